import type {Range} from '../model/unit.ts'

/** Characters that replace a range of a text. */
export interface Splice extends Range {
  readonly text: string
}

/** In order of their starts, as `spliceRange` takes them. No splice may overlap another. */
export function inOrder<S extends Splice>(splices: readonly S[]): S[] {
  return splices.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/**
 * The characters of a range with every splice that lies inside it.
 *
 *     'ett två tre', two → 'TVÅ' at 4–7  →  'ett TVÅ tre'
 *
 * @param splices in order; a binary search finds the first, so that many ranges cost what lies in them
 */
export function spliceRange(text: string, range: Range, splices: readonly Splice[]): string {
  let written = ''
  let at = range.start
  for (let index = firstFrom(splices, range.start); index < splices.length; index++) {
    const splice = splices[index]!
    if (splice.start > range.end) break
    if (splice.end > range.end) continue
    written += text.slice(at, splice.start) + splice.text
    at = splice.end
  }
  return written + text.slice(at, range.end)
}

function firstFrom(splices: readonly Splice[], start: number): number {
  let low = 0
  let high = splices.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (splices[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}
