import fc from 'fast-check'
import {expect, test} from 'vitest'
import {flatten, mergeText, type Run, text} from '../../src/model/run.ts'
import {join} from '../../src/segment/join.ts'
import {split} from '../../src/segment/split.ts'
import {codeOf, unitOf} from './unit.ts'

const words = [
  'Det',
  'en',
  'Dr',
  'bl.a',
  '3',
  '.',
  '!',
  '…',
  '。',
  '「',
  '」',
  '(',
  ')',
  ' ',
  '  ',
  '\n',
  '\u00A0',
  '– ',
  '”',
  'です',
  '😀'
]
const texts = fc.array(fc.constantFrom(...words), {maxLength: 12}).map((parts) => text(parts.join('')))
const ids = fc.constantFrom('1', '2', '3', '4')
const codes = [codeOf('1', 'footnote'), codeOf('2', 'break'), codeOf('3', 'code'), codeOf('4', 'html', 'pc', '<sup>')]

const {runs} = fc.letrec<{runs: Run[]; run: Run}>((tie) => ({
  runs: fc.array(tie('run'), {maxLength: 6}),
  run: fc.oneof(
    {depthSize: 'small'},
    {weight: 4, arbitrary: texts},
    ids.map((id): Run => ({kind: 'ph', id})),
    fc.record({kind: fc.constant('pc' as const), id: ids, children: tie('runs')}),
    fc.constant<Run>({kind: 'sm', attributes: {id: 'm1'}, children: []})
  )
}))

const locales = fc.constantFrom('sv', 'nb', 'en', 'ja', 'de')

test('what is split and joined is as it was', () => {
  fc.assert(
    fc.property(runs, locales, (runs, locale) => {
      expect(join(split(unitOf(runs, codes), locale))).toEqual(mergeText(runs))
    }),
    {numRuns: 2000}
  )
})

test('no sentence is empty or begins or ends with white space, but where a code does or the unit itself', () => {
  fc.assert(
    fc.property(texts, locales, ({text: value}, locale) => {
      const sentences = split(unitOf([text(value)]), locale)
      sentences.forEach(({source, after}, index) => {
        const sentence = flatten(source)
        if (index > 0) expect(sentence).toMatch(/^[^ \t\r\n]/)
        if (index < sentences.length - 1) expect(sentence).toMatch(/[^ \t\r\n]$/)
        expect(after).toMatch(/^[ \t\r\n]*$/)
      })
      expect(sentences.at(-1)?.after).toBe('')
    }),
    {numRuns: 1000}
  )
})
