import {describe, expect, test} from 'vitest'
import {type Catalog, placeText, wordsOf} from '../src/messages.ts'
import {Failure} from '../src/model/failure.ts'

const en: Catalog = {
  cli: {
    plain: 'Said plainly.',
    total: '{{total}} bytes',
    process: 'process {{pid, plain}}',
    all: '{{names}}.',
    one: 'Use {{names, or}}.',
    codes: '({{names, codes}})',
    files_one: '{{count}} file, {{changed, counted changed}}.',
    files_other: '{{count}} files, {{changed, counted changed}}.',
    kind: 'Found {{found, word kind}}.',
    seen: 'Unexpected {{found, quoted end}}.',
    parts: '{{reasons, parts}}.',
    any: 'Use {{terms, anyOf other}}, not {{found, quoted end}}.',
    near: 'No “{{value}}”.{{near, meant}}',
    nested: '$t(cli:plain)',
    context: 'In {{context}}, {{ns}}, {{lng}}.'
  },
  findings: {'code-lost': 'The target left out “{{label}}”.'},
  failures: {'not-found': '{{path}} does not exist.'},
  words: {
    quoted: '“{{value}}”',
    listed: '{{first, plain}}, {{rest, plain}}',
    meant: ' Did you mean “{{value}}”?',
    empty: {end: 'end of file', other: 'another term'},
    counted: {changed_one: '{{count}} mark changed', changed_other: '{{count}} marks changed'},
    kind: {array: 'a list', 'attribute-differs': 'another {{detail}}'}
  }
}
const words = wordsOf('en', {en})

test('a message is said with its values', () => {
  const place = {path: 'a.md'}
  expect(words.say('cli:plain')).toBe('Said plainly.')
  expect(words.finding({code: 'code-lost', severity: 'error', place, values: {label: 'bold'}})).toBe(
    'The target left out “bold”.'
  )
  expect(words.failure(new Failure('io', 'not-found', {path: 'a.md'}))).toBe('a.md does not exist.')
})

test('nothing is silent: a key without words and a value that is missing show themselves', () => {
  expect(words.say('cli:unheard')).toBe('unheard')
  expect(words.failure(new Failure('io', 'unheard-of'))).toBe('unheard-of')
  expect(words.failure(new Failure('io', 'not-found'))).toBe('{{path}} does not exist.')
})

test('a language that lacks a message says it in English', () => {
  const sv = wordsOf('sv', {en, sv: {cli: {total: '{{total}} byte'}}})
  expect(sv.language).toBe('sv')
  expect(sv.say('cli:total', {total: 1})).toBe('1 byte')
  expect(sv.say('cli:plain')).toBe('Said plainly.')
})

describe('values are formatted by the language', () => {
  const table = [
    ['sv', '10\u00A0000', 'a, b och c', 'a, b eller c'],
    ['nb', '10\u00A0000', 'a, b og c', 'a, b eller c'],
    ['en', '10,000', 'a, b, and c', 'a, b, or c'],
    ['ja', '10,000', 'a、b、c', 'a、b、またはc'],
    // No words of its own, but its numbers.
    ['de', '10.000', 'a, b und c', 'a, b oder c']
  ] as const

  test.each(table)('%s: %s', (language, number, all, one) => {
    const {say} = wordsOf(language, {en})
    const names = ['a', 'b', 'c']
    expect(say('cli:total', {total: 10_000})).toBe(`${number} bytes`)
    expect(say('cli:all', {names})).toBe(`${all}.`)
    expect(say('cli:one', {names})).toBe(`Use ${one}.`)
    expect(say('cli:process', {pid: 10_000})).toBe('process 10000')
    expect(say('cli:codes', {names})).toBe('(a, b, c)')
  })

  test('each number of a sentence has its own plural', () => {
    expect(words.say('cli:files', {count: 1, changed: 2})).toBe('1 file, 2 marks changed.')
    expect(words.say('cli:files', {count: 1200, changed: 1})).toBe('1,200 files, 1 mark changed.')
  })

  test('several numbers are said with their nouns, and what is none as it is', () => {
    expect(words.say('cli:parts', {reasons: ['changed:1', 'changed:2']})).toBe('1 mark changed and 2 marks changed.')
    expect(words.say('cli:parts', {reasons: 'a.md'})).toBe('a.md.')
  })

  test('values that are words of ours are said in words', () => {
    expect(words.say('cli:kind', {found: 'array'})).toBe('Found a list.')
    expect(words.say('cli:kind', {found: 'attribute-differs:depth'})).toBe('Found another depth.')
    expect(words.say('cli:kind', {found: 'unheard-of'})).toBe('Found unheard-of.')
  })

  test('an empty value is said in words', () => {
    expect(words.say('cli:seen', {found: '}'})).toBe('Unexpected “}”.')
    expect(words.say('cli:seen', {found: ''})).toBe('Unexpected end of file.')
    expect(words.say('cli:any', {terms: ['a', 'b'], found: ['c', 'd']})).toBe('Use “a” or “b”, not “c” and “d”.')
    expect(words.say('cli:any', {terms: [], found: []})).toBe('Use another term, not end of file.')
    expect(words.say('cli:near', {value: 'sinc', near: 'sync'})).toBe('No “sinc”. Did you mean “sync”?')
    expect(words.say('cli:near', {value: 'x', near: ''})).toBe('No “x”.')
  })
})

describe('values are a stranger’s', () => {
  const tricks = [
    '{{count}}',
    '{{value}}',
    '{{- value}}',
    '$t(cli:plain)',
    '$t(cli:plain, {"count": 1})',
    '<b>&amp;</b>'
  ]

  test.each(tricks)('%s is shown as it is', (trick) => {
    expect(words.say('cli:all', {names: trick, value: 'x', count: 1})).toBe(`${trick}.`)
    expect(words.say('cli:all', {names: [trick, 'b']})).toBe(`${trick} and b.`)
    expect(words.say('cli:seen', {found: trick})).toBe(`Unexpected “${trick}”.`)
    expect(words.say('cli:near', {value: trick, near: trick})).toBe(`No “${trick}”. Did you mean “${trick}”?`)
  })

  test('and no option of the library', () => {
    expect(words.say('cli:context', {context: 'male', ns: 'other', lng: 'sv'})).toBe('In male, other, sv.')
    expect(words.say('cli:all', {names: 'a', defaultValue: 'x', postProcess: 'y', replace: 'z'})).toBe('a.')
  })

  test('a message does not nest another', () => {
    expect(words.say('cli:nested')).toBe('$t(cli:plain)')
  })
})

test('a place is as much as is known of it', () => {
  expect(placeText({path: 'a.md'})).toBe('a.md')
  expect(placeText({path: 'a.md', line: 12, column: 4, locale: 'nb'})).toBe('a.md:12:4 (nb)')
})
