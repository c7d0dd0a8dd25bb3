import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import type {Concept} from '../../src/model/term.ts'
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
  expect([...concepts.keys()]).toEqual(['token', 'diffusion-model', 'sora'])
  const {draft, terms} = concepts.get('diffusion-model')!
  expect(draft).toBe(true)
  expect(terms.get('en')?.map(({term, status}) => `${term} ${status}`)).toEqual([
    'diffusion model preferred',
    'diffusor forbidden'
  ])
  expect(concepts.get('sora')).toMatchObject({doNotTranslate: true})
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
