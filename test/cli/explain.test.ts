import {join} from 'node:path'
import stringWidth from 'string-width'
import {describe, expect, test} from 'vitest'
import type {Example} from '../../src/check/rule.ts'
import {ruleExamples} from '../../src/check/rule-examples.ts'
import {rules} from '../../src/check/rules.ts'
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

describe.each(languages)('in %s', (language) => {
  test.each(rules.map(({id}) => id))('%s: its words, what it finds and what passes, in 80 columns', async (id) => {
    const {code, out, err} = await ordbroIn(language, '.', 'explain', id)
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).not.toMatch(/\b(rules|findings|cli):|\{\{/)
    expect(out.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([])
    expect(out).toContain('→ ')
  })

  test('without a name, a line for each rule', async () => {
    const {out} = await ordbroIn(language, '.', 'explain')
    for (const {id} of rules) expect(out).toMatch(new RegExp(`^${id} `, 'm'))
    expect(out.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([])
  })
})

test('what is found is said as “check” says it', async () => {
  const {out} = await done('.', 'explain', 'number-lost')
  expect(out).toContain(
    '  sv  Av 25 bilder.\n  en  Of 15 images.\n  →   The number “25” of the source is not in the target.'
  )
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

test('--json has all examples', async () => {
  const told = JSON.parse((await done('.', 'explain', 'number-lost', '--json')).out)
  expect(told).toMatchObject({schemaVersion: 1, code: 'number-lost', severity: 'error'})
  expect(told.examples).toHaveLength(ruleExamples['number-lost']!.length)
  expect(JSON.parse((await done('.', 'explain', '--json')).out).rules).toHaveLength(rules.length)
})

test.each(['nummer', '__proto__', 'failures:locked', '', 'constructor'])('“%s” is no code', async (name) => {
  expect(await ordbro('.', 'explain', name)).toMatchObject({code: 2, out: ''})
})

test('a slip is understood', async () => {
  expect((await ordbro('.', 'explain', 'number-lots')).err).toContain('Did you mean “number-lost”?')
})
