import {expect, test} from 'vitest'
import {columns} from '../../src/model/columns.ts'

test.each([
  ['Fart', 4],
  ['Hastighet å', 11],
  ['a\u030a', 1],
  ['設定（1）', 9],
  ['한국', 4],
  ['ｱｲ', 4],
  ['OK 🎉', 5],
  ['', 0]
])('“%s” takes %i columns', (text, count) => expect(columns(text)).toBe(count))
