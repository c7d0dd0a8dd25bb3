import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {sentences} from '../../src/segment/sentences.ts'
import {cpuNow} from '../cpu-now.ts'

function cut(text: string, locale: string): string[] {
  const ends = [...sentences(text, locale), text.length]
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end))
}

test('boundaries ascend and lie inside the text', () => {
  const pieces = fc.constantFrom(
    'a',
    'A',
    '1',
    '.',
    '?',
    '…',
    '。',
    ' ',
    '\n',
    '(',
    ')',
    '「',
    '」',
    '"',
    '»',
    '😀',
    '\uFFFC',
    '- '
  )
  fc.assert(
    fc.property(fc.array(pieces, {maxLength: 40}), fc.constantFrom('sv', 'en', 'ja', 'th'), (parts, locale) => {
      const text = parts.join('')
      let last = 0
      for (const boundary of sentences(text, locale)) {
        expect(boundary).toBeGreaterThan(last)
        expect(boundary).toBeLessThan(text.length)
        last = boundary
      }
    }),
    {numRuns: 2000}
  )
})

describe('languages', () => {
  test.each([
    {locale: 'nn', text: 'Verktøy som t.d. Sora lagar film. Kva kostar det?', count: 2},
    {locale: 'da', text: 'Modellen kan f.eks. Oversætte den 3. Maj. Det er nyt.', count: 2},
    {locale: 'sv-FI', text: 'Använd t.ex. Sora. Det är enkelt.', count: 2},
    {locale: 'en-GB', text: 'Dr. Lee agrees. So do I.', count: 2},
    {locale: 'de', text: 'Das ist gut. Wirklich gut! Oder?', count: 3},
    {locale: 'fr', text: 'Voilà ! Et la suite ? Elle arrive.', count: 3},
    {locale: 'zh-Hant', text: '這是第一句。這是第二句！', count: 2},
    {locale: 'hi', text: 'यह पहला वाक्य है। यह दूसरा है।', count: 2},
    {locale: 'ar', text: 'ما هذا؟ هذا نموذج.', count: 2}
  ])('$locale', ({locale, text, count}) => {
    expect(cut(text, locale)).toHaveLength(count)
  })
})

test('an empty line ends a sentence without a stop, a single line ending does not', () => {
  expect(cut('En rad\noch en till\n\nEtt nytt stycke', 'sv')).toEqual(['En rad\noch en till', '\n\nEtt nytt stycke'])
})

test('a text without stops has no boundary', () => {
  expect(sentences('Ingen punkt här, men ett komma', 'sv')).toEqual([])
  expect(sentences('', 'ja')).toEqual([])
})

describe('time grows with length, not with its square', () => {
  // A million characters of anything; the slowest takes two seconds on a slow machine, a square would take hours.
  const patterns = [
    'Det er bra. ',
    'a. ',
    '.',
    '. ',
    '!a',
    '(',
    '(.',
    ')(',
    '「あ。」と',
    '「あ。',
    'a." ',
    'http://',
    '\n',
    ' ',
    'a.\n\n',
    '.😀',
    '.\uFFFC ',
    '1. ',
    '.¹',
    '.[1]'
  ]
  test.each(patterns)('%j', (pattern) => {
    const text = pattern.repeat(Math.ceil(200_000 / pattern.length))
    const start = cpuNow()
    sentences(text, 'ja')
    sentences(text, 'sv')
    expect(cpuNow() - start).toBeLessThan(5000)
  })
})
