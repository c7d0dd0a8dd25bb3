import {describe, expect, test} from 'vitest'
import type {Concept, Glossary, Term} from '../../src/model/term.ts'
import {compileTerms} from '../../src/terms/compile-terms.ts'
import {spot} from '../../src/terms/spot.ts'

const place = {path: 'test.yaml'}

function glossaryOf(locale: string, terms: readonly (string | (Partial<Term> & {term: string}))[]): Glossary {
  return {
    concepts: new Map(
      terms.map((given): [string, Concept] => {
        const term: Term = {
          status: 'preferred',
          caseSensitive: false,
          place,
          ...(typeof given === 'string' ? {term: given} : given)
        }
        return [
          term.term,
          {id: term.term, draft: false, doNotTranslate: false, terms: new Map([[locale, [term]]]), place}
        ]
      })
    )
  }
}

/** `word: term part` of each compound, and `word: term kind` of the rest. */
function found(locale: string, terms: Parameters<typeof glossaryOf>[1], text: string): string[] {
  return spot(compileTerms(glossaryOf(locale, terms), locale), text).map((occurrence) => {
    const {start, end, form, concept, kind, part, partStart, partEnd} = occurrence
    expect(text.slice(start, end)).toBe(form)
    if (part === undefined) return `${form}: ${concept} ${kind}`
    expect(kind).toBe('compound')
    return `${form}: ${concept} ${part} ${text.slice(partStart, partEnd)}`
  })
}

describe('heads', () => {
  test.each([
    ['sv', 'modell', 'Videodiffusionsmodellen ritar.', ['Videodiffusionsmodellen: modell head modellen']],
    ['nb', 'modell', 'Språkmodellene lærer.', ['Språkmodellene: modell head modellene']],
    ['sv', 'modell', 'En AI-modell.', ['AI-modell: modell head modell']],
    ['nb', 'verktøy', 'Et vannmerke-fjerningsverktøy.', ['vannmerke-fjerningsverktøy: verktøy head verktøy']],
    ['sv', 'modell', 'Diffu\u00ADsions\u00ADmodellen', ['Diffu\u00ADsions\u00ADmodellen: modell head modellen']],
    ['nb', 'modell', 'Med GPT-4.1-modellene.', ['GPT-4.1-modellene: modell head modellene']],
    ['nb', 'utgave', 'Den 9.1-utgaven.', ['9.1-utgaven: utgave head utgaven']],
    ['sv', 'spärr', 'En 3,5-procentsspärr.', ['3,5-procentsspärr: spärr head spärr']],
    ['nb', 'modell', 'Det var GPT-4.En språkmodell', ['språkmodell: modell head modell']],
    ['nb', 'ide', 'De identifiserer arbeider.', []],
    ['nb', 'tale', 'Et digitalt lisensavtaleverk', []],
    ['en', 'model', 'A supermodel', []]
  ])('%s: %s in %s', (locale, term, text, expected) => {
    expect(found(locale, [term], text).filter((line) => line.includes(' head '))).toEqual(expected)
  })

  test('the slot is that of the whole word', () => {
    const [occurrence] = spot(compileTerms(glossaryOf('sv', ['modell']), 'sv'), 'språkmodellernas')
    expect(occurrence?.slot).toBe('Case=Gen|Definite=Def|Number=Plur')
  })

  test('the longest term is the head, and a term that is the whole word goes before all', () => {
    expect(found('sv', ['modell', 'språkmodell'], 'Storspråkmodellen, språkmodellen, basmodell')).toEqual([
      'Storspråkmodellen: språkmodell head språkmodellen',
      'språkmodellen: språkmodell inflected',
      'basmodell: modell head modell'
    ])
  })
})

describe('first parts', () => {
  test.each([
    ['sv', 'modell', 'Ett modellval.', ['modellval: modell modifier modell']],
    ['nb', 'vannmerke', 'Et vannmerke-fjerningsverktøy.', ['vannmerke-fjerningsverktøy: vannmerke modifier vannmerke']],
    ['sv', 'AI', 'AI-tjänster och Aino', ['AI-tjänster: AI modifier AI']],
    ['nb', 'tid', 'tidligere', []],
    ['en', 'AI', 'AI-based', []]
  ])('%s: %s in %s', (locale, term, text, expected) => {
    expect(found(locale, [term], text)).toEqual(expected)
  })

  test('both parts of a word', () => {
    expect(found('sv', ['AI', 'modell'], 'En AI-modell.')).toEqual([
      'AI-modell: modell head modell',
      'AI-modell: AI modifier AI'
    ])
  })
})

test('a term says where it is looked for', () => {
  const text = 'basmodell, modellval'
  const parts = (compounds: Term['compounds']): string[] =>
    found('sv', [{term: 'modell', ...(compounds === undefined ? {} : {compounds})}], text)
  expect(parts(undefined)).toHaveLength(2)
  expect(parts('both')).toHaveLength(2)
  expect(parts('head')).toEqual(['basmodell: modell head modell'])
  expect(parts('modifier')).toEqual(['modellval: modell modifier modell'])
  expect(parts('none')).toEqual([])
  expect(found('sv', [{term: 'modell', partOfSpeech: 'verb'}], text)).toEqual([])
})

test('an abbreviation is a part only with a hyphen, and keeps its capitals where it must', () => {
  expect(found('sv', ['AI'], 'samuraj samurai video-AI')).toEqual(['video-AI: AI head AI'])
  expect(found('sv', [{term: 'AI', caseSensitive: true}], 'video-ai')).toEqual([])
})

test('nothing in an address', () => {
  expect(found('sv', ['modell'], 'https://example.com/basmodell och www.basmodell.se')).toEqual([])
})
