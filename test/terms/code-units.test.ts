import {expect, test} from 'vitest'
import {codeUnitsFor, copyCodeUnits} from '../../src/terms/code-units.ts'

test.each([
  ['a short text', 'Modell é 学'],
  ['a long one of Latin letters', 'Språkmodell '.repeat(50)],
  ['a long one with halves of characters', '学習\uD83D\uDE00\uDC00を\uD800'.repeat(50)]
])('the code units of %s, and a space behind them', (_, text) => {
  const room = codeUnitsFor(text.length)
  copyCodeUnits(text, room)
  const asked = Array.from({length: text.length}, (_, at) => text.charCodeAt(at))
  expect([...room.units]).toEqual([...asked, 0x20])
})
