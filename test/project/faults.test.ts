import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {cleanOrphans} from '../../src/project/orphans.ts'
import {finished, firstLine, scriptOf, startChild} from './child.ts'
import {folderOf} from './folder.ts'

/** 20 in CI; `ROUNDS=200 npx vitest run test/project/faults.test.ts` for the slow form. */
const rounds = Number(process.env.ROUNDS ?? 20)
const isRoot = process.getuid?.() === 0
const posix = process.platform !== 'win32'

/** Every file below a folder, without the cache. */
function filesOf(root: string): string[] {
  return readdirSync(root, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('.ordbro/'))
}

describe('kill -9', () => {
  test(`${rounds} rounds: every file is whole, no confirmed edit is lost, nothing is left behind`, async () => {
    const root = folderOf({'edits.txt': ''})
    const confirmed: string[] = []
    let orphans = 0
    for (let round = 0; round < rounds; round++) {
      const child = startChild('write-forever', root, '12', String(1 << (8 + (round % 12))))
      const end = finished(child)
      await new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()))
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60))
      child.kill('SIGKILL')
      const lines = (await end).printed.split('\n')
      // The last piece is an unfinished line, or empty.
      confirmed.push(...lines.slice(0, -1).filter((line) => line !== 'ready'))
      orphans += filesOf(root).filter((file) => file.endsWith('.tmp')).length
      await cleanOrphans(root)
      for (const file of filesOf(root)) {
        expect(file).not.toMatch(/\.tmp$/)
        const text = readFileSync(file, 'utf8')
        if (file.endsWith('.xlf')) expect(text).toBe(text.charAt(0).repeat(text.length))
        if (file.endsWith('.xlf')) expect(Math.log2(text.length) % 1).toBe(0)
      }
      // A draft of a lock that was killed while it was empty does not say whose it is; it waits ten seconds.
      // A child that was killed before its first write has made no folder for locks.
      const folder = join(root, '.ordbro/locks')
      const locks = existsSync(folder) ? readdirSync(folder) : []
      const empty = locks.filter(
        (name) => name.endsWith('.new') && statSync(join(root, '.ordbro/locks', name)).size === 0
      )
      expect(locks).toEqual(empty)
    }
    const kept = new Set(readFileSync(join(root, 'edits.txt'), 'utf8').split('\n'))
    expect(confirmed.filter((line) => !kept.has(line))).toEqual([])
    console.log(`kill -9: ${rounds} rounds, ${confirmed.length} confirmed edits kept, ${orphans} orphans removed`)
  }, 600_000)
})

describe('two processes at once', () => {
  test('400 of 400 edits are kept', async () => {
    const root = folderOf({'a.txt': ''})
    const ends = ['x', 'y'].map((name) => finished(startChild('edit', root, 'a.txt', name, '200')))
    for (const {code} of await Promise.all(ends)) expect(code).toBe(0)
    const lines = readFileSync(join(root, 'a.txt'), 'utf8').split('\n').slice(0, -1)
    expect(lines).toHaveLength(400)
    expect(new Set(lines).size).toBe(400)
  })

  test('while others are killed again and again', async () => {
    const root = folderOf({'a.txt': ''})
    const steady = ['x', 'y'].map((name) => finished(startChild('edit', root, 'a.txt', name, '200')))
    let over = false
    const both = Promise.all(steady).finally(() => {
      over = true
    })
    const deaths: Promise<unknown>[] = []
    while (!over) {
      const victim = startChild('edit', root, 'a.txt', 'victim', '100000')
      await firstLine(victim)
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 40))
      victim.kill('SIGKILL')
      deaths.push(once(victim, 'exit'))
    }
    for (const {code} of await both) expect(code).toBe(0)
    const lines = readFileSync(join(root, 'a.txt'), 'utf8').split('\n')
    const of = (name: string): number => lines.filter((line) => line.startsWith(`${name} `)).length
    expect([of('x'), of('y')]).toEqual([200, 200])
    // They died at work, not before it.
    expect(of('victim')).toBeGreaterThan(0)
    // The living only meet the dying in the loop; what is cleaned here must be dead.
    await Promise.all(deaths)
    await cleanOrphans(root)
    expect(filesOf(root)).toEqual([join(root, 'a.txt')])
  }, 120_000)
})

describe('a disk that takes no more', () => {
  /** `ulimit -f` counts blocks of 1024 bytes in bash: 64 KiB fit, the file has 1 MiB. */
  test.skipIf(!posix)('the old file stays, the failure names path, bytes and cause: exit 5', () => {
    const root = folderOf({'a.md': 'old'})
    const command = `ulimit -f 64; exec "${process.execPath}" "${scriptOf('write-once')}" "${root}" a.md ${1 << 20}`
    const {status, stdout} = spawnSync('bash', ['-c', command], {encoding: 'utf8'})
    expect(JSON.parse(stdout)).toMatchObject({
      kind: 'io',
      code: 'file-too-big',
      values: {path: 'a.md', bytes: 1 << 20, cause: 'EFBIG'}
    })
    expect(status).toBe(5)
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('old')
    expect(readdirSync(root)).toEqual(['.ordbro', 'a.md'])
  })
})

describe('a folder that may not be written', () => {
  const nobody = 65534
  // As root every folder may be written, so the child becomes nobody first.
  const uid = isRoot ? [String(nobody)] : []

  test.skipIf(!posix)('no permission: the old file stays, exit 5', () => {
    const root = folderOf({'out/a.md': 'old'})
    chmodSync(root, 0o755)
    mkdirSync(join(root, '.ordbro/locks'), {recursive: true})
    if (isRoot) for (const folder of ['.ordbro', '.ordbro/locks']) chownSync(join(root, folder), nobody, nobody)
    chmodSync(join(root, 'out'), 0o555)
    const {status, stdout} = spawnSync(process.execPath, [scriptOf('write-once'), root, 'out/a.md', '64', ...uid], {
      encoding: 'utf8'
    })
    chmodSync(join(root, 'out'), 0o755)
    expect(JSON.parse(stdout)).toMatchObject({kind: 'io', code: 'no-permission', values: {path: 'out/a.md'}})
    expect(status).toBe(5)
    expect(readFileSync(join(root, 'out/a.md'), 'utf8')).toBe('old')
    expect(readdirSync(join(root, 'out'))).toEqual(['a.md'])
    expect(readdirSync(join(root, '.ordbro/locks'))).toEqual([])
  })

  test.skipIf(!posix)('not even the lock can be made: exit 5', () => {
    const root = folderOf({'a.md': 'old'})
    chmodSync(root, 0o555)
    const {status, stdout} = spawnSync(process.execPath, [scriptOf('write-once'), root, 'a.md', '64', ...uid], {
      encoding: 'utf8'
    })
    chmodSync(root, 0o755)
    expect(JSON.parse(stdout)).toMatchObject({kind: 'io', code: 'no-permission'})
    expect(status).toBe(5)
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('old')
  })
})

describe('power cut', () => {
  test('the order is fsync of the file, rename, fsync of the folder', async () => {
    const root = folderOf({'a.md': 'old'})
    const log = join(root, 'trace.json')
    const child = spawn(process.execPath, [
      '--trace-event-categories=node.fs.async',
      `--trace-event-file-pattern=${log}`,
      scriptOf('write-once'),
      root,
      'a.md',
      '64'
    ])
    expect((await finished(child)).code).toBe(0)
    const {traceEvents} = JSON.parse(readFileSync(log, 'utf8')) as {
      traceEvents: {ts: number; ph: string; name: string; args: {path?: string; new_path?: string}}[]
    }
    const order = traceEvents
      .filter(({ph, name}) => (ph === 'b' || ph === 'e') && ['fsync', 'rename', 'write'].includes(name))
      .sort((a, b) => a.ts - b.ts)
      .map(({ph, name}) => `${name} ${ph === 'b' ? 'begins' : 'ends'}`)
    // Before it, the lock is written; that needs no flush.
    expect(order.slice(order.indexOf('fsync begins') - 2)).toEqual([
      'write begins',
      'write ends',
      'fsync begins',
      'fsync ends',
      'rename begins',
      'rename ends',
      'fsync begins',
      'fsync ends'
    ])
    expect(existsSync(log)).toBe(true)
  })
})

test('plain writes lose what safe writes keep: the harness can see a broken file', () => {
  const root = folderOf({'a.md': 'old'})
  const script = `require('fs').writeFileSync(process.argv[1], 'new '.repeat(1 << 18))`
  const command = `ulimit -f 64; exec "${process.execPath}" -e "${script}" "${join(root, 'a.md')}"`
  if (posix) spawnSync('bash', ['-c', command])
  else writeFileSync(join(root, 'a.md'), 'new')
  expect(readFileSync(join(root, 'a.md'), 'utf8')).not.toBe('old')
})
