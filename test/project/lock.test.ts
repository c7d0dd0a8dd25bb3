import {existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {lockFolderOf, withLock} from '../../src/project/lock.ts'
import {lockName, newRecord} from '../../src/project/lock-file.ts'
import {cleanOrphans} from '../../src/project/orphans.ts'
import {inside} from '../../src/project/tree.ts'
import {finished, firstLine, startChild} from './child.ts'
import {failing} from './failing.ts'
import {folderOf} from './folder.ts'

/** A lock file as somebody else has left it. */
function plant(root: string, path: string, text: string): string {
  mkdirSync(lockFolderOf(root), {recursive: true})
  const file = join(lockFolderOf(root), lockName(inside(root, path)))
  writeFileSync(file, text)
  return file
}

describe('withLock', () => {
  test('one after the other, in the order of asking', async () => {
    const root = folderOf()
    const place = inside(root, 'a.md')
    const log: string[] = []
    const turns = ['a', 'b', 'c'].map((name) =>
      withLock(root, [place], async () => {
        log.push(`${name} in`)
        await new Promise((resolve) => setTimeout(resolve, 5))
        log.push(`${name} out`)
      })
    )
    await Promise.all(turns)
    expect(log).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out'])
    expect(readdirSync(lockFolderOf(root))).toEqual([])
  })

  test('a failure gives the lock back', async () => {
    const root = folderOf()
    const place = inside(root, 'a.md')
    await expect(withLock(root, [place], () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await withLock(root, [place], async () => 'in')).toBe('in')
  })

  test('the cache hides itself from git', async () => {
    const root = folderOf()
    await withLock(root, [inside(root, 'a.md')], async () => undefined)
    expect(readFileSync(join(root, '.ordbro/.gitignore'), 'utf8')).toBe('*\n')
  })

  test('a running process is waited for, then named with the remedy', async () => {
    const root = folderOf({'a.md': ''})
    const child = startChild('hold-lock', root, 'a.md')
    expect(await firstLine(child)).toBe('held')
    const failure = await failing(() => withLock(root, [inside(root, 'a.md')], async () => undefined, 50))
    expect(failure).toMatchObject({kind: 'io', code: 'locked', place: {path: 'a.md'}})
    expect(failure.values).toMatchObject({pid: child.pid, path: 'a.md'})
    expect(existsSync(join(root, String(failure.values.lock)))).toBe(true)
  })

  test('the lock of a killed process is taken over at once, its temporary file removed', async () => {
    const root = folderOf({'deep/a.md': ''})
    const child = startChild('hold-lock', root, 'deep/a.md')
    await firstLine(child)
    child.kill('SIGKILL')
    await finished(child)
    expect(readdirSync(join(root, 'deep'))).toHaveLength(2)
    await withLock(root, [inside(root, 'deep/a.md')], async () => undefined, 0)
    expect(readdirSync(join(root, 'deep'))).toEqual(['a.md'])
    expect(readdirSync(lockFolderOf(root))).toEqual([])
  })

  test('a process of another machine is never taken for dead', async () => {
    const root = folderOf()
    plant(root, 'a.md', JSON.stringify({...newRecord(['a.md']), host: 'elsewhere', pid: 1}))
    const failure = await failing(() => withLock(root, [inside(root, 'a.md')], async () => undefined, 20))
    expect(failure.values).toMatchObject({host: 'elsewhere', pid: 1})
  })

  test('a number that another process has now does not keep the lock', async () => {
    const root = folderOf()
    plant(root, 'a.md', JSON.stringify({...newRecord(['a.md']), start: '1'}))
    if (process.platform !== 'linux') return
    expect(await withLock(root, [inside(root, 'a.md')], async () => 'in', 0)).toBe('in')
  })

  test('an empty lock is one that is being made, until it is old', async () => {
    const root = folderOf()
    const file = plant(root, 'a.md', '')
    expect(await failing(() => withLock(root, [inside(root, 'a.md')], async () => undefined, 20))).toMatchObject({
      code: 'locked'
    })
    utimesSync(file, Date.now() / 1000 - 60, Date.now() / 1000 - 60)
    expect(await withLock(root, [inside(root, 'a.md')], async () => 'in', 0)).toBe('in')
  })

  test('a dead guard does not keep a dead lock', async () => {
    const root = folderOf()
    const dead = JSON.stringify({...newRecord(['a.md']), boot: 'an earlier one'})
    const file = plant(root, 'a.md', dead)
    writeFileSync(`${file}.over`, dead)
    expect(await withLock(root, [inside(root, 'a.md')], async () => 'in', 0)).toBe('in')
    expect(readdirSync(lockFolderOf(root))).toEqual([])
  })

  test('a forged record removes nothing outside the project', async () => {
    const root = folderOf({'inner/x': ''})
    const record = {...newRecord(['../victim.md']), boot: 'an earlier one'}
    writeFileSync(join(root, `.ordbro-${record.token}-0.tmp`), 'stays')
    const inner = join(root, 'inner')
    plant(inner, 'a.md', JSON.stringify(record))
    await withLock(inner, [inside(inner, 'a.md')], async () => undefined, 0)
    expect(existsSync(join(root, `.ordbro-${record.token}-0.tmp`))).toBe(true)
  })
})

describe('cleanOrphans', () => {
  test('removes what the dead have left and nothing of the living', async () => {
    const root = folderOf({'a.md': 'a', 'b.md': 'b'})
    const [dead, living] = [startChild('hold-lock', root, 'a.md'), startChild('hold-lock', root, 'b.md')]
    await Promise.all([firstLine(dead), firstLine(living)])
    dead.kill('SIGKILL')
    await finished(dead)
    expect(await cleanOrphans(root)).toEqual(['a.md'])
    expect(readdirSync(root).filter((name) => name.endsWith('.tmp'))).toHaveLength(1)
    expect(readdirSync(lockFolderOf(root))).toHaveLength(1)
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('a')
  })

  test('a project without a cache needs no cleaning', async () => {
    const root = folderOf()
    expect(await cleanOrphans(root)).toEqual([])
    expect(readdirSync(root)).toEqual([])
  })
})
