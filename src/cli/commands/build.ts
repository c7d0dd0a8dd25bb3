import {type BuildReport, buildProject} from '../../project/build-project.ts'
import {openProject} from '../../project/open-project.ts'
import {planSync} from '../../project/plan-sync.ts'
import {routesOf} from '../../project/selection.ts'
import type {Context, Run} from '../command.ts'
import {localesOf} from '../locales-option.ts'
import {progress} from '../progress.ts'
import {exitCode, report} from '../report.ts'

/** `ordbro build`: the localized articles, proved. */
export const run: Run = async (context, [paths], options) => {
  const project = openProject(context.root)
  const locales = localesOf(options.locale)
  const selected = paths as readonly string[]
  const routes = routesOf(project, {paths: selected, locales})
  const plan = planSync(project, routes, {terms: false, prune: false})
  const bar = progress(context.terminal, plan.routes.length)
  const dryRun = options.dryRun === true
  const result = await buildProject(
    project,
    plan,
    {
      strip: options.strip === true,
      force: options.force === true,
      dryRun,
      whole: selected.length === 0 && locales === undefined
    },
    bar.step
  )
  bar.end()
  if (options.json === true) context.terminal.out(`${JSON.stringify({schemaVersion: 1, dryRun, ...result})}\n`)
  else show(context, result, dryRun)
  report(context, result.findings, result.failures)
  return exitCode(result.findings, result.failures)
}

function show({terminal, words}: Context, {built, removed}: BuildReport, isDry: boolean): void {
  for (const {path, kind, tally, written, fellBack} of built) {
    const state = words.say(`cli:build.${kind === 'withheld' ? 'withheld' : written || isDry ? 'written' : 'same'}`)
    const parts = [
      tally.missing > 0 ? words.say('cli:build.missing', {count: tally.missing}) : '',
      tally.stale > 0 ? words.say('cli:build.stale', {count: tally.stale}) : '',
      fellBack > 0 ? words.say('cli:build.fellBack', {count: fellBack}) : ''
    ].filter((part) => part !== '')
    terminal.out(`${state} ${path}${parts.length > 0 ? `  ${parts.join(', ')}` : ''}\n`)
  }
  for (const path of removed) terminal.out(`${words.say('cli:sync.removed')} ${path}\n`)
  const localized = built.filter((entry) => entry.kind === 'localized')
  const mended = built.reduce((sum, entry) => sum + entry.mended, 0)
  terminal.out(`${words.say('cli:build.summary', {count: localized.length, mended})}\n`)
}
