import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {availableParallelism, cpus, totalmem} from 'node:os'
import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Growth, GrowthRow} from './plot/growth-picture.ts'

/** Puts figures into a file of `results/`, with the machine and the date. Those of other sizes and lines stay. */
export function keepRows(file: string, rows: readonly GrowthRow[]): void {
  const results = fileURLToPath(new URL(`results/${file}`, import.meta.url))
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
