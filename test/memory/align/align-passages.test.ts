import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {alignPassages} from '../../../src/memory/align/align-passages.ts'
import type {Side} from '../../../src/memory/align/passage.ts'

/** Texts by paragraph. */
function side(locale: string, ...paragraphs: readonly (readonly string[])[]): Side {
  return {locale, passages: paragraphs.flatMap((texts, paragraph) => texts.map((text) => ({text, paragraph})))}
}

/** Beads as numbers of sentences: `0=0 1+2=1 -=2`. */
function shown(source: Side, target: Side): string {
  const list = (start: number, end: number): string =>
    start === end ? '-' : Array.from({length: end - start}, (_, at) => start + at).join('+')
  return alignPassages(source, target)
    .map((bead) => `${list(bead.source.start, bead.source.end)}=${list(bead.target.start, bead.target.end)}`)
    .join(' ')
}

const english = [
  'The model was trained on 1,200 hours of video.',
  'It runs on a smartphone.',
  'Kim Berg wrote the first report in 2024.',
  'Is it fast enough for a live translation of a speech?',
  'Nobody knows.'
]
const swedish = [
  'Modellen tränades på 1 200 timmar video.',
  'Den går på en telefon.',
  'Kim Berg skrev den första rapporten 2024.',
  'Är den snabb nog för att översätta ett tal medan det hålls?',
  'Ingen vet.'
]
const japanese = [
  'モデルは1200時間の動画で学習しました。',
  'スマートフォンで動作します。',
  '最初の報告書は2024年にキム・ベルグが書きました。',
  '演説を同時に翻訳できるほど速いのでしょうか。',
  '誰にも分かりません。'
]

describe('sentences', () => {
  test('one by one', () => {
    expect(shown(side('en', english), side('sv', swedish))).toBe('0=0 1=1 2=2 3=3 4=4')
    expect(shown(side('en', english), side('ja', japanese))).toBe('0=0 1=1 2=2 3=3 4=4')
  })

  test('one that the target lost is a gap, and shifts nothing behind it', () => {
    expect(shown(side('en', english), side('sv', swedish.toSpliced(2, 1)))).toBe('0=0 1=1 2=- 3=2 4=3')
    expect(shown(side('en', english), side('ja', japanese.toSpliced(2, 1)))).toBe('0=0 1=1 2=- 3=2 4=3')
  })

  test('one that the target added', () => {
    const added = swedish.toSpliced(
      3,
      0,
      'Översättarens anmärkning: rapporten finns numera bara på biblioteket i Uppsala.'
    )
    expect(shown(side('en', english), side('sv', added))).toBe('0=0 1=1 2=2 -=3 3=4 4=5')
  })

  test('two that became one, and one that became two', () => {
    const joined = swedish.toSpliced(0, 2, 'Modellen tränades på 1 200 timmar video och går på en telefon.')
    expect(shown(side('en', english), side('sv', joined))).toBe('0+1=0 2=1 3=2 4=3')
    expect(shown(side('sv', joined), side('en', english))).toBe('0=0+1 1=2 2=3 3=4')
  })

  test('a whole paragraph that is gone', () => {
    expect(
      shown(
        side('en', english.slice(0, 1), english.slice(1, 4), english.slice(4)),
        side('sv', swedish.slice(0, 1), swedish.slice(4))
      )
    ).toBe('0=0 1=- 2=- 3=- 4=1')
  })

  test('a term of the glossary on both sides makes a pair surer', () => {
    const side = (locale: string, text: string, concepts: readonly string[]): Side => ({
      locale,
      passages: ['branch', 'commit'].map((concept) => ({
        text,
        paragraph: 0,
        concepts: concepts.includes(concept) ? [concept] : []
      }))
    })
    const sureness = (concepts: readonly string[]): number =>
      alignPassages(side('en', 'It is old.', concepts), side('ja', 'それは古い。', concepts))[0]!.confidence
    expect(sureness(['branch', 'commit'])).toBeGreaterThan(sureness([]))
  })
})

describe('confidence', () => {
  test('is high where everything fits and low where nothing does', () => {
    const [sure] = alignPassages(side('en', english), side('sv', swedish))
    expect(sure!.confidence).toBeGreaterThan(0.95)
    const odd = alignPassages(side('en', ['Call 555 1234 before you leave, and ask for Kim.']), side('sv', ['Nej!']))
    expect(
      Math.max(
        0,
        ...odd
          .filter((bead) => bead.source.end > 0 && bead.target.end > bead.target.start)
          .map((bead) => bead.confidence)
      )
    ).toBeLessThan(0.8)
  })
})

test('every sentence is in one bead, in order, whatever the texts are', () => {
  const texts = fc.array(fc.array(fc.string({unit: 'grapheme', maxLength: 20}), {minLength: 1, maxLength: 4}), {
    maxLength: 4
  })
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const [source, target] = [side('en', ...one), side('ja', ...other)]
      let [i, j] = [0, 0]
      for (const bead of alignPassages(source, target)) {
        expect([bead.source.start, bead.target.start]).toEqual([i, j])
        ;[i, j] = [bead.source.end, bead.target.end]
        expect(bead.confidence).toBeGreaterThanOrEqual(0)
        expect(bead.confidence).toBeLessThanOrEqual(1)
      }
      expect([i, j]).toEqual([source.passages.length, target.passages.length])
    })
  )
})

test.each([
  [1, 700],
  [700, 3],
  [1200, 1100]
])('long texts of %d and %d sentences are paired to their ends', (ones, others) => {
  const texts = (count: number, word: string): string[] =>
    Array.from({length: count}, (_, at) => `${word} ${at} is one of them.`)
  const beads = alignPassages(side('en', texts(ones, 'Number')), side('sv', texts(others, 'Nummer')))
  let [i, j] = [0, 0]
  for (const bead of beads) {
    expect([bead.source.start, bead.target.start]).toEqual([i, j])
    ;[i, j] = [bead.source.end, bead.target.end]
  }
  expect([i, j]).toEqual([ones, others])
})
