import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Concept, Term} from '../../src/model/term.ts'
import {readGlossary} from '../../src/terms/read.ts'
import {locales, root} from './articles.ts'

const files = globSync('glossary/*.yaml', {cwd: root}).sort()
const {glossary, findings} = readGlossary(files.map((path) => ({path, text: readFileSync(join(root, path), 'utf8')})))
const concepts = [...glossary.concepts.values()]
const ours = concepts.filter(({doNotTranslate}) => !doNotTranslate)

/** Words that Japanese has for two concepts, each with a note that says so. */
const shared = ['推論', '電子透かし']

test('there are at least 80 concepts, and names besides', () => {
  expect(ours.length).toBeGreaterThanOrEqual(80)
  expect(concepts.length - ours.length).toBeGreaterThanOrEqual(40)
})

test('its only doubts are words that a language has for two things', () => {
  expect(findings.map(({values}) => values.term)).toEqual(shared)
  expect(shared.filter((word) => !ours.some(({note}) => note?.includes(word)))).toEqual([])
})

test('all four statuses are used, and notes say why a term is not', () => {
  const terms = ours.flatMap(({terms}) => [...terms.values()].flat())
  expect(new Set(terms.map(({status}) => status))).toEqual(
    new Set(['preferred', 'admitted', 'deprecated', 'forbidden'])
  )
  expect(terms.filter(({status, note}) => status === 'forbidden' && note === undefined)).toEqual([])
})

describe.each(ours.map((concept) => ({id: concept.id, concept})))('$id', ({concept}) => {
  test('has one definition, in one sentence', () => {
    expect(concept.domain).toMatch(/^AI/)
    expect(concept.definition).toMatch(/^[A-Z][^.]*(\(\d+\)[^.]*)?\.$/)
  })

  test.each(locales)('has one preferred term in %s, written as the language writes', (locale) => {
    const terms = termsOf(concept, locale)
    expect(terms.filter(({status}) => status === 'preferred')).toHaveLength(1)
    const usable = terms.filter(({status}) => status === 'preferred' || status === 'admitted').map(({term}) => term)
    const wrong = {sv: /[æøÆØ]/, nb: /[äöÄÖ]/, en: /[^\x20-\x7E]/, ja: / |[\uFF61-\uFF9F]/}[locale]
    expect(usable.filter((term) => wrong.test(term) || term !== term.normalize('NFC'))).toEqual([])
  })
})

test.each(concepts.filter(({doNotTranslate}) => doNotTranslate).map((concept) => ({id: concept.id, concept})))(
  '$id is the same name in all four',
  ({concept}) => {
    const names = locales.map((locale) =>
      termsOf(concept, locale)
        .map(({term}) => term)
        .join()
    )
    expect(new Set(names).size).toBe(1)
    expect(termsOf(concept, 'sv').every(({caseSensitive}) => caseSensitive)).toBe(true)
  }
)

function termsOf(concept: Concept, locale: (typeof locales)[number]): readonly Term[] {
  return concept.terms.get(locale) ?? []
}
