import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {Failure} from '../../src/model/failure.ts'
import {writeChunks} from '../../src/project/write-chunks.ts'
import {folderOf} from './folder.ts'

const pieces = (...texts: readonly string[]): Uint8Array[] => texts.map((text) => Buffer.from(text))

test('pieces are one file, in a folder that is made for it', async () => {
  const root = folderOf({})
  await writeChunks(root, 'memory/a.tmx', pieces('a', '', 'bc'), 'nothing')
  expect(readFileSync(join(root, 'memory/a.tmx'), 'utf8')).toBe('abc')
  await writeChunks(root, 'memory/a.tmx', pieces('d'), 'anything')
  expect(readFileSync(join(root, 'memory/a.tmx'), 'utf8')).toBe('d')
})

test('a file that should not be there is not overwritten', async () => {
  const root = folderOf({'a.tmx': 'old'})
  await expect(writeChunks(root, 'a.tmx', pieces('new'), 'nothing')).rejects.toMatchObject({code: 'changed-meanwhile'})
  expect(readFileSync(join(root, 'a.tmx'), 'utf8')).toBe('old')
})

test('where the pieces break off, the old file stands and nothing is left behind', async () => {
  const root = folderOf({'a.tmx': 'old'})
  const broken = function* (): Generator<Uint8Array> {
    yield* pieces('new')
    throw new Failure('unreadable', 'xml-cut-off')
  }
  await expect(writeChunks(root, 'a.tmx', broken(), 'anything')).rejects.toMatchObject({code: 'xml-cut-off'})
  expect(readFileSync(join(root, 'a.tmx'), 'utf8')).toBe('old')
  expect(readdirSync(root).filter((name) => name.endsWith('.tmp'))).toEqual([])
  await expect(writeChunks(root, 'b.tmx', broken(), 'nothing')).rejects.toThrow()
  expect(existsSync(join(root, 'b.tmx'))).toBe(false)
})

test('somebody who writes in the meantime is not overwritten', async () => {
  const root = folderOf({'a.tmx': 'old'})
  const meddled = function* (): Generator<Uint8Array> {
    yield* pieces('new')
    writeFileSync(join(root, 'a.tmx'), 'theirs')
  }
  await expect(writeChunks(root, 'a.tmx', meddled(), 'anything')).rejects.toMatchObject({code: 'changed-meanwhile'})
  expect(readFileSync(join(root, 'a.tmx'), 'utf8')).toBe('theirs')
})
