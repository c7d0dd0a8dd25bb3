import {type Locale, languageOf} from '../model/locale.ts'
import type {Glossary, Term} from '../model/term.ts'
import {type Automaton, buildAutomaton} from './automaton.ts'
import {type Folded, fold, foldedString, type Room} from './fold.ts'
import {joinScripts} from './join-scripts.ts'
import {paradigmOf} from './paradigm.ts'
import {termsOf} from './terms-of.ts'

/** A glossary made ready to find its terms in texts of one locale. */
export interface Spotter {
  readonly locale: Locale
  readonly automaton: Automaton
  readonly patterns: readonly Pattern[]
  readonly fold: Folding
}

/** A folded form, and what has it, in the order of the glossary. */
export interface Pattern {
  readonly key: string
  readonly entries: readonly Entry[]
  /** Whether an entry asks for its capitals. */
  readonly cased: boolean
}

export type Folding = (text: string, room?: Room) => Folded

export interface Entry {
  readonly concept: string
  readonly term: Term
  /** The form is the term as the glossary has it. */
  readonly isTerm: boolean
  /** What the form is, the usual first where it is several things; see `WordForm`. */
  readonly slot: string
  /** Of a case-sensitive term: the form with its capitals. */
  readonly exact: string | undefined
}

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

function compile(glossary: Glossary, locale: Locale): Spotter {
  const folding = foldingOf(locale)
  const forms = new Map<string, Entry[]>()
  for (const concept of glossary.concepts.values()) {
    for (const term of termsOf(concept, locale)) {
      const own = keyOf(folding, term.term)
      const seen = new Set<string>()
      for (const {form, slot} of paradigmOf(term, locale)) {
        const key = keyOf(folding, form)
        // A form that is several things stands in the paradigm once for each; the first is the usual one.
        if (key === '' || seen.has(key)) continue
        seen.add(key)
        const exact = term.caseSensitive ? exactForm(form) : undefined
        const entry = {concept: concept.id, term, isTerm: key === own, slot, exact}
        const entries = forms.get(key)
        if (entries === undefined) forms.set(key, [entry])
        else entries.push(entry)
      }
    }
  }
  const keys = [...forms.keys()].sort()
  const patterns = keys.map((key): Pattern => {
    const entries = forms.get(key)!
    return {key, entries, cased: entries.some(({exact}) => exact !== undefined)}
  })
  return {locale, automaton: buildAutomaton(keys), patterns, fold: folding}
}

function keyOf(folding: Folding, form: string): string {
  return withoutGaps(foldedString(folding(form)))
}

/** The form with its capitals, and folded in all else. */
export function exactForm(form: string): string {
  return withoutGaps(foldedString(joinScripts(fold(form, true))))
}

/** No form begins or ends with a space, whatever the glossary has in quotes. */
function withoutGaps(folded: string): string {
  return folded.replace(/^[ \n]+|[ \n]+$/g, '')
}

/** How texts and terms of a locale are folded. */
export function foldingOf(locale: Locale): Folding {
  return ideographic.has(languageOf(locale))
    ? (text, room) => joinScripts(fold(text, false, room))
    : (text, room) => fold(text, false, room)
}

/** Languages in which some set a space between their own letters and Latin ones, and some do not. */
const ideographic: ReadonlySet<string> = new Set(['ja', 'zh', 'yue'])
