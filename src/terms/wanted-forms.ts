import type {Locale} from '../model/locale.ts'
import type {Concept, Term, WordForm} from '../model/term.ts'
import {paradigmOf} from './paradigm.ts'
import {pairsOf, polarityOf} from './slot.ts'
import {usableTerms} from './terms-of.ts'

/**
 * What a target may say for a concept: its preferred and admitted terms, each in the form that comes nearest to a slot.
 *
 *     model in Definite=Def|Number=Plur → sv modellerna, nb modellene, en models, ja モデル
 */
export function wantedForms(concept: Concept, locale: Locale, slot: string | undefined): readonly string[] {
  const key = `${locale} ${slot ?? ''}`
  const ofConcept = known.get(concept) ?? new Map<string, readonly string[]>()
  known.set(concept, ofConcept)
  const forms = ofConcept.get(key) ?? [
    ...new Set(usableTerms(concept, locale).map((term) => nearestForm(term, locale, slot)))
  ]
  ofConcept.set(key, forms)
  return forms
}

/** A concept is never changed. */
const known = new WeakMap<Concept, Map<string, readonly string[]>>()

function nearestForm(term: Term, locale: Locale, slot: string | undefined): string {
  if (slot === undefined || slot === '') return term.term
  const asked = new Map(pairsOf(slot))
  let best: WordForm = {form: term.term, slot: ''}
  let most = 0
  for (const form of paradigmOf(term, locale)) {
    const score = nearness(form, asked)
    if (score > most) [best, most] = [form, score]
  }
  return best.form
}

/** Features that a language has and another has not say little; those that both have must be the same. */
function nearness({slot}: WordForm, asked: ReadonlyMap<string, string>): number {
  let score = 0
  // Whatever else fits: a form that denies says the opposite.
  if (polarityOf(pairsOf(slot)) !== polarityOf(asked)) return Number.NEGATIVE_INFINITY
  for (const [name, value] of pairsOf(slot)) {
    const wanted = asked.get(name) ?? plain[name]
    if (wanted === undefined) continue
    if (wanted !== value) score -= asked.has(name) ? 4 : 1
    else if (asked.has(name)) score += 2
  }
  return score
}

/** What a form is where the other language says nothing. */
const plain: Readonly<Record<string, string>> = {
  ...{Case: 'Nom', Definite: 'Ind', Number: 'Sing', Degree: 'Pos'},
  ...{Polarity: 'Pos', Polite: 'Infm', Voice: 'Act'}
}
