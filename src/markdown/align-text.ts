import {characterReference} from './decode.ts'

/** Where each UTF-16 code unit of a text begins and ends in the characters that it was written with. */
export interface Alignment {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const escapable = /[!-/:-@[-`{-~]/

/** A soft break with the marks of the blocks around (`> `, indentation) that the next line begins with. */
const lineBreak = /^[ \t]*(\r\n|\n|\r)[ \t>]*/

/**
 * The way from a text back to its source, soft breaks kept or already joined.
 *
 *     raw    a\*b &amp;⏎> c      value  a*b & c
 *
 * @param raw what the text was written as
 * @param value the text
 * @returns offsets into `raw`, or undefined when the two do not fit (then the text is replaced as a whole)
 */
export function alignText(raw: string, value: string): Alignment | undefined {
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  const take = (rawLength: number, valueLength: number): void => {
    for (let index = 0; index < valueLength; index++) {
      starts.push(at)
      ends.push(at + rawLength)
    }
    at += rawLength
  }
  while (starts.length < value.length) {
    const index = starts.length
    const wanted = value[index]!
    const found = raw[at]
    if (found === undefined) return undefined
    const broken = /[ \t\r\n]/.test(found) ? lineBreak.exec(raw.slice(at, at + 400)) : null
    if (broken !== null) {
      const [whole, ending] = broken
      const kept = value.startsWith(ending!, index) ? ending! : ''
      // A quote mark that the text itself begins with is not of the blocks around.
      const next = value[index + (kept === '' && wanted === ' ' ? 1 : kept.length)]
      const length = next === '>' ? whole.lastIndexOf('>') : whole.length
      if (kept !== '') take(length, kept.length)
      else if (wanted === ' ') take(length, 1)
      else at += length
    } else if (found === '\\' && escapable.test(raw[at + 1] ?? '') && wanted === raw[at + 1]) take(2, 1)
    else if (found === '&') {
      const reference = characterReference(raw.slice(at, at + 40))
      if (reference && value.startsWith(reference.value, index)) take(reference.length, reference.value.length)
      else if (wanted === '&') take(1, 1)
      else return undefined
    } else if (found === wanted || (found === '\0' && wanted === '\uFFFD')) take(1, 1)
    else return undefined
  }
  return {starts, ends}
}
