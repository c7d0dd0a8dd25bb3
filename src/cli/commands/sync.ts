import {unitsOf} from '../../model/segment-file.ts'
import {again} from '../../project/again.ts'
import {openProject, type Project} from '../../project/open-project.ts'
import {planRebase} from '../../project/plan-rebase.ts'
import {planSync, type SyncedRoute, type SyncPlan} from '../../project/plan-sync.ts'
import {select} from '../../project/selection.ts'
import {writeSync} from '../../project/write-sync.ts'
import type {Context, Options, Run} from '../command.ts'
import {failureData} from '../failure-data.ts'
import {leftAlone, showLeftAlone} from '../left-alone.ts'
import {localesOf} from '../locales-option.ts'
import {progress} from '../progress.ts'
import {exitCode, report} from '../report.ts'
import {unknownWord} from '../unknown-word.ts'

/** What `--with` may name. */
const extras: readonly string[] = ['terms']

/** `ordbro sync`: the segment files are brought up to the articles. */
export const run: Run = async (context, [paths], options) => {
  const isDry = options.dryRun === true
  const terms = wants(options, 'terms')
  if (options.rebaseSource === true) await rebase(context, paths as readonly string[], isDry)
  const {project, plan} = await again(async () => {
    const planned = planOf(context, paths as readonly string[], options, terms)
    // What goes is named before it goes.
    if (options.prune === true && options.json !== true) showPruned(context, planned.plan)
    if (!isDry) await writeSync(planned.project.root, planned.plan)
    return planned
  })
  if (options.json === true) context.terminal.out(`${JSON.stringify(asData(project, plan, options))}\n`)
  else show(context, project, plan, isDry)
  const findings = plan.findings.filter((finding) => finding.severity !== 'note')
  report(context, findings, plan.failures)
  return exitCode(plan.findings, plan.failures)
}

/** The articles get another source first; the sync then finds them so. */
async function rebase({root, terminal, words}: Context, paths: readonly string[], isDry: boolean): Promise<void> {
  const plan = await again(async () => {
    const project = openProject(root)
    const {routes} = select(project, {paths, locales: undefined})
    const planned = planRebase(project, [...new Set(routes.map(({article}) => article))])
    if (!isDry) await writeSync(root, planned)
    return planned
  })
  for (const path of plan.articles)
    terminal.err(`${words.say(isDry ? 'cli:sync.wouldRebase' : 'cli:sync.rebased', {path})}\n`)
}

function planOf(
  {root, terminal}: Context,
  paths: readonly string[],
  options: Options,
  terms: boolean
): {project: Project; plan: SyncPlan} {
  const project = openProject(root)
  const selected = select(project, {paths, locales: localesOf(options.locale)})
  const bar = progress(terminal, new Set(selected.routes.map(({article}) => article)).size)
  const abandoned = new Set(selected.abandoned.map(({path}) => path))
  const how = {terms, prune: options.prune === true, resegment: options.resegment === true, abandoned}
  const plan = planSync(project, selected.routes, how, bar.step)
  bar.end()
  return {project, plan}
}

function showPruned({terminal, words}: Context, {removed}: SyncPlan): void {
  if (removed.length === 0) return
  terminal.err(`${words.say('cli:sync.pruning', {count: removed.length})}\n`)
  for (const {path} of removed) terminal.err(`  ${path}\n`)
}

function wants(options: Options, extra: string): boolean {
  const named = typeof options.with === 'string' ? options.with.split(',') : []
  const unknown = named.find((name) => !extras.includes(name))
  if (unknown !== undefined) throw unknownWord('extra-unknown', unknown, extras)
  return named.includes(extra)
}

function show(context: Context, project: Project, plan: SyncPlan, isDry: boolean): void {
  const {terminal, words} = context
  for (const route of plan.routes) {
    if (!route.changed) continue
    const counts = countsOf(route)
    const parts = (['new', 'stale', 'context', 'exact', 'kept'] as const)
      .filter((key) => counts[key] > 0)
      .map((key) => words.say(`cli:sync.count.${key}`, {count: counts[key]}))
    const verb = words.say(route.isNew ? 'cli:sync.created' : 'cli:sync.updated')
    terminal.out(`${verb} ${route.path}${parts.length > 0 ? `  ${parts.join(', ')}` : ''}\n`)
  }
  for (const {path} of plan.removed) terminal.out(`${words.say('cli:sync.removed')} ${path}\n`)
  for (const path of plan.abandoned) terminal.err(`${words.say('cli:sync.abandoned', {path})}\n`)
  showLeftAlone(context, project, plan)
  const changed = plan.routes.filter((route) => route.changed).length
  terminal.out(
    `${words.say(isDry ? 'cli:sync.wouldChange' : 'cli:sync.summary', {count: plan.routes.length, changed})}\n`
  )
}

function countsOf({synced}: SyncedRoute): Record<'new' | 'stale' | 'context' | 'exact' | 'kept', number> {
  const counts = {new: 0, stale: 0, context: 0, exact: 0, kept: 0}
  for (const unit of unitsOf(synced.file)) {
    for (const segment of unit.segments) {
      if (segment.target === undefined) counts.new++
      else if (segment.fill === 'stale') counts.stale++
    }
  }
  for (const {tier} of synced.filled) counts[tier]++
  return counts
}

function asData(project: Project, plan: SyncPlan, options: Options): unknown {
  return {
    schemaVersion: 1,
    dryRun: options.dryRun === true,
    files: plan.routes.map((route) => ({
      article: route.article.source.path,
      locale: route.target,
      path: route.path,
      created: route.isNew,
      changed: route.changed,
      ...countsOf(route)
    })),
    removed: plan.removed.map(({path}) => path),
    abandoned: plan.abandoned,
    leftAlone: leftAlone(project, plan),
    findings: plan.findings,
    failures: plan.failures.map(failureData)
  }
}
