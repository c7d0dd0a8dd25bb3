import type {Locale} from '../model/locale.ts'

const segmenters = new Map<Locale, Intl.Segmenter>()

/**
 * Where `Intl` begins a new sentence (Unicode UAX #29): ascending UTF-16 offsets, without 0 and the end. A segmenter costs
 * far more to make than to use, so one is kept per locale.
 *
 * @param text where U+FFFC has been replaced by what a code reads as
 */
export function intlBoundaries(text: string, locale: Locale): number[] {
  let segmenter = segmenters.get(locale)
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(locale, {granularity: 'sentence'})
    segmenters.set(locale, segmenter)
  }
  const boundaries: number[] = []
  for (const {index} of segmenter.segment(text)) if (index > 0) boundaries.push(index)
  return boundaries
}
