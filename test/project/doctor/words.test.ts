import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {messagesOf} from '../../locales/catalogs.ts'

const home = join(import.meta.dirname, '../../..')
const source = globSync('src/project/doctor/*.ts', {cwd: home})
  .map((path) => readFileSync(join(home, path), 'utf8'))
  .join('\n')

/** Where a code is given to a row: the third argument, and what a condition there chooses from. */
const codes = new Set(
  [...source.matchAll(/\brow\(\s*'\w+',\s*'\w+',\s*([^{)]+)/g)].flatMap(([, code]) =>
    [...code!.matchAll(/'([a-z-]+)'/g)].map(([, name]) => name!)
  )
)
const checks = new Set([...source.matchAll(/\b(?:row|failureRows|findingRows)\(\s*'(\w+)'/g)].map(([, name]) => name!))

test('every row has words, and every word a row', () => {
  const found = [...messagesOf('en').keys()].flatMap((key) => /^doctor:found\.(.+)/.exec(key)?.[1] ?? [])
  expect(codes.size).toBeGreaterThan(40)
  expect([...codes].sort()).toEqual(found.sort())
})

test('everything that is looked at has a label', () => {
  const labels = [...messagesOf('en').keys()].flatMap((key) => /^doctor:check\.(.+)/.exec(key)?.[1] ?? [])
  expect([...checks].sort()).toEqual(labels.sort())
})
