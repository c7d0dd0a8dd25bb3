import {mkdirSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {parseArgs} from 'node:util'
import {findNear} from '../src/memory/index/find-near.ts'
import {indexText, tokenHashes} from '../src/memory/index/index-text.ts'
import {lookup} from '../src/memory/lookup.ts'
import {searchMemory} from '../src/memory/search.ts'
import {similarity} from '../src/memory/similarity.ts'
import {tokens} from '../src/memory/tokens.ts'
import type {MemoryStore} from '../src/model/memory-store.ts'
import {text} from '../src/model/run.ts'
import {type MemoryPlace, openMemory} from '../src/store/memory/open-memory.ts'
import {keepRows} from './keep-rows.ts'
import {hasJapanese} from './memory/japanese-words.ts'
import {sentences} from './memory/sentences.ts'
import type {GrowthRow} from './plot/growth-picture.ts'

/**
 * `npm run bench:memory -- FOLDER [--units 10000,100000] [--locale sv,ja] [--least 70] [--rivals] [--write]`: how fast a memory is
 * built, how large it is, how long lookups take from the stored database, and whether they miss anything. `--rivals`
 * measures in the same run a comparison with every unit, and SQLite's FTS5 with trigrams and a second ranking. `--write`
 * puts the figures into `bench/results/memory.json`, from which `node bench/plot.ts memory` draws.
 */
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    units: {type: 'string', default: '10000,100000'},
    locale: {type: 'string', default: 'sv,ja'},
    least: {type: 'string', default: '70'},
    rivals: {type: 'boolean', default: false},
    write: {type: 'boolean', default: false}
  }
})
/** Queries of each kind, and how often each is asked; the fastest counts. */
const asked = 400
const rounds = 5
/** Those that are compared with every unit. */
const compared = 40

function measure(home: string, locale: string, units: number, least: number): GrowthRow[] {
  if (locale === 'ja' && !hasJapanese) {
    console.log('ja: skipped: not in ../shared/corpora')
    return []
  }
  mkdirSync(home, {recursive: true})
  const place = placeOf(join(home, `${locale}-${units}.db`))
  console.log(`${locale}, ${units} units, threshold ${least}`)
  const texts = build(place, locale, units)
  const {store} = openMemory(place)
  const maker = sentences(locale, 3)
  const rows: GrowthRow[] = []
  const row = (what: string, milliseconds: number): void =>
    void rows.push({articles: units, what: `${locale}: ${what}`, seconds: milliseconds / 1000})
  for (const kind of ['near', 'new'] as const) {
    const queries = Array.from({length: asked}, () => maker.query(kind, (at) => texts[at]!, units))
    const found = report(`  find, ${kind}`, queries, rounds, (query) =>
      store.snapshot(() => findNear(store, tokenHashes(locale, query), least))
    )
    report(`  lookup, ${kind}`, queries, rounds, (query) =>
      lookup(store, {source: locale, target: 'nb', runs: [text(query)], codes: []}, {least, most: 5})
    )
    const others = values.rivals ? rivals(store, texts, queries.slice(0, compared), locale, least) : undefined
    if (kind === 'new') continue
    row('find, p50', found.p50)
    row('find, p99', found.p99)
    if (others === undefined) continue
    row('every unit compared, p50', others.every.p50)
    row('FTS5 and reranked, p50', others.fts.p50)
  }
  const searches = Array.from({length: asked}, (_, at) => partOf(texts[(at * 7919) % units]!, locale, at))
  report('  search', searches, 3, (query) =>
    searchMemory(store, {text: query, locales: [locale], forms: () => [], most: 10})
  )
  store.close()
  return rows
}

/** What somebody might search: one to three words that stand together, or one to six characters. */
function partOf(sentence: string, locale: string, at: number): string {
  const parts = locale === 'ja' ? [...sentence.slice(0, -1)] : sentence.slice(0, -1).split(' ')
  const count = 1 + (at % (locale === 'ja' ? 6 : 3))
  const start = (at * 31) % Math.max(1, parts.length - count)
  return parts.slice(start, start + count).join(locale === 'ja' ? '' : ' ')
}

function placeOf(file: string): MemoryPlace {
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, {force: true})
  return {file, madeBy: 'bench', indexText, remove: () => {}}
}

/** Returns the texts of the source language. */
function build(place: MemoryPlace, locale: string, units: number): string[] {
  const source = sentences(locale, 1)
  const target = sentences('nb', 2)
  const texts = Array.from({length: units}, () => source.next())
  const targets = Array.from({length: units}, () => target.next())
  const start = process.cpuUsage()
  const {store} = openMemory(place)
  const writer = store.writer()
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
  const {user, system} = process.cpuUsage(start)
  const seconds = (user + system) / 1e6
  const one = performance.now()
  writer.begin('memory/one.tmx')
  writer.add({
    source: locale,
    variants: [
      {locale, runs: [text(`${texts[0]!} ${texts[1]!}`)], codes: [], state: 'final'},
      {locale: 'nb', runs: [text(`${targets[0]!} ${targets[1]!}`)], codes: [], state: 'final'}
    ],
    origin: {file: ''}
  })
  writer.end({hash: 'hash', print: new Uint8Array(0)})
  writer.commit()
  const added = performance.now() - one
  store.close()
  const size = Math.round(statSync(place.file).size / 2 ** 20)
  console.log(
    `  build: ${seconds.toFixed(1)} s CPU, ${Math.round(units / seconds)} units/s, ${size} MB; one more, on the disk: ${added.toFixed(1)} ms`
  )
  return texts
}

/** In milliseconds. */
interface Times {
  readonly p50: number
  readonly p99: number
}

function report(name: string, queries: readonly string[], times: number, ask: (query: string) => unknown): Times {
  const measured = queries.map((query) => {
    let best = Number.POSITIVE_INFINITY
    for (let round = 0; round < times; round++) {
      const begin = performance.now()
      ask(query)
      best = Math.min(best, performance.now() - begin)
    }
    return best
  })
  measured.sort((left, right) => left - right)
  const at = (share: number): number => measured[Math.floor(share * measured.length)]!
  const [p50, p95, p99] = [at(0.5), at(0.95), at(0.99)]
  console.log(`${name.padEnd(34)} p50 ${p50.toFixed(3)}  p95 ${p95.toFixed(3)}  p99 ${p99.toFixed(3)} ms`)
  return {p50, p99}
}

/** A comparison with every unit, which tells what there is to find, and FTS5's 12 rarest trigrams with a second ranking. */
function rivals(
  store: MemoryStore,
  texts: readonly string[],
  queries: readonly string[],
  locale: string,
  least: number
): {every: Times; fts: Times} {
  const all = [...new Set(texts)].map((content) => ({content, words: tokens(content, locale)}))
  const nearTo = (query: string): Set<string> => {
    const words = tokens(query, locale)
    return new Set(all.flatMap((one) => (similarity(words, one.words, least) === undefined ? [] : [one.content])))
  }
  const truth = queries.map(nearTo)
  const every = report('  comparison with every unit', queries, 1, nearTo)
  const wanted = truth.reduce((sum, found) => sum + found.size, 0)
  const own = queries.reduce((sum, query, at) => {
    const found = findNear(store, tokenHashes(locale, query), least).map((near) => store.contentOf(near.text)!)
    return sum + found.filter((content) => truth[at]!.has(content)).length
  }, 0)

  const database = new DatabaseSync(':memory:')
  database.exec("CREATE VIRTUAL TABLE texts USING fts5(content, tokenize = 'trigram')")
  const put = database.prepare('INSERT INTO texts VALUES (?)')
  database.exec('BEGIN')
  for (const {content} of all) put.run(content)
  database.exec('COMMIT')
  const get = database.prepare('SELECT content FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 200')
  const byTrigrams = (query: string): Set<string> => {
    const words = tokens(query, locale)
    const grams = Array.from({length: Math.max(0, query.length - 2)}, (_, at) => query.slice(at, at + 3))
    const spread = grams.filter((_, at) => at % Math.max(1, Math.floor(grams.length / 12)) === 0)
    const match = spread.map((gram) => `"${gram.replaceAll('"', '""')}"`).join(' OR ')
    const found = get.all(match).map((row) => row.content as string)
    return new Set(found.filter((content) => similarity(words, tokens(content, locale), least) !== undefined))
  }
  const times = report('  FTS5, 12 trigrams, reranked', queries.slice(0, 10), 1, byTrigrams)
  const fts = queries.slice(0, 10).reduce((sum, query) => sum + byTrigrams(query).size, 0)
  const most = truth.slice(0, 10).reduce((sum, found) => sum + found.size, 0)
  database.close()
  console.log(`  found of ${wanted}: ordbro ${own}; of ${most}: FTS5 ${fts}`)
  return {every, fts: times}
}

const [folder] = positionals
if (folder === undefined) {
  console.error('usage: npm run bench:memory -- FOLDER [--units 10000] [--locale sv] [--least 70] [--rivals]')
  process.exitCode = 2
} else {
  const rows = values.locale
    .split(',')
    .flatMap((locale) =>
      values.units.split(',').flatMap((units) => measure(folder, locale, Number(units), Number(values.least)))
    )
  if (values.write) keepRows('memory.json', rows)
}
