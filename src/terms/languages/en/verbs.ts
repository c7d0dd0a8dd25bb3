import type {WordForm} from '../../../model/term.ts'
import {irregularVerbs, prefixes, stressedLast} from './irregular-verbs.ts'

/**
 * The forms of a verb. Of several words the first one inflects, of a word with hyphens the last part.
 *
 *     LOG in    TRAIN a model    fine-TUNE
 */
export function verbForms(term: string): WordForm[] {
  const [, verb, after] = /^(\S+)(.*)$/su.exec(term) ?? [term, term, '']
  const {past, participle} = pastOf(verb!)
  const rows: readonly (readonly [slot: string, forms: readonly string[]])[] = [
    ['VerbForm=Inf', [verb!]],
    ['Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin', [thirdPerson(verb!)]],
    ['Mood=Ind|Tense=Past|VerbForm=Fin', past],
    ['Tense=Past|VerbForm=Part', participle],
    ['VerbForm=Ger', presentParticiples(verb!)]
  ]
  return rows.flatMap(([slot, forms]) => forms.map((form) => ({form: form + after!, slot})))
}

function pastOf(verb: string): {past: readonly string[]; participle: readonly string[]} {
  const bare = irregularVerbs.has(verb) ? verb : verb.replace(prefixes, '')
  const known = irregularVerbs.get(bare)
  if (known !== undefined) {
    const before = verb.slice(0, verb.length - bare.length)
    const [past, participle] = known
    return {past: past.map((form) => before + form), participle: participle.map((form) => before + form)}
  }
  const regular = regularPast(verb)
  return {past: regular, participle: regular}
}

function regularPast(verb: string): readonly string[] {
  if (verb.endsWith('e')) return [`${verb}d`]
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`]
  return stemsBefore(verb).map((stem) => `${stem}ed`)
}

/** does, quizzes, catches, tries, trains */
function thirdPerson(verb: string): string {
  if (/(?:^|[- ])be$/.test(verb)) return verb.replace(/be$/, 'is')
  if (/(?:^|[- ])have$/.test(verb)) return verb.replace(/have$/, 'has')
  if (verb.endsWith('z') && closed.test(verb)) return `${verb}zes`
  if (/(?:s|x|z|ch|sh|[^aeiou]o)$/.test(verb)) return `${verb}es`
  return /(?:[^aeiou]|qu)y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
}

/** lying, seeing, making, running, modelling and modeling */
function presentParticiples(verb: string): readonly string[] {
  if (verb.endsWith('ie')) return [`${verb.slice(0, -2)}ying`]
  if (/(?:ee|oe|ye)$|(?:^|[- ])(?:be|binge|singe|swinge|tinge)$/.test(verb)) return [`${verb}ing`]
  if (verb.endsWith('e')) return [`${verb.slice(0, -1)}ing`]
  return stemsBefore(verb).map((stem) => `${stem}ing`)
}

/** One syllable that ends in one vowel and one consonant: *stop*, *quit*, not *train* or *fix*. */
const closed = /^(?:[^aeiou]*|[^aeiou]*qu)[aeiouy][^aeiouwxy]$/

/** The verb as it is before -ed and -ing: stopp-, panick-, and modell- beside model-. */
function stemsBefore(verb: string): readonly string[] {
  const last = verb.replace(/^.*[- ]/, '')
  const bare = last.replace(prefixes, '')
  if (/[aeiou][^aeiou]+ic$|^[^aeiou]*[aeiou]+[^aeiou]*ic$/.test(last)) return [`${verb}k`]
  if (stressedLast.has(last) || closed.test(last) || (bare.length > 2 && closed.test(bare))) {
    return [verb + verb.at(-1)!]
  }
  // An unstressed last syllable in l is doubled in Britain and not in America.
  return /[^aeiou][aeiou]l$/.test(last) ? [verb, `${verb}l`] : [verb]
}
