import {globSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {type Locale, toLocale} from '../src/model/locale.ts'
import {makeArticle} from './generate/article.ts'
import {languages} from './generate/words.ts'

/** An article as it lies on disk. */
export interface Input {
  /** Relative to its set, with `/`. */
  readonly path: string
  readonly locale: Locale
  readonly bytes: Buffer
}

const repository = fileURLToPath(new URL('..', import.meta.url))
const corpora = fileURLToPath(new URL('../../shared/corpora/', import.meta.url))

/** The sets of articles that trials run over: pinned, and where they cannot be in this repository, skipped without. */
export const inputs = {
  generated: () => generated(50),
  own: () => articlesIn(repository, 'content/**/*.md'),
  dev: () => articlesIn(corpora, 'dev/*/*/**/*.md'),
  seeds: () => articlesIn(corpora, 'seeds/*.md')
} as const

export type InputName = keyof typeof inputs

/** What is said of a set that is not here. */
export const notHere = 'not in ../shared/corpora'

/** As many articles of each language as are asked for. */
export function generated(count: number): Input[] {
  return languages.flatMap((locale) =>
    Array.from({length: count}, (_, number) => ({
      path: `content/${locale}/${number}.md`,
      locale,
      bytes: Buffer.from(makeArticle(locale, number).text)
    }))
  )
}

function articlesIn(root: string, pattern: string): Input[] {
  return globSync(pattern, {cwd: root})
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
    .map((path) => ({path, locale: localeOf(path), bytes: readFileSync(`${root}/${path}`)}))
}

/** Of the folder or the ending that names it: `dev/nasty/ja/a.md`, `seeds/idag.sv.md`. */
function localeOf(path: string): Locale {
  const named = path.split(/[/.]/).find((part) => languages.some((language) => language === part))
  return toLocale(named ?? 'en')!
}

export function bytesOf(set: readonly Input[]): number {
  return set.reduce((sum, {bytes}) => sum + bytes.length, 0)
}
