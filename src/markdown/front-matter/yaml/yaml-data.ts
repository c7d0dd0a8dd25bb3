import type {ParsedYaml} from './parse-yaml.ts'
import {type Reading, toJsOptions} from './readings.ts'

/**
 * Parsed YAML as data, as one kind of program reads it, with some scalars replaced by strings: aliases and merge keys
 * then bring the replacements along. The tree stays as it was.
 *
 * @param reading the one that it was parsed by
 * @param replaced values by `Leaf.name`
 */
export function yamlData(
  {document, scalars}: ParsedYaml,
  reading: Reading,
  replaced: ReadonlyMap<string, string>
): unknown {
  const changed = scalars
    .filter(({name}) => replaced.has(name))
    .map(({name, node}) => ({name, node, value: node.value}))
  for (const {name, node} of changed) node.value = replaced.get(name)
  try {
    return document.toJS({...toJsOptions, mapAsMap: reading !== 'matter'})
  } finally {
    for (const {node, value} of changed) node.value = value
  }
}
