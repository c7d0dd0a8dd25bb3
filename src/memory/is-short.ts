import {type Locale, sentenceSpace} from '../model/locale.ts'
import {flatten, type Run} from '../model/run.ts'
import {tokens} from './tokens.ts'

const fewestWords = 3

/**
 * Where words are not spaced, a segmenter's pieces are no measure: particles and endings are pieces too (設定を開く has
 * three). Two letters count as a word: 保存 is one, 設定を開く two and a half.
 */
const fewestLetters = 6

/** Whether a text is too short to be sure, without a person, that it means the same in another place: `Öppna`, `保存`. */
export function isShort(runs: readonly Run[], locale: Locale): boolean {
  const words = tokens(flatten(runs), locale)
  if (sentenceSpace(locale) === ' ') return words.length < fewestWords
  return words.reduce((letters, word) => letters + [...word].length, 0) < fewestLetters
}
