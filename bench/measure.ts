import {figures, type Result, type Round, type Trial} from './trial.ts'

/**
 * Measures one trial: act and rival in turns, the rival first in every other round, after rounds that are not counted
 * because the compiler is still at work. Best under `--expose-gc`, so that no round pays for the garbage of another.
 *
 * @returns the reason where the trial cannot run here
 */
export async function measure(trial: Trial, rounds: number): Promise<Result | string> {
  const arranged = await trial.arrange()
  if (typeof arranged === 'string') return arranged
  const {bytes = 0, act, rival = () => undefined} = arranged
  const time = trial.clock === 'wall' ? wallTime : processorTime
  // A small input is gone through again and again: else a round is shorter than a breath of the compiler.
  const times = trial.rounds === 1 ? 1 : Math.ceil(leastTime / (await time(act, 1)).taken)
  const counted: Round[] = []
  for (let round = -warmUp(rounds); round < rounds; round++) {
    const rivalFirst = round % 2 === 0
    const before = rivalFirst ? await time(rival, times) : undefined
    const own = await time(act, times)
    const {taken} = before ?? (await time(rival, times))
    if (round >= 0) counted.push({act: own.taken, rival: taken, bytes, returned: own.returned})
  }
  const {of, unit, better} = figures[trial.figure]
  const least = (side: 'act' | 'rival'): number => Math.min(...counted.map((round) => round[side]))
  const best = of({...counted[0]!, act: least('act'), rival: least('rival')})
  const {goal} = trial
  return {
    name: trial.name,
    what: trial.what,
    unit,
    best: rounded(best),
    median: rounded(median(counted.map(of))),
    ...(goal === undefined
      ? {}
      : {
          goal: `${better === 'more' ? '≥' : '≤'} ${goal}`,
          met: better === 'more' ? best >= goal : best <= goal
        }),
    rounds,
    ...(bytes === 0 ? {} : {megabytes: rounded(bytes / 1e6)}),
    date: new Date().toISOString().slice(0, 10)
  }
}

/** Milliseconds that a round takes at least. */
const leastTime = 250

function warmUp(rounds: number): number {
  return rounds > 1 ? 2 : 0
}

interface Timed {
  /** Milliseconds of one time. */
  readonly taken: number
  readonly returned: unknown
}

/** Of all threads: collecting garbage and compiling are part of the work. */
async function processorTime(work: () => unknown, times: number): Promise<Timed> {
  globalThis.gc?.()
  const start = process.cpuUsage()
  const returned = await repeat(work, times)
  const {user, system} = process.cpuUsage(start)
  return {taken: (user + system) / 1000 / times, returned}
}

async function wallTime(work: () => unknown, times: number): Promise<Timed> {
  const start = performance.now()
  const returned = await repeat(work, times)
  return {taken: (performance.now() - start) / times, returned}
}

async function repeat(work: () => unknown, times: number): Promise<unknown> {
  let returned: unknown
  for (let left = times; left > 0; left--) returned = await work()
  return returned
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Three figures are more than a busy machine can tell. */
function rounded(value: number): number {
  return Number(value.toPrecision(3))
}
