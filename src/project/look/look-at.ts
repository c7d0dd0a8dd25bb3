import {availableParallelism} from 'node:os'
import type {Failure} from '../../model/failure.ts'
import type {Finding} from '../../model/finding.ts'
import type {ProjectIndex} from '../../model/project-index.ts'
import type {Project} from '../open-project.ts'
import {type Preparation, prepareSync, type SyncOptions} from '../prepare-sync.ts'
import type {Route} from '../selection.ts'
import type {ArticleResult, Job} from './article-result.ts'
import {pathsOf} from './standing.ts'
import {survey} from './survey.ts'
import type {Surveyed} from './surveyed.ts'
import type {View} from './view.ts'
import {viewOf} from './views.ts'

/** How the articles of a project are looked at. */
export interface Look<T> extends SyncOptions {
  readonly view: View<T>
  readonly index: ProjectIndex
  /** Whether what is on record may count. */
  readonly anew?: boolean
  /** Is told each article when it has been read. */
  readonly step?: (path: string) => void
  /** Gets each article that had to be read, in any order. */
  readonly take?: (result: ArticleResult<T>, preparation: Preparation) => Promise<void>
}

export interface Looked<T> extends Surveyed<T> {
  readonly preparation: Preparation
  /** Of the project and of reading it; those of articles are in their data. */
  readonly findings: readonly Finding[]
  readonly failures: readonly Failure[]
}

/**
 * Brings the articles of the routes up to date in memory and shows each through a view. Nothing is written but the index;
 * what else has to be, `take` gets.
 */
export async function lookAt<T>(project: Project, routes: readonly Route[], look: Look<T>): Promise<Looked<T>> {
  const {view, index, take, step} = look
  const preparation = await prepareSync(project, routes, look)
  const surveyed = await survey<T>({
    project,
    index,
    tasks: preparation.tasks,
    view,
    work: (jobs) => workOn(project, preparation, look, jobs),
    anew: look.anew === true || look.terms || look.resegment === true,
    ...(step && {step}),
    ...(take && {take: (result) => take(result, preparation)})
  })
  return {
    ...surveyed,
    preparation,
    findings: project.findings,
    failures: [...project.failures, ...preparation.failures, ...surveyed.failures]
  }
}

/**
 * How much text is worth the start of other processes, in bytes: they take half a second of work each before they begin.
 */
const worthProcesses = 20_000_000

/** Who only asks for what is on record loads no parser; who asks for much has it done on all cores. */
async function* workOn<T>(
  project: Project,
  {keeper}: Preparation,
  {view, terms}: Look<T>,
  jobs: readonly Job[]
): AsyncGenerator<ArticleResult<T>> {
  if (jobs.length === 0) return
  const cores = availableParallelism()
  if (cores > 1 && viewOf(view) !== undefined && bytesOf(project, jobs) >= worthProcesses) {
    const {inProcesses} = await import('./in-processes.ts')
    const {name, strip} = view
    const setup = {
      root: project.root,
      view: {name, ...(strip !== undefined && {strip})},
      terms,
      ...(project.policy && {policy: project.policy})
    }
    yield* inProcesses<T>(setup, jobs, Math.min(cores, 8))
    return
  }
  const [{inThisProcess}, {keptMemory}, look] = await Promise.all([
    import('./article-result.ts'),
    import('../kept-memory.ts'),
    view.load()
  ])
  const addTerms = terms ? (await import('../with-terms.ts')).termWriter(project.glossary) : undefined
  yield* inThisProcess({project, kept: keptMemory(keeper.kept), addTerms, recent: new Map()}, look, jobs)
}

/** What the jobs read, as far as it matters. */
function bytesOf({facts}: Project, jobs: readonly Job[]): number {
  let sum = 0
  for (const {task} of jobs) {
    const prints = facts.printsOf(pathsOf(task.article))
    for (let at = 0; at < prints.length; at += 4) sum += prints[at]!
    if (sum >= worthProcesses) break
  }
  return sum
}
