import {mkdirSync, readdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {ordbro, projectOf} from '../cli/project.ts'
import {folderOf} from './folder.ts'

const commands = [['sync'], ['build'], ['check'], ['status'], ['confirm', 'content/sv/a.md'], ['sync', '--dry-run']]

test.each(commands)('%s refuses a cache that is a link, and writes nothing behind it', async (...command) => {
  for (const path of ['.ordbro', '.ordbro/index', '.ordbro/locks']) {
    const root = projectOf({'a.md': 'En mening.\n'}, {locales: ['sv', 'nb']})
    const elsewhere = folderOf()
    if (path !== '.ordbro') mkdirSync(join(root, '.ordbro'))
    symlinkSync(elsewhere, join(root, path))
    const {code, err} = await ordbro(root, ...command)
    expect([code, err]).toEqual([3, expect.stringContaining(`${path}: error: ${path} is a symbolic link.`)])
    expect(readdirSync(elsewhere)).toEqual([])
  }
})

test('doctor says so as well', async () => {
  const root = projectOf({'a.md': 'En mening.\n'}, {locales: ['sv', 'nb']})
  symlinkSync(folderOf(), join(root, '.ordbro'))
  const {code, out} = await ordbro(root, 'doctor', '--json')
  expect(code).toBe(1)
  expect(JSON.parse(out).rows.map((row: {code: string}) => row.code)).toContain('cache-linked')
})
