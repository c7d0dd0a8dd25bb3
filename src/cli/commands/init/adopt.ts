import {exitCodes, Failure} from '../../../model/failure.ts'
import type {Finding} from '../../../model/finding.ts'
import type {Locale} from '../../../model/locale.ts'
import {type AdoptedVariant, adoptVariant} from '../../../project/adopt/adopt-variant.ts'
import {findUnpaired} from '../../../project/adopt/find-unpaired.ts'
import {breathe} from '../../../project/breathe.ts'
import {configName} from '../../../project/find-project.ts'
import {openProject, type Project} from '../../../project/open-project.ts'
import {readTextIfThere} from '../../../project/read-text.ts'
import {writeFiles} from '../../../project/safe-write.ts'
import {type Selection, select} from '../../../project/selection.ts'
import type {Context} from '../../command.ts'
import {pathsFrom} from '../../paths-from.ts'
import {progress} from '../../progress.ts'
import {exitCode, report} from '../../report.ts'
import {type Asked, beginning, showFolders, writeBeginning} from './beginning.ts'

/** What was given on the command line. */
interface Given extends Asked {
  readonly paths: readonly string[]
  /** Whether a variant becomes a translation though its build will differ. */
  readonly accept: boolean
  readonly dryRun: boolean
  readonly json: boolean
}

/**
 * `ordbro init --adopt`: makes segment files of variants that people wrote, and changes none of them. One whose build
 * would differ stays as it is, with each difference named, until a person accepts them.
 */
export async function adopt(context: Context, given: Given): Promise<number> {
  const {root, terminal, words} = context
  const {accept, dryRun} = given
  const begun = readTextIfThere(root, configName) === undefined ? beginning(root, given, true) : undefined
  if (begun !== undefined && !begun.found.locales.includes(begun.source)) {
    // That the source has no articles is what is wrong, and is said with it.
    report(
      context,
      begun.findings.filter(({code}) => code !== 'source-without-articles')
    )
    throw nothingToAdopt(begun.source, begun.found.locales)
  }
  const config = begun?.text
  const project = openProject(root, config === undefined ? {} : {config})
  const selection = {paths: pathsFrom(context, given.paths), locales: given.locales}
  const {adopted, failures} = await adoptAll(context, project, selection)
  const taken = adopted.filter(({differences}) => accept || differences.length === 0)
  const unpaired = unpairedAmong(project, selection)
  const open = unpaired.filter(({severity}) => severity === 'warning').length
  if (given.paths.length + adopted.length + failures.length + open === 0 && !hasSegmentFiles(project, selection)) {
    report(context, begun?.findings ?? [])
    throw nothingToAdopt(project.settings.sourceLocale, localesIn(project))
  }
  const written = config === undefined ? [] : await writeBeginning(root, config, dryRun)
  if (!dryRun)
    await writeFiles(
      root,
      taken.map(({path, content}) => ({path, content, expected: undefined}))
    )
  const findings = [
    ...(begun?.findings ?? []),
    ...project.findings,
    ...adopted.flatMap(({differences}) => differences),
    ...unpaired
  ]
  const left = adopted.length - taken.length
  if (given.json) {
    const data = adopted.map(({content: _, differences, ...entry}) => ({
      ...entry,
      adopted: accept || differences.length === 0,
      differences
    }))
    const alone = unpaired.map(({code, place, values}) => ({code, path: place.path, locale: place.locale, ...values}))
    const whole = {schemaVersion: 1, dryRun, written, variants: data, unpaired: alone, failures: failures.length}
    terminal.out(`${JSON.stringify(whole)}\n`)
  } else {
    if (begun !== undefined) {
      terminal.out(`${words.say(dryRun ? 'cli:init.would' : 'cli:init.wrote', {paths: written})}\n`)
      showFolders(context, begun.found)
    }
    for (const each of adopted) show(context, each, taken.includes(each))
    terminal.out(`${words.say(dryRun ? 'cli:adopt.would' : 'cli:adopt.done', {count: taken.length, left})}\n`)
    if (left > 0) terminal.err(`${words.say('cli:adopt.accept')}\n`)
    if (!dryRun && taken.length > 0) terminal.out(`${words.say(nextOf(project))}\n`)
  }
  report(context, findings, failures)
  const code = exitCode(findings, failures)
  return code === exitCodes.clean && taken.length === 0 && left + open > 0 ? exitCodes.findings : code
}

/** What to do then, and what a build makes of articles that nobody has translated. */
function nextOf({settings}: Project): string {
  return settings.build.onMissing === 'source' ? 'cli:adopt.nextWithSource' : 'cli:adopt.next'
}

/** Variants whose names pair them with nothing, of those that were asked for. */
function unpairedAmong(project: Project, {paths, locales}: Selection): Finding[] {
  const wanted = select(project, {paths, locales: undefined})
  const asked = new Set(wanted.copies.map(({variant}) => variant.path))
  return findUnpaired(project, (path) => asked.has(path)).filter(
    ({place}) => place.locale === undefined || (locales?.includes(place.locale) ?? true)
  )
}

/** Whether some of what was asked for has been adopted before. */
function hasSegmentFiles(project: Project, selection: Selection): boolean {
  return select(project, selection).routes.some(({article, target}) => article.segmentFiles.has(target))
}

/** Where no article has a variant, the source is wrong, or the files are elsewhere; nothing is written, so one can try again. */
function nothingToAdopt(source: Locale | undefined, locales: readonly Locale[]): Failure {
  if (locales.length === 0) return new Failure('usage', 'adopt-no-articles')
  return new Failure('usage', 'adopt-nothing', {source: source ?? '', locales})
}

function localesIn({discovery}: Project): Locale[] {
  return [...new Set(discovery.articles.flatMap(({variants}) => [...variants.keys()]))].sort()
}

async function adoptAll(
  context: Context,
  project: Project,
  selection: Selection
): Promise<{adopted: AdoptedVariant[]; failures: Failure[]}> {
  const {copies} = select(project, selection)
  const variants = copies.filter(({article, variant}) => variant !== article.source)
  const adopted: AdoptedVariant[] = []
  const failures: Failure[] = [...project.failures]
  const bar = progress(context.terminal, variants.length)
  for (const {article, variant} of variants) {
    bar.step(variant.path)
    await breathe()
    try {
      adopted.push(adoptVariant(project, article, variant))
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      failures.push(error)
    }
  }
  bar.end()
  return {adopted, failures}
}

function show(
  {terminal, words}: Context,
  {variant, path, counts, differences}: AdoptedVariant,
  isTaken: boolean
): void {
  const {translated, drafts, missing} = counts
  const values = {count: differences.length, path: isTaken ? path : variant, translated, drafts, missing}
  terminal.out(`${words.say(isTaken ? 'cli:adopt.taken' : 'cli:adopt.left', values)}\n`)
}
