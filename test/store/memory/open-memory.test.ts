import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {indexText} from '../../../src/memory/index/index-text.ts'
import {lookup} from '../../../src/memory/lookup.ts'
import {searchMemory} from '../../../src/memory/search.ts'
import type {Code} from '../../../src/model/code.ts'
import type {MemoryStore} from '../../../src/model/memory-store.ts'
import {text} from '../../../src/model/run.ts'
import type {MemoryUnit} from '../../../src/model/translation-memory.ts'
import {type MemoryPlace, openMemory} from '../../../src/store/memory/open-memory.ts'
import {say, unitOf, variant} from '../../memory/memory-of.ts'
import {folderOf} from '../../project/folder.ts'

function placeIn(folder: string, madeBy = 'one'): MemoryPlace {
  const file = join(folder, 'memory.db')
  return {
    file,
    madeBy,
    indexText,
    remove: () => {
      for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, {force: true})
    }
  }
}

const link: Code = {
  id: '1',
  kind: 'pc',
  type: 'link',
  open: '[',
  close: '](/a)',
  label: '',
  equiv: '',
  canDelete: false
}
const rich: MemoryUnit = {
  source: 'sv',
  origin: {file: 'a.tmx', article: 'content/sv/a.md', unit: 'u1', segment: 's1'},
  variants: [
    variant('sv', [{kind: 'pc', id: '1', children: [text('Öppna')]}], {
      codes: [link],
      before: 'a',
      after: '',
      path: ['h1']
    }),
    variant('nb', 'Åpne', {author: 'Kari', tool: 'OmegaT', created: '2026-01-01T00:00:00Z', doubts: ['aligned']}),
    variant('ja', '', {state: 'translated'})
  ]
}

/** Takes back what a file said each time that the other asks for units of a text. */
function tornAt(store: MemoryStore, other: MemoryStore, path: string): MemoryStore {
  return {
    ...store,
    unitsWith(id, most) {
      const units = store.unitsWith(id, most)
      const writer = other.writer()
      writer.remove(path)
      writer.commit()
      return units
    }
  }
}

describe('a memory that another process writes to', () => {
  test('a lookup and a search see it as it was when they began', () => {
    const place = placeIn(folderOf())
    const {store} = openMemory(place)
    const other = openMemory(place).store
    const query = {source: 'sv', target: 'nb', runs: [text('Öppna vikter.')], codes: []}
    const search = {text: 'vikter', locales: ['sv'], forms: () => [], most: 5}
    for (const ask of [
      (torn: MemoryStore) => lookup(torn, query, {least: 60, most: 5}).length,
      (torn: MemoryStore) => searchMemory(torn, search).hits.length
    ]) {
      say(store, 'a.tmx', [unitOf({sv: 'Öppna vikter.', nb: 'Åpne vekter.'})])
      expect(ask(tornAt(store, other, 'a.tmx'))).toBe(1)
      expect(ask(store)).toBe(0)
    }
    store.close()
    other.close()
  })
})

describe('a memory', () => {
  test('gives back what was said, after it was closed as well', () => {
    const place = placeIn(folderOf())
    const {store} = openMemory(place)
    say(store, 'a.tmx', [rich])
    store.close()
    const {store: again, anew} = openMemory(place)
    expect(anew).toBe(false)
    const {texts, ...unit} = again.unit(again.unitsWith(again.find('nb', 'Åpne')!, 5)[0]!)
    expect(unit).toEqual({...rich, variants: [...rich.variants.slice(0, 2), {...rich.variants[2]!, runs: []}]})
    expect(texts).toHaveLength(3)
    expect(again.locales().toSorted()).toEqual(['ja', 'nb', 'sv'])
    again.close()
  })

  test('a file that says other things now has said nothing else before', () => {
    const {store} = openMemory(placeIn(folderOf()))
    say(store, 'a.tmx', [unitOf({sv: 'ett', nb: 'en'}), unitOf({sv: 'två', nb: 'to'})])
    say(store, 'b.tmx', [unitOf({sv: 'ett', nb: 'en'})])
    say(store, 'a.tmx', [unitOf({sv: 'tre', nb: 'tre'})])
    expect(store.size()).toEqual({units: 2, texts: 4})
    expect(store.find('sv', 'två')).toBeUndefined()
    expect(store.unitsWith(store.find('sv', 'ett')!, 5)).toHaveLength(1)
    store.close()
  })

  test('what was written of a file that never ended is taken back by the next one', () => {
    const place = placeIn(folderOf())
    const {store} = openMemory(place)
    const writer = store.writer()
    writer.begin('a.tmx')
    writer.add(unitOf({sv: 'ett', nb: 'en'}))
    writer.commit()
    store.close()
    const {store: again} = openMemory(place)
    expect(again.files().get('a.tmx')?.hash).toBe('')
    say(again, 'a.tmx', [])
    expect(again.size()).toEqual({units: 0, texts: 0})
    again.close()
  })

  test.each([
    ['rubbish', (file: string) => writeFileSync(file, 'no database')],
    ['half a file', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 6000))]
  ])('one that is %s is built anew', (_, damage) => {
    const place = placeIn(folderOf())
    const {store} = openMemory(place)
    say(
      store,
      'a.tmx',
      Array.from({length: 500}, (_, n) => unitOf({sv: `text ${n}`, nb: `tekst ${n}`}))
    )
    store.close()
    damage(place.file)
    const {store: again, anew} = openMemory(place)
    expect(anew).toBe(true)
    expect(again.files().size).toBe(0)
    again.close()
  })

  test('one of another version is built anew', () => {
    const folder = folderOf()
    openMemory(placeIn(folder)).store.close()
    expect(openMemory(placeIn(folder, 'two')).anew).toBe(true)
  })

  test('where there can be no file, it lives as long as the process', () => {
    const {store, anew} = openMemory(placeIn(join(folderOf(), 'nowhere')))
    expect(anew).toBe(false)
    say(store, 'a.tmx', [unitOf({sv: 'ett', nb: 'en'})])
    expect(store.find('sv', 'ett')).toBeDefined()
  })

  test('two that write take turns', () => {
    const place = placeIn(folderOf())
    const one = openMemory(place).store
    const other = openMemory(place).store
    for (let round = 0; round < 5; round++) {
      say(one, `a${round}.tmx`, [unitOf({sv: `ett ${round}`, nb: 'en'})])
      say(other, `b${round}.tmx`, [unitOf({sv: `två ${round}`, nb: 'to'})])
    }
    expect(one.size()).toEqual({units: 10, texts: 12})
    expect(one.size()).toEqual(other.size())
    one.close()
    other.close()
  })

  test('one that was written with little room is the same', () => {
    const word = fc.constantFrom(...'a b c d e f g modell 学習 拡散 。'.split(' '))
    const sentence = fc.array(word, {minLength: 1, maxLength: 8}).map((words) => words.join(' '))
    const files = fc.array(fc.array(fc.tuple(sentence, sentence), {maxLength: 30}), {minLength: 1, maxLength: 12})
    const told = (store: MemoryStore, all: readonly (readonly [string, string])[]) =>
      all.map(([ja, nb]) => ({
        ja: store.unitsWith(store.find('ja', ja)!, 1000),
        nb: store.unitsWith(store.find('nb', nb)!, 1000),
        near: lookup(store, {source: 'ja', target: 'nb', runs: [text(ja)], codes: []}, {least: 50, most: 20}),
        found: searchMemory(store, {text: ja.slice(0, 2), locales: ['ja'], forms: () => [], most: 100})
      }))
    fc.assert(
      fc.property(files, files, fc.constantFrom(1, 7, 60), (first, then, mostWaiting) => {
        const place = {file: ':memory:', madeBy: 'a test', indexText, remove() {}}
        const [roomy, tight] = [openMemory(place).store, openMemory({...place, mostWaiting}).store]
        for (const store of [roomy, tight]) {
          for (const said of [first, then]) {
            const writer = store.writer()
            for (const [at, pairs] of said.entries()) {
              writer.begin(`${at}.tmx`)
              for (const [ja, nb] of pairs) writer.add(unitOf({ja, nb}))
              writer.end({hash: 'hash', print: new Uint8Array(0)})
            }
            writer.commit()
          }
        }
        const all = [...then, ...first.slice(then.length)].flat()
        expect(told(tight, all)).toEqual(told(roomy, all))
        expect(tight.size()).toEqual(roomy.size())
      }),
      {numRuns: 40}
    )
  })

  test('any texts come back', () => {
    const {store} = openMemory(placeIn(folderOf()))
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({unit: 'grapheme'}), fc.string({unit: 'binary'}))), (texts) => {
        const pairs = texts.map(([sv, nb]) => [sv, nb.toWellFormed()] as const)
        say(
          store,
          'a.tmx',
          pairs.map(([sv, nb]) => unitOf({sv, nb}))
        )
        for (const [sv] of pairs) expect(store.contentOf(store.find('sv', sv)!)).toBe(sv)
        expect(store.size().units).toBe(pairs.length)
      })
    )
    expect(existsSync(join(folderOf(), 'memory.db'))).toBe(false)
  })
})
