/** The thread that tries cases one after the other; `scripts/fuzz.ts` watches it, since a hang cannot watch itself. */
import {parentPort, workerData} from 'node:worker_threads'
import {caseOf} from './case.ts'
import {reduce} from './reduce.ts'
import {targets} from './targets.ts'
import {tryCase} from './try-case.ts'

/** Where a run begins. */
export interface Start {
  readonly target: string
  readonly seed: number
  readonly first: number
}

/** What a runner says: the case that it begins, and how it went. */
export type News =
  | {readonly begins: number}
  | {readonly ended: number; readonly went: string; readonly seconds: number; readonly length: number}
  | {
      readonly ended: number
      readonly broke: string
      readonly seconds: number
      readonly text: string
      readonly dialect: string
    }

const {target: name, seed, first}: Start = workerData
const target = targets[name]!
const tell = (news: News): void => parentPort?.postMessage(news)

for (let number = first; ; number++) {
  tell({begins: number})
  const one = caseOf(target, seed, number)
  const outcome = tryCase(target, one, seed, number)
  const {seconds} = outcome
  if ('went' in outcome) {
    tell({ended: number, went: outcome.went, seconds, length: one.text.length})
    continue
  }
  const kind = outcome.broke.slice(0, 40)
  const fails = (text: string): boolean => {
    const again = tryCase(target, {...one, text}, seed, number)
    return 'broke' in again && again.broke.startsWith(kind)
  }
  const text = seconds > 2 ? one.text : reduce(one.text, fails)
  tell({ended: number, broke: outcome.broke, seconds, text, dialect: one.dialect})
}
