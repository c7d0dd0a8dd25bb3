import type {WordForm} from '../../../model/term.ts'
import type {Lexeme} from '../language.ts'
import {adjectiveSlot} from './adjective-forms.ts'
import {formsIn, type Inflection, wordsOf} from './inflection.ts'
import {rowFinder} from './row-finder.ts'

/** What terms of several words are like in a language. */
export interface PhraseRules {
  readonly adjectives: readonly Inflection[]
  /** Words of these are adjectives behind a first part, too: *dold*, *för|vald*. */
  readonly participles: readonly Inflection[]
  /** Ends that only adjectives have; a word of another end is one if the table lists it. */
  readonly adjectival: RegExp
  /** How the neuter ends and how it may end without it: *neuralt* is of *neural*, *öppet* of *öppen*. */
  readonly neuters: readonly (readonly [neuter: string, base: string])[]
  /** What stands behind a noun belongs to it: *generering med sökning*. */
  readonly prepositions: ReadonlySet<string>
}

/** The forms of one word. */
type FormsOf = (lexeme: Lexeme) => readonly WordForm[]

/**
 * The forms of a noun of several words, whose adjectives agree with it:
 *
 *     neuralt nätverk, neurala nätverket, neurala nätverk, neurala nätverken
 *     stor språkmodell, stora språkmodellen, stora språkmodell (Googles …), stora språkmodeller …
 */
export function phraseForms(rules: PhraseRules, nounForms: FormsOf): FormsOf {
  const adjectivesOf = agreement(rules)
  /** A name of several words has a genitive, of the last: *Mistral AI:s*. */
  const nameForms = (words: readonly string[], lexeme: Lexeme): readonly WordForm[] => {
    const before = words.slice(0, -1).join(' ')
    return nounForms({...lexeme, term: words.at(-1)!, partOfSpeech: 'properNoun'}).map(({form, slot}) => ({
      form: `${before} ${form}`,
      slot
    }))
  }
  return (lexeme) => {
    if (!lexeme.term.includes(' ')) return nounForms(lexeme)
    const words = lexeme.term.split(' ')
    if (words.every((word) => capital.test(word))) return nameForms(words, lexeme)
    const preposition = words.findIndex((word, index) => index > 0 && rules.prepositions.has(word))
    const head = (preposition > 0 ? preposition : words.length) - 1
    const forms = nounForms({...lexeme, term: words[head]!})
    const behind = words.slice(head + 1)
    const before = words.slice(0, head).map((word) => ({asGiven: word, ...adjectivesOf(word)}))
    const made = (which: 'asGiven' | 'definite' | 'plural', {form, slot}: WordForm): WordForm => {
      const agreeing = before.map((adjective) => adjective[which] ?? adjective.asGiven)
      return {form: [...agreeing, form, ...behind].join(' '), slot}
    }
    const phrases = forms.map((noun) => {
      if (noun.slot.endsWith(plural)) return made('plural', noun)
      return made(noun.slot.includes(definite) ? 'definite' : 'asGiven', noun)
    })
    // Behind a genitive or a possessive the noun has no ending: "Googles stora språkmodell".
    const owned = forms
      .filter(({slot}) => slot.includes(indefinite) && !slot.endsWith(plural))
      .map(({form, slot}) => made('definite', {form, slot: slot.replace(indefinite, definite)}))
    const known = new Set(phrases.map(({form}) => form))
    return bySlot([...phrases, ...owned.filter(({form}) => !known.has(form))])
  }
}

const capital = /^[\p{Lu}\d]/u
const plural = 'Number=Plur'
const definite = 'Definite=Def'
const indefinite = 'Definite=Ind'

/** The forms that agree with a noun, of a word that is an adjective; none of another. */
function agreement(rules: PhraseRules): (word: string) => {readonly definite?: string; readonly plural?: string} {
  const {adjectives, participles, adjectival, neuters} = rules
  const listed = new Set(adjectives.flatMap(wordsOf))
  let findParticiple: ReturnType<typeof rowFinder> | undefined
  const isParticiple = (word: string): boolean => {
    findParticiple ??= rowFinder(participles)
    return findParticiple(word).length > 0
  }
  const isAdjective = (word: string): boolean => listed.has(word) || adjectival.test(word) || isParticiple(word)
  let find: ReturnType<typeof rowFinder> | undefined
  const formsOf = (word: string, slot: number): readonly string[] => {
    find ??= rowFinder([...adjectives, ...participles])
    return find(word).flatMap(({row, stem}) => formsIn(row, slot, word, stem))
  }
  const baseOf = (word: string): string | undefined => {
    const bases = neuters.flatMap(([neuter, base]) =>
      word.endsWith(neuter) ? [word.slice(0, word.length - neuter.length) + base] : []
    )
    const fitting = bases.filter((base) => isAdjective(base) && formsOf(base, adjectiveSlot.neuter).includes(word))
    // A listed verb says more than a shape: "förvalt" is of "förvald", not of "förval".
    return fitting.find(isParticiple) ?? fitting[0] ?? (isAdjective(word) ? word : undefined)
  }
  return (word) => {
    const base = baseOf(word)
    const definite = base && formsOf(base, adjectiveSlot.definite)[0]
    const plural = base && formsOf(base, adjectiveSlot.plural)[0]
    return {...(definite ? {definite} : {}), ...(plural ? {plural} : {})}
  }
}

/** In the order in which slots are first met, so that forms of a slot stand together. */
function bySlot(forms: readonly WordForm[]): WordForm[] {
  return [...Map.groupBy(forms, ({slot}) => slot).values()].flat()
}
