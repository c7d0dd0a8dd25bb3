import {type Locale, languageOf} from '../model/locale.ts'
import type {Glossary} from '../model/term.ts'
import {type Automaton, buildAutomaton} from './automaton.ts'
import {firstPartForms} from './compounds/first-part-forms.ts'
import {lexiconOf} from './compounds/lexicon.ts'
import {type Folded, fold, foldedString, type Room, roomFor} from './fold.ts'
import {FormList} from './form-list.ts'
import {joinScripts} from './join-scripts.ts'
import {limits} from './limits.ts'
import {paradigmOf} from './paradigm.ts'
import {termsOf} from './terms-of.ts'
import {kindAt, kinds} from './word-kind.ts'
import {WordTable} from './word-table.ts'

/** A glossary made ready to find its terms in texts of one locale. */
export interface Spotter {
  readonly locale: Locale
  readonly fold: Folding
  /** The forms that begin with a letter of a script with spaces, with katakana or with a sign. */
  readonly words: WordTable
  /** Those that begin in a script without spaces, where a word may begin anywhere. */
  readonly unspaced: Unspaced | undefined
  /** What a form is, by pattern. */
  readonly forms: FormList
  /** Of a language that writes compounds as one word. */
  readonly compounds: Compounds | undefined
}

/** How terms are written as first parts of compounds. */
export interface Compounds {
  readonly words: WordTable
  readonly forms: FormList
}

export interface Unspaced {
  readonly automaton: Automaton
  /** By state, `endSize` numbers for the patterns that end there, side by side, since a text asks at every unit. */
  readonly ends: Int32Array
}

export type Folding = (text: string, room?: Room) => Folded

/** A glossary is never changed, so each is compiled once for a locale. */
const compiled = new WeakMap<Glossary, Map<Locale, Spotter>>()

/** Compile all forms of the terms of every status: a forbidden term must be found too. */
export function compileTerms(glossary: Glossary, locale: Locale): Spotter {
  let byLocale = compiled.get(glossary)
  if (byLocale === undefined) {
    byLocale = new Map()
    compiled.set(glossary, byLocale)
  }
  let spotter = byLocale.get(locale)
  if (spotter === undefined) {
    spotter = compile(glossary, locale)
    byLocale.set(locale, spotter)
  }
  return spotter
}

const room = roomFor(2 * limits.term)

function compile(glossary: Glossary, locale: Locale): Spotter {
  const folding = foldingOf(locale)
  const forms = new FormList()
  const words = new WordTable()
  const unspaced = new Map<string, number>()
  const patternOf = (form: string): number => {
    const {units, length} = withoutGaps(folding(form, room))
    if (length === 0) return -1
    if (kindAt(units, 0, length) !== kinds.unspaced) return words.add(units, length, forms.patterns)
    const key = foldedString({units, length})
    const known = unspaced.get(key)
    if (known === undefined) unspaced.set(key, forms.patterns)
    return known ?? forms.patterns
  }
  for (const concept of glossary.concepts.values()) {
    for (const term of termsOf(concept, locale)) {
      const own = patternOf(term.term)
      if (own < 0) continue
      for (const {form, slot} of paradigmOf(term, locale)) {
        const pattern = form === term.term ? own : patternOf(form)
        if (pattern < 0) continue
        const isTerm = pattern === own
        const cased = term.caseSensitive || (!isTerm && wantsCapitals(term.term, form))
        forms.add(pattern, {concept, term, form, slot, isTerm, cased})
      }
    }
  }
  return {
    locale,
    fold: folding,
    words,
    unspaced: automatonOf(unspaced),
    forms,
    compounds: compileFirstParts(glossary, locale, folding)
  }
}

function compileFirstParts(glossary: Glossary, locale: Locale, folding: Folding): Compounds | undefined {
  if (lexiconOf(locale) === undefined) return undefined
  const words = new WordTable()
  const forms = new FormList()
  for (const concept of glossary.concepts.values()) {
    for (const term of termsOf(concept, locale)) {
      // What has several words is no part of one.
      if (/[\p{Z}\s]/u.test(term.term)) continue
      for (const form of firstPartForms(term.term, locale)) {
        const {units, length} = withoutGaps(folding(form, room))
        if (length === 0) continue
        const isTerm = form === term.term
        forms.add(words.add(units, length, forms.patterns), {
          concept,
          term,
          form,
          slot: '',
          isTerm,
          cased: term.caseSensitive
        })
      }
    }
  }
  return {words, forms}
}

/** A form of an abbreviation that would be another word in lower case: *ITs*, *its*; or a beginning: *AI:En modell*. */
function wantsCapitals(term: string, form: string): boolean {
  return /^\p{Lu}{1,2}$/u.test(term) || (form.includes(':') && /^[\p{Lu}\p{Nd}-]+$/u.test(term))
}

function automatonOf(numbers: ReadonlyMap<string, number>): Unspaced | undefined {
  if (numbers.size === 0) return undefined
  const keys = [...numbers.keys()].sort()
  const automaton = buildAutomaton(keys)
  return {
    automaton,
    ends: endsOf(automaton, keys, numbers)
  }
}

/** Numbers of a state in `Unspaced.ends`. */
export const endSize = 4

/** The state of the longest pattern that ends in a state; the pattern of its own and its length; the next shorter one. */
function endsOf(
  {pattern, ending, fail}: Automaton,
  keys: readonly string[],
  numbers: ReadonlyMap<string, number>
): Int32Array {
  const ends = new Int32Array(endSize * pattern.length)
  for (let state = 0; state < pattern.length; state++) {
    const key = keys[pattern[state]!]
    const own = key === undefined ? [-1, 0] : [numbers.get(key)!, key.length]
    ends.set([ending[state]!, ...own, ending[fail[state]!]!], endSize * state)
  }
  return ends
}

/** What is equal of a form and a text. */
export function keyOf(folding: Folding, form: string): string {
  return foldedString(withoutGaps(folding(form)))
}

/** The form with its capitals, and folded in all else. */
export function exactForm(form: string): string {
  return foldedString(withoutGaps(joinScripts(fold(form, true))))
}

/** No form begins or ends with a space, whatever the glossary has in quotes. */
function withoutGaps({units, length}: Pick<Folded, 'units' | 'length'>): {units: Uint16Array; length: number} {
  let start = 0
  while (start < length && isGap(units[start]!)) start++
  let end = length
  while (end > start && isGap(units[end - 1]!)) end--
  return {units: start === 0 ? units : units.subarray(start), length: end - start}
}

function isGap(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a
}

/** How texts and terms of a locale are folded. */
export function foldingOf(locale: Locale): Folding {
  return ideographic.has(languageOf(locale))
    ? (text, room) => joinScripts(fold(text, false, room))
    : (text, room) => fold(text, false, room)
}

/** Languages in which some set a space between their own letters and Latin ones, and some do not. */
const ideographic: ReadonlySet<string> = new Set(['ja', 'zh', 'yue'])
