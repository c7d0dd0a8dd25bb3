import {join} from 'node:path'
import stringWidth from 'string-width'
import {describe, expect, test} from 'vitest'
import {gateCodes} from '../../src/check/gate-codes.ts'
import type {Example} from '../../src/check/rule.ts'
import {ruleExamples} from '../../src/check/rule-examples.ts'
import {rules} from '../../src/check/rules.ts'
import {explainedFailures} from '../../src/cli/explained-failures.ts'
import {messagesOf} from '../locales/catalogs.ts'
import {done, home, ordbro, ordbroIn} from './project.ts'

const languages = ['en', 'sv', 'nb', 'ja']

test('every rule is explained, by the examples of its own file', async () => {
  const keys = [...messagesOf('en').keys()].filter((key) => key.startsWith('rules:rule.'))
  expect(keys.toSorted()).toEqual(
    rules.flatMap(({id}) => ['more', 'what'].map((part) => `rules:rule.${id}.${part}`)).toSorted()
  )
  expect(Object.keys(ruleExamples)).toEqual(rules.map(({id}) => id))
  for (const {id} of rules) {
    const file: {examples: readonly Example[]} = await import(join(home, `src/check/${id}.ts`))
    expect(ruleExamples[id]).toBe(file.examples)
  }
})

test('every code of the gate is explained', () => {
  const keys = [...messagesOf('en').keys()].filter((key) => key.startsWith('rules:gate.'))
  const parts = gateCodes.flatMap(({id}) => ['more', 'what'].map((part) => `rules:gate.${id}.${part}`))
  expect(keys.toSorted()).toEqual(parts.toSorted())
})

test('every failure that is explained is one, with a cause and a mend', () => {
  const messages = messagesOf('en')
  const keys = [...messages.keys()].filter((key) => key.startsWith('rules:failure.'))
  expect(keys.toSorted()).toEqual(
    explainedFailures.flatMap((id) => ['more', 'what'].map((part) => `rules:failure.${id}.${part}`)).toSorted()
  )
  expect(explainedFailures.filter((id) => !messages.has(`failures:${id}`))).toEqual([])
})

describe.each(languages)('in %s', (language) => {
  test.each(explainedFailures)('%s: its cause, how to mend it and how it is said, in 80 columns', async (id) => {
    const {code, out, err} = await ordbroIn(language, '.', 'explain', id)
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).not.toMatch(/\b(rules|failures|cli):|\{\{|undefined/)
    expect(out.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([])
    expect(out).toContain('\n→  ')
  })

  test.each(gateCodes.map(({id}) => id))('%s: what it means and how it is said, in 80 columns', async (id) => {
    const {code, out, err} = await ordbroIn(language, '.', 'explain', id)
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).not.toMatch(/\b(rules|findings|cli):|\{\{|undefined/)
    expect(out.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([])
    expect(out).toContain('\n→  ')
  })

  test.each(rules.map(({id}) => id))('%s: its words, what it finds and what passes, in 80 columns', async (id) => {
    const {code, out, err} = await ordbroIn(language, '.', 'explain', id)
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).not.toMatch(/\b(rules|findings|cli):|\{\{/)
    expect(out.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([])
    expect(out).toContain('→ ')
  })

  test('without a name, a line for each rule and each code of the gate', async () => {
    const {out} = await ordbroIn(language, '.', 'explain')
    for (const {id} of [...rules, ...gateCodes]) expect(out).toMatch(new RegExp(`^${id} `, 'm'))
    expect(out.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([])
  })
})

test('what is found is said as “check” says it', async () => {
  const {out} = await done('.', 'explain', 'number-lost')
  expect(out).toContain(
    '  sv  Av 25 bilder.\n  en  Of 15 images.\n  →   The number “25” of the source is not in the target.'
  )
})

test('a code of the gate is said as “check” says it', async () => {
  const {out} = await done('.', 'explain', 'coverage-fallen')
  expect(out).toMatch(/^coverage-fallen \(error\)\n\nMore terms are missed in a locale than the baseline accepts\./)
  expect(out).toContain('→  5 terms are missed in nb, and the baseline has 3.')
  expect((await ordbro('.', 'explain', 'coverage-falen')).err).toContain('Did you mean “coverage-fallen”?')
  expect(JSON.parse((await done('.', 'explain', 'waiver-new', '--json')).out)).toEqual({
    schemaVersion: 1,
    code: 'waiver-new',
    severity: 'warning',
    what: expect.any(String),
    more: expect.any(String),
    says: 'The waiver of “term-missed” by Kim is new here and does not count yet.'
  })
})

test('the code of a message is explained by its sentence', async () => {
  expect((await done('.', 'explain', 'not-utf8')).out).toContain(
    '<path> is not UTF-8: byte 0x<byte> at offset <offset>.'
  )
  expect((await done('.', 'explain', 'xliff-invalid')).out).toContain('places in all')
  expect(JSON.parse((await done('.', 'explain', 'locked', '--json')).out)).toMatchObject({
    code: 'locked',
    kind: 'failure'
  })
})

test('a failure is explained by its cause and its mend, as data too', async () => {
  const {out} = await done('.', 'explain', 'glossary-yaml')
  expect(out).toMatch(/^glossary-yaml \(error\)\n\nA glossary file cannot be read as YAML\. The commonest cause/)
  expect(out).toContain('→  This is not valid YAML. <problem>.')
  expect((await ordbro('.', 'explain', 'glosary-yaml')).err).toContain('Did you mean “glossary-yaml”?')
  expect(JSON.parse((await done('.', 'explain', 'cache-tracked', '--json')).out)).toMatchObject({
    code: 'cache-tracked',
    severity: 'error',
    more: expect.stringContaining('.gitignore')
  })
  expect(JSON.parse((await done('.', 'explain', '--json')).out).failures).toHaveLength(explainedFailures.length)
})

test('--json has all examples', async () => {
  const told = JSON.parse((await done('.', 'explain', 'number-lost', '--json')).out)
  expect(told).toMatchObject({schemaVersion: 1, code: 'number-lost', severity: 'error'})
  expect(told.examples).toHaveLength(ruleExamples['number-lost']!.length)
  const {rules: listed, gates} = JSON.parse((await done('.', 'explain', '--json')).out)
  expect(listed).toHaveLength(rules.length)
  expect(gates).toHaveLength(gateCodes.length)
})

test.each(['nummer', '__proto__', 'failures:locked', '', 'constructor'])('“%s” is no code', async (name) => {
  expect(await ordbro('.', 'explain', name)).toMatchObject({code: 2, out: ''})
})

test('a slip is understood', async () => {
  expect((await ordbro('.', 'explain', 'number-lots')).err).toContain('Did you mean “number-lost”?')
})
