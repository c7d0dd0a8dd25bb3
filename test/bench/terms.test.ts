import {describe, expect, test} from 'vitest'
import {ownRule} from '../../bench/terms/own-rule.ts'
import {formsOf, protocolTerms, score} from '../../bench/terms/protocol.ts'
import {languages, wordList} from '../../bench/terms/word-list.ts'

/** What is promised of the forms of nouns, in the words that annotators have read. */
const goals = {
  sv: {recall: 0.985, precision: 0.985},
  nb: {recall: 0.985, precision: 0.965},
  en: {recall: 0.99, precision: 0.99},
  ja: {recall: 0.985, precision: 0.98}
} as const

describe('terms in the words of treebanks', () => {
  test.for(languages)('%s', (locale, {skip}) => {
    const words = wordList(locale) ?? skip('the treebanks are not in ../shared/corpora')
    const terms = protocolTerms(words, locale)
    const {recall, precision, occurrences} = score(words, terms, ownRule(terms, formsOf(words), locale))
    expect(occurrences).toBeGreaterThan(500)
    expect(recall).toBeGreaterThanOrEqual(goals[locale].recall)
    expect(precision).toBeGreaterThanOrEqual(goals[locale].precision)
  })
})

test('the protocol counts what is found and what is wrong', () => {
  const words = [
    {form: 'modell', lemma: 'modell', partOfSpeech: 'NOUN', count: 2},
    {form: 'modellen', lemma: 'modell', partOfSpeech: 'NOUN', count: 1},
    {form: 'modellera', lemma: 'modellera', partOfSpeech: 'VERB', count: 1}
  ]
  const terms = protocolTerms(words, 'sv')
  expect(terms).toEqual(['modell'])
  expect(score(words, terms, (form) => new Set(form === 'modellen' ? [] : ['modell']))).toMatchObject({
    recall: 2 / 3,
    precision: 2 / 3,
    occurrences: 3
  })
})
