import {execFileSync} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {refuseTrackedCache} from '../../src/project/refuse-tracked-cache.ts'
import {folderOf} from './folder.ts'

/** A repository with a cache, which somebody may have committed. */
function repository(isTracked: boolean): string {
  const root = folderOf({'a.md': 'a'})
  const git = (...args: string[]) => execFileSync('git', args, {cwd: root})
  git('init', '-q')
  mkdirSync(join(root, '.ordbro'))
  writeFileSync(join(root, '.ordbro/index.db'), 'x')
  if (isTracked) git('add', '-f', '.ordbro')
  return root
}

test('a cache that git does not track is fine', () => {
  expect(() => refuseTrackedCache(repository(false))).not.toThrow()
})

test('one that it tracks is refused, with its file', () => {
  expect(() => refuseTrackedCache(repository(true))).toThrow(
    expect.objectContaining({code: 'cache-tracked', values: {path: '.ordbro/index.db'}})
  )
})

const isRoot = process.getuid?.() === 0
if (!isRoot) console.warn('another owner of a checkout is not tried: only root can give files away')

test.skipIf(!isRoot)('also in a checkout of another owner, which git does not like to look into', () => {
  const root = repository(true)
  execFileSync('chown', ['-R', '12345', root])
  // Else git takes the owner who called sudo for us.
  delete process.env.SUDO_UID
  expect(() => refuseTrackedCache(root)).toThrow(expect.objectContaining({code: 'cache-tracked'}))
})
