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
  const ofSpotter = known.get(spotter) ?? new Map<string, readonly SpottedTerm[]>()
  known.set(spotter, ofSpotter)
  const hits = ofSpotter.get(form) ?? endsOf(spotter, form)
  if (ofSpotter.size < mostKnown) ofSpotter.set(form, hits)
  return hits.map((hit) => ({...hit, start: start + hit.start, end: start + hit.end}))
}

/** Texts say the same terms again and again. */
const known = new WeakMap<Spotter, Map<string, readonly SpottedTerm[]>>()
const mostKnown = 10_000

function endsOf(spotter: Spotter, form: string): SpottedTerm[] {
  return Array.from({length: form.length - 1}, (_, at) => form.slice(at + 1)).flatMap((rest) =>
    spot(spotter, rest)
      .filter((hit) => hit.part === undefined && hit.start === 0 && hit.end === rest.length)
      .map((hit) => ({...hit, start: form.length - rest.length, end: form.length}))
  )
}
