import {isFirstPart} from './is-first-part.ts'
import type {Lexicon} from './lexicon.ts'

/** In letters; what is longer is no word that anybody writes. */
const longestText = 80

/**
 * Whether text is the last part of a compound, or several parts up to it: a noun in any form, or a derived one.
 *
 *     valet         a form of a noun
 *     granskningar  a derived noun
 *     träningsdata  a first part and such a form
 *     baserad       a participle that makes compounds
 */
export function isLastPart(text: string, lexicon: Lexicon, isTerm: (word: string) => boolean): boolean {
  const {nounForms, rules} = lexicon
  const isNoun = (word: string): boolean => nounForms().has(word) || isTerm(word)
  const isLast = (word: string): boolean => isNoun(word) || (rules.lastPart.test(word) && beginning.test(word))
  if (text.length > longestText || !beginning.test(text)) return false
  if (isLast(text)) return true
  for (let at = 2; at <= text.length - 2; at++) {
    if (isLast(text.slice(at)) && isFirstPart(text.slice(0, at), lexicon, isTerm)) return true
  }
  return false
}

/** Whether text that is no known word may be a last part: it begins as words do, and is long enough. */
export function isLikelyLastPart(text: string): boolean {
  return text.length >= 4 && beginning.test(text)
}

/** What words begin with: a vowel, or one, two or three consonants before it. */
const beginning =
  /^(?:[bcdfghjklmnprstvwxz]|[bfgkp][lr]|[dt][rv]|[bdfghklmnpst]j|[fgkps]n|[ksh]v|s[cklmnpt]|s[kpt]r|s[kp]l|s[kt]j|skv|vr|ch|ph|ps|qu|th|sch)?[aeiouyåäöæøé]/
