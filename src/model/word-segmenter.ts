import type {Locale} from './locale.ts'

const segmenters = new Map<Locale, Intl.Segmenter>()

/** Word boundaries of a locale (UAX #29). Costly to make, so one for each locale, and none before it is asked for. */
export function wordSegmenter(locale: Locale): Intl.Segmenter {
  let segmenter = segmenters.get(locale)
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(locale, {granularity: 'word'})
    segmenters.set(locale, segmenter)
  }
  return segmenter
}
