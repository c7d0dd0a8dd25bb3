import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {doubtPoints, prepare, score} from '../../../src/memory/matches/score.ts'
import type {Code} from '../../../src/model/code.ts'
import type {Run} from '../../../src/model/run.ts'
import {text} from '../../../src/model/run.ts'

const direct = {doubts: [], way: 'direct', adapted: false} as const

function scored(left: string, right: string, locale = 'sv', how: Parameters<typeof score>[2] = direct) {
  return score(prepare({runs: [text(left)], codes: []}, locale), prepare({runs: [text(right)], codes: []}, locale), how)
}

const bold: Code = {id: '1', kind: 'pc', type: 'strong', open: '**', close: '**', label: '', equiv: '', canDelete: true}
const link: Code = {...bold, type: 'link', open: '[', close: '](/a)'}
const wrapped: Run[] = [{kind: 'pc', id: '1', children: [text('Öppna')]}, text(' modellen.')]

describe('score', () => {
  const cases: readonly [what: string, left: string, right: string, score: number, parts: object][] = [
    ['the same text', 'Öppna modellen.', 'Öppna modellen.', 100, {tokens: 2, edits: 0}],
    ['NFD is NFC', 'Öppna modellen.'.normalize('NFD'), 'Öppna modellen.', 100, {edits: 0}],
    ['one word of four', 'Öppna den nya modellen.', 'Öppna den gamla modellen.', 75, {tokens: 4, edits: 1}],
    ['a word more', 'Öppna modellen.', 'Öppna den nya modellen.', 50, {tokens: 4, edits: 2}],
    ['case', 'Öppna Modellen.', 'Öppna modellen.', 99, {edits: 0, case: 1}],
    ['white space that is text', 'Öppna\u00A0modellen.', 'Öppna modellen.', 99, {case: 1}],
    ['the final punctuation', 'Öppna modellen.', 'Öppna modellen?', 98, {punctuation: 1}],
    ['a number', 'Version 3 är ute.', 'Version 4 är ute.', 98, {edits: 0, numbers: 1}],
    ['nothing in common', 'Öppna modellen.', 'Läs mer här', 0, {edits: 3}],
    ['no words at all', '→', '←', 0, {tokens: 0}],
    ['no words at all, the same', '→', '→', 100, {tokens: 0}]
  ]
  test.each(cases)('%s', (_, left, right, expected, parts) => {
    const result = scored(left, right)
    expect(result.score).toBe(expected)
    expect(result.parts).toMatchObject(parts)
  })

  test('codes: other ones cost a point each, what they say makes a near match', () => {
    const plain = prepare({runs: [text('Öppna modellen.')], codes: []}, 'sv')
    const strong = prepare({runs: wrapped, codes: [bold]}, 'sv')
    const linked = prepare({runs: wrapped, codes: [link]}, 'sv')
    const elsewhere = prepare({runs: wrapped, codes: [{...link, close: '](/b)'}]}, 'sv')
    expect(score(strong, plain, direct)).toMatchObject({score: 99, tier: 'fuzzy', parts: {codes: 1}})
    expect(score(strong, linked, direct)).toMatchObject({score: 99, tier: 'fuzzy', parts: {codes: 1}})
    expect(score(linked, elsewhere, direct)).toMatchObject({score: 99, tier: 'near', parts: {codes: 0}})
    expect(score(linked, linked, direct)).toMatchObject({score: 100, tier: 'exact'})
  })

  test('101 is the same text between the same neighbours; a place that is not known is no context', () => {
    const place = (before?: string, after?: string, path = ['h1']) =>
      prepare(
        {
          runs: [text('Öppna.')],
          codes: [],
          ...(before !== undefined && {before}),
          ...(after !== undefined && {after}),
          path
        },
        'sv'
      )
    expect(score(place('a', 'b'), place('a', 'b'), direct)).toMatchObject({score: 101, tier: 'context'})
    expect(score(place('a', 'b'), place('a', 'c'), direct)).toMatchObject({score: 100, tier: 'exact'})
    expect(score(place('', ''), place('', '', ['td']), direct)).toMatchObject({score: 100})
    expect(score(place(), place(), direct)).toMatchObject({score: 100})
  })

  test('what the memory takes off is listed', () => {
    const how = {doubts: ['aligned', 'machine'], way: 'pivot', adapted: false} as const
    expect(scored('Öppna modellen.', 'Öppna modellen.', 'sv', how)).toMatchObject({
      score: 100 - doubtPoints.aligned - doubtPoints.machine - 10,
      tier: 'pivot',
      parts: {penalties: [{name: 'aligned'}, {name: 'machine'}, {name: 'pivot', points: 10}]}
    })
    expect(scored('Öppna.', 'Öppna.', 'sv', {...direct, way: 'pivot'}).score).toBe(89)
    expect(scored('Öppna.', 'Öppna.', 'sv', {...direct, way: 'kin'})).toMatchObject({score: 74, tier: 'kin'})
  })

  const sentence = fc
    .array(fc.constantFrom('a', 'b', 'C', 'c', 'ö', '3', '4', '.', '?', '–'), {maxLength: 12})
    .map((words) => words.join(' '))
  test('a score is from 0 to 101, symmetric in its tokens, and the sum of its parts', () => {
    fc.assert(
      fc.property(
        sentence,
        sentence,
        fc.subarray(['aligned', 'unreviewed', 'machine'] as const),
        (left, right, doubts) => {
          const {score: points, parts, tier} = scored(left, right, 'sv', {...direct, doubts})
          const back = scored(right, left, 'sv', {...direct, doubts})
          expect(back.parts).toMatchObject({
            tokens: parts.tokens,
            edits: parts.edits,
            codes: parts.codes,
            numbers: parts.numbers
          })
          const tokens = parts.tokens === 0 ? 0 : Math.floor((100 * (parts.tokens - parts.edits)) / parts.tokens)
          const off = parts.codes + Math.min(5, parts.numbers) + parts.case + 2 * parts.punctuation
          const taken = parts.penalties.reduce((sum, penalty) => sum + penalty.points, 0)
          const whole = tier === 'exact' ? 100 : Math.min(parts.numbers > 0 ? 98 : 99, Math.max(0, tokens - off))
          expect(points).toBe(Math.max(0, whole - taken))
        }
      )
    )
  })
})
