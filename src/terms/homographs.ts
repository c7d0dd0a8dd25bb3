import type {Locale} from '../model/locale.ts'
import type {Term} from '../model/term.ts'
import {exactForm, foldingOf} from './compile-terms.ts'
import {foldedString} from './fold.ts'
import {paradigmOf} from './paradigm.ts'

/** A term and whose it is. */
export interface User {
  readonly concept: string
  readonly term: Term
}

/** A form that a text could hold for several terms. */
export interface Homograph {
  /** As the first of them writes it. */
  readonly form: string
  readonly users: readonly (User & {
    /** Whether it is the term itself, and no other form of it. */
    readonly isTerm: boolean
  })[]
}

/**
 * The forms that several terms of a locale have, in the order in which they are met. Capitals count where all of the
 * terms ask for theirs.
 */
export function* homographs(users: readonly User[], locale: Locale): Generator<Homograph> {
  const folding = foldingOf(locale)
  // A glossary has a million forms and few of them twice: the first to have one is a number, not a list.
  const seen = new Map<string, number | number[]>()
  const owners: User[] = []
  const written: string[] = []
  for (const user of users) {
    const own = new Map(paradigmOf(user.term, locale).map(({form}) => [foldedString(folding(form)), form]))
    // Where the folded forms are one, the term is the one to tell.
    own.set(foldedString(folding(user.term.term)), user.term.term)
    for (const [key, form] of own) {
      const index = owners.push(user) - 1
      written.push(form)
      const first = seen.get(key)
      if (first === undefined) seen.set(key, index)
      else if (typeof first === 'number') seen.set(key, [first, index])
      else first.push(index)
    }
  }
  for (const indices of seen.values()) {
    if (typeof indices === 'number') continue
    const sharing = indices.map((index) => ({...owners[index]!, form: written[index]!}))
    if (sharing.some(({term}) => !term.caseSensitive)) yield toHomograph(sharing)
    else {
      for (const same of Map.groupBy(sharing, ({form}) => exactForm(form)).values())
        if (same.length > 1) yield toHomograph(same)
    }
  }
}

function toHomograph(users: readonly (User & {readonly form: string})[]): Homograph {
  return {form: users[0]!.form, users: users.map((user) => ({...user, isTerm: user.form === user.term.term}))}
}
