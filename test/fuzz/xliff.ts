import {deepStrictEqual} from 'node:assert/strict'
import {readSegmentFile} from '../../src/exchange/xliff/read.ts'
import {writeSegmentFile} from '../../src/exchange/xliff/write.ts'
import {Failure} from '../../src/model/failure.ts'
import type {SegmentFile} from '../../src/model/segment-file.ts'
import {segmentFile} from '../exchange/arbitrary.ts'
import {filesIn, isThere} from '../exchange/corpora.ts'
import {mutateText} from '../exchange/xliff/mutate-text.ts'
import {nearMisses} from '../exchange/xliff/near-misses.ts'
import {rich} from '../exchange/xliff/rich.ts'
import {Broken, type FuzzTarget} from './target.ts'

const folders = ['okapi-xliff2', 'okapi-xliff2-filter'].filter(isThere)

/** Read, written and read again, a segment file says the same; written again, it has the same bytes. */
export const xliff: FuzzTarget = {
  seeds() {
    const own = writeSegmentFile(rich)
    const missed = nearMisses.map(([, pattern, replacement]) => own.replace(pattern, replacement))
    return [own, ...missed, ...folders.flatMap((folder) => filesIn(folder).map(({text}) => text))].filter(
      ({length}) => length < 200_000
    )
  },
  generated: segmentFile.map(writeSegmentFile),
  pieces: [],
  dialects: [''],
  attempt(text, _dialect, random) {
    const changed = random() < 0.8 ? mutateText(text, random) : text
    try {
      const file = readSegmentFile(changed, 'a.xlf')
      const written = writeSegmentFile(file)
      const again = readSegmentFile(written, 'a.xlf')
      deepStrictEqual(settled(again), settled(file), 'written and read again, it says something else')
      if (writeSegmentFile(again) !== written) throw new Broken('written twice, it has other bytes')
      return 'the same'
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      if (error.kind !== 'unreadable') throw new Broken(`a failure of kind ${error.kind}`, {cause: error})
      return error.code
    }
  }
}

/** Kinds of foreign elements have their places: a comment between two kinds may come to stand in front of both. */
function settled(file: SegmentFile): unknown {
  const sorted = (key: string, value: unknown): unknown =>
    key === 'elements' && Array.isArray(value) ? value.toSorted() : value
  return JSON.parse(JSON.stringify(file, sorted))
}
