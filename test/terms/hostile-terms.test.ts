import {expect, test} from 'vitest'
import type {Glossary, Term} from '../../src/model/term.ts'
import {compileTerms} from '../../src/terms/compile-terms.ts'
import {spot} from '../../src/terms/spot.ts'
import {cpuNow} from '../cpu-now.ts'

const place = {path: 'test.yaml'}

function glossaryOf(locale: string, terms: readonly string[]): Glossary {
  return {
    concepts: new Map(
      terms.map((term, index) => {
        const list: Term[] = [{term, status: 'preferred', caseSensitive: false, place}]
        const id = `c${index}`
        return [id, {id, draft: false, doNotTranslate: false, terms: new Map([[locale, list]]), place}]
      })
    )
  }
}

function found(locale: string, terms: readonly string[], text: string): string[] {
  return spot(compileTerms(glossaryOf(locale, terms), locale), text).map(({form}) => form)
}

test.each(['sv', 'nb', 'en', 'ja', 'fr'])(
  '%s: letters, signs and patterns are looked for as they are written',
  (locale) => {
    const terms = ['a', '.*', '(a+)+$', '[x]', '\\d', '…', '—', '?', '$&', '学', 'ж', '😀', "'", '-']
    expect(found(locale, terms, 'a .* b')).toEqual(['a', '.*'])
    expect(found(locale, terms, 'x [x] x \\d (a+)+$ 😀')).toEqual(['[x]', '\\d', '(a+)+$', '😀'])
    for (const term of terms) expect(() => found(locale, [term], `${term} ${term}${term} x${term}x`)).not.toThrow()
  }
)

test.each(['sv', 'nb', 'en', 'ja'])('%s: a term of another script, and one that is a sentence', (locale) => {
  expect(found(locale, ['Ελλάδα', '한국어', 'مرحبا'], 'Ελλάδα 한국어 مرحبا')).toEqual(['Ελλάδα', '한국어', 'مرحبا'])
  const long = `${'lång term '.repeat(1000)}slut`
  expect(found(locale, [long], `x ${long} x`)).toEqual([long])
})

test.each([
  ['sv', (index: number) => `ord${index.toString(36)}modell`],
  ['en', (index: number) => `word${index.toString(36)} model`],
  [
    'ja',
    (index: number) => `${String.fromCharCode(0x4e00 + (index % 10_000), 0x4e00 + Math.floor(index / 10_000))}学習`
  ]
])('%s: a hundred thousand concepts take ten times what ten thousand do', (locale, term) => {
  const time = (count: number): number => {
    const terms = Array.from({length: count}, (_, index) => term(index))
    const start = cpuNow()
    expect(found(locale, terms, `${terms[7]}, x`)).toEqual([terms[7]])
    return cpuNow() - start
  }
  time(5_000)
  expect(time(100_000)).toBeLessThan(40 * Math.max(50, time(10_000)))
})

test('terms that repeat themselves, in a text that does', () => {
  const terms = ['a a a a a a a a b', 'aa', 'a'.repeat(400), `${'a '.repeat(200)}b`, 'modell'.repeat(60)]
  const start = cpuNow()
  for (const text of ['a '.repeat(50_000), 'a'.repeat(100_000), 'modell'.repeat(20_000), 'modell-'.repeat(20_000)]) {
    found('sv', terms, text)
  }
  expect(cpuNow() - start).toBeLessThan(10_000)
})
