import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Glossary} from '../../src/model/term.ts'
import {compileTerms} from '../../src/terms/compile-terms.ts'
import {spot} from '../../src/terms/spot.ts'

const place = {path: 'test.yaml'}

function glossaryOf(terms: readonly {readonly term: string; readonly caseSensitive: boolean}[]): Glossary {
  return {
    concepts: new Map(
      terms.map(({term, caseSensitive}, index) => [
        `c${index}`,
        {
          id: `c${index}`,
          draft: false,
          doNotTranslate: false,
          // Without other forms, which the naive matcher does not know.
          terms: new Map([['sv', [{term, partOfSpeech: 'other', status: 'preferred', caseSensitive, place}]]]),
          place
        }
      ])
    )
  }
}

/** Fold a whole string by what the standard library does to it. */
function folded(text: string, keepCase: boolean): string {
  const plain = text
    .replaceAll('\u00AD', '')
    .replace(/[\uFF00-\uFFEF]+/g, (wide) => wide.normalize('NFKC'))
    .normalize('NFC')
    .replaceAll('\u2011', '-')
    .replaceAll('’', "'")
    .replace(/[ \xA0\n]+/g, (gap) => (/\n.*\n/.test(gap) ? '\n' : ' '))
  return keepCase ? plain : plain.toLowerCase().replaceAll('i\u0307', 'i')
}

const word = /^[\p{L}\p{M}\p{Nd}_]$/u
const katakana = /^[ァ-ヺー]$/u

function sameScript(left: string, right: string): boolean {
  return word.test(left) && word.test(right) && katakana.test(left) === katakana.test(right)
}

/** The rules of `edges.ts` and `joints.ts` once more, as patterns over what is on both sides. */
function standsAlone(text: string, start: number, end: number): boolean {
  const tidy = (part: string): string => folded(part, true)
  const before = [...tidy(text.slice(0, start))]
  const form = [...tidy(text.slice(start, end))]
  const after = [...tidy(text.slice(end))]
  const first = form[0]!
  const last = form.at(-1)!
  if (sameScript(before.at(-1) ?? '', first) || sameScript(last, after[0] ?? '')) return false
  const isLatin = (letter: string): boolean => word.test(letter) && !katakana.test(letter)
  const left = before.slice(-2).join('')
  if (isLatin(first)) {
    if (/[\p{L}\p{M}\p{Nd}]-$/u.test(left)) return false
    if (/^[\p{Ll}\p{Nd}]/u.test(first) && /[\p{L}\p{M}\p{Nd}]\.$/u.test(left)) return false
  }
  const right = after.slice(0, 2).join('')
  return !(isLatin(last) && /^(?:-(?!-)|:\p{Ll}|\.[\p{Ll}\p{Nd}]|#|\+(?![\p{L}\p{M}\p{Nd}]))/u.test(right))
}

function naive(terms: readonly {readonly term: string; readonly caseSensitive: boolean}[], text: string): string[] {
  const found: string[] = []
  for (let start = 0; start < text.length; ) {
    let end = text.length
    let hits: number[] = []
    for (; end > start && hits.length === 0; end--) {
      const form = text.slice(start, end)
      // Whole characters with all their marks, and nothing invisible at the ends.
      if (/^[\p{M}\u00AD\uDC00-\uDFFF\uFF9E]|[\u00AD]$|^[ \xA0\n]|[ \xA0\n]$/u.test(form)) continue
      if (/^\u00AD*[\p{M}\uFF9E]/u.test(text.slice(end)) || /[\uD800-\uDBFF]$/.test(form)) continue
      hits = terms.flatMap(({term, caseSensitive}, index) =>
        folded(form, false) === folded(term, false) &&
        (!caseSensitive || folded(form, true) === folded(term, true)) &&
        standsAlone(text, start, end)
          ? [index]
          : []
      )
    }
    for (const index of hits) found.push(`${start} ${end + 1} c${index}`)
    start = hits.length > 0 ? end + 1 : start + 1
  }
  return found
}

const piece = fc.constantFrom(
  ...['a', 'b', 'A', 'é', 'e\u0301', 'e', 'İ', 'i', 'ß', '1', 'ｂ', 'モ', 'デ', 'ガ', 'ｶﾞ', 'カ'],
  ...[' ', ' ', '\u00A0', '\n', '\u00AD', '-', '\u2011', '.', ':', '+', '#', '’', "'", '\uFFFC', '😀']
)
const text = fc.array(piece, {maxLength: 14}).map((pieces) => pieces.join(''))
const termPiece = fc.constantFrom('a', 'b', 'A', 'é', 'e\u0301', 'i', 'ß', '1', 'モ', 'デ', 'ガ', ' ', '-', "'")
const term = fc
  .array(termPiece, {minLength: 1, maxLength: 4})
  .map((pieces) => pieces.join('').trim())
  .filter((form) => /^[^\s-]/.test(form))
const terms = fc.array(fc.record({term, caseSensitive: fc.boolean()}), {minLength: 1, maxLength: 6})

test('spot finds what a naive matcher finds', () => {
  fc.assert(
    fc.property(terms, text, (list, value) => {
      const occurrences = spot(compileTerms(glossaryOf(list), 'sv'), value)
      expect(occurrences.map(({start, end, concept}) => `${start} ${end} ${concept}`)).toEqual(naive(list, value))
    }),
    {numRuns: 2000}
  )
})

test('offsets are exact, in order and apart, in any text', () => {
  const any = fc.oneof(fc.string({unit: 'binary', maxLength: 30}), fc.string({unit: 'grapheme', maxLength: 30}), text)
  fc.assert(
    fc.property(
      fc.array(any, {minLength: 1, maxLength: 5}),
      any,
      fc.constantFrom('sv', 'ja', 'th'),
      (forms, value, locale) => {
        const list = glossaryOf(forms.filter((form) => form !== '').map((form) => ({term: form, caseSensitive: false})))
        const wider = {
          concepts: new Map(
            [...list.concepts].map(([id, concept]) => [
              id,
              {...concept, terms: new Map([[locale, concept.terms.get('sv')!]])}
            ])
          )
        }
        const whole = `${value} ${forms[0]} ${value}`
        let end = 0
        let start = 0
        for (const occurrence of spot(compileTerms(wider, locale), whole)) {
          expect(whole.slice(occurrence.start, occurrence.end)).toBe(occurrence.form)
          expect(occurrence.end).toBeGreaterThan(occurrence.start)
          if (occurrence.start !== start) expect(occurrence.start).toBeGreaterThanOrEqual(end)
          start = occurrence.start
          end = occurrence.end
        }
      }
    ),
    {numRuns: 1000}
  )
})
