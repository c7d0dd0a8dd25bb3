import fc from 'fast-check'
import stringWidth from 'string-width'
import {expect, test} from 'vitest'
import {columns} from '../../src/cli/columns.ts'

test('every character of the first plane takes the columns that string-width says', () => {
  const wrong: string[] = []
  for (let code = 0; code <= 0xffff; code++) {
    const character = String.fromCharCode(code)
    if (columns(character) !== stringWidth(character)) wrong.push(`U+${code.toString(16).padStart(4, '0')}`)
  }
  expect(wrong).toEqual([])
})

/** Of each kind that is counted some, and some that change the width of their neighbour. */
const character = fc.oneof(
  fc.constantFrom('a', 'å', '…', '“', '—', 'あ', 'が', '漢', '、', '「', 'Ａ', '　'),
  fc.constantFrom('\u0301', '\uFE0F', '\u200D', '\u3099', '\uFF9E', '👩', '🏽', '1️⃣', '\u001B[1m', '\t'),
  fc.string({unit: 'binary', minLength: 1, maxLength: 1})
)

test('so does every text of them', () => {
  fc.assert(
    fc.property(fc.array(character, {maxLength: 12}), (characters) => {
      const text = characters.join('')
      expect(columns(text)).toBe(stringWidth(text))
    })
  )
})
