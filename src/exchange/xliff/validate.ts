import {Failure} from '../../model/failure.ts'
import type {XmlDocument} from '../xml/node.ts'
import {nameOf} from './namespaces.ts'
import {ids} from './rules/ids.ts'
import {languages} from './rules/languages.ts'
import {modules} from './rules/modules.ts'
import {order} from './rules/order.ts'
import {pairs} from './rules/pairs.ts'
import {passive} from './rules/passive.ts'
import {references} from './rules/references.ts'
import type {Rule} from './rules/rule.ts'
import {size} from './rules/size.ts'
import {states} from './rules/states.ts'
import {structure} from './rules/structure.ts'
import {viewOf} from './rules/view.ts'

/** Every constraint that ordbro holds an XLIFF file against. */
export const rules: readonly Rule[] = [
  ...structure,
  ...ids,
  ...languages,
  ...pairs,
  ...order,
  ...references,
  ...states,
  ...modules,
  ...size,
  ...passive
]

/** A place where a file is not valid XLIFF 2.1. */
export interface Violation {
  readonly rule: string
  readonly standard: string
  /** Whether a segment file can be read all the same. */
  readonly bearable: boolean
  /** The element, as written. */
  readonly element: string
  readonly value: string
  /** How `value` stands in the file. */
  readonly shown: string
  /** What to do, by a name of `words:xliff`. */
  readonly mend: string
  readonly line: number
  readonly column: number
}

/**
 * Hold a parsed file against XLIFF 2.1: what its schemas say, and what its text says beyond them. In document order.
 *
 * @throws `Failure` `xliff-root` (unreadable) when it is no XLIFF 2 document at all
 */
export function validate(document: XmlDocument, path: string): Violation[] {
  const {root} = document
  if (nameOf(root) !== 'xlf:xliff') {
    throw new Failure('unreadable', 'xliff-root', {element: root.name}, {path, line: root.line, column: root.column})
  }
  const view = viewOf(root)
  return rules
    .flatMap((rule) =>
      [...rule.find(view)].map(
        ({element, value, shown = value, mend = 'restore'}): Violation => ({
          rule: rule.name,
          standard: rule.standard,
          bearable: rule.bearable === true,
          element: element.name,
          value,
          shown,
          mend,
          line: element.line,
          column: element.column
        })
      )
    )
    .sort((left, right) => left.line - right.line || left.column - right.column)
}
