import {stemmer as english} from '@orama/stemmers/english'
import {stemmer as norwegian} from '@orama/stemmers/norwegian'
import {stemmer as swedish} from '@orama/stemmers/swedish'
import {paradigmSketch} from './paradigm-sketch.ts'
import type {Rule} from './protocol.ts'
import type {LanguageName} from './word-list.ts'

/** How others match terms, each as its documentation or source says; heads of compounds are not looked for by any. */
export const rivals: Readonly<Record<string, Rule>> = {
  'exact word (Weblate, neokapi, Okapi)': byTest((form, term) => form === term),
  'prefix (Pontoon)': byTest((form, term) => form.startsWith(term)),
  'prefix, suffix no longer than the term (memoQ)': byTest(
    (form, term) => form.startsWith(term) && form.length <= 2 * term.length
  ),
  'suffix of 6 at most (Phrase)': byTest((form, term) => form.startsWith(term) && form.length <= term.length + 6),
  'Snowball stems (OmegaT, Lucene)': (terms, _, locale) => {
    const stem = stemmers[locale] ?? ((word: string) => word)
    const byStem = Map.groupBy(terms, stem)
    return (form) => new Set(byStem.get(stem(form)))
  },
  'noun endings in 40 lines (our first sketch)': (terms, _, locale) => {
    const byForm = new Map<string, Set<string>>()
    for (const term of terms) {
      for (const form of paradigmSketch(term, locale)) byForm.set(form, (byForm.get(form) ?? new Set()).add(term))
    }
    return (form) => byForm.get(form) ?? new Set()
  }
}

/** There is none for Japanese, where stemming leaves words as they are. */
const stemmers: Readonly<Partial<Record<LanguageName, (word: string) => string>>> = {
  sv: swedish,
  nb: norwegian,
  en: english
}

function byTest(fits: (form: string, term: string) => boolean): Rule {
  return (terms) => (form) => new Set(terms.filter((term) => fits(form, term)))
}
