import type {Finding} from '../../../model/finding.ts'
import type {Locale} from '../../../model/locale.ts'
import {hasName} from '../../../project/article-path.ts'
import {readConfig, settingsFrom} from '../../../project/config.ts'
import {type Detected, detect} from '../../../project/detect.ts'
import {configName} from '../../../project/find-project.ts'
import {mergedByLines} from '../../../project/merged-by-lines.ts'
import {readTextIfThere} from '../../../project/read-text.ts'
import {writeFile} from '../../../project/safe-write.ts'

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
  /** Of languages that nobody knows. */
  readonly findings: readonly Finding[]
}

/** @param inPlace whether builds go where the variants are: what was adopted is built there, byte for byte */
export function beginning(root: string, asked: Asked, inPlace: boolean): Beginning {
  const found = detect(root, readConfig(root))
  const source = asked.source ?? found.locales[0] ?? 'en'
  const locales = [...new Set([source, ...(asked.locales ?? []), ...found.locales])]
  const pattern = found.pattern ?? (inPlace ? 'content/{locale}/{slug}' : undefined)
  const rule =
    pattern === undefined
      ? undefined
      : {
          pattern,
          ...(pattern.includes('{locale}') ? {} : {locale: source}),
          output: inPlace ? pattern : found.output
        }
  const config = {
    $schema: './node_modules/ordbro/schema/config.schema.json',
    sourceLocale: source,
    locales,
    ...(rule === undefined ? {} : {articles: [rule]}),
    // Beside pages that people wrote, a page half in another language would be a fault.
    ...(inPlace ? {build: {onMissing: 'skip-article'}} : {})
  }
  const text = `${JSON.stringify(config, null, 2)}\n`
  settingsFrom(text)
  return {found, config, source, locales, text, findings: locales.filter((each) => !hasName(each)).map(unfamiliar)}
}

function unfamiliar(locale: Locale): Finding {
  const place = {path: configName, locale}
  return {code: 'locale-unfamiliar', severity: 'warning', place, values: {locale, path: configName}}
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
