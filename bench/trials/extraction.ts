import {extract} from '../../src/pipeline.ts'
import {settingsFrom} from '../../src/project/config.ts'
import {decodeText} from '../../src/project/decode-text.ts'
import {split} from '../../src/segment/split.ts'
import {bareParse} from '../bare-parse.ts'
import {bytesOf, type Input, type InputName, inputs, notHere} from '../inputs.ts'
import type {Trial} from '../trial.ts'

const {read} = settingsFrom(undefined)

/** Bytes to sentences: decoded, parsed, taken apart into units, and these cut. Returns how many. */
export function takeApart({path, locale, bytes}: Input): number {
  const {units} = extract({path, locale, text: decodeText(bytes, path)}, read)
  return units.reduce((sum, unit) => sum + split(unit, locale).length, 0)
}

/** On one core, against the bare parse of the same files. */
export const extraction: readonly Trial[] = (Object.keys(inputs) as InputName[]).map((name) => ({
  name: `extract/${name}`,
  what: 'articles from bytes to sentences, against a bare parse',
  figure: 'speed',
  goal: 1.2,
  arrange() {
    const set = inputs[name]()
    if (set.length === 0) return notHere
    return {
      bytes: bytesOf(set),
      act: () => set.reduce((sum, input) => sum + takeApart(input), 0),
      rival: () => set.map(({bytes}) => bareParse(bytes.toString('utf8')))
    }
  }
}))
