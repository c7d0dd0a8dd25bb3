import {spawnSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {availableParallelism, cpus, totalmem} from 'node:os'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {measure} from './measure.ts'
import type {Result} from './trial.ts'
import {trials} from './trials.ts'

/**
 * `npm run bench -- [TRIAL…] [--rounds 9] [--write]`: measures the trials whose names begin so, or all, each in a process
 * of its own, since what one makes the compiler believe the next would pay for. `--write` puts the figures into
 * `bench/results.json`, beside those of trials that were not measured now.
 */
const own = fileURLToPath(import.meta.url)
const results = fileURLToPath(new URL('results.json', import.meta.url))

interface Results {
  readonly machine: {readonly cpu: string; readonly cores: number; readonly memory: string; readonly node: string}
  readonly trials: readonly Result[]
}

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    rounds: {type: 'string', default: '9'},
    write: {type: 'boolean', default: false},
    /** Measure the one trial of this name in this process, and print its row as JSON. */
    here: {type: 'boolean', default: false}
  }
})

const rounds = Number(values.rounds)
const chosen = trials.filter(
  ({name}) => positionals.length === 0 || positionals.some((begin) => name.startsWith(begin))
)

if (!Number.isInteger(rounds) || rounds < 1 || chosen.length === 0) {
  console.error(`no such trial, or no such number of rounds; there are: ${trials.map(({name}) => name).join(', ')}`)
  process.exitCode = 2
} else if (values.here) {
  const trial = trials.find(({name}) => name === positionals[0])!
  console.log(JSON.stringify(await measure(trial, Math.min(rounds, trial.rounds ?? rounds))))
} else runAll()

function runAll(): void {
  const {cpu, cores, memory, node} = machine()
  console.log(`${cpu}, ${cores} cores, ${memory}, Node ${node}`)
  const widths = [26, 12, 12, 8, 9] as const
  console.log(line(['trial', 'best', 'median', 'goal', 'input'], widths))
  const found: Result[] = []
  for (const {name} of chosen) {
    const result = runApart(name)
    if (typeof result === 'string') console.log(line([name, `skipped: ${result}`], widths))
    else {
      found.push(result)
      const {best, median, goal, met, megabytes} = result
      const verdict = goal === undefined ? '' : `${goal}${met ? ' ✓' : ' ✗'}`
      console.log(
        line([name, `${best}`, `${median}`, verdict, megabytes ? `${megabytes} MB` : '', result.unit], widths)
      )
    }
  }
  if (values.write) write(found)
}

function runApart(name: string): Result | string {
  const {stdout, stderr, status} = spawnSync(
    process.execPath,
    ['--expose-gc', own, '--here', '--rounds', values.rounds, name],
    {encoding: 'utf8'}
  )
  if (status === 0) return JSON.parse(stdout.trimEnd().split('\n').at(-1)!)
  process.exitCode = 1
  return `failed\n${stderr}`
}

function line(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, at) => (at === 0 || at >= widths.length ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at]!)))
    .join('  ')
    .trimEnd()
}

function machine(): Results['machine'] {
  return {
    cpu: cpus()[0]!.model,
    cores: availableParallelism(),
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    node: process.versions.node
  }
}

/** Rows keep the order of the table. */
function write(found: readonly Result[]): void {
  const known = new Map([...before(), ...found].map((result) => [result.name, result]))
  const kept = trials.flatMap(({name}) => known.get(name) ?? [])
  const all: Results = {machine: machine(), trials: kept}
  writeFileSync(results, `${JSON.stringify(all, undefined, 2)}\n`)
}

function before(): readonly Result[] {
  try {
    const {trials: rows}: Results = JSON.parse(readFileSync(results, 'utf8'))
    return rows
  } catch {
    return []
  }
}
