import {expect, test} from 'vitest'
import {doubts} from '../../src/terms/doubts.ts'
import {glossary} from './glossary.ts'

test.each<readonly [string, readonly string[]]>([
  ['[{term: modell}, {term: mall}]', ['modell', 'mall']],
  ['[{term: modell}, {term: mall, status: admitted}]', []],
  // A verb and a noun are no rivals.
  ['[{term: modell, partOfSpeech: noun}, {term: modellera, partOfSpeech: verb}]', []]
])('of two preferred terms one must give way: %s', (terms, told) => {
  const twice = doubts(glossary(`- {id: model, terms: {sv: ${terms}}}`)).filter(
    ({code}) => code === 'term-preferred-twice'
  )
  expect(twice.map(({values}) => values)).toEqual(
    told.length === 0 ? [] : [{concept: 'model', locale: 'sv', terms: told}]
  )
})
