import {expect, test} from 'vitest'
import type {Glossary, Term} from '../../src/model/term.ts'
import {compileTerms} from '../../src/terms/compile-terms.ts'
import {spot} from '../../src/terms/spot.ts'

const place = {path: 'test.yaml'}

/** A glossary of one concept with one term. */
function glossaryOf(locale: string, term: Partial<Term>): Glossary {
  const whole: Term = {term: 'modell', status: 'preferred', caseSensitive: false, place, ...term}
  const terms = new Map([[locale, [whole]]])
  return {concepts: new Map([['c', {id: 'c', draft: false, doNotTranslate: false, terms, place}]])}
}

test('a form of the paradigm is found as inflected, with its slot; the term itself as exact', () => {
  const add = [
    {form: 'modellen', slot: 'Definite=Def|Number=Sing'},
    {form: 'modellbygget', slot: ''}
  ]
  const spotter = compileTerms(glossaryOf('sv', {forms: {add, remove: []}}), 'sv')
  const found = spot(spotter, 'Modellen är en modell i modellbygget.')
  expect(found.map(({start, form, kind}) => ({start, form, kind}))).toEqual([
    {start: 0, form: 'Modellen', kind: 'inflected'},
    {start: 15, form: 'modell', kind: 'exact'},
    {start: 24, form: 'modellbygget', kind: 'inflected'}
  ])
  expect(found[0]?.slot).toMatch(/Definite=Def/)
  expect(found[2]).not.toHaveProperty('slot')
})

test('an inflected form of a case-sensitive term wants its capitals too', () => {
  const forms = {add: [{form: 'AI:n', slot: ''}], remove: []}
  const spotter = compileTerms(glossaryOf('sv', {term: 'AI', caseSensitive: true, forms}), 'sv')
  expect(spot(spotter, 'AI:n, ai:n, AI').map(({form}) => form)).toEqual(['AI:n', 'AI'])
})
