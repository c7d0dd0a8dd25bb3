import {type ChildProcess, fork} from 'node:child_process'
import {Failure} from '../../model/failure.ts'
import type {Policy} from '../policy.ts'
import type {ArticleResult, Job} from './article-result.ts'
import type {ViewCall} from './views.ts'

/** How many articles a process is given at a time: few enough that the last ones do not wait for each other. */
const batch = 8

/** How many of these it has before it: one to work on, one that waits. */
const ahead = 2

/** What is asked of a process. */
export interface Call {
  readonly id: number
  /** With the first call. */
  readonly setup: Setup | undefined
  readonly jobs: readonly Job[]
}

export interface Setup {
  readonly root: string
  readonly view: ViewCall
  /** By what is judged, where that is not what the project's files say. */
  readonly policy?: Policy
  /** Whether the glossary's terms are written into the units. */
  readonly terms: boolean
}

/** What it answers. */
export interface Answer {
  readonly id: number
  readonly results?: readonly Sent[]
  /** The project cannot be opened. */
  readonly failure?: FailureRecord
  /** What went wrong that should not have, with its stack. */
  readonly bug?: string
}

type Sent = Omit<ArticleResult<unknown>, 'job' | 'failures'> & {readonly failures: readonly FailureRecord[]}

/** A failure as data: between processes an error keeps its message alone. */
export type FailureRecord = Pick<Failure, 'kind' | 'code' | 'values' | 'place'>

/**
 * Does jobs in several processes, which share nothing but the files. Threads were measured too: they wait for each other
 * when memory is collected.
 *
 * @param count how many processes
 */
export async function* inProcesses<T>(
  setup: Setup,
  jobs: readonly Job[],
  count: number
): AsyncGenerator<ArticleResult<T>> {
  const entry = new URL('./look-process.ts', import.meta.url)
  const children = Array.from({length: count}, () => fork(entry, {serialization: 'advanced'}))
  const answers: Answer[] = []
  let wake: (() => void) | undefined
  let ended: Error | undefined
  let isOver = false
  for (const child of children) {
    child.on('message', (answer: Answer) => {
      answers.push(answer)
      wake?.()
    })
    child.on('exit', (code, signal) => {
      if (!isOver) ended ??= new Error(`a process ended by itself (${signal ?? code})`)
      wake?.()
    })
  }
  let next = 0
  const batches = Math.ceil(jobs.length / batch)
  const greeted = new Set<ChildProcess>()
  const owner = new Map<number, ChildProcess>()
  const give = (child: ChildProcess): void => {
    if (next === batches) return
    const id = next++
    owner.set(id, child)
    const call: Call = {
      id,
      setup: greeted.has(child) ? undefined : setup,
      jobs: jobs.slice(id * batch, (id + 1) * batch)
    }
    greeted.add(child)
    child.send(call)
  }
  try {
    for (let round = 0; round < ahead; round++) for (const child of children) give(child)
    for (let done = 0; done < batches; ) {
      const answer = answers.shift()
      if (answer === undefined) {
        if (ended !== undefined) throw ended
        await new Promise<void>((resolve) => {
          wake = resolve
        })
        continue
      }
      done++
      const {id, results = [], failure, bug} = answer
      if (failure !== undefined) throw revived(failure)
      if (bug !== undefined) throw new Error(bug)
      for (const [at, result] of results.entries()) {
        const job = jobs[id * batch + at]!
        yield {...result, job, data: result.data as T, failures: result.failures.map(revived)}
      }
      give(owner.get(id)!)
    }
  } finally {
    isOver = true
    for (const child of children) child.kill()
  }
}

function revived({kind, code, values, place}: FailureRecord): Failure {
  return new Failure(kind, code, values, place)
}
