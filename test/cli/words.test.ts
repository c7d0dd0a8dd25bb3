import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {home} from './project.ts'

const sources = globSync('src/**/*.ts', {cwd: home}).map((path) => readFileSync(join(home, path), 'utf8'))

/** Where a code stands: thrown, in the data of a finding, or handed to a function that makes one of the two. */
const places: readonly RegExp[] = [
  /new Failure\(\s*'\w+',\s*'([a-z0-9-]+)'/g,
  /\bcode: '([a-z0-9]+-[a-z0-9-]+)'/g,
  /\b(?:report|refuse|refusal|finding|fail|failure|problem)\(\s*'([a-z0-9]+-[a-z0-9-]+)'/g,
  // The table of system errors.
  /^ {2}E[A-Z]+: '([a-z-]+)'/gm
]

/** Codes with a part that is put in: `build-${held}`, `config-${fault}`, and words for a number that is a month. */
const composed: readonly string[] = [
  'build-stale',
  'build-missing',
  'number-lost-month',
  'number-added-month',
  'config-pattern-slug',
  'config-pattern-placeholder',
  'config-pattern-path'
]

/** Keys of i18next without the endings of plurals. */
function keysOf(...names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const words: object = JSON.parse(readFileSync(join(home, `locales/en/${name}.json`), 'utf8'))
    return [...new Set(Object.keys(words).map((key) => key.replace(/_(one|other)$/, '')))]
  })
}

test('every code of a finding or a failure has words', () => {
  const codes = places.flatMap((place) =>
    sources.flatMap((text) => Array.from(text.matchAll(place), ([, code]) => code!))
  )
  expect(new Set(codes).size).toBeGreaterThan(100)
  const words = new Set(keysOf('failures', 'findings'))
  expect([...new Set([...codes, ...composed])].filter((code) => !words.has(code)).sort()).toEqual([])
})

test('all words have a code that is said', () => {
  const literals = new Set(
    sources.flatMap((text) => Array.from(text.matchAll(/'([a-z0-9-]+)'/g), ([, literal]) => literal))
  )
  expect(keysOf('failures', 'findings').filter((key) => !literals.has(key) && !composed.includes(key))).toEqual([])
})
