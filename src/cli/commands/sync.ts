import type {Drafted} from '../../memory/draft.ts'
import type {Finding} from '../../model/finding.ts'
import type {ProjectIndex} from '../../model/project-index.ts'
import {again} from '../../project/again.ts'
import type {ArticleSync, RouteSync} from '../../project/look/article-sync.ts'
import {type FileFacts, fileFacts} from '../../project/look/file-facts.ts'
import {type Looked, lookAt} from '../../project/look/look-at.ts'
import {syncView} from '../../project/look/sync-view.ts'
import {openOnRecord, openProject} from '../../project/open-project.ts'
import {planRebase} from '../../project/plan-rebase.ts'
import type {SyncOptions} from '../../project/prepare-sync.ts'
import {select} from '../../project/selection.ts'
import {syncWriter, writeChanges} from '../../project/write-sync.ts'
import type {Context, Options, Run} from '../command.ts'
import {draftsFrom} from '../drafts-from.ts'
import {failureData} from '../failure-data.ts'
import {type LeftAloneLine, showLeftAlone} from '../left-alone.ts'
import {localesOf} from '../locales-option.ts'
import type {OfferedIn} from '../offer-matches.ts'
import {indexOf} from '../open-index.ts'
import {pathsFrom} from '../paths-from.ts'
import {progress} from '../progress.ts'
import {exitCode, report} from '../report.ts'
import {syncSum} from '../sync-sum.ts'
import {unknownWord} from '../unknown-word.ts'
import {judgeUpToDate} from '../up-to-date.ts'

/** What `--with` may name. */
const extras: readonly string[] = ['terms', 'matches']

/** A sync that was done, or would be. */
interface Done {
  readonly looked: Looked<ArticleSync>
  /** How many segment files there are. */
  readonly count: number
  /** Those that changed; all where they are to be listed. */
  readonly routes: readonly DoneRoute[]
  readonly leftAlone: readonly LeftAloneLine[]
  readonly findings: readonly Finding[]
  readonly removed: readonly string[]
  /** Candidates of the memory, where they were asked for. */
  readonly offered: OfferedIn | undefined
}

/** A segment file with its article. */
interface DoneRoute extends RouteSync {
  readonly article: string
}

/** `ordbro sync`: the segment files are brought up to the articles. */
export const run: Run = async (context, [paths], options) => {
  const isDry = isDryRun(options)
  const wanted = wants(options)
  if (options.rebaseSource === true) await rebase(context, paths as readonly string[], isDry)
  const index = indexOf(context)
  try {
    const done = await again((isFirst) => {
      const facts = (isFirst && options.rebaseSource !== true && context.facts) || fileFacts(context.root)
      return sync(context, paths as readonly string[], options, wanted, {index, facts})
    })
    if (!isDry && !isUpToDate(done)) context.once?.()
    if (options.json === true) context.terminal.out(`${JSON.stringify(asData(done, options))}\n`)
    else {
      show(context, done, isDry)
      // Who does not hear it now has not heard it.
      if (options.quiet !== true) showLeftAlone(context, done.leftAlone, {index, part: [paths, options.locale], isDry})
    }
    const {findings, looked} = done
    report(
      context,
      findings.filter((finding) => finding.severity !== 'note'),
      looked.failures
    )
    const code = exitCode(findings, looked.failures)
    return options.check === true ? judgeUpToDate(context, 'ordbro sync', isUpToDate(done), code) : code
  } finally {
    index.close()
  }
}

/** `--check` only asks what would be written. */
function isDryRun(options: Options): boolean {
  return options.dryRun === true || options.check === true
}

function isUpToDate({routes, removed}: Done): boolean {
  return removed.length === 0 && routes.every(({isChanged}) => !isChanged)
}

/** The articles get another source first; the sync then finds them so. */
async function rebase(context: Context, paths: readonly string[], isDry: boolean): Promise<void> {
  const {root, terminal, words} = context
  const plan = await again(async () => {
    const project = openProject(root)
    const {routes} = select(project, {paths: pathsFrom(context, paths), locales: undefined})
    const planned = planRebase(project, [...new Set(routes.map(({article}) => article))])
    if (!isDry) await writeChanges(root, planned)
    return planned
  })
  for (const path of plan.articles)
    terminal.err(`${words.say(isDry ? 'cli:sync.wouldRebase' : 'cli:sync.rebased', {path})}\n`)
}

async function sync(
  context: Context,
  paths: readonly string[],
  options: Options,
  wanted: readonly string[],
  known: {readonly index: ProjectIndex; readonly facts: FileFacts}
): Promise<Done> {
  const {root, terminal} = context
  const project = await openOnRecord(root, known)
  const selected = select(project, {paths: pathsFrom(context, paths), locales: localesOf(options.locale)})
  const bar = progress(terminal, new Set(selected.routes.map(({article}) => article)).size)
  const how: SyncOptions = {
    terms: wanted.includes('terms'),
    prune: options.prune === true,
    resegment: options.resegment === true,
    restores: true,
    abandoned: new Set(selected.abandoned.map(({path}) => path))
  }
  let writer: ReturnType<typeof syncWriter> | undefined
  const drafter = draftsFrom(context, project.settings.memory.draftFrom)
  const drafts = new Map<string, Drafted>()
  const offers = wanted.includes('matches')
  /** What would be written, for what is made of it. */
  const pending = new Map<string, string>()
  const looked = await lookAt(project, selected.routes, {
    ...how,
    view: syncView,
    index: known.index,
    step: bar.step,
    take: async (result, preparation) => {
      writer ??= syncWriter(root, preparation, isDryRun(options))
      if (offers && isDryRun(options)) for (const {path, content} of result.writes) pending.set(path, content)
      const open = new Set(result.data.routes.filter(({counts}) => counts.new > 0).map(({path}) => path))
      if (open.size === 0 || result.writes.length === 0 || options.check === true) return writer.take(result)
      // Most syncs find nothing that is new, and load nothing for it.
      const {draftWrites} = await import('../../project/draft-writes.ts')
      const {writes, drafted} = await draftWrites(result.writes, (path) => open.has(path), drafter.best)
      for (const [path, counts] of drafted) drafts.set(path, counts)
      await writer.take({...result, writes})
    }
  })
  drafter.close()
  bar.end()
  // What goes is named before it goes.
  if (how.prune && options.json !== true) showPruned(context, looked.preparation.pruned, isDryRun(options))
  writer ??= syncWriter(root, looked.preparation, isDryRun(options))
  const removed = await writer.end()
  const part = [paths, options.locale]
  const {count, findings, leftAlone} = syncSum(project, looked, {index: known.index, part})
  const routes: DoneRoute[] = []
  const places = offers ? [...looked.results()].flatMap(({data}) => data.routes.map(({path}) => path)) : []
  const {offerMatchesIn} = offers ? await import('../offer-matches.ts') : {}
  const offered = await offerMatchesIn?.(context, places, {pending, isDry: isDryRun(options)})
  // What is on record did not change.
  for (const {data} of options.json === true || offers ? looked.results() : looked.unsettled()) {
    for (const route of data.routes) {
      const isChanged = route.isChanged || offered?.get(route.path)?.isChanged === true
      if (isChanged || options.json === true)
        routes.push({article: data.path, ...withDrafts(route, drafts.get(route.path)), isChanged})
    }
  }
  return {looked, count, routes, leftAlone, findings: [...looked.findings, ...findings], removed, offered}
}

/** What was filled is no longer to be translated. */
function withDrafts(route: RouteSync, drafted: Drafted | undefined): RouteSync {
  if (drafted === undefined) return route
  const {counts} = route
  const {context, exact, fuzzy} = drafted
  return {
    ...route,
    counts: {
      ...counts,
      new: counts.new - context - exact - fuzzy,
      context: counts.context + context,
      exact: counts.exact + exact,
      fuzzy
    }
  }
}

function showPruned({terminal, words}: Context, pruned: readonly {readonly path: string}[], isDry: boolean): void {
  if (pruned.length === 0) return
  terminal.err(`${words.say(isDry ? 'cli:sync.wouldPrune' : 'cli:sync.pruning', {count: pruned.length})}\n`)
  for (const {path} of pruned) terminal.err(`  ${path}\n`)
}

function wants(options: Options): readonly string[] {
  const named = typeof options.with === 'string' ? options.with.split(',') : []
  const unknown = named.find((name) => !extras.includes(name))
  if (unknown !== undefined) throw unknownWord('extra-unknown', unknown, extras)
  return named
}

function show(context: Context, {looked, count, routes, removed, offered}: Done, isDry: boolean): void {
  const {terminal, words} = context
  const changed = routes.filter(({isChanged}) => isChanged)
  for (const {path, isNew, counts} of changed) {
    const parts = (['new', 'stale', 'context', 'exact', 'fuzzy', 'kept'] as const)
      .filter((key) => counts[key] > 0)
      .map((key) => words.say(`cli:sync.count.${key}`, {count: counts[key]}))
    const candidates = offered?.get(path)?.count ?? 0
    if (candidates > 0) parts.push(words.say('cli:sync.count.matches', {count: candidates}))
    const verb = words.say(
      `cli:sync.${isDry ? (isNew ? 'wouldCreate' : 'wouldUpdate') : isNew ? 'created' : 'updated'}`
    )
    terminal.out(`${verb} ${path}${parts.length > 0 ? `  ${parts.join(', ')}` : ''}\n`)
  }
  for (const path of removed)
    terminal.out(`${words.say(isDry ? 'cli:sync.wouldRemove' : 'cli:sync.removed')} ${path}\n`)
  for (const path of looked.preparation.abandoned) terminal.err(`${words.say('cli:sync.abandoned', {path})}\n`)
  terminal.out(`${words.say(isDry ? 'cli:sync.wouldChange' : 'cli:sync.summary', {count, changed: changed.length})}\n`)
}

function asData(done: Done, options: Options): unknown {
  const {looked, routes, leftAlone, findings, removed, offered} = done
  return {
    schemaVersion: 1,
    dryRun: isDryRun(options),
    upToDate: isUpToDate(done),
    files: routes.map(({article, target, path, isNew, isChanged, counts}) => ({
      article,
      locale: target,
      path,
      created: isNew,
      changed: isChanged,
      ...counts,
      ...(offered && {matches: offered.get(path)?.count ?? 0})
    })),
    removed,
    abandoned: looked.preparation.abandoned,
    leftAlone,
    findings,
    failures: looked.failures.map(failureData)
  }
}
