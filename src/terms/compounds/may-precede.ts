import type {Locale} from '../../model/locale.ts'
import {hasEarlierSeam, isFirstPart, isLikelyPart} from './is-first-part.ts'
import {type Lexicon, lexiconOf} from './lexicon.ts'

/** A form of so many letters does not end a word by chance. */
const leastLong = 6
const leastBeforeLong = 3

/**
 * Whether a form that ends a word is its last part: what stands before it in the word may be a first part of a compound.
 *
 *     videodiffusions|modellen   yes: two first parts and a link
 *     AI-|modell                 yes: anything with a hyphen
 *     arbe|ider                  no: no word, and too short to be an unknown one
 *     avslut|ter                 no
 *
 * @param before what stands before the form in its word, in small letters; not empty
 * @param form the form at the end of the word, in small letters
 * @param isTerm whether the glossary has a word, which then is one
 */
export function mayPrecede(before: string, form: string, locale: Locale, isTerm: (word: string) => boolean): boolean {
  const lexicon = lexiconOf(locale)
  if (lexicon === undefined) return false
  const {never, verbal, verbLike, naming, noSeam, particles} = lexicon.rules
  const last = before.slice(before.lastIndexOf('-') + 1)
  if (last === '') return /[\p{L}\p{Nd}]/u.test(before)
  if (particles.has(last + form) || never.has(last) || !/[aeiouyåäöæø]/.test(last)) return false
  if (verbal.has(last) && verbLike.test(form) && !isPlural(form, lexicon)) return false
  if (noSeam.some((seam) => seam.test(`${last}|${form}`)) || isInLongerNoun(last, form, lexicon)) return false
  if (isFirstPart(last, lexicon, isTerm)) return true
  // Three equal consonants are written as two: topp|plats is "topplats".
  if (last.at(-1) === form[0] && isFirstPart(last + form[0], lexicon, isTerm)) return true
  if (hasEarlierSeam(last, form, lexicon.rules)) return false
  return form.length < leastLong ? isLikelyPart(last, form) && !naming.test(form) : last.length >= leastBeforeLong
}

/**
 * Whether a form that looks like a verb is rather the plural of a noun: of one in -e, which has a plural more often than a
 * verb beside it (nb *ut|gaver*, *for|bilder*), or of one that is listed.
 */
function isPlural(form: string, {nouns, rules}: Lexicon): boolean {
  const singular = form.slice(0, -1)
  if (singular.endsWith('e') && (nouns.has(singular) || rules.words.has(singular))) return true
  return rules.verbless.has(form.slice(0, -2))
}

/** Whether the form only ends a longer noun, whose other letters are no part: *fe|sten* is *festen*. */
function isInLongerNoun(before: string, form: string, {nounForms, rules}: Lexicon): boolean {
  if (form.length > longestByChance) return false
  for (let length = 1; length <= Math.min(before.length, longestRest); length++) {
    const rest = before.slice(-length)
    // A single s may be a link: verdens|topp, verden|stopp.
    if (rest !== 's' && nounForms().has(rest + form) && !rules.openers.has(rest)) return true
  }
  return false
}

/** Forms of so many letters end other nouns by chance; that there are so many letters before them in these. */
const longestByChance = 5
const longestRest = 4
