import type {StoredUnit} from '../../model/segment-file.ts'
import type {Unit} from '../../model/unit.ts'
import {type Keyed, type Pair, risingChain} from './align.ts'
import {type Face, faceOfStored, faceOfUnit} from './face.ts'
import {pairUp} from './pair-up.ts'

/** Old and new units with the same text, and what is left between them. */
export interface UnitMatch {
  /** Positions of old and new units, sorted by the new. */
  readonly pairs: readonly Pair[]
  readonly gaps: readonly Gap[]
}

/** Positions of the unmatched old and new units between two matched ones that were not moved. */
export interface Gap {
  readonly old: readonly number[]
  readonly new: readonly number[]
}

/** What makes two units the same, strictest first; each is asked of what those before it left over. */
const likenesses: readonly ((face: Face) => readonly string[])[] = [
  // No heading moves a front matter field: its path is its name, so `title` and `seoTitle` of one wording stay apart.
  (face) => [face.kind, face.written, face.codes, face.kind === 'field' ? face.path : ''],
  // Other white space or quotes, a new URL, another marker for emphasis, a renamed field.
  (face) => [face.kind, face.content()],
  // A paragraph that became a heading.
  (face) => [face.content()]
]

/**
 * Match the units of a stored file with those of the article as it is, by their text: in order where order decides,
 * then wherever they were moved to.
 *
 * @param usable asked for each pair; one that is refused stays unmatched
 */
export function matchUnits(
  old: readonly StoredUnit[],
  units: readonly Unit[],
  usable: (old: StoredUnit, unit: Unit) => boolean
): UnitMatch {
  const oldFaces = old.map(faceOfStored)
  const newFaces = units.map(faceOfUnit)
  const numbers = new Map<string, number>()
  const number = (name: string): number => {
    const known = numbers.get(name) ?? numbers.size
    numbers.set(name, known)
    return known
  }
  const pairs: Pair[] = []
  let oldLeft = old.map((_, at) => at)
  let newLeft = units.map((_, at) => at)
  for (const likeness of likenesses) {
    const keyed = (face: Face): Keyed => ({key: number(likeness(face).join('\0')), path: number(face.path)})
    const found = pairUp(
      oldLeft.map((at) => keyed(oldFaces[at]!)),
      newLeft.map((at) => keyed(newFaces[at]!))
    )
      .map(([l, r]): Pair => [oldLeft[l]!, newLeft[r]!])
      .filter(([l, r]) => usable(old[l]!, units[r]!))
    pairs.push(...found)
    const oldFound = new Set(found.map(([l]) => l))
    const newFound = new Set(found.map(([, r]) => r))
    oldLeft = oldLeft.filter((at) => !oldFound.has(at))
    newLeft = newLeft.filter((at) => !newFound.has(at))
    if (oldLeft.length === 0 || newLeft.length === 0) break
  }
  pairs.sort((a, b) => a[1] - b[1])
  return {pairs, gaps: gapsBetween(risingChain(pairs), oldLeft, newLeft)}
}

function gapsBetween(anchors: readonly Pair[], oldLeft: readonly number[], newLeft: readonly number[]): Gap[] {
  const gaps: Gap[] = []
  let o = 0
  let n = 0
  for (const [oldEnd, newEnd] of [...anchors, [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] as const]) {
    const oldFrom = o
    const newFrom = n
    while (o < oldLeft.length && oldLeft[o]! < oldEnd) o++
    while (n < newLeft.length && newLeft[n]! < newEnd) n++
    if (o > oldFrom || n > newFrom) gaps.push({old: oldLeft.slice(oldFrom, o), new: newLeft.slice(newFrom, n)})
  }
  return gaps
}
