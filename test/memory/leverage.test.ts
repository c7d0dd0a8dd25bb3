import {describe, expect, test} from 'vitest'
import {bandOf, leverageOf, openSegments, weightedWords} from '../../src/memory/leverage.ts'
import {bandNames, usualWeights} from '../../src/model/bands.ts'
import {text} from '../../src/model/run.ts'
import type {Segment, SegmentFile} from '../../src/model/segment-file.ts'
import {segmentOf} from './segment-of.ts'

/** An article of so many sentences, each with what is other than empty. */
function fileOf(...sentences: readonly [source: string, more?: Partial<Segment>][]): SegmentFile {
  const segments = sentences.map(
    ([source, more], at): Segment => segmentOf({id: `s${at + 1}`, source: [text(source)], ...more})
  )
  const unit = {id: 'u1', kind: 'paragraph', path: ['p'], name: '', codes: [], segments, notes: []} as const
  return {original: 'a.md', source: 'sv', target: 'nb', extraction: 1, groups: [{id: 'top', units: [unit]}]}
}

function counted(files: readonly SegmentFile[], scores: Readonly<Record<string, number>> = {}) {
  const leverage = leverageOf(
    files.flatMap(openSegments),
    ({runs}) => scores[runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')]
  )
  return Object.fromEntries([...leverage].filter(([, {segments}]) => segments > 0))
}

describe('leverageOf', () => {
  test.each([
    [101, '101'],
    [100, '100'],
    [99, '95-99'],
    [95, '95-99'],
    [94, '85-94'],
    [85, '85-94'],
    [84, '75-84'],
    [75, '75-84'],
    [74, '60-74'],
    [60, '60-74'],
    [59, 'none'],
    [0, 'none']
  ] as const)('a score of %i is in %s', (score, band) => {
    expect(bandOf(score)).toBe(band)
  })

  test('what comes again is a repetition, in another file too, unless it has a 101 of its own', () => {
    const again = 'Det kommer igen.'
    expect(counted([fileOf([again], ['Bara här.'], [again]), fileOf([again.normalize('NFD')])], {[again]: 80})).toEqual(
      {
        repetition: {segments: 2, words: 6},
        '75-84': {segments: 1, words: 3},
        none: {segments: 1, words: 2}
      }
    )
    expect(counted([fileOf([again], [again])], {[again]: 101})).toEqual({'101': {segments: 2, words: 6}})
  })

  test('what a person confirmed or locked is no work, a fill that nobody touched is', () => {
    const target = [text('Gjort.')]
    expect(
      counted([
        fileOf(
          ['Klart.', {target, state: 'translated'}],
          ['Låst.', {locked: true}],
          ['Gammalt.', {target, state: 'initial', fill: 'stale'}],
          ['Fyllt.', {target, state: 'translated', fill: 'auto'}]
        )
      ])
    ).toEqual({'101': {segments: 1, words: 1}, none: {segments: 1, words: 1}})
  })
})

describe('weightedWords', () => {
  test('each band by its weight, to a tenth of a word', () => {
    const leverage = new Map(bandNames.map((band) => [band, {segments: 1, words: 7}]))
    expect(weightedWords(leverage, usualWeights)).toBe(25.9)
    expect(weightedWords(leverage, {...usualWeights, none: 0})).toBe(18.9)
  })
})
