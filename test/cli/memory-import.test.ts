import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {done, ordbro, projectOf, read, write} from './project.ts'

const tmx = (...units: readonly string[]): string =>
  `<tmx version="1.4"><header srclang="sv-SE"/><body>${units.map((each) => `<tu>${each}</tu>`).join('')}</body></tmx>`
const tuv = (locale: string, text: string): string => `<tuv xml:lang="${locale}"><seg>${text}</seg></tuv>`
const pair = tuv('sv-SE', 'En öppen modell.') + tuv('no', 'En åpen modell.')

function project(content: string): string {
  const root = projectOf({'a.md': '# Hej\n'}, {locales: ['sv', 'nb']})
  write(root, 'other.tmx', content)
  return root
}

test('a memory of another tool is found in from then on', async () => {
  const root = project(tmx(pair, tuv('sv', 'ensam')))
  const {out, err} = await done(root, 'memory', 'import', 'other.tmx')
  expect(out).toBe('1 unit: memory/other.tmx.\n  sv → nb  1\n')
  expect(err).toBe('1 unit skipped: in one language only.\n')
  const found = await done(root, 'memory', 'lookup', '--source', 'sv', '--target', 'nb', 'En öppen modell.', '--json')
  expect(JSON.parse(found.out).matches[0]).toMatchObject({target: 'En åpen modell.', score: 100})
  await done(root, 'memory', 'import', 'other.tmx')
})

test('a dry run writes nothing, and says as data what it would', async () => {
  const root = project(tmx(pair))
  const {out} = await done(root, 'memory', 'import', 'other.tmx', '--dry-run', '--json')
  expect(JSON.parse(out)).toEqual({
    schemaVersion: 1,
    dryRun: true,
    files: [
      {
        path: 'other.tmx',
        into: 'memory/other.tmx',
        units: 1,
        pairs: {'sv → nb': 1},
        skipped: {language: 0, segment: 0, alone: 0}
      }
    ]
  })
  expect(existsSync(join(root, 'memory/other.tmx'))).toBe(false)
})

test('a damaged file is refused, and another of the same name is not overwritten', async () => {
  const root = project(tmx(pair).slice(0, -20))
  expect(await ordbro(root, 'memory', 'import', 'other.tmx')).toMatchObject({code: 3, out: ''})
  expect(existsSync(join(root, 'memory/other.tmx'))).toBe(false)
  write(root, 'other.tmx', tmx(pair))
  write(root, 'memory/other.tmx', tmx(pair, pair))
  const {code, err} = await ordbro(root, 'memory', 'import', 'other.tmx')
  expect([code, err.includes('[memory-file-there]')]).toEqual([2, true])
  expect(read(root, 'memory/other.tmx')).toBe(tmx(pair, pair))
})
