import {Failure} from '../../model/failure.ts'
import type {Values} from '../../model/finding.ts'
import {elementsOf, walk, type XmlDocument, type XmlElement} from '../xml/node.ts'
import {nameOf} from './namespaces.ts'

/** The elements that may stand in a text; `cp` is a character that XML has no other way to write. */
const inline = new Set(['cp', 'ph', 'pc', 'sc', 'ec', 'mrk', 'sm', 'em'].map((name) => `xlf:${name}`))

/**
 * Says of a file that is no valid XLIFF what a translator did, where it is one of the things that translators do: a rule
 * of the standard would tell them nothing.
 *
 * @throws `Failure` (unreadable) `target-twice`, `markup-typed`
 */
export function refuseSlips({root}: XmlDocument, path: string): void {
  const fail = (code: string, {line, column}: XmlElement, values: Values): never => {
    throw new Failure('unreadable', code, values, {path, line, column})
  }
  for (const element of walk(root)) {
    const name = nameOf(element)
    if (name === 'xlf:segment') {
      const [first, second] = elementsOf(element).filter((child) => nameOf(child) === 'xlf:target')
      if (second !== undefined) fail('target-twice', second, {first: first!.line})
    }
    if (name !== 'xlf:source' && name !== 'xlf:target') continue
    const typed = elementsOf(element).find((child) => !inline.has(nameOf(child)))
    if (typed !== undefined) fail('markup-typed', typed, {element: typed.name, escaped: `&lt;${typed.name}&gt;`})
  }
}
