import type {MemoryEntry} from '../../model/memory.ts'
import type {StoredUnit} from '../../model/segment-file.ts'
import type {KeptPlaces} from '../kept-places.ts'
import type {CodeLender} from './name-codes.ts'

/** Where units and sentences without a past in their own file may have their ids from. */
export interface Lenders {
  /** What once left this article's segment file. */
  readonly kept: readonly MemoryEntry[]
  /** The same article's units on their way to another locale. */
  readonly sibling: readonly StoredUnit[]
  /** The segments that bore their ids in a unit of that id. */
  inUnit(id: string): readonly Omit<CodeLender, 'same'>[]
}

export function lendersOf(kept: KeptPlaces, original: string, sibling: readonly StoredUnit[]): Lenders {
  const siblings = new Map(sibling.map((unit) => [unit.id, unit]))
  return {
    kept: kept.inArticle(original),
    sibling,
    inUnit: (id) => {
      const unit = siblings.get(id)
      const lent = (unit?.segments ?? []).map((segment) => ({segment, codes: unit!.codes}))
      return [...kept.inUnit(original, id).map(({segment, codes}) => ({segment, codes})), ...lent]
    }
  }
}
