import {readFileSync, writeFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {conceptFields, termFields} from '../../src/terms/fields.ts'
import {readGlossary} from '../../src/terms/read.ts'
import {glossarySchema} from '../../src/terms/schema.ts'

const file = new URL('../../schema/glossary.schema.json', import.meta.url)

test('the published schema is the one that the table of fields makes', () => {
  const made = JSON.stringify(glossarySchema(), undefined, 2)
  if (process.env.UPDATE !== undefined) writeFileSync(file, `${made}\n`)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(made))
})

/** A value that a field takes. */
function sample({type, words}: (typeof conceptFields)[number]): unknown {
  if (type === 'flag') return true
  if (type === 'word') return words?.[0]
  if (type === 'terms') return {en: 'x'}
  if (type === 'forms') return {add: ['y', {form: 'z', slot: 'Case=Gen'}], remove: 'w'}
  return 'x'
}

test('the reader takes every field of the table, and no other', () => {
  const concept = Object.fromEntries(conceptFields.map((field) => [field.name, sample(field)]))
  // Which inflections there are depends on the language.
  const plain = termFields.filter(({name}) => name !== 'inflection')
  const term = Object.fromEntries(plain.map((field) => [field.name, sample(field)]))
  const read = (value: unknown) => readGlossary([{path: 'g.yaml', text: JSON.stringify(value)}])
  expect(read([{...concept, sv: term}]).glossary.concepts.get('x')).toMatchObject({definition: 'x', draft: true})
  expect(() => read([{...concept, other1: 'x'}])).toThrow(AggregateError)
  expect(() => read([{...concept, sv: {...term, domain: 'x'}}])).toThrow(AggregateError)
})

test('a key of the schema is a locale or a field', () => {
  const pattern = /"patternProperties":\{"(.*?)":/.exec(JSON.stringify(glossarySchema()))?.[1] ?? ''
  const key = new RegExp(JSON.parse(`"${pattern}"`), 'u')
  for (const locale of ['sv', 'nb', 'no', 'zh-Hant', 'en_GB', 'id-ID', 'de-DE-1996'])
    expect(key.test(locale)).toBe(true)
  for (const {name} of conceptFields) expect(key.test(name)).toBe(false)
})
