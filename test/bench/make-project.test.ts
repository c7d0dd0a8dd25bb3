import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {makeProject} from '../../bench/generate/make-project.ts'

const root = mkdtempSync(join(tmpdir(), 'ordbro-made-'))

/** Sixteen articles, half of them copies of the others with other numbers. */
beforeAll(() => makeProject(root, 16, 8))
afterAll(() => rmSync(root, {recursive: true}))

function texts(folder: string): Map<string, string> {
  const files = readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'}).filter((path) =>
    /\.\w+$/.test(path)
  )
  return new Map(files.map((path) => [path, readFileSync(join(root, folder, path), 'utf8')]))
}

test('a made project is as a sync leaves it', () => {
  const main = join(import.meta.dirname, '../../src/cli/main.ts')
  const {stdout, status} = spawnSync(process.execPath, [main, 'sync', '--dry-run', '--json'], {
    cwd: root,
    encoding: 'utf8'
  })
  expect(status).toBe(0)
  const {files, removed}: {files: {path: string; changed: boolean}[]; removed: string[]} = JSON.parse(stdout)
  expect(files).toHaveLength(48)
  expect(files.filter(({changed}) => changed)).toEqual([])
  expect(removed).toEqual([])
})

test('its segments are in all states, and about a twentieth is empty', () => {
  const all = [...texts('segments').values()].join('')
  const count = (pattern: RegExp): number => all.match(pattern)?.length ?? 0
  const segments = count(/<segment /g)
  const written = count(/<segment [^>]*>\n *<source>.*\n *<target>/g)
  expect(segments).toBeGreaterThan(1000)
  expect((segments - written) / segments).toBeGreaterThan(0.02)
  expect((segments - written) / segments).toBeLessThan(0.1)
  for (const state of ['initial', 'translated', 'reviewed', 'final'])
    expect(count(new RegExp(`"${state}"`, 'g'))).not.toBe(0)
  for (const fill of ['draft', 'stale']) expect(count(new RegExp(`"ordbro:${fill}"`, 'g'))).not.toBe(0)
})

test('articles differ, and are the same each time', () => {
  const before = texts('content')
  expect(new Set(before.values()).size).toBe(16)
  makeProject(root, 16, 8)
  expect(texts('content')).toEqual(before)
})
