import {type Run, text} from '../model/run.ts'

/**
 * Runs with the ids of their codes renamed, halves of pairs included. A code that has no new name goes: a pair leaves
 * what it held, a placeholder the text that it read as.
 *
 *     Les ⟨pc s1.1⟩mer⟨/pc⟩ i ⟨ph s1.2 `sv`⟩   s1.1 → s4.1, s1.2 → nothing   Les ⟨pc s4.1⟩mer⟨/pc⟩ i sv
 */
export function adaptCodes(
  runs: readonly Run[],
  rename: (id: string) => string | undefined,
  equivOf: (id: string) => string
): Run[] {
  const adapt = (list: readonly Run[]): Run[] =>
    list.flatMap((run): Run[] => {
      switch (run.kind) {
        case 'text':
          return [run]
        case 'ph': {
          const id = rename(run.id)
          return id === undefined ? [text(equivOf(run.id).replace(/[\r\n]+/g, ' '))] : [{...run, id}]
        }
        case 'pc': {
          const id = rename(run.id)
          return id === undefined ? adapt(run.children) : [{...run, id, children: adapt(run.children)}]
        }
        case 'mrk':
          return [{...run, children: adapt(run.children)}]
        case 'sc':
        case 'ec': {
          const name = run.kind === 'ec' && run.attributes.startRef !== undefined ? 'startRef' : 'id'
          const old = run.attributes[name]
          if (old === undefined) return [run]
          const id = rename(old)
          return id === undefined ? [] : [{...run, attributes: {...run.attributes, [name]: id}}]
        }
        default:
          return [run]
      }
    })
  return adapt(runs)
}

/** The ids of all codes that `adaptCodes` would rename. */
export function adaptableIds(runs: readonly Run[]): string[] {
  const ids: string[] = []
  adaptCodes(
    runs,
    (id) => {
      ids.push(id)
      return id
    },
    () => ''
  )
  return ids
}
