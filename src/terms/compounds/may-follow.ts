import type {Locale} from '../../model/locale.ts'
import {isLastPart, isLikelyLastPart} from './is-last-part.ts'
import {lexiconOf} from './lexicon.ts'

/** A term of so many letters does not begin a word by chance. */
const leastLong = 6

/**
 * Whether a form of a term that begins a word is its first part: what the word goes on with may be a last part. Behind a
 * hyphen anything may. Behind a short term it must be a known word, for short terms begin far more words than they are
 * part of.
 *
 *     modell|val               yes
 *     vannmerke|-fjerning      yes
 *     tid|ligere, tema|tisk    no: derived from the term, or from another word
 *     bane|brytende            no: a participle, and no noun
 *     ide|ntifisere            no
 *
 * @param first the form at the beginning of the word, as `firstPartForms` gives it
 * @param rest what the word goes on with, in small letters; not empty
 * @param isTerm whether the glossary has a word or form, which then is one
 */
export function mayFollow(first: string, rest: string, locale: Locale, isTerm: (word: string) => boolean): boolean {
  const lexicon = lexiconOf(locale)
  if (lexicon === undefined) return false
  if (rest.startsWith('-')) return /[\p{L}\p{Nd}]/u.test(rest)
  const last = rest.slice(rest.lastIndexOf('-') + 1)
  if (last.length < rest.length) return mayFollow(first, rest.slice(0, rest.indexOf('-')), locale, isTerm)
  if (lexicon.rules.derivation.test(rest) || lexicon.rules.particles.has(first + rest)) return false
  return isLastPart(rest, lexicon, isTerm) || (first.length >= leastLong && isLikelyLastPart(rest))
}
