import {isUnspaced, type Locale} from '../model/locale.ts'
import {tokens} from './tokens.ts'

/**
 * How much there is to translate, as it is paid: words as a score counts them, *10 000* one of them; in a language without
 * spaces characters, punctuation among them, without white space and codes.
 *
 * @param flat of `flatten`
 */
export function wordsIn(flat: string, locale: Locale): number {
  if (!isUnspaced(locale)) return tokens(flat, locale).length
  return [...flat.normalize('NFC').replace(/[\s\uFFFC]/gu, '')].length
}
