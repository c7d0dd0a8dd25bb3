import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/** Real documents and the specifications; not part of the repository. */
const folder = join(import.meta.dirname, '../../../shared/corpora')

export interface CorpusFile {
  readonly path: string
  readonly text: string
}

/** Whether a part of the corpora is there; says so where it is not, since a skipped test proves nothing. */
export function isThere(part: string): boolean {
  const there = existsSync(join(folder, part))
  if (!there) console.log(`skipped: no ${part} in ../shared/corpora`)
  return there
}

/** The articles of a part, sorted by path. What says where they come from is no article. */
export function articlesIn(part: string, endings = /\.mdx?$/): CorpusFile[] {
  const root = join(folder, part)
  return readdirSync(root, {recursive: true, encoding: 'utf8'})
    .filter((path) => endings.test(path) && !/^[^/]*\/?README\.md$/.test(path))
    .sort()
    .map((path) => ({path, text: readFileSync(join(root, path), 'utf8')}))
}

export interface SpecExample {
  readonly n: number
  readonly section: string
  readonly markdown: string
}

export const specs = ['commonmark', 'gfm', 'gfm-extensions', 'gfm-regression'] as const

export function examplesOf(spec: (typeof specs)[number]): SpecExample[] {
  return JSON.parse(readFileSync(join(folder, `interchange/markdown-spec/${spec}.json`), 'utf8'))
}

/** With `FULL=1` everything is tried, which takes minutes; else a sample that takes seconds. */
export const isFull = process.env.FULL === '1'

/** All of a list, or every `step`th of it. */
export function sample<T>(list: readonly T[], step: number): readonly T[] {
  return isFull ? list : list.filter((_, index) => index % step === 0)
}
