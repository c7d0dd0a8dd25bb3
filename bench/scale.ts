import {existsSync, mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {makeProject} from './generate/make-project.ts'
import {keepRows} from './keep-rows.ts'
import type {GrowthRow} from './plot/growth-picture.ts'
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

if (folder === undefined) {
  console.error('usage: npm run bench:scale -- FOLDER [--articles 100,1000,10000] [--step BEGINNING] [--write]')
  process.exitCode = 2
} else {
  const rows = values.articles.split(',').flatMap((count) => measured(folder, Number(count)))
  if (values.write) keepRows('scale.json', rows)
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

function round(value: number): number {
  return Number(value.toPrecision(3))
}
