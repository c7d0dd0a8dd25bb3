import {type Locale, sentenceSpace} from '../model/locale.ts'

/**
 * Whether a text may have a term, inflected or in a compound: each of the term's words has one in the text that holds
 * it, or begins as it does but for its ending. It is generous: it asks whether a warning would be a false alarm.
 *
 *     neuralt nätverk ~ de neurala nätverken      språkmodell ~ Språkmodellenes      model ~ models
 */
export function resembles(text: string, term: string, locale: Locale): boolean {
  const [where, what] = [folded(text), folded(term)]
  if (where.includes(what)) return true
  if (sentenceSpace(locale) === '') return false
  const words = where.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return (what.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).every((wanted) => {
    const stem = wanted.slice(0, stemLength(wanted.length))
    return words.some((word) => word.includes(stem))
  })
}

/** Letters that inflection leaves alone, by the length of the word: `quantiz|ation`, `neura|lt`, `cop|y`. */
function stemLength(length: number): number {
  if (length < 6) return Math.max(3, length - 1)
  if (length < 9) return length - 2
  return length < 12 ? length - 3 : Math.floor(length * 0.6)
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u00AD/g, '')
    .replace(/[ \t\r\n\u00A0]+/g, ' ')
}
