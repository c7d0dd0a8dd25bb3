/** A process that looks at articles for another one, which tells it what and takes what comes of it. */
import {Failure} from '../../model/failure.ts'
import {keeper} from '../keeper.ts'
import {keptMemory} from '../kept-memory.ts'
import {openProject} from '../open-project.ts'
import {termWriter} from '../with-terms.ts'
import type {Job} from './article-result.ts'
import {articleResult} from './article-result.ts'
import type {Answer, Call, FailureRecord} from './in-processes.ts'
import type {Look} from './view.ts'
import {viewOf} from './views.ts'

let work: ((job: Job) => ReturnType<typeof articleResult>) | undefined

/** Calls are answered one after the other: the second comes while the project is being opened for the first. */
let turn = Promise.resolve()

process.on('message', (call: Call) => {
  turn = turn.then(async () => void process.send?.(await answer(call)))
})
// Who asked is interrupted as well, and ends this process by hanging up.
process.on('SIGINT', () => undefined)

async function answer({id, setup, jobs}: Call): Promise<Answer> {
  try {
    if (setup !== undefined) {
      const project = openProject(setup.root, {policy: setup.policy})
      const look: Look<unknown> = await viewOf(setup.view)!.load()
      const addTerms = setup.terms ? termWriter(project.glossary) : undefined
      const kept = keptMemory(keeper(project, new Map()).kept)
      const setting = {project, kept, addTerms, recent: new Map()}
      work = (job) => articleResult(setting, look, job)
    }
    const results = jobs.map((job) => {
      const {job: _, failures, ...result} = work!(job)
      return {...result, failures: failures.map(recordOf)}
    })
    return {id, results}
  } catch (error) {
    if (error instanceof Failure) return {id, failure: recordOf(error)}
    return {id, bug: error instanceof Error ? (error.stack ?? error.message) : String(error)}
  }
}

function recordOf({kind, code, values, place}: Failure): FailureRecord {
  return {kind, code, values, place}
}
