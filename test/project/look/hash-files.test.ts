import {mkdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {hashOf} from '../../../src/project/hash-of.ts'
import {fileFacts} from '../../../src/project/look/file-facts.ts'
import {hashFiles} from '../../../src/project/look/hash-files.ts'
import {hashInThreads} from '../../../src/project/look/hash-in-threads.ts'
import {folderOf} from '../folder.ts'

/** Sizes around that of the piece of memory that files are read into, and what is no file. */
function files(): {root: string; paths: string[]; texts: Record<string, string>} {
  const texts = Object.fromEntries(
    [0, 1, 131_071, 131_072, 131_073, 262_144, 900_000, 5].map((size, at) => [`${at}.md`, `${at}`.repeat(size)])
  )
  const root = folderOf(texts)
  mkdirSync(join(root, 'folder'))
  symlinkSync('nowhere', join(root, 'link'))
  return {root, texts, paths: [...Object.keys(texts), 'folder', 'link', 'gone']}
}

test('files are named by their content, whatever their size; what cannot be read has no name', () => {
  const {root, paths, texts} = files()
  expect(hashFiles(root, paths)).toEqual([...Object.values(texts).map(hashOf), '', '', ''])
})

test.each([2, 3])('%i threads find the same', async (count) => {
  const {root, paths} = files()
  const alone = hashFiles(root, paths)
  expect(await hashInThreads(root, paths, count)).toEqual(alone)
})

test('what was learnt stays; what was not is asked', async () => {
  const {root, texts} = files()
  const facts = fileFacts(root)
  expect(facts.isRead('0.md')).toBe(false)
  await facts.read(['0.md', 'gone'])
  expect([facts.isRead('0.md'), facts.isRead('gone'), facts.isRead('1.md')]).toEqual([true, true, false])
  expect([facts.hashOf('0.md'), facts.hashOf('gone'), facts.hashOf('1.md')]).toEqual([
    hashOf(texts['0.md']!),
    undefined,
    hashOf(texts['1.md']!)
  ])
})

test('many files are asked once each', () => {
  const texts = Object.fromEntries(Array.from({length: 1000}, (_, at) => [`${at}.md`, 'x'.repeat(at)]))
  const facts = fileFacts(folderOf(texts))
  const sizes = Object.keys(texts).map((path) => facts.printsOf([path])[0])
  expect(sizes).toEqual(Object.values(texts).map((text) => text.length))
  expect([...facts.printsOf(Object.keys(texts))].filter((_, at) => at % 4 === 0)).toEqual(sizes)
})
