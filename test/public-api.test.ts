import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import * as ordbro from '../src/index.ts'

const index = readFileSync(new URL('../src/index.ts', import.meta.url), 'utf8')

/** Every public name and what it is; a new one is a decision, a lost one a breaking change. */
const names: Readonly<Record<string, 'function' | 'class' | 'type'>> = {
  Article: 'type',
  Extraction: 'type',
  Failure: 'class',
  Finding: 'type',
  Localized: 'type',
  Run: 'type',
  SegmentFile: 'type',
  Targets: 'type',
  Unit: 'type',
  compileTerms: 'function',
  extract: 'function',
  flatten: 'function',
  localize: 'function',
  readGlossary: 'function',
  readSegmentFile: 'function',
  sentences: 'function',
  spot: 'function',
  text: 'function',
  toLocale: 'function',
  writeSegmentFile: 'function'
}

/** `{types, from}` of each line of index.ts. */
const lines = [...index.matchAll(/^export (type )?\{([^}]+)\} from '(\.\/[^']+)'$/gm)].map(([, type, list, from]) => ({
  from: from!,
  names: list!.split(',').map((written) => ({
    name: written.replace(/\btype\b/, '').trim(),
    isType: Boolean(type) || /\btype\b/.test(written)
  }))
}))

test('the public names are these, twenty at most', () => {
  const exported = lines.flatMap((line) => line.names.map(({name}) => name))
  expect(exported.toSorted()).toEqual(Object.keys(names).toSorted())
  expect(exported.length).toBeLessThanOrEqual(20)
})

test('what runs is there, and what is a type only is not', () => {
  const values = Object.entries(names).flatMap(([name, kind]) => (kind === 'type' ? [] : [name]))
  expect(Object.keys(ordbro).toSorted()).toEqual(values.toSorted())
  expect(Object.values(ordbro).filter((value) => typeof value !== 'function')).toEqual([])
  const types = lines.flatMap((line) => line.names.flatMap(({name, isType}) => (isType ? [name] : [])))
  expect(types.toSorted()).toEqual(Object.keys(names).filter((name) => names[name] === 'type'))
})

test.each(lines.flatMap(({from, names: list}) => list.map(({name}) => ({name, from}))))(
  '$name is explained',
  ({name, from}) => {
    const code = readFileSync(new URL(from, new URL('../src/index.ts', import.meta.url)), 'utf8')
    expect(code).toMatch(new RegExp(`\\*/\\nexport (async )?(function|class|interface|type|const) ${name}\\b`))
  }
)
