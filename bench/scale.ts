import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {availableParallelism, cpus, totalmem} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {makeProject} from './generate/make-project.ts'
import type {Growth, GrowthRow} from './plot/growth-picture.ts'
import {runProgram} from './scale/run-program.ts'
import {steps} from './scale/steps.ts'

/**
 * `npm run bench:scale -- FOLDER [--articles 100,1000,10000] [--step BEGINNING] [--write]`: how time and memory of the
 * built program grow with the articles of a project. The projects are laid out in FOLDER and stay there. `--write` puts
 * the figures into `bench/results/scale.json`, from which `bench/plot.ts` draws.
 */
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    articles: {type: 'string', default: '100,1000,10000'},
    step: {type: 'string', default: ''},
    write: {type: 'boolean', default: false}
  }
})
const [folder] = positionals
const results = fileURLToPath(new URL('results/scale.json', import.meta.url))

if (folder === undefined) {
  console.error('usage: npm run bench:scale -- FOLDER [--articles 100,1000,10000] [--step BEGINNING] [--write]')
  process.exitCode = 2
} else {
  const rows = values.articles.split(',').flatMap((count) => measured(folder, Number(count)))
  if (values.write) keep(rows)
}

function measured(folder: string, articles: number): GrowthRow[] {
  const root = join(folder, String(articles))
  if (!existsSync(root)) {
    mkdirSync(root, {recursive: true})
    makeProject(root, articles)
  }
  return steps
    .filter(({what, most = Number.POSITIVE_INFINITY}) => what.startsWith(values.step) && articles <= most)
    .map(({what, args, rounds, before}) => {
      const runs = Array.from({length: rounds}, (_, round) => {
        before?.(root, round)
        return runProgram(...args, '--root', root)
      })
      const best = (value: (run: (typeof runs)[number]) => number): number => round(Math.min(...runs.map(value)))
      const row = {
        articles,
        what,
        seconds: best((run) => run.seconds),
        cpuSeconds: best((run) => run.cpuSeconds),
        rssMb: Math.round(Math.max(...runs.map((run) => run.rssMb)))
      }
      console.log(JSON.stringify(row))
      return row
    })
}

/** Figures of other sizes and steps stay. */
function keep(rows: readonly GrowthRow[]): void {
  const name = ({articles, what}: GrowthRow): string => `${articles} ${what}`
  const now = new Set(rows.map(name))
  const known: Growth | undefined = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : undefined
  const others = (known?.rows ?? []).filter((row) => !now.has(name(row)))
  const growth: Growth = {
    machine: {
      cpu: cpus()[0]?.model ?? '',
      cores: availableParallelism(),
      memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
      node: process.versions.node
    },
    date: new Date().toISOString().slice(0, 10),
    rows: [...others, ...rows].sort((a, b) => a.articles - b.articles)
  }
  mkdirSync(dirname(results), {recursive: true})
  writeFileSync(results, `${JSON.stringify(growth, undefined, 2)}\n`)
}

function round(value: number): number {
  return Number(value.toPrecision(3))
}
