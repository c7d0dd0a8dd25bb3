import {globSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {readSegmentFile} from '../../src/exchange/xliff/read.ts'
import {writeSegmentFile} from '../../src/exchange/xliff/write.ts'
import {makeSegmentFiles} from '../generate/segment-files.ts'
import type {Trial} from '../trial.ts'

interface Text {
  readonly path: string
  readonly text: string
}

const repository = fileURLToPath(new URL('../..', import.meta.url))

const sets: Readonly<Record<string, () => readonly Text[]>> = {
  generated: () => Array.from({length: 100}, (_, number) => makeSegmentFiles(number).segmentFiles).flat(),
  own: () =>
    globSync('segments/**/*.xlf', {cwd: repository})
      .toSorted()
      .map((path) => ({path, text: readFileSync(`${repository}/${path}`, 'utf8')}))
}

/** Segment files, text to model and back, with all rules of the standard. */
export const exchange: readonly Trial[] = Object.entries(sets).flatMap(([name, make]): Trial[] => [
  {
    name: `segment-files/read/${name}`,
    what: 'segment files from text to model, validated',
    figure: 'rate',
    goal: 30,
    arrange() {
      const files = make()
      return {bytes: size(files), act: () => files.map(({text, path}) => readSegmentFile(text, path))}
    }
  },
  {
    name: `segment-files/write/${name}`,
    what: 'segment files from model to text',
    figure: 'rate',
    arrange() {
      const files = make()
      const models = files.map(({text, path}) => readSegmentFile(text, path))
      return {bytes: size(files), act: () => models.map(writeSegmentFile)}
    }
  }
])

function size(files: readonly Text[]): number {
  return files.reduce((sum, {text}) => sum + Buffer.byteLength(text), 0)
}
