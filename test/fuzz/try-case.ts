import {seeded} from '../../src/markdown/proof/random.ts'
import type {Case} from './case.ts'
import type {FuzzTarget} from './target.ts'

/** What may be spent on one case, in seconds of this thread's work. */
const most = 5

/** How a case went. */
export type Outcome =
  | {readonly went: string; readonly seconds: number}
  | {readonly broke: string; readonly seconds: number}

/** Tries a case: a promise that it breaks, anything that is thrown, and too long a time are told, not thrown. */
export function tryCase(target: FuzzTarget, {text, dialect}: Case, seed: number, number: number): Outcome {
  const before = process.threadCpuUsage()
  const spent = (): number => {
    const {user, system} = process.threadCpuUsage(before)
    return (user + system) / 1e6
  }
  try {
    const went = target.attempt(text, dialect, seeded(`attempt ${seed} ${number}`))
    const seconds = spent()
    return seconds > most ? {broke: `more than ${most} seconds`, seconds} : {went, seconds}
  } catch (error) {
    const [first, second] = (error instanceof Error ? (error.stack ?? error.message) : String(error)).split(/\n +at /)
    return {broke: `${first!.split('\n', 3).join(' ').slice(0, 300)} at ${second ?? '?'}`, seconds: spent()}
  }
}
