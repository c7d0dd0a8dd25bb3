import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** What a run of the program took. */
export interface Usage {
  /** On the clock. */
  readonly seconds: number
  /** Of processor time, of all its processes. */
  readonly cpuSeconds: number
  /** Resident memory at its highest in any of its processes, in megabytes. */
  readonly rssMb: number
  readonly out: string
}

const hook = fileURLToPath(new URL('usage.mjs', import.meta.url))
const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

/** Runs the built program as anybody would, from the start of its process to the end. */
export function runProgram(...args: readonly string[]): Usage {
  const folder = mkdtempSync(join(tmpdir(), 'ordbro-usage-'))
  const file = join(folder, 'usage')
  const start = performance.now()
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: {...process.env, NO_COLOR: '1', ORDBRO_USAGE: file, NODE_OPTIONS: `--import=${hook}`}
  })
  const seconds = (performance.now() - start) / 1000
  if (status !== 0 && status !== 1) throw new Error(`ordbro ${args.join(' ')}: ${status}\n${stderr.slice(-2000)}`)
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  rmSync(folder, {recursive: true})
  const used = lines.map((line) => line.split(' ').map(Number))
  return {
    seconds,
    cpuSeconds: used.reduce((sum, [cpu = 0]) => sum + cpu, 0),
    rssMb: Math.max(...used.map(([, rss = 0]) => rss)),
    out: stdout
  }
}
