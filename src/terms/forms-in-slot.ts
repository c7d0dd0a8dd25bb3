import type {WordForm} from '../model/term.ts'
import {pairsOf, polarityOf} from './slot.ts'

/**
 * The forms of a paradigm that stand in a slot, the usual one first: of several parallel forms a language names the
 * usual one first, and what the glossary adds to a slot was added beside them.
 *
 * What every form of a word has, and the case that all words have unless something else is said, may be asked for where
 * the paradigm does not name it; a slot may be named in part. A form that denies has to be asked for.
 *
 *     Definite=Def|Number=Plur, of a noun with cases → the forms of all cases, the nominative first
 *
 * @param slot - as `readSlot` gives it
 */
export function formsInSlot(forms: readonly WordForm[], slot: string): string[] {
  const exact = forms.filter((form) => form.slot === slot)
  if (exact.length > 0 || slot === '') return unique(exact)
  const named = new Set(forms.flatMap((form) => pairsOf(form.slot).map(([name]) => name)))
  const isAsked = (name: string, value: string): boolean =>
    value === 'Pos' && name === 'Polarity' ? false : named.has(name)
  const asked = pairsOf(slot).filter(([name, value]) => isAsked(name, value) || !isImplied(name, value))
  if (asked.length === 0) return []
  const fitting = forms.filter((form) => {
    const own = new Map(pairsOf(form.slot))
    if (polarityOf(own) !== polarityOf(pairsOf(slot))) return false
    return asked.every(([name, value]) => own.get(name) === value)
  })
  return unique(fitting)
}

/** Whether a feature belongs to the word and not to its form, or is what a form is unless it says otherwise. */
function isImplied(name: string, value: string): boolean {
  return name === 'Gender' || (name === 'Case' && value === 'Nom') || (name === 'Polarity' && value === 'Pos')
}

function unique(forms: readonly WordForm[]): string[] {
  return [...new Set(forms.map(({form}) => form))]
}
