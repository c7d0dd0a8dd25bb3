import type {WordForm} from '../../../model/term.ts'
import {pluralsOf} from './plural.ts'

const slots = {
  singular: 'Number=Sing',
  plural: 'Number=Plur',
  singularGenitive: 'Case=Gen|Number=Sing',
  pluralGenitive: 'Case=Gen|Number=Plur'
} as const

/** The forms of a noun: singular, plurals, and the genitives of both. */
export function nounForms(noun: string): WordForm[] {
  const {before, head, after} = headOf(noun)
  const plurals = acronym.test(head) ? acronymPlurals(head) : manyAcronyms.test(head) ? [head] : pluralsOf(head)
  // Who has no other plural than itself is both, and a singular first: sheep.
  const many = plurals.map((plural) => before + plural + after)
  // A plural that is a term itself has one genitive: datasets'.
  const isPlural = noun.endsWith('s') && many.includes(noun)
  return [
    {form: noun, slot: slots.singular},
    ...many.map((form) => ({form, slot: slots.plural})),
    ...(isPlural ? [] : genitivesOf(noun)).map((form) => ({form, slot: slots.singularGenitive})),
    ...many.map((form) => ({form: pluralGenitive(form), slot: slots.pluralGenitive}))
  ]
}

/** The forms of a name. */
export function nameForms(name: string): WordForm[] {
  return [
    {form: name, slot: slots.singular},
    ...genitivesOf(name).map((form) => ({form, slot: slots.singularGenitive}))
  ]
}

/** LLM, GPU, 3D, CD-ROM: capitals and digits. */
const acronym = /(?:^|[^\p{L}])\p{Lu}[\p{Lu}\p{Nd}]*\p{Lu}$|^\p{Lu}$/u

/** A term that is the plural of one: GPUs. */
const manyAcronyms = /\p{Lu}s$/u

/** LLMs; SMSes and SMSs. */
function acronymPlurals(word: string): readonly string[] {
  return word.endsWith('S') ? [`${word}es`, `${word}s`] : [`${word}s`]
}

/** model's; of a name in s both are usual: James's, James'. */
function genitivesOf(form: string): readonly string[] {
  return /s$/i.test(form) ? [`${form}'s`, `${form}'`] : [`${form}'s`]
}

/** models', children's */
function pluralGenitive(form: string): string {
  return /s$/i.test(form) ? `${form}'` : `${form}'s`
}

/**
 * The word of a term that takes the plural: the last one, but the one before a preposition or an adjective that
 * follows its noun, and the agent of a phrasal verb.
 *
 *     large language MODEL    LETTER of credit    ATTORNEY general    RUNNER-up    BROTHER-in-law
 */
function headOf(noun: string): {before: string; head: string; after: string} {
  const {index} = tails.map((tail) => tail.exec(noun)).find((match) => match !== null) ?? {index: noun.length}
  const start = noun.slice(0, index).search(/[^\s\-\u2010\u2011/]+$/u)
  const at = Math.max(0, start)
  return {before: noun.slice(0, at), head: noun.slice(at, index), after: noun.slice(index)}
}

/** What may follow the word that takes the plural. */
const tails: readonly RegExp[] = [
  /(?<=\p{L}) (?:of|in|on|for|to|at|by|with|from|under|per|without|as|versus|vs\.?) (?=\p{L}).*$/u,
  /(?<=\p{L})-in-law$/u,
  /(?<=\p{L}er)-(?:up|by|on)$/u,
  /(?<=(?:attorney|secretary|surgeon|governor|consul|inspector|solicitor)) general$/iu
]
