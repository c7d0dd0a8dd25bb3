import {existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {expect} from 'vitest'
import {done, type Ended, edit, filesOf, type, write} from '../cli/project.ts'
import {folderOf} from '../project/folder.ts'
import type {Row} from './row.ts'

/** A sound project as its files: two articles, translations, a memory, a glossary, builds. */
export type Sound = Readonly<Record<string, string>>

const added = 'En ny mening här.'

const bad = `---
title: "En titel"
tags: [ett, två]
---

# En rubrik

En **fet** mening med [länk](https://example.com/). Och en till, \`kod\`.

- en punkt
- en andra punkt
`

/** Made once; every row gets a copy of its own. */
export async function soundProject(): Promise<Sound> {
  const root = folderOf({
    'ordbro.config.json': '{"sourceLocale": "sv", "locales": ["sv", "nb", "ja"]}\n',
    'glossary/terms.yaml': '- id: model\n  sv: modell\n  nb: modell\n  ja: モデル\n',
    'content/sv/good.md': '# Bra\n\nEn god mening.\n',
    'content/sv/bad.md': `${bad}\nDet här försvinner.\n`
  })
  await done(root, 'sync')
  for (const locale of ['nb', 'ja']) type(root, `segments/${locale}/bad.md.xlf`, (source) => `x ${source}`)
  await done(root, 'sync')
  write(root, 'content/sv/bad.md', bad)
  await done(root, 'sync')
  await done(root, 'build')
  return filesOf(root)
}

/** Lays a row out: the sound project with the row's file in it, and a change to another article that must go on. */
export function layOut(sound: Sound, row: Row): string {
  const outside = folderOf({...inProject(sound), 'outside.txt': 'annet'})
  const root = join(outside, 'project')
  edit(root, 'content/sv/good.md', 'En god mening.', `En god mening. ${added}`)
  const put = placeOf(row)
  if (row.lay !== undefined) {
    row.lay(root)
    return root
  }
  mkdirSync(dirname(join(root, put)), {recursive: true})
  writeFileSync(join(root, put), row.make(sound[put] ?? ''))
  return root
}

function inProject(sound: Sound): Record<string, string> {
  return Object.fromEntries(Object.entries(sound).map(([path, text]) => [`project/${path}`, text]))
}

export function placeOf({put = 'content/sv/bad.md'}: Row): string {
  return put
}

/** What was there before, to be compared with. */
export function foreignBytes(root: string): Record<string, string> {
  const files = filesBelow(root, '').filter((path) => !/^(segments|localized|memory\/kept|\.ordbro)\//.test(path))
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(root, path), 'latin1')]))
}

/** Links are not followed. */
function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), {withFileTypes: true}).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    return entry.isDirectory() ? filesBelow(root, path) : entry.isFile() ? [path] : []
  })
}

/** Whether a command ended as this row says, and said so as a program does that knows its limits. */
export function expectEnd(command: 'sync' | 'build', row: Row, {code, out, err}: Ended): void {
  const wanted = typeof row.exit === 'number' ? row.exit : row.exit[command]
  expect(`${command}: exit ${code}\n${code === wanted ? '' : err}`).toBe(`${command}: exit ${wanted}\n`)
  expect(err).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m)
  expect(err).not.toMatch(/RangeError|TypeError|heap|Maximum call stack/)
  // What a stranger wrote must not move the cursor, ring or recolour; a line of talk is no place for a book either.
  expect(out + err).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/)
  expect(err.length).toBeLessThan(100_000)
}

/** Whether the row's fault was named with its place: `path:line:column: error: … [code]`. */
export function expectNamed(row: Row, err: string): void {
  const named = err.split('\n').flatMap((line) => {
    const found = /^(.*?)(?::(\d+)(?::\d+)?)?(?: \([^)]*\))?: (?:error|warning|note): .*\[([\w-]+)\]$/.exec(line)
    return found === null ? [] : [`${found[1]}:${found[2] ?? 0} ${found[3]}`]
  })
  if (row.code === undefined) return
  const path = row.path ?? placeOf(row)
  const codes = [row.code].flat()
  const places = named.filter((line) => codes.some((code) => line.endsWith(` ${code}`)))
  // Where the row has no line, any line will do; 0 is the file as a whole.
  const wanted = codes.map((code) => (row.line === undefined ? `${path}:` : `${path}:${row.line} ${code}`))
  if (!places.some((place) => wanted.some((start) => place.startsWith(start)))) {
    expect(err.slice(0, 2000)).toContain(wanted.join(' or '))
  }
}

/** Whether nothing was written but what sync and build write, and the other article went on. */
export function expectRest(
  row: Row,
  root: string,
  before: Readonly<Record<string, string>>,
  around: readonly string[] = ['outside.txt', 'project']
): void {
  expect(foreignBytes(root)).toEqual(before)
  expect(readdirSync(dirname(root)).sort()).toEqual(around)
  expect(readFileSync(join(root, '../outside.txt'), 'utf8')).toBe('annet')
  expect('polluted' in {}).toBe(false)
  if (row.lay === undefined)
    for (const path of Object.keys(filesOf(root))) expect(lstatSync(join(root, path)).isFile()).toBe(true)
  if (row.stops) return
  // Japanese, since a memory that cannot be read holds back the files of its two locales alone.
  for (const path of ['segments/ja/good.md.xlf', 'localized/ja/good.md'])
    expect(existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '').toContain(added)
}
