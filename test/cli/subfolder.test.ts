import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {findProject} from '../../src/project/find-project.ts'
import {folderOf} from '../project/folder.ts'
import {done, filesOf, ordbro, projectOf, read, type} from './project.ts'

const articles = {'a.md': '# Rubrik\n\nEn mening.\n', 'x/b.md': 'En annan mening.\n'}

/** A project with a `.git` at its top. */
function project(): string {
  const root = projectOf(articles, {locales: ['sv', 'nb']})
  mkdirSync(join(root, '.git'))
  return root
}

describe('from a folder of the project', () => {
  test('a command works on the whole project, and prints paths relative to it', async () => {
    const root = project()
    const {out} = await done(join(root, 'content/sv'), 'sync')
    expect(out).toContain('segments/nb/x/b.md.xlf')
    expect(filesOf(root)).toHaveProperty(['segments/nb/a.md.xlf'])
    expect((await done(join(root, 'segments'), 'status')).out).toBe((await done(root, 'status')).out)
  })

  test('paths are typed from where one stands', async () => {
    const root = project()
    await done(root, 'sync')
    const asked = async (folder: string, ...paths: readonly string[]): Promise<readonly string[]> => {
      const {out} = await done(join(root, folder), 'status', '--json', ...paths)
      return JSON.parse(out).articles.map(({article}: {article: string}) => article)
    }
    expect(await asked('content/sv', 'x')).toEqual(['content/sv/x/b.md'])
    expect(await asked('content/sv', '../../segments/nb/a.md.xlf')).toEqual(['content/sv/a.md'])
    expect(await asked('segments/nb', 'a.md.xlf')).toEqual(['content/sv/a.md'])
    // The same words from another folder name something else.
    expect(await asked('content/sv/x', 'b.md')).toEqual(['content/sv/x/b.md'])
    expect((await ordbro(join(root, 'content/sv'), 'status', 'b.md')).code).toBe(2)
    expect(await asked('content/sv', '.')).toEqual(['content/sv/a.md', 'content/sv/x/b.md'])
  })

  test('confirm, build, check, prove and terms as well', async () => {
    const root = project()
    await done(root, 'sync')
    type(root, 'segments/nb/x/b.md.xlf')
    const folder = join(root, 'segments/nb/x')
    await done(folder, 'confirm', 'b.md.xlf', '--state', 'final')
    expect(read(root, 'segments/nb/x/b.md.xlf')).toContain('state="final"')
    await done(folder, 'build')
    expect(read(root, 'localized/nb/x/b.md')).toBe('nb En annan mening.\n')
    expect((await done(folder, 'check', 'b.md.xlf')).out).toContain('1 confirmed')
    expect((await done(join(root, 'content/sv/x'), 'prove', 'b.md', '--json')).out).toContain('"files":1')
    writeFileSync(join(folder, 'terms.yaml'), '- id: a\n  nb: setning\n')
    const found = await done(folder, 'terms', 'find', '--locale', 'nb', '--glossary', 'terms.yaml', 'b.md.xlf')
    expect(found.code).toBe(0)
  })

  test('--root goes before, and paths are relative to it', async () => {
    const root = project()
    await done(join(root, 'content'), 'sync', '--root', '..', 'content/sv/a.md')
    expect(filesOf(root)).toHaveProperty(['segments/nb/a.md.xlf'])
    expect(filesOf(root)).not.toHaveProperty(['segments/nb/x/b.md.xlf'])
  })

  test('init is about the folder where one stands', async () => {
    const root = project()
    await done(join(root, 'content'), 'init', '--source', 'sv', '--locale', 'nb')
    expect(filesOf(root)).toHaveProperty(['content/ordbro.config.json'])
  })
})

describe('the project of a folder', () => {
  test.each([
    ['its own', {'ordbro.config.json': '{}', '.git/HEAD': ''}, '.', '.'],
    ['above', {'ordbro.config.json': '{}', '.git/HEAD': '', 'a/b/c.md': ''}, 'a/b', '.'],
    ['the nearest', {'ordbro.config.json': '{}', 'a/ordbro.config.json': '{}', 'a/b/c.md': ''}, 'a/b', 'a'],
    ['not beyond the repository', {'ordbro.config.json': '{}', 'a/.git/HEAD': '', 'a/b/c.md': ''}, 'a/b', 'a/b'],
    ['none', {'a/.git/HEAD': '', 'a/b/c.md': ''}, 'a/b', 'a/b'],
    ['its own user’s, without a repository', {'ordbro.config.json': '{}', 'a/b.md': ''}, 'a', '.']
  ])('%s', (_name, files, folder, expected) => {
    const root = folderOf(files)
    expect(findProject(join(root, folder))).toBe(join(root, expected))
  })
})
