import {existsSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {Passage} from '../../src/memory/align/passage.ts'
import {type Locale, sentenceSpace} from '../../src/model/locale.ts'
import {segmentText} from '../../src/segment/paragraphs.ts'

const path = fileURLToPath(new URL('../../../shared/corpora/segmentation/pud-parallel.dev.jsonl', import.meta.url))

/** A sentence in the languages of the treebank. */
export type Row = Readonly<Record<Locale, string>>

/** The parallel sentences, or `undefined` where they are not here: they cannot be in this repository. */
export function parallelRows(): readonly Row[] | undefined {
  if (!existsSync(path)) return undefined
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

/** One language of a parallel text: what is aligned, and which rows each sentence is of. */
export interface ParallelSide {
  readonly locale: Locale
  readonly passages: readonly Passage[]
  readonly rows: readonly (readonly number[])[]
}

/**
 * Rows joined into paragraphs of running text and cut by our own rules. A sentence is of each row whose characters it
 * has: white space does not count.
 */
export function runningSide(rows: readonly Row[], locale: Locale, paragraph: number): ParallelSide {
  const paragraphs = Array.from({length: Math.ceil(rows.length / paragraph)}, (_, at) =>
    rows
      .slice(at * paragraph, (at + 1) * paragraph)
      .map((row) => row[locale]!)
      .join(sentenceSpace(locale))
  )
  const passages = segmentText(paragraphs.join('\n\n'), locale).flatMap((sentences, at) =>
    sentences.map((text) => ({text, paragraph: at}))
  )
  const rowEnds = ends(rows.map((row) => row[locale]!))
  const passageEnds = ends(passages.map(({text}) => text))
  return {
    locale,
    passages,
    rows: passageEnds.map((end, at) => {
      const start = passageEnds[at - 1] ?? 0
      return rowEnds.flatMap((rowEnd, row) => (rowEnd > start && (rowEnds[row - 1] ?? 0) < end ? [row] : []))
    })
  }
}

/**
 * The same rows as translators leave them: of twelve sentences one is lost on each side and one is joined with the one
 * before it in its paragraph, by a generator with a seed.
 */
export function roughSide(rows: readonly Row[], locale: Locale, paragraph: number, random: () => number): ParallelSide {
  const passages: Passage[] = []
  const ofPassages: number[][] = []
  for (const [at, row] of rows.entries()) {
    if (random() < 1 / 12) continue
    const own = Math.floor(at / paragraph)
    const last = passages.at(-1)
    if (last?.paragraph === own && random() < 1 / 12) {
      const text = `${last.text.replace(/[.。]$/u, ';')} ${row[locale]}`
      passages[passages.length - 1] = {text, paragraph: own}
      ofPassages.at(-1)!.push(at)
    } else {
      passages.push({text: row[locale]!, paragraph: own})
      ofPassages.push([at])
    }
  }
  return {locale, passages, rows: ofPassages}
}

/** Where each text ends if all are written together without white space. */
function ends(texts: readonly string[]): number[] {
  let end = 0
  return texts.map((text) => {
    end += text.replace(/\s/gu, '').length
    return end
  })
}
