import {chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {update, writeFile, writeFiles} from '../../src/project/safe-write.ts'
import {failing} from './failing.ts'
import {folderOf} from './folder.ts'

const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8')

describe('writeFile', () => {
  test('writes what was expected to be there', async () => {
    const root = folderOf({'a.md': 'old'})
    expect(await writeFile(root, 'a.md', 'new', {expected: 'old'})).toBe(true)
    expect(read(root, 'a.md')).toBe('new')
  })

  test('makes folders', async () => {
    const root = folderOf()
    expect(await writeFile(root, 'x/y/a.md', 'new', {expected: undefined})).toBe(true)
    expect(read(root, 'x/y/a.md')).toBe('new')
    expect(readdirSync(join(root, 'x/y'))).toEqual(['a.md'])
  })

  test.each([
    ['another content', 'other', 'old'],
    ['a file where none was', 'other', undefined],
    ['no file where one was', undefined, 'old']
  ])('refuses %s', async (_, there, expected) => {
    const root = folderOf(there === undefined ? {} : {'a.md': there})
    const failure = await failing(() => writeFile(root, 'a.md', 'new', {expected}))
    expect(failure).toMatchObject({kind: 'io', code: 'changed-meanwhile', place: {path: 'a.md'}})
    expect(existsSync(join(root, 'a.md')) ? read(root, 'a.md') : undefined).toBe(there)
  })

  test('leaves a file alone that has the content already', async () => {
    const root = folderOf({'a.md': 'same'})
    const {mtimeNs, ino} = statSync(join(root, 'a.md'), {bigint: true})
    expect(await writeFile(root, 'a.md', 'same', {expected: 'something else'})).toBe(false)
    expect(statSync(join(root, 'a.md'), {bigint: true})).toMatchObject({mtimeNs, ino})
  })

  test('writes bytes as they are, and text with its byte order mark and line ends', async () => {
    const root = folderOf()
    await writeFile(root, 'a.bin', Uint8Array.of(0xff, 0, 0xfe), {overwrite: true})
    expect([...readFileSync(join(root, 'a.bin'))]).toEqual([0xff, 0, 0xfe])
    await writeFile(root, 'a.md', '\uFEFFa\r\nb', {overwrite: true})
    expect(read(root, 'a.md')).toBe('\uFEFFa\r\nb')
  })

  test('refuses a lone surrogate, which no byte of UTF-8 can hold', async () => {
    const root = folderOf({'a.md': 'old'})
    const failure = await failing(() => writeFile(root, 'a.md', 'a\ud83d', {overwrite: true}))
    expect(failure).toMatchObject({kind: 'unreadable', code: 'lone-surrogate'})
    expect(read(root, 'a.md')).toBe('old')
  })

  test.skipIf(process.platform === 'win32')('keeps the mode of the file', async () => {
    const root = folderOf({'a.md': 'old'})
    chmodSync(join(root, 'a.md'), 0o664)
    await writeFile(root, 'a.md', 'new', {expected: 'old'})
    expect(statSync(join(root, 'a.md')).mode & 0o777).toBe(0o664)
  })

  test('writes through a symbolic link inside the project, and through none that leads out', async () => {
    const root = folderOf({'real.md': 'old'})
    const out = folderOf({'out.md': 'old'})
    symlinkSync('real.md', join(root, 'near.md'))
    symlinkSync(join(out, 'out.md'), join(root, 'far.md'))
    symlinkSync(out, join(root, 'localized'))
    await writeFile(root, 'near.md', 'new', {expected: 'old'})
    expect(read(root, 'real.md')).toBe('new')
    for (const path of ['far.md', 'localized/out.md', 'localized/x/new.md']) {
      const failure = await failing(() => writeFile(root, path, 'new', {overwrite: true}))
      expect(failure).toMatchObject({kind: 'unreadable', code: 'path-outside', values: {path}})
    }
    expect(readdirSync(out)).toEqual(['out.md'])
    expect(read(out, 'out.md')).toBe('old')
  })

  test('a folder in the place of the file, a file in the place of a folder', async () => {
    const root = folderOf({'folder/x.md': '', file: ''})
    expect(await failing(() => writeFile(root, 'folder', 'new', {overwrite: true}))).toMatchObject({
      kind: 'io',
      code: 'not-a-file'
    })
    expect(await failing(() => writeFile(root, 'file/a.md', 'new', {overwrite: true}))).toMatchObject({
      kind: 'io',
      code: 'not-a-folder'
    })
  })

  test('a name that the file system cannot hold', async () => {
    const root = folderOf()
    const failure = await failing(() => writeFile(root, `${'å'.repeat(200)}.md`, 'new', {overwrite: true}))
    expect(failure).toMatchObject({kind: 'io', code: 'name-too-long'})
  })

  test('a name that the file system can just hold', async () => {
    const root = folderOf()
    const path = `${'a'.repeat(252)}.md`
    await writeFile(root, path, 'new', {overwrite: true})
    expect(readdirSync(root)).toContain(path)
  })
})

describe('writeFiles', () => {
  test('writes all and tells which changed', async () => {
    const root = folderOf({'0.md': 'text 0'})
    const told: string[] = []
    const writes = Array.from({length: 100}, (_, at) => ({
      path: at === 0 ? '0.md' : `${at % 7}/${at}.md`,
      content: `text ${at}`,
      expected: undefined
    }))
    await writeFiles(root, writes, {written: (path, changed) => told.push(`${path} ${changed}`)})
    expect(told).toHaveLength(100)
    expect(told).toContain('0.md false')
    for (const {path, content} of writes) expect(read(root, path)).toBe(content)
  })

  test('begins no other write after the first failure, and leaves whole files', async () => {
    const root = folderOf({'50.md': 'somebody was here'})
    const writes = Array.from({length: 100}, (_, at) => ({path: `${at}.md`, content: 'new', expected: undefined}))
    const failure = await failing(() => writeFiles(root, writes, {concurrency: 4}))
    expect(failure).toMatchObject({code: 'changed-meanwhile', values: {path: '50.md'}})
    const files = readdirSync(root).filter((name) => name !== '.ordbro')
    expect(files.length).toBeLessThan(60)
    for (const name of files) expect(read(root, name)).toBe(name === '50.md' ? 'somebody was here' : 'new')
  })
})

describe('update', () => {
  test('reads, changes, writes', async () => {
    const root = folderOf({'a.md': 'one'})
    expect(await update(root, 'a.md', (old) => `${old} two`)).toBe('one two')
    expect(read(root, 'a.md')).toBe('one two')
  })

  test('makes a file, and leaves one alone', async () => {
    const root = folderOf()
    expect(await update(root, 'a.md', () => undefined)).toBeUndefined()
    expect(existsSync(join(root, 'a.md'))).toBe(false)
    expect(await update(root, 'a.md', (old) => old ?? 'new')).toBe('new')
    expect(await update(root, 'a.md', () => undefined)).toBe('new')
  })

  test('a thousand at once, none lost', async () => {
    const root = folderOf({'a.md': ''})
    await Promise.all(Array.from({length: 1000}, (_, at) => update(root, 'a.md', (old) => `${old}${at}\n`)))
    expect(new Set(read(root, 'a.md').trim().split('\n')).size).toBe(1000)
  })

  test('an editor that takes no locks is heard: the change is made again on what it wrote', async () => {
    const root = folderOf({'a.md': 'old'})
    let calls = 0
    const now = await update(root, 'a.md', (old) => {
      // The editor saves after `old` was read and before the new text is written.
      if (calls++ === 0) writeFileSync(join(root, 'a.md'), 'edited')
      return `${old}!`
    })
    expect([now, read(root, 'a.md'), calls]).toEqual(['edited!', 'edited!', 2])
  })

  test('an editor that never stops is not fought without end', async () => {
    const root = folderOf({'a.md': ''})
    const change = (old = ''): string => {
      writeFileSync(join(root, 'a.md'), `${old}x`)
      return 'ours'
    }
    expect(await failing(() => update(root, 'a.md', change))).toMatchObject({code: 'changed-meanwhile'})
    expect(readdirSync(root)).toEqual(['.ordbro', 'a.md'])
  })

  test('a file that is no text is not changed', async () => {
    const root = folderOf({'a.md': Uint8Array.of(0x61, 0xe5, 0x0a)})
    expect(await failing(() => update(root, 'a.md', (old) => `${old}x`))).toMatchObject({code: 'not-utf8'})
  })
})
