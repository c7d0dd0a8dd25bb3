import type {Group, SegmentFile, StoredUnit} from '../../model/segment-file.ts'
import type {Unit} from '../../model/unit.ts'
import type {Carried, CarryContext} from './carried.ts'
import {groupUnits} from './group-units.ts'
import {isKept} from './is-kept.ts'

const noCodes: ReadonlyMap<string, string> = new Map()

/**
 * The short way for a file whose article has not changed, as nearly all have not: what `rebuildFile` would make of it is
 * the file itself. It looks at each unit once, in order, and at the first that is not just as it is stored it gives up.
 *
 * @returns nothing where something has changed, or might have
 */
export function keepFile(
  stored: SegmentFile | undefined,
  units: readonly Unit[],
  {original, source, target, extraction, resegment}: CarryContext
): Carried | undefined {
  if (stored === undefined || resegment === true) return undefined
  if (stored.original !== original || stored.extraction !== extraction) return undefined
  if (stored.source !== source || stored.target !== target) return undefined
  const old: StoredUnit[] = []
  for (const group of stored.groups) for (const unit of group.units) old.push(unit)
  if (old.length !== units.length) return undefined

  const pairs = new Map<string, string>()
  const ids = new Set<string>()
  for (let at = 0; at < old.length; at++) {
    pairs.set(units[at]!.id, old[at]!.id)
    ids.add(old[at]!.id)
  }
  if (ids.size !== old.length || pairs.size !== old.length) return undefined
  for (let at = 0; at < old.length; at++) if (!isKept(old[at]!, units[at]!, pairs)) return undefined
  if (!areSame(groupUnits(units, old, pairs, stored.groups), stored.groups)) return undefined

  return {file: stored, left: [], pairs, codeIds: codeIdsOf(units, old), findings: []}
}

function areSame(now: readonly Group[], then: readonly Group[]): boolean {
  return (
    now.length === then.length &&
    now.every(({id, units, foreign}, at) => {
      const group = then[at]!
      return id === group.id && units.length === group.units.length && foreign === group.foreign
    })
  )
}

/** Stored code id → extracted code id, unit by unit: they stand in one order. */
function codeIdsOf(units: readonly Unit[], old: readonly StoredUnit[]): Carried['codeIds'] {
  const codeIds = new Map<string, ReadonlyMap<string, string>>()
  for (let at = 0; at < units.length; at++) {
    const {id, codes} = units[at]!
    const theirs = old[at]!.codes
    codeIds.set(id, codes.length === 0 ? noCodes : new Map(codes.map((code, n) => [theirs[n]!.id, code.id])))
  }
  return codeIds
}
