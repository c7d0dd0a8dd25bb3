import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {pseudo} from '../../../src/markdown/proof/pseudo.ts'
import {codeIds, flatten, type Run, text} from '../../../src/model/run.ts'
import {change, variants} from '../pseudo.ts'

const value = fc
  .array(
    fc.constantFrom('Sora', ' ', 'är', '拡散', 'モデル', '한국', 'é', '10:30', '. ', '?', 'https://a.bc', 'www.a.bc'),
    {
      maxLength: 8
    }
  )
  .map((pieces) => pieces.join(''))

/** Runs whose codes are numbered in reading order. */
const runs: fc.Arbitrary<Run[]> = fc
  .letrec<{list: Run[]; run: Run}>((tie) => ({
    list: fc.array(tie('run'), {maxLength: 5}),
    run: fc.oneof(
      {maxDepth: 3},
      value.map(text),
      fc.constant<Run>({kind: 'ph', id: '0'}),
      tie('list').map((children): Run => ({kind: 'pc', id: '0', children}))
    )
  }))
  .list.map((list) => {
    let next = 1
    const number = (items: readonly Run[]): Run[] =>
      items.map((run) => {
        if (run.kind === 'ph') return {...run, id: String(next++)}
        if (run.kind === 'pc') return {...run, id: String(next++), children: number(run.children)}
        return run
      })
    return number(list)
  })

function words(list: readonly Run[]): string[] {
  return flatten(list).match(/\p{L}+/gu) ?? []
}

describe('pseudo', () => {
  test.each(['sv', 'nb', 'en', 'ja', 'de', 'zh-Hant'])('%s: every word is another, every code is kept', (locale) => {
    fc.assert(
      fc.property(runs, (list) => {
        const changed = pseudo(list, locale, 'u1')
        expect(codeIds(changed)).toEqual(codeIds(list))
        const kept = new Set(words(list))
        expect(words(changed).filter((word) => kept.has(word))).toEqual([])
        expect(words(changed).length === 0).toBe(words(list).length === 0)
        expect(pseudo(list, locale, 'u1')).toEqual(changed)
      })
    )
  })

  test('a text without a letter stays', () => {
    expect(pseudo([text('1 234 – 5')], 'ja', 'u')).toEqual([text('1 234 – 5')])
  })

  test('the seed tells equal texts apart somewhere', () => {
    const long = [text('Vad är nytt i Sora och vad kan modellen göra i dag som den inte kunde förut i Sverige?')]
    const made = new Set(Array.from({length: 9}, (_, index) => flatten(pseudo(long, 'nb', `u${index}`))))
    expect(made.size).toBeGreaterThan(3)
  })

  test('no URL and no address comes through', () => {
    const made = flatten(pseudo([text('se https://a.bc, www.a.bc och x@y.zz')], 'en', 'u'))
    expect(made).not.toMatch(/https?:|www\.|\w@\w/)
  })

  test('Japanese is written without spaces and with its own marks', () => {
    const made = flatten(pseudo([text('Vad är Sora? Det är en modell, den är ny (2024).')], 'ja', 'u'))
    expect(made).toMatch(/^[\p{Script=Katakana}\p{Script=Han}？、。・（）「」\u{3000}0-9]+$/u)
    expect(made).toContain('？')
  })
})

describe('variants', () => {
  for (const variant of variants) {
    test(`${variant.name}: changes what has a letter, keeps every code, is the same every time`, () => {
      fc.assert(
        fc.property(runs, (list) => {
          const changed = change(variant, list)
          expect(codeIds(changed).sort()).toEqual(codeIds(list).sort())
          if (/\p{L}/u.test(flatten(list))) expect(flatten(changed)).not.toBe(flatten(list))
          else expect(changed).toEqual(list)
          expect(change(variant, list)).toEqual(changed)
        })
      )
    })
  }

  test('the Japanese variant of the flanking fault has punctuation inside and letters outside', () => {
    const variant = variants.find(({name}) => name.startsWith('punctuation inside'))!
    const made = change(variant, [
      text('Det är '),
      {kind: 'pc', id: '1', children: [text('viktigt')]},
      text(', sa hon.')
    ])
    expect(made).toHaveLength(3)
    expect(flatten(made.slice(0, 1))).toMatch(/\p{L}$/u)
    expect(flatten(made.slice(1, 2))).toMatch(/^「.*。」$/)
    expect(flatten(made.slice(2))).toMatch(/^\p{L}/u)
  })
})
