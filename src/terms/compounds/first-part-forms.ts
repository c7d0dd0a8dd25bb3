import type {Locale} from '../../model/locale.ts'
import {lexiconOf} from './lexicon.ts'

/**
 * How a word is written as the first part of a compound: without its last letter where that is lost, with a link.
 *
 *     sv modell   modell, modells
 *     sv skola    skola, skol, skols, skole, skolo, skolu
 *     nb barn     barn, barns, barne
 *
 * @param word as the glossary has it
 */
export function firstPartForms(word: string, locale: Locale): readonly string[] {
  const lexicon = lexiconOf(locale)
  if (lexicon === undefined) return []
  // Names and abbreviations stand as they are: Meta-ägd, AI-modell.
  if (/\p{Lu}/u.test(word)) return [word]
  const {links, lost} = lexicon.rules
  const last = word.at(-1)!
  const stems = lost.includes(last) && word.length > 4 ? [word, word.slice(0, -1)] : [word]
  const forms = stems.flatMap((stem, index) =>
    links.flatMap((link) => (mayLink(stem, link, index > 0) ? [stem + link] : []))
  )
  return [...new Set(forms)]
}

/** An s does not follow an s, and a link that is a vowel follows a consonant; o and u stand for a lost a. */
function mayLink(stem: string, link: string, isCut: boolean): boolean {
  if (link === '') return true
  if (link === 's') return !/[sxz]$/.test(stem)
  return !/[aeiouyåäöæø]$/.test(stem) && (link === 'e' || isCut)
}
