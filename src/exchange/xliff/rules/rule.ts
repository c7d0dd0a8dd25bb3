import type {XmlElement} from '../../xml/node.ts'
import type {XliffView} from './view.ts'

/** A constraint of the standard, and how to find where a file breaks it. */
export interface Rule {
  /** kebab-case, after the attribute or element that the constraint is about. */
  readonly name: string
  /** Where XLIFF 2.1 (OASIS Standard, 13 February 2018) states it: the element, attribute or heading. */
  readonly standard: string
  /**
   * Whether a segment file may be read in spite of it. Only what a person who types a target by hand does: `check`
   * reports it segment by segment, and to refuse the whole file would be worse.
   */
  readonly bearable?: true
  find(view: XliffView): Iterable<Breach>
}

/** Where a rule is broken, and by what. */
export interface Breach {
  readonly element: XmlElement
  /** The name or value that is wrong. */
  readonly value: string
  /** How that stands in the file, where `value` alone does not tell: `state="done"`. */
  readonly shown?: string
  /** What to do, by a name of `words:xliff` and its detail; the file's history knows better where there is none. */
  readonly mend?: string
}
