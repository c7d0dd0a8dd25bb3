import {again} from '../../project/again.ts'
import {type BuildReport, type Built, buildProject} from '../../project/build-project.ts'
import {fileFacts} from '../../project/look/file-facts.ts'
import {openOnRecord} from '../../project/open-project.ts'
import {select} from '../../project/selection.ts'
import type {Context, Options, Run} from '../command.ts'
import {failureData} from '../failure-data.ts'
import {localesOf} from '../locales-option.ts'
import {indexOf} from '../open-index.ts'
import {pathsFrom} from '../paths-from.ts'
import {progress} from '../progress.ts'
import {exitCode, report} from '../report.ts'
import {judgeUpToDate} from '../up-to-date.ts'

/** `ordbro build`: the localized articles, proved. */
export const run: Run = async (context, [paths], options) => {
  const dryRun = isDryRun(options)
  const result = await again(() => build(context, paths as readonly string[], options))
  const {built, removed, findings} = result
  const isUpToDate = removed.length === 0 && built.every(({written}) => !written)
  if (options.json === true) {
    const failures = result.failures.map(failureData)
    context.terminal.out(
      `${JSON.stringify({schemaVersion: 1, dryRun, upToDate: isUpToDate, built, removed, findings, failures})}\n`
    )
  } else show(context, result, dryRun)
  report(context, findings, result.failures)
  const code = exitCode(findings, result.failures)
  return options.check === true ? judgeUpToDate(context, 'ordbro build', isUpToDate, code) : code
}

/** `--check` only asks what would be written. */
function isDryRun(options: Options): boolean {
  return options.dryRun === true || options.check === true
}

async function build(context: Context, paths: readonly string[], options: Options): Promise<BuildReport> {
  const {root, terminal} = context
  const index = indexOf(context)
  try {
    const project = await openOnRecord(root, {index, facts: fileFacts(root)})
    const locales = localesOf(options.locale)
    const {routes, copies} = select(project, {paths: pathsFrom(context, paths), locales})
    const bar = progress(terminal, new Set(routes.map(({article}) => article)).size)
    const report = await buildProject(project, routes, copies, {
      index,
      strip: options.strip === true,
      force: options.force === true,
      dryRun: isDryRun(options),
      whole: paths.length === 0 && locales === undefined,
      step: bar.step
    })
    bar.end()
    return report
  } finally {
    index.close()
  }
}

/** What is said to have become of a file. */
function stateOf({kind, written, refused}: Built, isDry: boolean): string {
  if (kind === 'withheld') return 'withheld'
  if (refused === true) return 'refused'
  if (!written) return 'same'
  return isDry ? 'wouldWrite' : 'written'
}

/** How many files that are as they were are named one by one. */
const fewUnchanged = 100

function show({terminal, words}: Context, {built: all, removed}: BuildReport, isDry: boolean): void {
  const unchanged = all.filter(({kind, tally, written, refused, fellBack}) => {
    return kind !== 'withheld' && !written && !refused && tally.missing + tally.stale + fellBack === 0
  })
  const isLong = unchanged.length > fewUnchanged
  const told = new Set(isLong ? unchanged : [])
  if (isLong) terminal.out(`${words.say('cli:build.unchanged', {count: unchanged.length})}\n`)
  const built = all.filter((entry) => !told.has(entry))
  for (const entry of built) {
    const {path, kind, tally, fellBack} = entry
    const state = words.say(`cli:build.${stateOf(entry, isDry)}`)
    const parts = [
      tally.missing > 0 ? words.say('cli:build.missing', {count: tally.missing}) : '',
      tally.stale > 0 ? words.say('cli:build.stale', {count: tally.stale}) : '',
      fellBack > 0 ? words.say('cli:build.fellBack', {count: fellBack}) : ''
    ].filter((part) => part !== '')
    // Of one that is held back or not replaced nothing is in the source language: a finding says why it is none.
    const said = kind === 'withheld' || entry.refused ? [] : parts
    terminal.out(`${state} ${path}${said.length > 0 ? `  ${said.join(', ')}` : ''}\n`)
  }
  for (const path of removed)
    terminal.out(`${words.say(isDry ? 'cli:sync.wouldRemove' : 'cli:sync.removed')} ${path}\n`)
  const localized = all.filter(({kind, refused}) => kind === 'localized' && !refused)
  const mended = localized.reduce((sum, entry) => sum + entry.mended, 0)
  terminal.out(`${words.say('cli:build.summary', {count: localized.length, mended})}\n`)
  if (isDry) terminal.err(`${words.say('cli:build.dry')}\n`)
}
