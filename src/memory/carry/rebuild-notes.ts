import type {Note} from '../../model/segment-file.ts'

/**
 * The notes of a unit: what the author says now, and what everyone else has said. Author notes follow the article and
 * stand first; where they have not changed, nothing moves.
 *
 * @param adopted notes of a unit that was joined to this one
 */
export function rebuildNotes(
  old: readonly Note[],
  author: readonly string[],
  adopted: readonly Note[]
): readonly Note[] {
  const said = old.filter(({category}) => category === 'author')
  const others = old.filter(({category}) => category !== 'author')
  const same = said.length === author.length && said.every((note, at) => note.text === author[at])
  if (same) return adopted.length === 0 ? old : [...old, ...adopted]
  const now = author.map((text) => said.find((note) => note.text === text) ?? {category: 'author', text})
  return [...now, ...others, ...adopted]
}
