import fc from 'fast-check'
import {expect, test} from 'vitest'
import {pieces} from '../../src/cli/pieces.ts'
import type {Said} from '../../src/model/project-index.ts'

const said = fc.array(
  fc.tuple(fc.constantFrom('out', 'err'), fc.string({unit: 'binary', maxLength: 12})) as fc.Arbitrary<Said>
)

/** One line for each change of the stream. */
function joined(all: readonly Said[]): readonly string[] {
  const lines: string[] = []
  let last = ''
  for (const [stream, text] of all) {
    if (text === '') continue
    if (stream === last) lines.push(lines.pop()! + text)
    else lines.push(text)
    last = stream
  }
  return lines
}

test('pieces say the same, none longer than asked, and no character is cut in two', () => {
  fc.assert(
    fc.property(said, fc.integer({min: 2, max: 8}), (all, length) => {
      const note = pieces(length)
      for (const each of all) note.add(...each)
      expect(joined(note.all())).toEqual(joined(all))
      for (const [, text] of note.all()) {
        expect(text.length).toBeLessThanOrEqual(length)
        expect(text.isWellFormed()).toBe(true)
      }
    })
  )
})

test('short lines are put together', () => {
  const note = pieces(8)
  for (const line of ['one\n', 'two\n', 'three\n']) note.add('out', line)
  note.add('err', '!')
  expect(note.all()).toEqual([
    ['out', 'one\ntwo\n'],
    ['out', 'three\n'],
    ['err', '!']
  ])
})
