import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readKept} from '../../../src/exchange/tmx/read.ts'
import {writeKept} from '../../../src/exchange/tmx/write.ts'
import {memoryEntry} from '../arbitrary.ts'

test('kept entries come back as they were', () => {
  fc.assert(
    fc.property(fc.array(memoryEntry, {maxLength: 3}), (entries) => {
      const text = writeKept(entries)
      const read = readKept(text, 'kept.tmx')
      for (const entry of entries) expect(read).toContainEqual(entry)
      expect(writeKept(read)).toBe(text)
      expect(writeKept(entries.toReversed()).split('\n').slice(4)).toEqual(text.split('\n').slice(4))
    }),
    {numRuns: Number(process.env.FC_RUNS ?? 300)}
  )
})
