import {expect, test} from 'vitest'
import {gaps} from '../../src/terms/gaps.ts'
import {glossary} from './glossary.ts'

test('a concept that says nothing for a locale of the project, unless it is a draft or a name', () => {
  const own = glossary(`
- id: model
  sv: modell
  en: model
- id: draft
  status: draft
  sv: utkast
- id: name
  doNotTranslate: true
  en: Sora
- id: rejected
  sv: {term: b, status: forbidden}
  nb: c
  en: d
- id: none
`)
  expect(
    gaps(own, ['sv', 'nb', 'en-GB']).map(({code, severity, values, place: {line}}) => [code, severity, values, line])
  ).toEqual([['concept-gap', 'warning', {concept: 'model', locales: ['nb']}, 2]])
  expect(gaps(own, ['sv', 'en'])).toEqual([])
})
