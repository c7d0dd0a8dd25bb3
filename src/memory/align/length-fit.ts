import type {Locale} from '../../model/locale.ts'
import {languageOf} from '../../model/locale.ts'

/**
 * How the sizes of a sentence and of its translation go together: the logarithm of their quotient is spread around
 * `ratio` with the variance `spread + shortness / size`, since a short sentence varies more.
 */
interface Fit {
  readonly ratio: number
  readonly spread: number
  readonly shortness: number
}

/** How much a language says beside English in the same words: exp(0.04) letters of Swedish for one of English. */
const lengths: Readonly<Record<string, number>> = {en: 0, sv: 0.04, nb: 0.05, ja: -0.1}

/** Languages that are written alike vary less beside each other. */
const spaced = {spread: 0.012, shortness: 0.9}
const unspaced = {spread: 0.02, shortness: 1.3}

/** Of two sentences that have nothing to do with each other. */
const chance = 0.8

/** How many translations are so free that their length says nothing. */
const free = 0.005

/** How sizes of source and target go together in two languages. */
export function fitOf(source: Locale, target: Locale): Fit {
  const [one, other] = [languageOf(source), languageOf(target)]
  const isFar = (one === 'ja') !== (other === 'ja')
  return {ratio: (lengths[other] ?? 0) - (lengths[one] ?? 0), ...(isFar ? unspaced : spaced)}
}

/**
 * How much more likely the two sizes are in translations of each other than in any two sentences, as a natural
 * logarithm.
 */
export function lengthFit(source: number, target: number, {ratio, spread, shortness}: Fit): number {
  // Half a letter keeps a line of mere punctuation from having no size.
  const off = Math.log((target + 0.5) / (source + 0.5)) - ratio
  const variance = spread + (2 * shortness) / (source + target + 4)
  const fits = logDensity(off, variance) - logDensity(off, chance + variance)
  return Math.log((1 - free) * Math.exp(fits) + free)
}

function logDensity(off: number, variance: number): number {
  return -(off * off) / (2 * variance) - Math.log(variance) / 2
}
