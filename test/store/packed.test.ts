import fc from 'fast-check'
import {expect, test} from 'vitest'
import {packed} from '../../src/store/packed.ts'

test('bytes come back as they were, however many and however long', () => {
  const piece = fc.oneof(fc.uint8Array({maxLength: 200}), fc.integer({min: 60_000, max: 70_000}).map(filled))
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 40}), (pieces) => {
      const pack = packed()
      const held = pieces.map(pack)
      for (const [at, bytes] of held.entries()) expect(Buffer.compare(bytes, pieces[at]!)).toBe(0)
    }),
    {numRuns: 50}
  )
})

test('small ones share their memory', () => {
  const pack = packed()
  const held = Array.from({length: 100}, (_, at) => pack(filled(at + 1)))
  expect(new Set(held.map(({buffer}) => buffer)).size).toBe(1)
})

function filled(length: number): Uint8Array {
  return new Uint8Array(length).fill(length % 251)
}
