import type {FrontMatter} from './front-matter.ts'
import {readData} from './read-data.ts'

/**
 * Those of the fields that a build adds (`frontMatter.add`): the source has no key of their name.
 *
 * @param fields name → value, among them values for fields that the source has
 * @param known the names of the source's own fields
 */
export function addedFields(
  frontMatter: FrontMatter | undefined,
  file: {readonly path: string; readonly text: string},
  fields: ReadonlyMap<string, string>,
  known: ReadonlySet<string>
): ReadonlyMap<string, string> {
  const added = new Map([...fields].filter(([name]) => !known.has(name)))
  if (added.size === 0 || frontMatter === undefined) return added
  const data = readData(frontMatter, file)
  for (const name of added.keys()) {
    if (typeof data === 'object' && data !== null && Object.hasOwn(data, name)) added.delete(name)
  }
  return added
}
