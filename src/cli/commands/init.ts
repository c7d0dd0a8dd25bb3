import {Failure} from '../../model/failure.ts'
import type {Locale} from '../../model/locale.ts'
import {configName, readConfig, settingsFrom} from '../../project/config.ts'
import {type Detected, detect} from '../../project/detect.ts'
import {lookAt} from '../../project/look/look-at.ts'
import {syncView} from '../../project/look/sync-view.ts'
import {mergedByLines} from '../../project/merged-by-lines.ts'
import {openProject} from '../../project/open-project.ts'
import {readTextIfThere} from '../../project/read-text.ts'
import {writeFile} from '../../project/safe-write.ts'
import {select} from '../../project/selection.ts'
import type {Options, Run} from '../command.ts'
import {showLeftAlone} from '../left-alone.ts'
import {localesOf} from '../locales-option.ts'
import {indexOf} from '../open-index.ts'
import {exitCode, report} from '../report.ts'

/** `ordbro init`: a configuration for this folder, and what there is in it. Asks nothing. */
export const run: Run = async (context, [paths], options) => {
  const {root, terminal, words} = context
  if (options.adopt === true) {
    const {adopt} = await import('./init/adopt.ts')
    const given = {paths: paths as readonly string[], accept: options.accept === true}
    return adopt(context, {...given, begin: () => beginning(root, options, true)}, options)
  }
  if (readTextIfThere(root, configName) !== undefined)
    throw new Failure('usage', 'config-exists', {path: configName}, {path: configName})
  const {found, config, source, locales, text} = beginning(root, options, false)
  const dryRun = options.dryRun === true
  const written = await writeBeginning(root, text, dryRun)
  if (options.json === true)
    terminal.out(`${JSON.stringify({schemaVersion: 1, dryRun, config, written, articles: found.articles})}\n`)
  else {
    terminal.out(`${words.say(dryRun ? 'cli:init.would' : 'cli:init.wrote', {paths: written})}\n`)
    terminal.out(`${words.say('cli:init.found', {count: found.articles, source, locales})}\n`)
  }
  if (dryRun) return 0
  const project = openProject(root)
  const index = indexOf(context)
  try {
    const {routes} = select(project, {paths: [], locales: undefined})
    const looked = await lookAt(project, routes, {view: syncView, index, terms: false, prune: false})
    const articles = [...looked.results()].map(({data}) => data)
    const findings = [...looked.findings, ...articles.flatMap((article) => article.findings)]
    if (options.json !== true) {
      showLeftAlone(context, project, articles, {index, part: [[], undefined], isDry: false})
      terminal.out(`${words.say('cli:init.next')}\n`)
    }
    report(context, findings, looked.failures)
    return exitCode(findings, looked.failures)
  } finally {
    index.close()
  }
}

/** What a configuration says before anybody has said anything. */
export interface Beginning {
  readonly found: Detected
  readonly config: object
  readonly source: Locale
  readonly locales: readonly Locale[]
  readonly text: string
}

/** @param inPlace whether builds go where the variants are: what was adopted is built there, byte for byte */
function beginning(root: string, options: Options, inPlace: boolean): Beginning {
  const found = detect(root, readConfig(root))
  const source = localesOf(options.source)?.[0] ?? found.locales[0] ?? 'en'
  const locales = [...new Set([source, ...(localesOf(options.locale) ?? []), ...found.locales])]
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
    ...(rule === undefined ? {} : {articles: [rule]})
  }
  const text = `${JSON.stringify(config, null, 2)}\n`
  settingsFrom(text)
  return {found, config, source, locales, text}
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
