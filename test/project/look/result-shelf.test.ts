import {expect, test} from 'vitest'
import type {IndexChanges, SavedArticle} from '../../../src/model/project-index.ts'
import type {ArticleTask} from '../../../src/project/carry-article.ts'
import type {ArticleResult} from '../../../src/project/look/article-result.ts'
import {type ResultRules, resultShelf} from '../../../src/project/look/result-shelf.ts'
import {passingIndex} from '../../../src/store/open-index.ts'

interface Data {
  readonly name: string
}

function resultOf(name: string): ArticleResult<Data> {
  const task = {article: {slug: name}, targets: ['nb']} as unknown as ArticleTask
  const none = {
    failures: [],
    writes: [],
    left: [],
    movedFrom: [],
    hashes: [],
    said: new Map(),
    gaps: new Float64Array()
  }
  return {job: {task, others: []}, data: {name}, ...none}
}

function recordOf({data: {name}}: ArticleResult<Data>): SavedArticle {
  const view = {name: 'v', depends: '', data: `"${name}"`, digest: 'd'}
  return {
    key: name,
    shape: '',
    prints: new Uint8Array(),
    hashes: '',
    gaps: new Float64Array(),
    sameContent: false,
    view
  }
}

/** A shelf, with what happens to its index in order. */
function shelfWith(more: Partial<ResultRules<Data>> = {}, isSaved = true) {
  const happened: string[] = []
  const index = passingIndex()
  const watched = {
    ...index,
    save(changes: IndexChanges) {
      const all = [...(changes.articles ?? [])]
      happened.push(`save ${all.length}`)
      return isSaved && index.save({articles: all})
    }
  }
  const prepare = (): boolean => happened.push('prepare') > 0
  const shelf = resultShelf<Data>({index: watched, recordOf, prepare, keeps: 'as text', ...more})
  return {shelf, happened, index}
}

test('what is settled goes on record a few hundred at a time, after what must be there before', () => {
  const {shelf, happened, index} = shelfWith()
  const results = Array.from({length: 501}, (_, at) => resultOf(`a${at}`))
  for (const result of results) shelf.put(result)
  expect(happened).toEqual(['prepare', 'save 500'])
  shelf.putAway()
  shelf.putAway()
  expect(happened).toEqual(['prepare', 'save 500', 'prepare', 'save 1'])
  expect(index.records().size).toBe(501)
  expect(shelf.count).toBe(501)
  for (const {job} of results) {
    expect(shelf.digestOf(job.task)).toBe('d')
    expect(shelf.held(job.task)).toBeUndefined()
  }
})

test.each<[string, Partial<ResultRules<Data>>, boolean]>([
  ['where another process has saved', {}, false],
  ['where what must be there before could not be saved', {prepare: () => false}, true],
  ['that is not settled', {recordOf: () => undefined}, true],
  ['as it is, too', {recordOf: () => undefined, keeps: 'as it is' as const}, true]
])('a result is held %s', (_, more, isSaved) => {
  const {shelf, index} = shelfWith(more, isSaved)
  const result = resultOf('å')
  shelf.put(result)
  shelf.putAway()
  expect(shelf.held(result.job.task)).toEqual({data: {name: 'å'}})
  expect([shelf.digestOf(result.job.task), shelf.has(result.job.task), shelf.count]).toEqual([undefined, true, 1])
  expect(index.records().size).toBe(0)
})
