import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {Failure} from '../../src/model/failure.ts'
import {inside, isInside} from '../../src/project/tree.ts'
import {failing} from './failing.ts'
import {folderOf} from './folder.ts'

describe('inside', () => {
  test.each([
    ['content/sv/a.md', 'content/sv/a.md'],
    ['./content/a.md', 'content/a.md'],
    ['Vad är Sora?.md', 'Vad är Sora?.md'],
    ['content/.gitkeep', 'content/.gitkeep'],
    ['content/github.md', 'content/github.md'],
    ['content/console.md', 'content/console.md'],
    ['content/a..b.md', 'content/a..b.md'],
    ['content/日本語.md', 'content/日本語.md']
  ])('%s is a path of the project', (path, tidy) => {
    const root = folderOf()
    expect(inside(root, path)).toEqual({path: tidy, absolute: join(root, tidy), real: tidy})
  })

  test.each([
    ['../a.md', 'path-outside'],
    ['content/../../a.md', 'path-outside'],
    ['content/..', 'path-outside'],
    ['/etc/passwd', 'path-outside'],
    ['C:/x', 'path-outside'],
    ['', 'path-outside'],
    ['content\\..\\a.md', 'path-malformed'],
    ['content//a.md', 'path-malformed'],
    ['content/./a.md', 'path-malformed'],
    ['content/a\0.md', 'path-malformed'],
    ['content/a\n.md', 'path-malformed'],
    ['content/\ud800.md', 'path-malformed'],
    ['con', 'path-reserved'],
    ['content/NUL.md', 'path-reserved'],
    ['content/lpt1 .md', 'path-reserved'],
    ['content/com¹.md', 'path-reserved'],
    ['content/aux/a.md', 'path-reserved'],
    ['.git/config', 'path-git'],
    ['x/.GIT/hooks/pre-commit', 'path-git'],
    ['.git . /config', 'path-git'],
    ['.g\u200Cit/config', 'path-git'],
    ['GIT~1/config', 'path-git'],
    ['.git::$INDEX_ALLOCATION/config', 'path-git']
  ])('%j is refused: %s', async (path, code) => {
    const root = folderOf()
    expect(await failing(() => inside(root, path))).toMatchObject({kind: 'unreadable', code, values: {path}})
  })

  test('a symbolic link may lead to another place of the project, but not out of it', async () => {
    const root = folderOf({'real/a.md': 'a'})
    const out = folderOf({'b.md': 'b'})
    symlinkSync(join(root, 'real'), join(root, 'near'))
    symlinkSync(out, join(root, 'far'))
    symlinkSync(join(out, 'b.md'), join(root, 'b.md'))
    symlinkSync(join(out, 'unborn.md'), join(root, 'unborn.md'))
    mkdirSync(join(root, '.git'))
    symlinkSync(join(root, '.git'), join(root, 'innocent'))
    expect(inside(root, 'near/a.md')).toMatchObject({path: 'near/a.md', real: 'real/a.md'})
    expect(inside(root, 'near/new/x.md')).toMatchObject({real: 'real/new/x.md'})
    for (const path of ['far/b.md', 'far/new/x.md', 'b.md', 'unborn.md']) {
      expect(await failing(() => inside(root, path))).toMatchObject({code: 'path-outside'})
    }
    expect(await failing(() => inside(root, 'innocent/config'))).toMatchObject({code: 'path-git'})
  })

  test('the project itself may be reached through a symbolic link', () => {
    const root = folderOf({'a.md': 'a'})
    const other = folderOf()
    symlinkSync(root, join(other, 'link'))
    expect(inside(join(other, 'link'), 'a.md').absolute).toBe(join(root, 'a.md'))
  })

  test('a folder whose name begins like the root is not inside it', () => {
    expect(isInside('/srv/repo', '/srv/repo_outside')).toBe(false)
    expect(isInside('/srv/repo', '/srv/repo/..outside')).toBe(true)
    expect(isInside('/srv/repo', '/srv/repo')).toBe(true)
  })

  test('a file in the place of a folder is input/output', async () => {
    const root = folderOf()
    writeFileSync(join(root, 'file'), '')
    expect(await failing(() => inside(root, 'file/a.md'))).toMatchObject({kind: 'io', code: 'not-a-folder'})
  })

  test('no path of any characters leads out', () => {
    const root = folderOf()
    const part = fc.oneof(
      fc.constantFrom('..', '.', '', '.git', 'a', '...', '.. ', '%2e%2e'),
      fc.string({unit: 'binary'})
    )
    fc.assert(
      fc.property(fc.array(part, {maxLength: 6}), (parts) => {
        try {
          const {absolute} = inside(root, parts.join('/'))
          expect(absolute.startsWith(`${root}/`)).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(Failure)
        }
      })
    )
  })
})
