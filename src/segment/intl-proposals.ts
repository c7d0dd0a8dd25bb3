import type {Locale} from '../model/locale.ts'
import {codeCharacter} from '../model/run.ts'
import type {Break} from './find-stops.ts'
import {openingOf, type Stop} from './stop.ts'

const capital = /^[A-ZÅÄÆÖØÉ]/
const japanese = /^(?=\p{L})[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

const segmenters = new Map<Locale, Intl.Segmenter>()

/**
 * What `Intl` thinks (Unicode UAX #29): whether a sentence begins between a stop's marks and the first letter after them.
 * The text is segmented when the first stop is asked about, and stops must be asked about in ascending order.
 */
export function intlProposals(text: string, locale: Locale, breaks: readonly Break[]): (stop: Stop) => boolean {
  let boundaries: number[] | undefined
  let at = 0
  return (stop) => {
    if (isSure(stop)) return true
    boundaries ??= boundariesIn(readable(text, breaks), locale)
    const from = stop.start + stop.marks.length
    while (at < boundaries.length && boundaries[at]! < from) at++
    return at < boundaries.length && boundaries[at]! <= stop.next + openingOf(stop).openers.length
  }
}

/**
 * Whether UAX #29 surely begins a sentence here: a single stop and a single space before a plain capital, or `。` before
 * a Japanese letter. Nearly all stops are of this kind, and a first segmenter takes as long as half a start of Node.
 */
function isSure({marks, closers, gap, after}: Stop): boolean {
  if (closers !== '') return false
  if (gap === ' ') return /^[.!?]$/.test(marks) && capital.test(after)
  return gap === '' && marks === '。' && japanese.test(after)
}

/** Ascending, without 0 and the end. A segmenter costs far more to make than to use: one is kept per locale. */
function boundariesIn(text: string, locale: Locale): number[] {
  let segmenter = segmenters.get(locale)
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(locale, {granularity: 'sentence'})
    segmenters.set(locale, segmenter)
  }
  const boundaries: number[] = []
  for (const {index} of segmenter.segment(text)) if (index > 0) boundaries.push(index)
  return boundaries
}

/** The text as `Intl` should read it: a code after a stop is a closing bracket if it belongs there, any other a word. */
function readable(text: string, breaks: readonly Break[]): string {
  if (!text.includes(codeCharacter)) return text
  const pieces: string[] = []
  let from = 0
  for (const stop of breaks) {
    if ('empty' in stop || !stop.closers.includes(codeCharacter)) continue
    pieces.push(text.slice(from, stop.end - stop.closers.length), stop.closers.replaceAll(codeCharacter, ')'))
    from = stop.end
  }
  pieces.push(text.slice(from))
  // A letter without case (OLetter): proof neither for nor against.
  return pieces.join('').replaceAll(codeCharacter, 'あ')
}
