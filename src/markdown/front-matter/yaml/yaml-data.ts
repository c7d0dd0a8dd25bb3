import type {FileText} from '../unreadable.ts'
import {parseYaml} from './parse-yaml.ts'
import {type Reading, toJsOptions} from './readings.ts'

/**
 * YAML as data, as one kind of program reads it, with some scalars replaced by strings in the tree: aliases and merge
 * keys then bring the replacements along.
 *
 * @param replaced values by `Leaf.name`
 */
export function yamlData(
  content: string,
  file: FileText,
  offset: number,
  reading: Reading,
  replaced: ReadonlyMap<string, string>
): unknown {
  const {document, scalars} = parseYaml(content, file, offset, reading)
  for (const {name, node} of scalars) {
    const value = replaced.get(name)
    if (value !== undefined) node.value = value
  }
  return document.toJS({...toJsOptions, mapAsMap: reading !== 'matter'})
}
