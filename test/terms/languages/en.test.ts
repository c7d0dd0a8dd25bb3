import {describe, expect, test} from 'vitest'
import type {PartOfSpeech, Term} from '../../../src/model/term.ts'
import {compileTerms} from '../../../src/terms/compile-terms.ts'
import {en} from '../../../src/terms/languages/en.ts'
import {spot} from '../../../src/terms/spot.ts'

function formsOf(term: string, partOfSpeech?: PartOfSpeech): string[] {
  return en.formsOf({term, ...(partOfSpeech === undefined ? {} : {partOfSpeech})}).map(({form}) => form)
}

describe('plurals of nouns', () => {
  test.each([
    ['model', 'models'],
    ['policy', 'policies'],
    ['array', 'arrays'],
    ['soliloquy', 'soliloquies'],
    ['batch', 'batches'],
    ['epoch', 'epochs'],
    ['loss', 'losses'],
    ['quiz', 'quizzes'],
    ['photo', 'photos'],
    ['hero', 'heroes'],
    ['bookshelf', 'bookshelves'],
    ['belief', 'beliefs'],
    ['hypothesis', 'hypotheses'],
    ['axis', 'axes'],
    ['datum', 'data'],
    ['criterion', 'criteria'],
    ['medium', 'media mediums'],
    ['index', 'indices indexes'],
    ['matrix', 'matrices matrixes'],
    ['corpus', 'corpora corpuses'],
    ['policeman', 'policemen'],
    ['human', 'humans'],
    ['mouse', 'mice'],
    ['foot', 'feet'],
    ['child', 'children'],
    ['series', 'series'],
    ['data', 'data'],
    ['datasets', 'datasets'],
    ['open weights', 'open weights'],
    ['GPUs', 'GPUs'],
    ['features', 'features'],
    ['lens', 'lenses'],
    ['process', 'processes'],
    ['physics', ''],
    ['LLM', 'LLMs'],
    ['SMS', 'SMSes SMSs'],
    ['GPT-4', 'GPT-4s'],
    ['large language model', 'large language models'],
    ['letter of credit', 'letters of credit'],
    ['state of the art', 'states of the art'],
    ['brother-in-law', 'brothers-in-law'],
    ['attorney general', 'attorneys general']
  ])('%s: %s', (noun, plurals) => {
    const made = en.formsOf({term: noun, partOfSpeech: 'noun'}).filter(({slot}) => slot === 'Number=Plur')
    expect(made.map(({form}) => form).join(' ')).toBe(plurals)
  })
})

test('genitives of singular and plural', () => {
  expect(formsOf('model')).toEqual(['model', 'models', "model's", "models'"])
  expect(formsOf('child')).toEqual(['child', 'children', "child's", "children's"])
  expect(formsOf('James', 'properNoun')).toEqual(['James', "James's", "James'"])
  expect(formsOf('LLM')).toEqual(['LLM', 'LLMs', "LLM's", "LLMs'"])
})

describe('verbs', () => {
  test.each([
    ['train', 'train trains trained training'],
    ['tune', 'tune tunes tuned tuning'],
    ['stop', 'stop stops stopped stopping'],
    ['try', 'try tries tried trying'],
    ['fix', 'fix fixes fixed fixing'],
    ['refer', 'refer refers referred referring'],
    ['open', 'open opens opened opening'],
    ['label', 'label labels labeled labelled labeling labelling'],
    ['mimic', 'mimic mimics mimicked mimicking'],
    ['see', 'see sees saw seen seeing'],
    ['arrange', 'arrange arranges arranged arranging'],
    ['rewrite', 'rewrite rewrites rewrote rewritten rewriting'],
    ['fine-tune', 'fine-tune fine-tunes fine-tuned fine-tuning'],
    ['quiz', 'quiz quizzes quizzed quizzing'],
    ['log in', 'log in/logs in/logged in/logging in'],
    ['quantize', 'quantize quantizes quantized quantizing quantise quantises quantised quantising']
  ])('%s', (verb, forms) => {
    expect([...new Set(formsOf(verb, 'verb'))]).toEqual(forms.split(forms.includes('/') ? '/' : ' '))
  })
})

test.each([
  ['large', 'large larger largest'],
  ['big', 'big bigger biggest'],
  ['happy', 'happy happier happiest'],
  ['good', 'good better best'],
  ['generative', 'generative'],
  ['trained', 'trained']
])('degrees of %s', (adjective, forms) => {
  expect(formsOf(adjective, 'adjective').join(' ')).toBe(forms)
})

test.each(['multimodal', 'precise', 'lossless', 'heuristic', 'exercise'])('%s without a part of speech', (term) => {
  const isNoun = term === 'heuristic' || term === 'exercise'
  expect(formsOf(term).includes(`${term}s`)).toBe(isNoun)
})

describe('both spellings', () => {
  test.each([
    ['colour', 'color'],
    ['behavioral cloning', 'behavioural cloning'],
    ['tokenizer', 'tokeniser'],
    ['optimisation', 'optimization'],
    ['data centre', 'data center'],
    ['modelling', 'modeling'],
    ['dialogue', 'dialog'],
    ['artefact', 'artifact']
  ])('%s, %s', (term, other) => {
    expect(formsOf(term)).toContain(other)
    expect(formsOf(other)).toContain(term)
  })

  test.each([
    ...['laboratory', 'humorous', 'exercise', 'enterprise', 'noise', 'size', 'prize', 'tortoise', 'clockwise'],
    ...['meter', 'parameter', 'analogous', 'listing', 'crisis', 'word', 'vector', 'model']
  ])('%s has one, or no rule is sure', (term) => {
    const singular = formsOf(term).filter((form) => form.length >= term.length && !/'|s$/.test(form.slice(-2)))
    expect(singular.filter((form) => form.replaceAll('-', ' ') !== term && !form.startsWith(term))).toEqual([])
  })
})

describe('found', () => {
  const place = {path: 'test.yaml'}
  const found = (term: string, text: string): string[] => {
    const terms = new Map([['en', [{term, status: 'preferred', caseSensitive: false, place} satisfies Term]]])
    const concepts = new Map([['c', {id: 'c', draft: false, doNotTranslate: false, terms, place}]])
    return spot(compileTerms({concepts}, 'en'), text).map(({form, slot}) => `${form} ${slot}`)
  }

  test('in titles, before nouns, with a genitive', () => {
    expect(found('large language model', 'What Large Language Models Are')).toEqual([
      'Large Language Models Number=Plur'
    ])
    expect(found('machine learning', 'A machine-learning model')).toEqual(['machine-learning Number=Sing'])
    expect(found('model', 'The model’s size, the models’ sizes')).toEqual([
      'model’s Case=Gen|Number=Sing',
      'models’ Case=Gen|Number=Plur'
    ])
  })

  test('a quote that closes is no genitive', () => {
    expect(found('model', "the 'large models' are, ‘models’ too")).toEqual(['models Number=Plur', 'models Number=Plur'])
  })

  test('an abbreviation of two letters wants its capitals before an ending', () => {
    expect(found('IT', 'its ITs')).toEqual(['ITs Number=Plur'])
  })
})
