import {Failure} from '../../model/failure.ts'
import type {XmlElement} from '../xml/node.ts'
import type {Scope} from './foreign.ts'

/** Keys of `SegmentFile.foreign.attributes` that stand on `<xliff>`; declarations do so without it. */
export const rootKey = 'xliff/'

/** What a file without groups has in their place: XLIFF wants one. */
export const emptyGroup = 'none'

/**
 * Sizes are counted by a profile that every tool knows. ordbro counts grapheme clusters, of which a text never has more
 * than code points: who keeps to the profile keeps to the maximum.
 */
export const profile = {
  attributes: {generalProfile: 'xliff:codepoints', storageProfile: 'xliff:utf8'},
  normalization: {general: 'nfc', storage: 'nfc'}
} as const

/** What the parts of a file are read with. */
export interface ReadContext {
  readonly path: string
  readonly scope: Scope
  /** `xml:space` as inherited. */
  readonly space: string
  readonly target: string
}

/** A failure that names an element which does not stand where a segment file has it. */
export function misplaced(element: XmlElement, path: string): Failure {
  const {name, line, column} = element
  return new Failure('unreadable', 'segment-file-layout', {element: name}, {path, line, column})
}
