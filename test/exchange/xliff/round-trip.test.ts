import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readSegmentFile} from '../../../src/exchange/xliff/read.ts'
import {readXliff} from '../../../src/exchange/xliff/read-xliff.ts'
import {writeSegmentFile} from '../../../src/exchange/xliff/write.ts'
import {segmentFile} from '../arbitrary.ts'

const runs = Number(process.env.FC_RUNS ?? 300)

test('a segment file that was written reads as what it was', () => {
  fc.assert(
    fc.property(segmentFile, (file) => {
      const text = writeSegmentFile(file)
      for (const read of [readSegmentFile(text, 'a.xlf'), readXliff(text, 'a.xlf')]) {
        expect(read).toEqual(file)
        expect(writeSegmentFile(read)).toBe(text)
      }
    }),
    {numRuns: runs}
  )
})
