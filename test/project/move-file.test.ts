import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {deleteFile, moveFile} from '../../src/project/move-file.ts'
import {failing} from './failing.ts'
import {folderOf} from './folder.ts'

describe('deleteFile', () => {
  test('deletes what was expected, and the folders that it leaves empty', async () => {
    const root = folderOf({'x/y/z/a.md': 'a', 'x/b.md': 'b'})
    expect(await deleteFile(root, 'x/y/z/a.md', {expected: 'a'})).toBe(true)
    expect(readdirSync(join(root, 'x'))).toEqual(['b.md'])
    expect(await deleteFile(root, 'x/y/z/a.md', {expected: 'a'})).toBe(false)
  })

  test('refuses another content', async () => {
    const root = folderOf({'a.md': 'edited'})
    expect(await failing(() => deleteFile(root, 'a.md', {expected: 'a'}))).toMatchObject({code: 'changed-meanwhile'})
    expect(existsSync(join(root, 'a.md'))).toBe(true)
  })
})

describe('moveFile', () => {
  test('gives another name in another folder', async () => {
    const root = folderOf({'x/a.md': 'a'})
    await moveFile(root, 'x/a.md', 'y/z/b.md')
    expect(readFileSync(join(root, 'y/z/b.md'), 'utf8')).toBe('a')
    expect(readdirSync(root)).toEqual(['.ordbro', 'y'])
  })

  test('changes the case of a name', async () => {
    const root = folderOf({'a.md': 'a'})
    await moveFile(root, 'a.md', 'A.md')
    expect(readdirSync(root)).toContain('A.md')
  })

  test('overwrites nothing', async () => {
    const root = folderOf({'a.md': 'a', 'b.md': 'b'})
    expect(await failing(() => moveFile(root, 'a.md', 'b.md'))).toMatchObject({
      code: 'changed-meanwhile',
      values: {path: 'b.md'}
    })
    expect(readFileSync(join(root, 'b.md'), 'utf8')).toBe('b')
  })

  test('names what is missing', async () => {
    expect(await failing(() => moveFile(folderOf(), 'a.md', 'b.md'))).toMatchObject({kind: 'io', code: 'not-found'})
  })

  test('two that cross never wait for each other', async () => {
    const root = folderOf({'a.md': 'a', 'b.md': 'b'})
    const moves = await Promise.allSettled([moveFile(root, 'a.md', 'b.md'), moveFile(root, 'b.md', 'a.md')])
    expect(moves.map((move) => move.status)).toEqual(['rejected', 'rejected'])
  })
})
