import type {CompoundRules} from './compound-rules.ts'
import type {Lexicon} from './lexicon.ts'

/** A first part that is no known word has this many letters: shorter ones are listed. */
const leastUnknown = 4

/** In letters; what is longer is no word that anybody writes. */
const longestWord = 20
const longestText = 80

/**
 * Whether text is one or several first parts of a compound, as far as words are known:
 *
 *     video            a word
 *     arbets           a word and a link
 *     skol             a word that lost its last letter
 *     säkerhets        a derived word
 *     videodiffusions  parts before such a part
 */
export function isFirstPart(
  text: string,
  {rules, nouns, adjectives}: Lexicon,
  isTerm: (word: string) => boolean
): boolean {
  const {links, lost, openers, shortWords, words, suffixes} = rules
  const isNoun = (word: string): boolean => nouns.has(word) || shortWords.has(word) || words.has(word) || isTerm(word)
  const isWord = (word: string): boolean => isNoun(word) || lost.some((letter) => isNoun(word + letter))
  const isDerived = (word: string): boolean =>
    suffixes.some((suffix) => word.length > suffix.length + 2 && word.endsWith(suffix))
  /** By length, for every part looked at begins where the text does. */
  const known: boolean[] = []
  const isPart = (length: number): boolean => (known[length] ??= isAnyPart(text.slice(0, length)))
  const isAnyPart = (part: string): boolean => {
    if (openers.has(part) || adjectives.has(part)) return true
    return links.some((link) => {
      const word = part.slice(0, part.length - link.length)
      if (word.length < 2 || !part.endsWith(link)) return false
      if (isWord(word) || isDerived(word)) return true
      for (let at = Math.max(2, word.length - longestWord); at <= word.length - 2; at++) {
        if (isWord(word.slice(at)) && (isPart(at) || isLikelyPart(word.slice(0, at), word.slice(at)))) return true
      }
      return false
    })
  }
  return text.length <= longestText && isPart(text.length)
}

/**
 * Whether text that is no known word may be a first part: it is long enough, and does not end inside a syllable.
 *
 * @param next what follows it
 */
export function isLikelyPart(text: string, next: string): boolean {
  return text.length >= leastUnknown && /[aeiouyåäöæø]/.test(text) && !insideSyllable.test(`${text}|${next}`)
}

/**
 * Behind a vowel, for the e that links is not written before another one; and behind consonants that end no word:
 * *beskr|iver*, *avgj|orde*.
 */
const insideSyllable = /[aiouyåäöæø]\||e\|[aeiouyåäöæø]|[bdfgkpstv][lrj]\||[dkpt]v\|/

/** Whether the word has a better seam, behind a prefix: *til|trekker*, not *tilt|rekker*; *gave|for|slag*. */
export function hasEarlierSeam(before: string, form: string, {openers, verbal}: CompoundRules): boolean {
  if (!onset.test(before.at(-1)! + form)) return false
  const rest = before.slice(0, -1)
  return openers.has(rest) || (before.endsWith('s') && [3, 2].some((length) => verbal.has(rest.slice(-length))))
}

/** Two consonants with which a syllable begins. */
const onset = /^(?:[bfgkp][lr]|[dt][rv]|[fghklmnpst]j|[gks]n|[ksh]v|s[klmpt]|vr)/
