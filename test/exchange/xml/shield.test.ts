import fc from 'fast-check'
import {expect, test} from 'vitest'
import {shield, unshield} from '../../../src/exchange/xml/shield.ts'
import {anyText} from '../arbitrary.ts'

test.each([
  ['a\u0001b', 'cp:a\\1;b'],
  ['cp:x', 'cp:cp:x'],
  ['a\\b', 'a\\b'],
  ['\\\u0000', 'cp:\\5c;\\0;']
])('%j is written as %j', (value, written) => {
  expect(shield(value)).toBe(written)
})

test('what was shielded comes back', () => {
  fc.assert(fc.property(anyText, (value) => unshield(shield(value)) === value))
})
