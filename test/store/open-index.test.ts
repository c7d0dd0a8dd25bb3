import {existsSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {FileRecord, ProjectIndex, SavedArticle} from '../../src/model/project-index.ts'
import {QuickHash} from '../../src/model/quick-hash.ts'
import {type IndexPlace, openIndex, passingIndex} from '../../src/store/open-index.ts'
import {folderOf} from '../project/folder.ts'

const view = {name: 'sync', depends: 'x'}

function article(key: string, more: Partial<SavedArticle> = {}): SavedArticle {
  return {
    key,
    shape: 'nb\n\na.md',
    prints: new Uint8Array(new Float64Array([1, 2.5, 3, 4]).buffer),
    hashes: 'h1 h2',
    gaps: new Float64Array([10, 11]),
    sameContent: false,
    view: {...view, data: '{"a":1}', digest: 'd'},
    ...more
  }
}

function placeIn(folder: string, prepare: () => void = () => undefined): IndexPlace {
  const file = join(folder, 'index.db')
  return {file, madeBy: 'ordbro 1', prepare, remove: () => rmSync(file)}
}

const ways: readonly (readonly [string, () => ProjectIndex])[] = [
  ['in a file', () => openIndex(placeIn(folderOf()), false)],
  ['of a file', () => openIndex(placeIn(folderOf()), true)],
  ['in memory', passingIndex]
]

describe.each(ways)('an index %s', (_, open) => {
  test('gives back what was saved', () => {
    const index = open()
    expect(
      index.save({articles: [article('a.md')], files: [{path: 's.xlf', hash: 'h2', said: new Float64Array([7, 8])}]})
    ).toBe(true)
    const {prints, ...record} = index.records().get('a.md')!
    expect(record).toEqual({shape: 'nb\n\na.md', hashes: 'h1 h2'})
    expect([...index.digests(view)]).toEqual([['a.md', 'd']])
    expect([...new Float64Array(prints.slice().buffer)]).toEqual([1, 2.5, 3, 4])
    expect([...index.data(['a.md', 'b.md'], view)]).toEqual([['a.md', '{"a":1}']])
    expect([...index.gaps()].map(({key, gaps}) => [key, ...gaps])).toEqual([['a.md', 10, 11]])
    const saying = [...index.saying(new Set([7]))]
    expect(saying.map(({path, hash, said}) => [path, hash, ...said])).toEqual([['s.xlf', 'h2', 7, 8]])
    expect(index.hashOf('s.xlf')).toBe('h2')
    index.close()
  })

  test('says again what was said when the files were the same, and nothing of what they were before', () => {
    const index = open()
    const say = (call: string, print: string): unknown => {
      const answer = index.answer(call, print)
      return answer && {...answer, said: [...answer.said]}
    }
    const first = {
      code: 1,
      said: [
        ['out', 'å'],
        ['err', '\n'],
        ['out', '']
      ] as const
    }
    index.save({answer: {call: 'check', print: 'p1', ...first}})
    index.save({answer: {call: 'status', print: 'p1', code: 0, said: []}})
    expect(say('check', 'p1')).toEqual(first)
    expect(say('check', 'p2')).toBeUndefined()
    index.save({answer: {call: 'check', print: 'p1', code: 0, said: [['out', 'a']]}})
    expect(say('check', 'p1')).toEqual({code: 0, said: [['out', 'a']]})
    expect(say('status', 'p1')).toEqual({code: 0, said: []})
    index.save({answer: {call: 'check', print: 'p2', code: 0, said: []}})
    expect(say('status', 'p1')).toBeUndefined()
    expect(say('check', 'p2')).toEqual({code: 0, said: []})
    index.close()
  })

  test.skipIf(_ === 'in memory')('says an answer to its end, whatever another process saves meanwhile', () => {
    const place = placeIn(folderOf())
    const said = (['a', 'b', 'c', 'd'] as const).map((text) => ['out', text] as const)
    for (const count of [1, 2, 3, 4]) {
      const index = openIndex(place, count > 1)
      index.save({answer: {call: 'check', print: 'p1', code: 1, said: said.slice(0, count)}})
      const again = index.answer('check', 'p1')!
      const other = openIndex(place, true)
      expect(other.save({answer: {call: 'check', print: 'p2', code: 0, said: [['out', 'x']]}})).toBe(true)
      other.close()
      expect([...again.said]).toEqual(said.slice(0, count))
      expect(index.answer('check', 'p1')).toBeUndefined()
      index.close()
    }
  })

  test('knows a view only by all that it depends on', () => {
    const index = open()
    index.save({articles: [article('a.md')]})
    expect(index.digests({name: 'sync', depends: 'y'}).size).toBe(0)
    expect(index.data(['a.md'], {name: 'judge', depends: 'x'}).size).toBe(0)
    index.close()
  })

  test('forgets the views of an article that changed, and keeps those of one that only looks different', () => {
    const index = open()
    index.save({articles: [article('a.md'), article('b.md')]})
    index.save({articles: [article('a.md', {hashes: 'h9', view: undefined})]})
    index.save({articles: [article('b.md', {prints: new Uint8Array(8), sameContent: true, view: undefined})]})
    expect(index.records().get('a.md')).toMatchObject({hashes: 'h9'})
    expect(index.records().get('b.md')).toMatchObject({hashes: 'h1 h2'})
    expect([...index.digests(view)]).toEqual([['b.md', 'd']])
    expect([...index.gaps()].map(({key}) => key)).toEqual(['a.md', 'b.md'])
    index.close()
  })

  test('forgets what is gone', () => {
    const index = open()
    index.save({articles: [article('a.md')], files: [{path: 's.xlf', hash: 'h', said: new Float64Array([7, 8])}]})
    index.save({goneArticles: ['a.md'], goneFiles: ['s.xlf']})
    expect(index.records().size).toBe(0)
    expect([...index.saying(new Set([7]))]).toEqual([])
    expect(index.data(['a.md'], view).size).toBe(0)
    index.close()
  })
})

test('files are found by any sentence that they say, as they are now, and few others', () => {
  const index = passingIndex()
  const numberOf = (file: number, sentence: number): number => new QuickHash().start().add(`${file} ${sentence}`).number
  const file = (at: number, sentences: readonly number[]): FileRecord => ({
    path: `${at}.xlf`,
    hash: String(at),
    said: new Float64Array(sentences.flatMap((sentence) => [numberOf(at, sentence), 0]))
  })
  const count = 1000
  index.save({files: Array.from({length: count}, (_, at) => file(at, [1, 2, 3]))})
  const finding = (at: number, sentence: number): readonly string[] =>
    [...index.saying(new Set([numberOf(at, sentence)]))].map(({path}) => path)
  for (let at = 0; at < count; at++) expect(finding(at, 1 + (at % 3))).toContain(`${at}.xlf`)
  const inVain = Array.from({length: count}, (_, at) => finding(at, 9).length).reduce((sum, each) => sum + each, 0)
  // A thousand files were asked for a thousand sentences that none of them has.
  expect(inVain).toBeLessThan((count * count) / 100)
  index.save({files: [file(7, [4])], goneFiles: ['8.xlf']})
  expect(finding(7, 4)).toContain('7.xlf')
  expect(finding(8, 2)).not.toContain('8.xlf')
  expect([...index.saying(new Set())]).toEqual([])
  index.close()
})

test('of two processes that read the same, the first saves and the second forgets', () => {
  const place = placeIn(folderOf())
  const [one, two] = [openIndex(place, true), openIndex(place, true)]
  expect(one.save({articles: [article('a.md', {hashes: 'one'})]})).toBe(true)
  expect(two.save({articles: [article('a.md', {hashes: 'two'})]})).toBe(false)
  expect(two.records().get('a.md')?.hashes).toBe('one')
  one.close()
  two.close()
})

test('there is no file before something is saved', () => {
  const place = placeIn(folderOf())
  const index = openIndex(place, false)
  expect(index.records().size).toBe(0)
  expect([...index.saying(new Set([7]))]).toEqual([])
  expect(existsSync(place.file)).toBe(false)
  index.save({articles: [article('a.md')]})
  expect(existsSync(place.file)).toBe(true)
  index.close()
})

test('a file that is no index is replaced, and what cannot be replaced is done without', () => {
  const place = placeIn(folderOf())
  writeFileSync(place.file, 'no database at all, but longer than its head would be')
  const index = openIndex(place, true)
  expect(index.save({articles: [article('a.md')]})).toBe(true)
  index.close()
  const nowhere = openIndex(placeIn(join(folderOf(), 'no-folder')), true)
  expect(nowhere.save({articles: [article('a.md')]})).toBe(true)
  expect(nowhere.records().size).toBe(1)
  nowhere.close()
})

test('what another program kept does not count', () => {
  const place = placeIn(folderOf())
  const one = openIndex(place, true)
  one.save({articles: [article('a.md')]})
  one.close()
  const other = openIndex({...place, madeBy: 'ordbro 2'}, true)
  expect(other.records().size).toBe(0)
  other.close()
})
