import type {BroughtTerm} from '../model/brought.ts'
import type {Locale} from '../model/locale.ts'

/**
 * Names for concepts of one file: its own where it has one, else made of the English term or the first there is, with
 * a number where that is taken.
 *
 *     diffusion model → diffusion-model, diffusion-model-2
 */
export function conceptNames(): (own: string, terms: ReadonlyMap<Locale, readonly BroughtTerm[]>) => string {
  const taken = new Map<string, number>()
  return (own, terms) => {
    if (own !== '') {
      taken.set(own, taken.get(own) ?? 1)
      return own
    }
    const [first] = terms.get('en') ?? [...terms.values()][0] ?? []
    const base =
      (first?.term ?? '')
        .normalize('NFC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
        .replace(/^-|-$/g, '') || 'concept'
    const count = (taken.get(base) ?? 0) + 1
    taken.set(base, count)
    return count === 1 ? base : `${base}-${count}`
  }
}
