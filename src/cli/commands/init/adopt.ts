import {Failure} from '../../../model/failure.ts'
import {type AdoptedVariant, adoptVariant} from '../../../project/adopt/adopt-variant.ts'
import {breathe} from '../../../project/breathe.ts'
import {configName} from '../../../project/find-project.ts'
import {openProject, type Project} from '../../../project/open-project.ts'
import {readTextIfThere} from '../../../project/read-text.ts'
import {writeFiles} from '../../../project/safe-write.ts'
import {select} from '../../../project/selection.ts'
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
  const config = begun?.text
  const project = openProject(root, config === undefined ? {} : {config})
  const {adopted, failures} = await adoptAll(context, project, given)
  const taken = adopted.filter(({differences}) => accept || differences.length === 0)
  const written = config === undefined ? [] : await writeBeginning(root, config, dryRun)
  if (!dryRun)
    await writeFiles(
      root,
      taken.map(({path, content}) => ({path, content, expected: undefined}))
    )
  const findings = [...(begun?.findings ?? []), ...project.findings, ...adopted.flatMap(({differences}) => differences)]
  if (given.json) {
    const data = adopted.map(({content: _, differences, ...entry}) => ({
      ...entry,
      adopted: accept || differences.length === 0,
      differences
    }))
    terminal.out(`${JSON.stringify({schemaVersion: 1, dryRun, written, variants: data, failures: failures.length})}\n`)
  } else {
    if (begun !== undefined) {
      terminal.out(`${words.say(dryRun ? 'cli:init.would' : 'cli:init.wrote', {paths: written})}\n`)
      showFolders(context, begun.found)
    }
    for (const each of adopted) show(context, each, taken.includes(each))
    const values = {count: taken.length, left: adopted.length - taken.length}
    terminal.out(`${words.say(dryRun ? 'cli:adopt.would' : 'cli:adopt.done', values)}\n`)
    if (values.left > 0) terminal.err(`${words.say('cli:adopt.accept')}\n`)
    if (!dryRun) terminal.out(`${words.say(nextOf(project))}\n`)
  }
  report(context, findings, failures)
  return exitCode(findings, failures)
}

/** What to do then, and what a build makes of articles that nobody has translated. */
function nextOf({settings}: Project): string {
  return settings.build.onMissing === 'source' ? 'cli:adopt.nextWithSource' : 'cli:adopt.next'
}

async function adoptAll(
  context: Context,
  project: Project,
  {paths, locales}: Given
): Promise<{adopted: AdoptedVariant[]; failures: Failure[]}> {
  const {copies} = select(project, {paths: pathsFrom(context, paths), locales})
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
