import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {readCsv} from '../../src/exchange/csv/read.ts'
import type {Concept} from '../../src/model/term.ts'
import {explainForms} from '../../src/terms/explain-forms.ts'
import {readGlossary} from '../../src/terms/read.ts'

const home = join(import.meta.dirname, '../..')
const doc = readFileSync(join(home, 'docs/glossary.md'), 'utf8')
const schema = JSON.parse(readFileSync(join(home, 'schema/glossary.schema.json'), 'utf8'))

/** The glossaries that the page shows, read together. */
function shown(): ReadonlyMap<string, Concept> {
  const texts = Array.from(doc.matchAll(/```yaml\n([\s\S]*?)```/g), ([, text = '']) => text)
  return readGlossary(texts.map((text, at) => ({path: `${at}.yaml`, text}))).glossary.concepts
}

test('what docs/glossary.md shows is a glossary', () => {
  const concepts = shown()
  expect([...concepts.keys()]).toEqual(['token', 'diffusion-model', 'sora', 'ferry'])
  const {draft, terms} = concepts.get('diffusion-model')!
  expect(draft).toBe(true)
  expect(terms.get('en')?.map(({term, status}) => `${term} ${status}`)).toEqual([
    'diffusion model preferred',
    'diffusor forbidden'
  ])
  expect(concepts.get('sora')).toMatchObject({doNotTranslate: true})
  expect(concepts.get('ferry')?.terms.get('nb')?.[0]).toMatchObject({
    compounds: 'both',
    forms: {
      add: [
        {form: 'ferjene', slot: ''},
        {form: 'fergå', slot: 'Definite=Def|Number=Sing'}
      ],
      remove: ['fergen']
    }
  })
})

test('the table that it shows is one that an import takes', () => {
  const [, text = ''] = /```csv\n([\s\S]*?)```/.exec(doc) ?? []
  const {concepts, findings} = readCsv(text, 'a.csv')
  expect(findings).toEqual([])
  expect(concepts.map(({id, terms}) => [id, terms.get('sv')?.map(({term}) => term)])).toEqual([
    ['token', ['token']],
    ['watermark', ['vattenmärke', 'vattenstämpel']]
  ])
})

test('it explains every field and every value of the schema, and no other', () => {
  const {concept, term} = schema.$defs
  const rows = (head: string): string[] => {
    const table = doc.slice(doc.indexOf(`| ${head} |`)).split('\n\n', 1)[0]!
    const cells = table
      .split('\n')
      .slice(2)
      .flatMap((row) => row.split('|', 2)[1]!.match(/`[^`]+`/g) ?? [])
    return cells.map((cell) => cell.slice(1, -1)).toSorted()
  }
  const fields = term.oneOf[1].properties
  expect(rows('field of a concept')).toEqual(Object.keys(concept.properties).toSorted())
  expect(rows('field of a term')).toEqual(Object.keys(fields).toSorted())
  expect(rows('status of a term')).toEqual(fields.status.enum.toSorted())
  for (const value of [...fields.partOfSpeech.enum, ...fields.gender.enum]) expect(doc).toContain(`\`${value}\``)
})

test('the forms that it shows are the ones of its concept', () => {
  const [, text = ''] = /\$ ordbro terms forms ferry --locale nb\n([\s\S]*?)```/.exec(doc) ?? []
  const forms = explainForms(shown().get('ferry')!.terms.get('nb')![0]!, 'nb')
  const rows = text
    .split('\n')
    .slice(2)
    .filter((line) => /^[ +-] \S/.test(line) && !line.includes('…'))
  expect(rows).toHaveLength(5)
  for (const row of rows) {
    const [form, , , slot] = row.slice(2).split(/ {2,}/)
    const origin = {' ': /^(term|guess)$/, '+': /^added$/, '-': /^removed$/}[row[0] as ' ' | '+' | '-']
    expect(forms, row).toContainEqual({form, slot, origin: expect.stringMatching(origin)})
  }
})
