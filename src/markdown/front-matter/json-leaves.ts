import type {Leaf} from './front-matter.ts'
import {type FileText, unreadable} from './unreadable.ts'
import {parseYaml} from './yaml/parse-yaml.ts'
import {yamlLeaves} from './yaml/yaml-leaves.ts'

/**
 * The scalars of JSON. JSON is YAML (1.2 §1.3), so the same parser finds the ranges, after JSON's own has agreed.
 *
 * @param content the text between the fences, as it stands in the file
 * @param offset of the content in the file
 */
export function jsonLeaves(content: string, file: FileText, offset: number): {leaves: Leaf[]; isMap: boolean} {
  parseJson(content, file, offset)
  const {leaves, isMap} = yamlLeaves(content, file, offset)
  return {leaves: leaves.map((leaf) => ({...leaf, style: {kind: 'json'}})), isMap}
}

/** JSON to data, with limits before and errors that name the place in the file. */
export function parseJson(content: string, file: FileText, offset: number): unknown {
  if (/^[ \t\r\n]*$/.test(content)) return {}
  // For the limits, forbidden keys and double keys, which JSON.parse lets pass.
  parseYaml(content, file, offset)
  try {
    return JSON.parse(content)
  } catch (error) {
    const message = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '')
    const position = Number(/at position (\d+)/.exec(message)?.[1] ?? 0)
    throw unreadable('front-matter-syntax', {message}, file, offset + position)
  }
}
