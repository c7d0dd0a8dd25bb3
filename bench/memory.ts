import {mkdirSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {findNear} from '../src/memory/index/find-near.ts'
import {indexText, tokenHashes} from '../src/memory/index/index-text.ts'
import {text} from '../src/model/run.ts'
import {openMemory} from '../src/store/memory/open-memory.ts'
import {sentences} from './memory/sentences.ts'

/**
 * `npm run bench:memory -- FOLDER [--units 10000,100000] [--locale sv,ja] [--least 70]`: how fast a memory is built, how
 * large it is, and how long lookups take from the stored database.
 */
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    units: {type: 'string', default: '10000,100000'},
    locale: {type: 'string', default: 'sv,ja'},
    least: {type: 'string', default: '70'}
  }
})
const [folder] = positionals
if (folder === undefined) {
  console.error('usage: npm run bench:memory -- FOLDER [--units 10000,100000] [--locale sv,ja] [--least 70]')
  process.exitCode = 2
} else {
  for (const locale of values.locale.split(','))
    for (const units of values.units.split(',')) measure(folder, locale, Number(units), Number(values.least))
}

function measure(folder: string, locale: string, units: number, least: number): void {
  const file = join(folder, `${locale}-${units}.db`)
  mkdirSync(folder, {recursive: true})
  const place = {file, madeBy: 'bench', indexText, remove: () => {}}
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, {force: true})
  const source = sentences(locale, 1)
  const target = sentences('nb', 2)
  const texts = Array.from({length: units}, () => source.next())
  const targets = Array.from({length: units}, () => target.next())
  const start = process.cpuUsage()
  const wall = performance.now()
  const built = openMemory(place).store
  const writer = built.writer()
  writer.begin('memory/bench.tmx')
  for (let at = 0; at < units; at++) {
    const variants = [
      {locale, runs: [text(texts[at]!)], codes: [], state: 'final' as const},
      {locale: 'nb', runs: [text(targets[at]!)], codes: [], state: 'final' as const}
    ]
    writer.add({source: locale, variants, origin: {file: ''}})
  }
  writer.end({hash: 'hash', print: new Uint8Array(0)})
  writer.commit()
  built.close()
  const {user, system} = process.cpuUsage(start)
  const seconds = (user + system) / 1e6
  console.log(
    `${locale} ${units} units: built in ${seconds.toFixed(1)} s CPU, ${((performance.now() - wall) / 1000).toFixed(1)} s wall: ${Math.round(units / seconds)} units/s; ${Math.round(statSync(file).size / 2 ** 20)} MB`
  )
  const {store} = openMemory(place)
  const queries = sentences(locale, 3)
  for (const kind of ['near', 'new'] as const) {
    const asked = Array.from({length: 400}, () => queries.query(kind, (at) => texts[at]!, units))
    const times = asked.map((query) => {
      let best = Number.POSITIVE_INFINITY
      for (let round = 0; round < 5; round++) {
        const begin = performance.now()
        findNear(store, tokenHashes(locale, query), least)
        best = Math.min(best, performance.now() - begin)
      }
      return best
    })
    times.sort((left, right) => left - right)
    const at = (share: number): string => times[Math.floor(share * times.length)]!.toFixed(3)
    console.log(
      `  ${kind}: p50 ${at(0.5)} ms, p95 ${at(0.95)}, p99 ${at(0.99)}, most ${times.at(-1)!.toFixed(2)}; RSS ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`
    )
  }
  store.close()
}
