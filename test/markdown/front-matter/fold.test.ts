import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parseDocument} from 'yaml'
import {leavesOf} from '../../../src/markdown/front-matter/leaves-of.ts'
import {splitFrontMatter} from '../../../src/markdown/front-matter/split-front-matter.ts'
import {writeField} from '../../../src/markdown/front-matter/write-field.ts'
import {fold} from '../../../src/markdown/front-matter/yaml/fold.ts'
import {foldWidth} from '../../../src/markdown/front-matter/yaml/fold-width.ts'
import {columns} from '../../../src/model/columns.ts'

test.each([
  ['a line is as long as it may be', ['Ställ in fart, enheter och', 'säkerhetskopiering.'], 45],
  ['a width that editors have, where one fits', [`${'ord '.repeat(18)}ordet`, 'längre än så.'], 78],
  ['one line', ['Ställ in fart, enheter och säkerhetskopiering.'], undefined],
  ['paragraphs of one line each', ['Ställ in fart.', '', 'Och enheter, om du vill det.'], undefined],
  ['lines too short for a width', ['Ställ in', 'fart.'], undefined],
  ['one sentence a line', ['Kort.', 'En mening som är mycket längre än den förra.', 'Kort.'], 44],
  ['a line that is set in', ['Ställ in fart, enheter och', '  säkerhetskopiering.'], undefined]
])('how wide a folded text is: %s', (_, lines, width) => expect(foldWidth(lines, 2)).toBe(width))

test('a folded text is broken at single spaces, and no line is wider than it must be', () => {
  expect(fold('Still inn fart, enheter og sikkerhetskopiering.', 45)).toEqual([
    'Still inn fart, enheter og',
    'sikkerhetskopiering.'
  ])
  expect(fold('ett  två tre', 3)).toEqual(['ett  två', 'tre'])
  expect(fold('速度や単位、バックアップを設定します。', 10)).toEqual(['速度や単位、バックアップを設定します。'])
  expect(fold('', 10)).toEqual([''])
})

/** A field as front matter with a folded scalar writes it. */
function written(source: string, value: string): string {
  const [field] = leavesOf(splitFrontMatter(source, '')!, {path: '', text: source}).leaves
  return writeField(field!, value)
}

test('what an author broke greedily at some width is broken the same way when it is written again', () => {
  const word = fc.constantFrom('ett', 'ord', 'säkerhetskopiering', '設定', 'a', '#', '-', '3,5', 'å')
  fc.assert(
    fc.property(fc.array(word, {minLength: 20, maxLength: 60}), fc.integer({min: 40, max: 110}), (words, width) => {
      const lines = fold(words.join(' '), width)
      expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(width)
      const source = `---\na: >\n  ${lines.join('\n  ')}\n---\n`
      expect(`---\na: ${written(source, words.join(' ')).trimEnd()}\n---\n`).toBe(source)
    }),
    {seed: 1, numRuns: 300}
  )
})

test('however it is broken, it reads as it did', () => {
  const part = fc.constantFrom(
    'ett',
    'ord',
    ' ',
    '  ',
    '\t',
    '設定',
    '#',
    '-',
    ':',
    '---',
    '\u00a0',
    '"',
    'säkerhetskopiering'
  )
  fc.assert(
    fc.property(fc.array(part, {minLength: 1, maxLength: 40}), (parts) => {
      const value = `x${parts.join(' ')}y`
      const source = `---\na: >-\n  ${'ord '.repeat(8)}ord\n  säkerhetskopiering\n---\n`
      expect(parseDocument(`a: ${written(source, value)}`).toJS()).toEqual({a: value})
    }),
    {seed: 1, numRuns: 500}
  )
})
