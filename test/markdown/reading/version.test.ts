import {expect, test} from 'vitest'
import {readSegmentFile} from '../../../src/exchange/xliff/read.ts'
import {writeSegmentFile} from '../../../src/exchange/xliff/write.ts'
import {extractionVersion} from '../../../src/model/extraction-version.ts'
import {carryOver} from '../../../src/pipeline.ts'
import {read} from './reading.ts'

test('extraction has a version, stored in each segment file', () => {
  const surroundings = {target: 'nb', stored: undefined, sibling: undefined, kept: []}
  const {file} = carryOver(read('Ett'), surroundings)
  const text = writeSegmentFile(file)
  expect(text).toContain(`<mda:meta type="extraction">${extractionVersion}</mda:meta>`)
  expect(readSegmentFile(text, 'a.xlf').extraction).toBe(extractionVersion)
})
