import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {placeText} from '../../messages.ts'
import {Failure} from '../../model/failure.ts'
import {type Locale, toLocale} from '../../model/locale.ts'
import {articleFiles} from '../../project/article-files.ts'
import {breathe} from '../../project/breathe.ts'
import {readConfig} from '../../project/config.ts'
import {guarded} from '../../project/guard/guarded.ts'
import {type ArticleProof, proveArticle} from '../../project/prove-article.ts'
import {readTextAnywhere} from '../../project/read-text.ts'
import type {Context, Options, Run} from '../command.ts'
import {localesOf} from '../locales-option.ts'
import {progress} from '../progress.ts'
import {exitCode, report} from '../report.ts'

/** Into which locales a file is pseudo-localized when nobody says. */
const usual: readonly Locale[] = ['sv', 'nb', 'en', 'ja']

/** `ordbro prove`: is my Markdown safe with this tool? */
export const run: Run = async (context, [paths], options) => {
  const settings = readConfig(context.root)
  const locales = localesOf(options.locale) ?? usual
  const files = articleFiles(context.folder, paths as readonly string[])
  const totals = {files: 0, identical: 0, isomorphic: 0, units: 0, segments: 0, changedSegments: 0, uncovered: 0}
  const failures: ArticleProof['failures'][number][] = []
  const unreadable: Failure[] = []
  let mended = 0
  const bar = progress(context.terminal, files.length)
  for (const path of files) {
    bar.step(path)
    await breathe()
    totals.files++
    try {
      const text = readTextAnywhere(resolve(context.folder, path))
      const proof = proveArticle({path, locale: localeIn(path), text}, locales, settings, guarded)
      totals.identical += Number(proof.identical)
      totals.isomorphic += Number(proof.failures.every((failure) => failure.reason === 'not-identical'))
      totals.units += proof.units
      totals.segments += proof.segments
      totals.changedSegments += proof.changedSegments
      totals.uncovered += proof.uncovered
      mended += proof.mended
      failures.push(...proof.failures)
      keep(context, options, path, proof)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      unreadable.push(error)
      failures.push({path, line: error.place?.line ?? 1, locale: localeIn(path), reason: error.code})
    }
  }
  bar.end()
  const result = {schemaVersion: 1, ...totals, failures}
  if (options.json === true) context.terminal.out(`${JSON.stringify(result)}\n`)
  else show(context, totals, failures, locales, mended)
  report(context, [], unreadable)
  return exitCode([], unreadable) || (failures.length > 0 ? 1 : 0)
}

function show(
  {terminal, words}: Context,
  totals: Readonly<Record<string, number>>,
  failures: ArticleProof['failures'],
  locales: readonly Locale[],
  mended: number
): void {
  for (const {reason, ...place} of failures) {
    terminal.err(`${placeText(place)}: ${words.say('cli:prove.failed', {reason})}\n`)
  }
  const values = {...totals, locales, mended}
  for (const key of ['identical', 'isomorphic', 'segments', 'uncovered']) {
    terminal.out(`${words.say(`cli:prove.${key}`, values)}\n`)
  }
}

/** The source's language matters only for where sentences end; a path like `content/sv/a.md` names it. */
function localeIn(path: string): Locale {
  const parts = path.split(/[/.]/).toReversed()
  return (
    parts.map((part) => (usual.includes(part) ? toLocale(part) : undefined)).find((tag) => tag !== undefined) ?? 'en'
  )
}

/** `--out`: every rebuilt file, by what it was rebuilt as. */
function keep({folder: base}: Context, options: Options, path: string, proof: ArticleProof): void {
  const folder = options.out
  if (typeof folder !== 'string') return
  const kept = relative(base, resolve(base, path)).replaceAll('../', '')
  for (const [name, text] of [['identical', proof.rebuilt] as const, ...proof.built]) {
    const file = join(resolve(base, folder), name, kept)
    mkdirSync(dirname(file), {recursive: true})
    writeFileSync(file, text)
  }
}
