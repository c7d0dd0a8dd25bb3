import type {Spotter} from './compile-terms.ts'
import {type SpottedTerm, spot} from './spot.ts'

/** Longer terms are no terms, in UTF-16 code units. */
const longest = 200

/**
 * The terms that a longer one ends with: it says what they say, and which one of them.
 *
 *     small language models → language models, models      språkmodellen → modellen      小規模言語モデル → 言語モデル, モデル
 */
export function termsInside(spotter: Spotter, {form, start}: SpottedTerm): SpottedTerm[] {
  if (form.length > longest) return []
  return Array.from({length: form.length - 1}, (_, at) => form.slice(at + 1)).flatMap((rest) =>
    spot(spotter, rest)
      .filter((hit) => hit.part === undefined && hit.start === 0 && hit.end === rest.length)
      .map((hit) => ({...hit, start: start + form.length - rest.length, end: start + form.length}))
  )
}
