import fc from 'fast-check'
import {expect, test} from 'vitest'
import {lineHunks} from '../../../src/project/adopt/line-hunks.ts'

test('each place where two texts differ is a hunk', () => {
  expect(lineHunks('a\nb\nc\nd\n', 'a\nB\nc\nd\ne\n')).toEqual([
    {line: 2, ours: ['b'], theirs: ['B']},
    {line: 5, ours: [], theirs: ['e']}
  ])
  expect(lineHunks('a\n', 'a\n')).toEqual([])
  expect(lineHunks('', 'a')).toEqual([{line: 1, ours: [''], theirs: ['a']}])
})

test('hunks make one text of the other', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), {maxLength: 12}).map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(text, text, (ours, theirs) => {
      const lines = ours.split('\n')
      for (const hunk of lineHunks(ours, theirs).toReversed())
        lines.splice(hunk.line - 1, hunk.ours.length, ...hunk.theirs)
      expect(lines.join('\n')).toBe(theirs)
    })
  )
})
