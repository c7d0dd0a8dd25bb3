import {describe, expect, test} from 'vitest'
import {cuesIn} from '../../../src/memory/align/cues-in.ts'
import {marksIn} from '../../../src/memory/align/marks-in.ts'
import {numbersIn} from '../../../src/memory/align/numbers-in.ts'
import {size} from '../../../src/memory/align/size.ts'
import {soundsOf} from '../../../src/memory/align/sounds.ts'

describe('numbers are written in one way', () => {
  test.each([
    ['10,000 and 10 000 and 10\u00a0000 and 10.000', ['10000', '10000', '10000', '10000']],
    ['3,5 och 3.5', ['3.5', '3.5']],
    ['1,234.5', ['1234.5']],
    ['１２億、1万5000人', ['1200000000', '10000', '5000']],
    ['3 million, 3 miljoner, 300万', ['3000000', '3000000', '3000000']],
    ['2 billion = 2 miljarder = 20億', ['2000000000', '2000000000', '2000000000']],
    ['二十三', ['23']],
    ['en 7 mil.', ['7']],
    ['2025年9月30日', ['2025', '9', '30']],
    ['no number', []]
  ])('%s', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers)
  })
})

test.each([
  ['オバマ', 'Obama'],
  ['セグメンター', 'segmenter'],
  ['キャピトル', 'Capitol'],
  ['モデル', 'model'],
  ['データベース', 'database'],
  ['ブラウザ', 'browser'],
  ['ファイル', 'file']
])('%s sounds like %s', (kana, word) => {
  expect(soundsOf(kana)).toBe(soundsOf(word))
})

test('a compound with an abbreviation has it, and the field is called what it is called', () => {
  const names = (text: string): string[] =>
    cuesIn({text, paragraph: 0}, true)
      .filter(({kind}) => kind === 'name')
      .map(({value}) => value)
  expect(names('Et KI-system')).toEqual(names('An AI system'))
  expect(names('Microsofts KI-prinsipper')).toEqual(names('Our AI principles'))
  expect(names('L’IA')).toEqual(names('AI'))
})

test('marks are the same in every language', () => {
  expect(marksIn('「速いか？」')).toEqual(marksIn('“Is it fast?”'))
  expect(marksIn('次の通り：')).toEqual(marksIn('As follows:'))
  expect(marksIn('10％（推定）')).toEqual(marksIn('10 procent (uppskattat)'))
})

test('size is told in Latin letters', () => {
  expect(size('翻訳メモリ')).toBeCloseTo(2 * 3.35 + 3 * 1.5)
  expect(size('Hej, du!')).toBe(5)
})

test('cognates of Germanic languages share a cue, and katakana and Latin words do', () => {
  const cues = (text: string, isLatin: boolean): string[] =>
    cuesIn({text, paragraph: 0}, isLatin).map(({value}) => value)
  const shared = (one: string, other: string, isLatin: boolean): string[] =>
    cues(one, isLatin).filter((value) => cues(other, isLatin).includes(value))
  expect(shared('en konstitution', 'a constitution', true)).toHaveLength(1)
  expect(shared('språkmodeller', 'språkmodeller', true).length).toBeGreaterThan(0)
  expect(shared('Use Python for a database.', 'データベースにはPythonを使います。', false)).toEqual([
    'w python',
    's dtbs'
  ])
})
