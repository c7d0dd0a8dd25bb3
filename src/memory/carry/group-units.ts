import type {Group, StoredUnit} from '../../model/segment-file.ts'
import type {Unit} from '../../model/unit.ts'

/**
 * Units gathered in groups by section, in document order. A section that goes on after another, as footnotes may, gets
 * a numbered group of its own, since ids may not repeat and order must not change.
 *
 * @param pairs extracted unit id → stored unit id, since a group is named by the stored id of its heading
 * @param old the groups there were, for what other tools left on them
 */
export function groupUnits(
  units: readonly Unit[],
  stored: readonly StoredUnit[],
  pairs: ReadonlyMap<string, string>,
  old: readonly Group[]
): Group[] {
  const foreign = new Map(old.map((group) => [group.id, group.foreign]))
  const groups: {id: string; section: string; units: StoredUnit[]}[] = []
  const times = new Map<string, number>()
  units.forEach((unit, at) => {
    const last = groups.at(-1)
    if (last?.section === unit.section) {
      last.units.push(stored[at]!)
      return
    }
    const id = groupId(unit.section, pairs)
    const time = (times.get(id) ?? 0) + 1
    times.set(id, time)
    groups.push({id: time === 1 ? id : `${id}-${time}`, section: unit.section, units: [stored[at]!]})
  })
  return groups.map(({id, units: members}) => {
    const kept = foreign.get(id)
    return {id, units: members, ...(kept === undefined ? {} : {foreign: kept})}
  })
}

function groupId(section: string, pairs: ReadonlyMap<string, string>): string {
  if (section === 'frontmatter' || section === 'top') return section
  return `g${(pairs.get(section) ?? section).replace(/^u/, '')}`
}
