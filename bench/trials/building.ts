import {readSegmentFile} from '../../src/exchange/xliff/read.ts'
import {carryOver, extract, localize} from '../../src/pipeline.ts'
import {settingsFrom} from '../../src/project/config.ts'
import {bareParse} from '../bare-parse.ts'
import {makeSegmentFiles} from '../generate/segment-files.ts'
import {languages} from '../generate/words.ts'
import type {Trial} from '../trial.ts'

const {read, restore, build} = settingsFrom(undefined)
const none: ReadonlyMap<string, string> = new Map()

/** An article, and what its segment files bring to it. */
function arrangeOne(number: number) {
  const {article, segmentFiles} = makeSegmentFiles(number)
  const extraction = extract(article, read)
  const others = languages.filter((language) => language !== article.locale)
  const synced = others.map((target, at) => {
    const {path, text} = segmentFiles[at]!
    return carryOver(extraction, {target, stored: readSegmentFile(text, path), sibling: undefined, kept: []})
  })
  const outputs = synced.map((each) => localize(extraction, each, none, build, restore).text)
  return {article, synced, outputs}
}

/** A build without its reading and writing: articles taken apart, put together in three locales, and proved. */
export const building: readonly Trial[] = [
  {
    name: 'build/generated',
    what: 'articles extracted, and restored and proved in three locales, against a bare parse of sources and outputs',
    figure: 'cost',
    goal: 2.3,
    arrange() {
      const made = Array.from({length: 60}, (_, number) => arrangeOne(number))
      const texts = made.flatMap(({article, outputs}) => [article.text, ...outputs])
      return {
        bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
        act: () =>
          made.map(({article, synced}) => {
            const extraction = extract(article, read)
            return synced.map((each) => localize(extraction, each, none, build, restore).mismatches.length)
          }),
        rival: () => texts.map(bareParse)
      }
    }
  }
]
