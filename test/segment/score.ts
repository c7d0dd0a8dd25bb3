import {existsSync, readFileSync} from 'node:fs'

/** Real text for measuring; it stands beside the repository, and tests that need it are skipped where it does not. */
const corpus = new URL('../../../shared/corpora/segmentation/', import.meta.url)

export const corpusIsHere = existsSync(corpus)

if (!corpusIsHere) console.warn('segmentation corpus not found beside the repository: its tests are skipped')

/** A line of a corpus file. */
export interface Row {
  readonly locale: string
  readonly text: string
  readonly sentences: readonly string[]
  readonly clean?: boolean
}

export function readRows(file: string): Row[] {
  return readFileSync(new URL(file, corpus), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)
}

/** Rows of the Universal Dependencies treebank that count: clean, with more than one sentence. */
export function goldRows(locale: string): Row[] {
  return readRows(`ud-${locale}.dev.jsonl`).filter((row) => row.clean === true && row.sentences.length > 1)
}

/** Right, invented and missed boundaries, and what follows from them. */
export interface Score {
  readonly right: number
  readonly invented: number
  readonly missed: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Compares inner boundaries: the offsets where a sentence ends, without the last. */
export function score(rows: readonly Row[], boundaries: (text: string) => readonly number[]): Score {
  let right = 0
  let invented = 0
  let missed = 0
  for (const row of rows) {
    const gold = goldBoundaries(row)
    const found = new Set(boundaries(row.text))
    for (const boundary of found) if (gold.has(boundary)) right++
    invented += found.size - found.intersection(gold).size
    missed += gold.difference(found).size
  }
  const precision = right / (right + invented)
  const recall = right / (right + missed)
  return {right, invented, missed, precision, recall, f1: (2 * right) / (2 * right + invented + missed)}
}

function goldBoundaries(row: Row): Set<number> {
  const boundaries = new Set<number>()
  let at = 0
  for (const sentence of row.sentences) {
    at = row.text.indexOf(sentence, at) + sentence.length
    boundaries.add(at)
  }
  boundaries.delete(at)
  return boundaries
}
