import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findWords} from '../../src/terms/find-words.ts'
import {fold} from '../../src/terms/fold.ts'
import {WordTable, wordEnd} from '../../src/terms/word-table.ts'

function tableOf(patterns: readonly string[]): WordTable {
  const table = new WordTable()
  patterns.forEach((pattern, number) => {
    const {units, length} = fold(pattern)
    table.add(units, length, number)
  })
  return table
}

/** `start end pattern` of each report. */
function reports(patterns: readonly string[], text: string): string[] {
  const found: string[] = []
  findWords(tableOf(patterns), fold(text), (start, end, pattern) => found.push(`${start} ${end} ${patterns[pattern]}`))
  return found
}

test.each([
  ['modellen', 8],
  ['modell 2', 6],
  ['gpt-4', 3],
  ['モデルの', 3],
  ['動画', 1],
  [' a', 1],
  ['𝐀𝐁 c', 4]
])('the first word of %s ends at %i', (text, end) => {
  const {units, length} = fold(text)
  expect(wordEnd(units, 0, length)).toBe(end)
})

describe('patterns at the words of a text', () => {
  test('a word, several words, signs, and the longer after the shorter', () => {
    expect(reports(['art', 'state', 'state of the art', 'c++', '.net'], 'state of the art, c++ .net state of')).toEqual(
      ['0 5 state', '0 16 state of the art', '13 16 art', '18 21 c++', '22 26 .net', '27 32 state']
    )
  })

  test('no part of a word, and another word with the same beginning', () => {
    expect(reports(['model'], 'models remodel model_2 モデルmodelモデル')).toEqual(['26 31 model'])
  })

  test('dots between the parts of a borrowed word', () => {
    expect(reports(['ディープラーニング', 'ラーニング'], 'ディープ・ラーニング')).toEqual([
      '0 10 ディープラーニング',
      '5 10 ラーニング'
    ])
    expect(reports(['アイ'], 'ア・')).toEqual([])
  })
})

test('a table finds the patterns that are in it, and those alone', () => {
  const word = fc.string({unit: fc.constantFrom('a', 'b', 'c', 'モ'), minLength: 1, maxLength: 6})
  fc.assert(
    fc.property(fc.uniqueArray(word, {minLength: 1, maxLength: 60}), word, (patterns, other) => {
      const table = tableOf(patterns)
      for (const [number, pattern] of patterns.entries()) {
        const {units, length} = fold(pattern)
        expect(table.add(units, length, 999)).toBe(number)
      }
      expect(reports(patterns, other).includes(`0 ${other.length} ${other}`)).toBe(patterns.includes(other))
    })
  )
})

test('a table grows: 20,000 patterns', () => {
  const patterns = Array.from({length: 20_000}, (_, index) => `word${index}`)
  expect(reports(patterns, 'word19999 word20000 word7')).toEqual(['0 9 word19999', '20 25 word7'])
})
