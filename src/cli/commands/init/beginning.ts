import type {Finding} from '../../../model/finding.ts'
import type {Locale} from '../../../model/locale.ts'
import {hasName} from '../../../project/article-path.ts'
import {articleRules, entryOf} from '../../../project/article-rules.ts'
import type {ArticleFolder} from '../../../project/choose-folders.ts'
import {readConfig, settingsFrom} from '../../../project/config.ts'
import {type Detected, detect} from '../../../project/detect.ts'
import {configName} from '../../../project/find-project.ts'
import {mergedByLines} from '../../../project/merged-by-lines.ts'
import {readTextIfThere} from '../../../project/read-text.ts'
import {writeFile} from '../../../project/safe-write.ts'
import type {Context} from '../../command.ts'

/** What somebody said of the languages. */
export interface Asked {
  readonly source: Locale | undefined
  readonly locales: readonly Locale[] | undefined
}

/** What a configuration says before anybody has said anything. */
export interface Beginning {
  readonly found: Detected
  readonly config: object
  readonly source: Locale
  readonly locales: readonly Locale[]
  readonly text: string
  /** Of languages that nobody knows, and folders that nobody has taken in. */
  readonly findings: readonly Finding[]
}

/** @param inPlace whether builds go where the variants are: what was adopted is built there, byte for byte */
export function beginning(root: string, asked: Asked, inPlace: boolean): Beginning {
  const found = detect(root, readConfig(root))
  const source = asked.source ?? found.locales[0] ?? 'en'
  const locales = [...new Set([source, ...(asked.locales ?? []), ...found.locales])]
  const folders = found.folders.length === 0 ? [usual] : found.folders
  const rules = articleRules(folders, source, inPlace)
  const isDefault = !inPlace && folders.length === 1 && folders[0]!.pattern === usual.pattern
  const config = {
    $schema: './node_modules/ordbro/schema/config.schema.json',
    sourceLocale: source,
    locales,
    ...(isDefault ? {} : {articles: rules}),
    // Beside pages that people wrote, a page half in another language would be a fault.
    ...(inPlace ? {build: {onMissing: 'skip-article'}} : {})
  }
  const text = `${JSON.stringify(config, null, 2)}\n`
  settingsFrom(text)
  const doubts = locales.filter((each) => !hasName(each)).map(unfamiliar)
  const leftOut = found.others.map((each) => leftOutOf(each, source, inPlace))
  const without = found.locales.length === 0 || found.locales.includes(source) ? [] : [withoutArticles(source, found)]
  return {found, config, source, locales, text, findings: [...doubts, ...without, ...leftOut]}
}

/** Where articles are that are yet to be written. */
const usual: ArticleFolder = {pattern: 'content/{locale}/{slug}', locales: [], articles: 0}

/** A source that no article is in is a slip, or a plan. */
function withoutArticles(locale: Locale, {locales}: Detected): Finding {
  return {
    code: 'source-without-articles',
    severity: 'warning',
    place: {path: configName, locale},
    values: {locale, locales}
  }
}

/** Files that may be articles, and what takes them in. */
function leftOutOf(folder: ArticleFolder, source: Locale, inPlace: boolean): Finding {
  const values = {count: folder.articles, pattern: folder.pattern, entry: entryOf(folder, source, inPlace)}
  return {code: 'articles-left-out', severity: 'note', place: {path: configName}, values}
}

function unfamiliar(locale: Locale): Finding {
  const place = {path: configName, locale}
  return {code: 'locale-unfamiliar', severity: 'warning', place, values: {locale, path: configName}}
}

/** Names the folders of articles where there are several: nobody else says that all were found. */
export function showFolders({terminal, words}: Context, {folders}: Detected): void {
  if (folders.length < 2) return
  terminal.out(`${words.say('cli:init.folders', {patterns: folders.map(({pattern}) => pattern)})}\n`)
}

/** The configuration, and the lines that git needs. */
export async function writeBeginning(root: string, text: string, dryRun: boolean): Promise<string[]> {
  const others = [withCacheIgnored(root), withMergeByLines(root)].filter((each) => each !== undefined)
  if (!dryRun) {
    await writeFile(root, configName, text, {expected: undefined})
    for (const {path, before, after} of others) await writeFile(root, path, after, {expected: before})
  }
  return [configName, ...others.map(({path}) => path)]
}

/** A file that gets lines of ours behind its own. */
interface Addition {
  readonly path: string
  readonly before: string | undefined
  readonly after: string
}

/** The cache is nobody's work: git is told to pass over it. */
function withCacheIgnored(root: string): Addition | undefined {
  const before = readTextIfThere(root, '.gitignore')
  if (before !== undefined && /^\/?\.ordbro\/?$/m.test(before)) return undefined
  return {path: '.gitignore', before, after: `${wholeLines(before)}.ordbro/\n`}
}

function withMergeByLines(root: string): Addition | undefined {
  const before = readTextIfThere(root, '.gitattributes')
  const known = new Set(before?.split(/\r?\n/).map((line) => line.split(/\s/, 1)[0]))
  const missing = mergedByLines.filter((pattern) => !known.has(pattern)).map((pattern) => `${pattern} merge=union\n`)
  if (missing.length === 0) return undefined
  return {path: '.gitattributes', before, after: `${wholeLines(before)}${missing.join('')}`}
}

function wholeLines(text = ''): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}
