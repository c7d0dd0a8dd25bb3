import {linkSync, mkdirSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {fileFacts} from '../../../src/project/look/file-facts.ts'
import {bytesOf, samePrints, trustworthy} from '../../../src/project/look/file-prints.ts'
import {folderOf} from '../folder.ts'

const old = Date.now() / 1000 - 3600

test('a print is size, mtime, ctime and inode; a file that is not there has none', () => {
  const root = folderOf({'a.md': 'abc'})
  const {mtimeMs, ctimeMs, ino} = statSync(join(root, 'a.md'))
  expect([...fileFacts(root).printsOf(['a.md', 'b.md'])]).toEqual([3, mtimeMs, ctimeMs, ino, 0, 0, 0, 0])
})

test('the same file has the same print, whatever was done to others', () => {
  const root = folderOf({'a.md': 'abc', 'b.md': 'b'})
  const before = bytesOf(fileFacts(root).printsOf(['a.md']))
  writeFileSync(join(root, 'b.md'), 'other')
  expect(samePrints(fileFacts(root).printsOf(['a.md']), before)).toBe(true)
})

test.each([
  ['another size', (path: string) => writeFileSync(path, 'abcd')],
  ['another date', (path: string) => utimesSync(path, old, old)],
  ['a new link to it, which changes its ctime', (path: string) => linkSync(path, `${path}.link`)]
])('%s is another print', (_, change) => {
  const root = folderOf({'a.md': 'abc'})
  const before = bytesOf(fileFacts(root).printsOf(['a.md']))
  change(join(root, 'a.md'))
  expect(samePrints(fileFacts(root).printsOf(['a.md']), before)).toBe(false)
})

test('a file that changed less than a tick ago is not trusted: it may change again and look the same', () => {
  const root = folderOf({'a.md': 'abc'})
  mkdirSync(join(root, 'x'))
  const prints = fileFacts(root).printsOf(['a.md'])
  const now = Math.max(prints[1]!, prints[2]!)
  expect(samePrints(prints, bytesOf(trustworthy(prints, now + 100)))).toBe(false)
  expect(samePrints(prints, bytesOf(trustworthy(prints, now + 5000)))).toBe(true)
})

test('files look as they did while every number of each is the same', () => {
  const root = folderOf({'a.md': 'abc', 'b.md': 'b'})
  const paths = ['a.md', 'b.md', 'gone.md']
  const stored = bytesOf(fileFacts(root).printsOf(paths))
  // Bytes of a row may begin anywhere.
  const shifted = new Uint8Array([0, ...stored]).subarray(1)
  for (const bytes of [stored, shifted]) {
    expect(fileFacts(root).lookAs(paths, bytes)).toBe(true)
    expect(fileFacts(root).lookAs(['b.md'], bytes, 1)).toBe(true)
    expect(fileFacts(root).lookAs(['b.md'], bytes)).toBe(false)
    expect(fileFacts(root).lookAs(paths, bytes.subarray(0, 64))).toBe(false)
  }
  for (let field = 0; field < 12; field++) {
    const other = new Float64Array(stored.slice().buffer)
    other[field]! += 1
    expect(fileFacts(root).lookAs(paths, bytesOf(other))).toBe(false)
  }
})
