import type {Document} from 'yaml'
import {yamlFault} from '../../../model/yaml-faults.ts'
import {type FileText, unreadable} from '../unreadable.ts'
import {checkDepth} from './check-depth.ts'
import {yamlPackage} from './package.ts'
import {type Reading, readings} from './readings.ts'
import {type WalkedYaml, walkYaml} from './walk-yaml.ts'

export interface ParsedYaml extends WalkedYaml {
  readonly document: Document.Parsed
}

/**
 * Parse YAML that a stranger wrote: limits first, then the parser, then what only the tree shows (keys, aliases).
 *
 * @param content the text between the fences, as it stands in the file
 * @param offset of the content in the file
 * @throws Failure `front-matter-syntax` and the codes of the limits, with the place in the file
 */
export function parseYaml(content: string, file: FileText, offset: number, reading: Reading = '1.2'): ParsedYaml {
  // `yaml` knows no lone CR as a line end; a line feed in its place keeps all offsets.
  const text = content.replace(/\r(?!\n)/g, '\n')
  checkDepth(text, file, offset)
  const document = yamlPackage().parseDocument(text, readings[reading])
  const error = document.errors[0]
  if (error !== undefined) {
    throw unreadable(
      'front-matter-syntax',
      {message: yamlFault(error.code, error.message, text.slice(error.pos[0])), error: error.code},
      file,
      offset + Math.min(error.pos[0], text.length)
    )
  }
  return {document, ...walkYaml(document, file, offset)}
}
