import type {DatabaseSync} from 'node:sqlite'
import type {Locale} from '../../model/locale.ts'
import type {IndexText, MemoryWriter} from '../../model/memory-store.ts'
import {QuickHash} from '../../model/quick-hash.ts'
import {orderOf, textId} from '../../model/text-id.ts'
import type {MemoryUnit} from '../../model/translation-memory.ts'
import {setCacheSize} from './cache-size.ts'
import {knownNames} from './known-names.ts'
import {type Grown, lists} from './lists.ts'
import {patience} from './patience.ts'
import {type Postings, postings} from './postings.ts'
import {rowsInto} from './rows-into.ts'
import {sqliteFault} from './sqlite-fault.ts'
import {contentOf, writeUnit} from './unit-data.ts'

/** Entries of lists that wait in memory, 8 bytes each; what is more waits on the disk. */
const usuallyWaiting = 3_000_000

/** As often memory is full before the lists are written between two files, and others may read them. */
const mostSpills = 8

/** Lists of as many texts or more have their length on record, so that the rarest of a query's tokens are read first. */
const longList = 128

/** Writes into the tables; see `MemoryWriter`. Throws what SQLite throws: a full disk, a database that is locked. */
export function writerInto(database: DatabaseSync, indexText: IndexText, mostWaiting = usuallyWaiting): MemoryWriter {
  const feature = lists(database, 'feature')
  const pair = lists(database, 'pair')
  const said = lists(database, 'said')
  const waiting = {
    feature: postings(database, 'feature'),
    pair: postings(database, 'pair'),
    said: postings(database, 'said')
  } satisfies Record<string, Postings>
  const frequent = new Map<number, number>()
  const names = knownNames(database)
  const locales = new Set<Locale>()
  const putLocale = database.prepare('INSERT OR IGNORE INTO locale VALUES (?)')
  const hash = new QuickHash()

  const fileOf = database.prepare('SELECT id, first FROM file WHERE path = ?')
  const putFile = database.prepare("INSERT INTO file (path, hash, print, first) VALUES (?, '', x'', ?) RETURNING id")
  const endFile = database.prepare('UPDATE file SET hash = ?, print = ? WHERE id = ?')
  const touchFile = database.prepare('UPDATE file SET print = ? WHERE path = ?')
  const dropFile = database.prepare('DELETE FROM file WHERE id = ?')
  const putUnit = database.prepare('INSERT INTO unit (id, file, data) VALUES (?, ?, ?)')
  const unitsFrom = database.prepare('SELECT id, file, data FROM unit WHERE id >= ? ORDER BY id')
  const dropUnits = database.prepare('DELETE FROM unit WHERE id BETWEEN ? AND ?')
  const putText = database.prepare('INSERT INTO text VALUES (?, ?, ?, ?)')
  const getText = database.prepare('SELECT locale, content FROM text WHERE id = ?')
  const dropText = database.prepare('DELETE FROM text WHERE id = ?')
  const dropFound = database.prepare('DELETE FROM found WHERE text = ? AND hash BETWEEN ? AND ?')
  const getFrequency = database.prepare('SELECT texts FROM frequency WHERE feature = ?')
  const frequencies = rowsInto(database, 'frequency')
  const count = database.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)')
  getText.setReturnArrays(true)

  setCacheSize(database, 'writing')
  let order = 0
  let units = 0
  let file: number | undefined
  let spills = 0

  const counted = (name: string): number =>
    (database.prepare('SELECT value FROM meta WHERE name = ?').get(name)?.value as number | undefined) ?? 0

  const begun = (): void => {
    if (database.isTransaction) return
    database.exec('BEGIN IMMEDIATE')
    order = counted('order')
    units = counted('units')
  }

  const start = (): boolean => {
    database.exec('PRAGMA busy_timeout = 0')
    try {
      begun()
      return true
    } catch (error) {
      if (sqliteFault(error) !== 'busy') throw error
      return false
    } finally {
      database.exec(`PRAGMA busy_timeout = ${patience}`)
    }
  }

  /** The number of a text, and a new one for a new text. */
  const idOf = (locale: Locale, content: string): number => {
    let name = nameOf(hash, locale, content)
    for (let text = names.find(name); text !== undefined; text = names.find(++name)) {
      const [otherLocale, other] = getText.get(orderOf(text)) as unknown as [string, string]
      if (other === content && otherLocale === locale) return text
    }
    const {tokens, features, pairs: codeUnits} = indexText(locale, content)
    const id = textId(tokens.length, order++)
    putText.run(orderOf(id), locale, content, tokens)
    names.add(name, id)
    if (!locales.has(locale)) {
      locales.add(locale)
      putLocale.run(locale)
    }
    for (const key of features) waiting.feature.add(key, id)
    for (const key of codeUnits) waiting.pair.add(key, id)
    return id
  }

  const flush = (): void => {
    names.flush()
    said.change(waiting.said.taken(), 'add')
    pair.change(waiting.pair.taken(), 'add')
    feature.change(waiting.feature.taken(), 'add', grow)
    for (const [key, texts] of frequent) frequencies.put(key, texts)
    frequencies.flush()
    frequent.clear()
    spills = 0
    count.run('order', order)
    count.run('units', units)
  }

  const spill = (): void => {
    names.flush()
    for (const each of Object.values(waiting)) each.spill()
    spills++
  }

  const grow: Grown = (key, by, row) => {
    const before = frequent.get(key) ?? (getFrequency.get(key)?.texts as number | undefined)
    if (before !== undefined) frequent.set(key, before + by)
    else if (row >= longList) frequent.set(key, row)
  }

  const remove = (path: string): void => {
    begun()
    const known = fileOf.get(path) as {id: number; first: number} | undefined
    // To write what waits for every file of a new memory would take longer than all else.
    if (known === undefined) return
    flush()
    const texts = new Set<number>()
    let last = known.first - 1
    for (const row of unitsFrom.iterate(known.first)) {
      if (row.file !== known.id) break
      const [, , , , variants] = JSON.parse(row.data as string) as [unknown, unknown, unknown, unknown, [number][]]
      for (const [text] of variants) {
        waiting.said.add(orderOf(text), row.id as number)
        texts.add(text)
      }
      last = row.id as number
    }
    said.change(waiting.said.taken(), 'remove')
    dropUnits.run(known.first, last)
    dropFile.run(known.id)
    for (const text of texts) {
      if (said.read(orderOf(text), 0, 2 ** 32).length > 0) continue
      const [locale, content] = getText.get(orderOf(text)) as unknown as [string, string]
      const {features, pairs: codeUnits} = indexText(locale, content)
      for (const key of features) waiting.feature.add(key, text)
      for (const key of codeUnits) waiting.pair.add(key, text)
      const name = nameOf(hash, locale, content)
      dropFound.run(text, name, name + 16)
      dropText.run(orderOf(text))
    }
    pair.change(waiting.pair.taken(), 'remove')
    feature.change(waiting.feature.taken(), 'remove', (key, by) => {
      const before = getFrequency.get(key)?.texts as number | undefined
      if (before !== undefined) frequencies.put(key, before + by)
    })
    frequencies.flush()
  }

  return {
    start,
    remove,
    begin(path) {
      remove(path)
      file = putFile.get(path, units)!.id as number
    },
    add(unit: MemoryUnit) {
      begun()
      const texts = unit.variants.map((variant) => idOf(variant.locale, contentOf(variant)))
      const id = units++
      putUnit.run(id, file!, writeUnit(unit, texts))
      for (const text of texts) waiting.said.add(orderOf(text), id)
      if (waiting.feature.count + waiting.pair.count + waiting.said.count >= mostWaiting) spill()
    },
    touch(path, print) {
      begun()
      touchFile.run(print, path)
    },
    end({hash: contentHash, print}) {
      begun()
      endFile.run(contentHash, print, file!)
      file = undefined
      if (spills < mostSpills) return
      flush()
      database.exec('COMMIT')
    },
    commit() {
      if (database.isTransaction) {
        flush()
        database.exec('COMMIT')
      }
      setCacheSize(database, 'reading')
    }
  }
}

/** What a text is looked up by: 53 bits; texts that share them stand one after the other. */
export function nameOf(hash: QuickHash, locale: Locale, content: string): number {
  return hash.start().add(locale).add('\0').add(content).number
}
