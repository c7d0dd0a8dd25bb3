import {mkdirSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {Worker} from 'node:worker_threads'
import {caseOf} from '../test/fuzz/case.ts'
import type {News, Start} from '../test/fuzz/runner.ts'
import {targets} from '../test/fuzz/targets.ts'

/**
 * `npm run fuzz -- [--minutes 30] [--target markdown|front-matter|xliff] [--seed N] [--out FOLDER]`: generated and
 * mutated texts, until the time is over. No text may crash ordbro or take more than five seconds; every one is refused
 * by name, or keeps the promises of `docs/testing.md`. What breaks one is made as short as it can be and kept in FOLDER.
 */
const {values} = parseArgs({
  options: {
    minutes: {type: 'string', default: '30'},
    target: {type: 'string'},
    seed: {type: 'string', default: String(Date.now() % 2 ** 31)},
    out: {type: 'string', default: join(tmpdir(), 'ordbro-fuzz')}
  }
})

/**
 * A case on which the program works longer is a hang: its thread is stopped, and the run goes on behind it. In seconds
 * of work, since a machine that is busy lets a thread wait for minutes.
 */
const hang = 30

const names = values.target === undefined ? Object.keys(targets) : [values.target]
const unknown = names.find((name) => !(name in targets))
if (unknown !== undefined) throw new Error(`no target ${unknown}; there are ${Object.keys(targets).join(', ')}`)
const seed = Number(values.seed)
const share = (Number(values.minutes) * 60_000) / names.length
console.log(`seed ${seed}, ${values.minutes} minutes, ${names.join(', ')}`)
let finds = 0
for (const name of names) finds += await fuzz(name)
process.exitCode = finds > 0 ? 1 : 0

async function fuzz(target: string): Promise<number> {
  const end = performance.now() + share
  const outcomes = new Map<string, number>()
  const broken = new Map<string, number>()
  let [cases, next, slowest, characters] = [0, 0, 0, 0]
  const keep = (number: number, what: string, text: string, dialect: string): void => {
    const kind = what.slice(0, 60)
    broken.set(kind, (broken.get(kind) ?? 0) + 1)
    if (broken.get(kind)! > 3) return
    mkdirSync(values.out, {recursive: true})
    const file = join(values.out, `${target}-${seed}-${number}${dialect || '.xlf'}`)
    writeFileSync(file, text)
    console.log(`FOUND ${target} ${number}: ${what}\n  ${file} (${text.length} characters)`)
  }
  while (performance.now() < end) {
    await new Promise<void>((resolve, reject) => {
      const workerData: Start = {target, seed, first: next}
      const runner = new Worker(new URL('../test/fuzz/runner.ts', import.meta.url), {workerData})
      let running = next
      let since = process.cpuUsage()
      const timer = setInterval(() => {
        const {user, system} = process.cpuUsage(since)
        const hangs = (user + system) / 1e6 > hang
        if (!hangs && performance.now() < end) return
        if (hangs) {
          const {text, dialect} = caseOf(targets[target]!, seed, running)
          keep(running, 'hang', text, dialect)
          next = running + 1
        }
        clearInterval(timer)
        void runner.terminate().then(() => resolve())
      }, 200)
      runner.on('message', (news: News) => {
        since = process.cpuUsage()
        if ('begins' in news) {
          running = news.begins
          return
        }
        cases++
        slowest = Math.max(slowest, news.seconds)
        next = news.ended + 1
        if ('broke' in news) keep(news.ended, news.broke, news.text, news.dialect)
        else {
          characters += news.length
          outcomes.set(news.went, (outcomes.get(news.went) ?? 0) + 1)
        }
      })
      runner.on('error', (error) => {
        clearInterval(timer)
        const {text, dialect} = caseOf(targets[target]!, seed, running)
        keep(running, `the thread died: ${error.message}`, text, dialect)
        next = running + 1
        resolve()
      })
      runner.on('messageerror', reject)
    })
  }
  const most = [...outcomes].sort(([, a], [, b]) => b - a)
  console.log(
    `${target}: ${cases} cases, ${(characters / 1e6).toFixed(1)} million characters, slowest ${slowest.toFixed(2)} s of work, ${broken.size} kinds of find`
  )
  console.log(`  ${most.map(([went, count]) => `${went} ${count}`).join(', ')}`)
  return broken.size
}
