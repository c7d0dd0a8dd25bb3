import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {lockFolderOf} from '../../src/project/lock.ts'
import {readLock} from '../../src/project/lock-file.ts'
import {isRunning, type Owner, self} from '../../src/project/owner.ts'
import {finished, firstLine, startChild} from './child.ts'
import {folderOf} from './folder.ts'

const linux = process.platform === 'linux'

/** Threads that the system still runs for a process; none when it is gone. */
function threadsOf(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/task`).length
  } catch {
    return 0
  }
}

describe('isRunning', () => {
  test('this process runs; one of another machine cannot be seen; an earlier boot is over', () => {
    expect(isRunning(self)).toBe('yes')
    expect(isRunning({...self, host: 'elsewhere'})).toBe('unknown')
    if (linux) expect(isRunning({...self, boot: 'an earlier one'})).toBe('no')
    if (linux) expect(isRunning({...self, space: 'another container'})).toBe('unknown')
    if (linux) expect(isRunning({...self, start: '1'})).toBe('no')
  })

  test.skipIf(!linux)(
    'a killed process runs until its last thread has ended: one may be in the middle of a rename',
    async () => {
      let tooEarly = 0
      for (let round = 0; round < 15; round++) {
        const root = folderOf()
        const child = startChild('write-forever', root, '12', '65536')
        const end = finished(child)
        await new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()))
        await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 40))
        const pid = child.pid ?? 0
        const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
        const start = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
        const owner: Owner = {...self, pid, start}
        expect(isRunning(owner)).toBe('yes')
        child.kill('SIGKILL')
        // Without a pause: this process must not reap the child before it has been looked at.
        const until = Date.now() + 5000
        while (isRunning(owner) === 'yes' && Date.now() < until);
        if (threadsOf(pid) > 1) tooEarly++
        expect(isRunning(owner)).toBe('no')
        await end
      }
      expect(tooEarly).toBe(0)
    },
    60_000
  )

  test('the owner that a lock names is the process that holds it', async () => {
    const root = folderOf({'a.md': ''})
    const child = startChild('hold-lock', root, 'a.md')
    expect(await firstLine(child)).toBe('held')
    const [name = ''] = readdirSync(lockFolderOf(root))
    const {record} = readLock(join(lockFolderOf(root), name)) ?? {}
    expect(record).toMatchObject({pid: child.pid, paths: ['a.md']})
    expect(record && isRunning(record)).toBe('yes')
  })
})
