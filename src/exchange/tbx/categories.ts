import {attributeOf, elementsOf, type XmlElement} from '../xml/node.ts'
import {namespaces} from './vocabulary.ts'

/** What something in an entry is, and the element that says it. */
export interface Category {
  readonly name: string
  readonly element: XmlElement
}

/** Elements that say what others are about. All but the history of an entry are looked into. */
const groups: ReadonlySet<string> = new Set(['descripGrp', 'adminGrp', 'termNoteGrp', 'termCompList', 'termGrp'])

/** Elements of the core whose category is their `type` (data categories as attributes). */
const typed: ReadonlySet<string> = new Set(['descrip', 'admin', 'termNote', 'xref', 'ref', 'transac', 'hi'])

/**
 * What an entry, a language or a term says of itself, one level deep, whichever the style of the file:
 *
 *     <min:partOfSpeech>noun</min:partOfSpeech>            data categories as tags (DCT)
 *     <termNote type="partOfSpeech">noun</termNote>        as attributes (DCA, and TBX 2)
 */
export function categoriesOf(element: XmlElement): Category[] {
  return elementsOf(element).flatMap((child): Category[] => {
    if (groups.has(child.local)) return categoriesOf(child)
    if (child.uri !== namespaces.core && child.uri !== '') return [{name: child.local, element: child}]
    return [{name: typed.has(child.local) ? (attributeOf(child, 'type') ?? child.local) : child.local, element: child}]
  })
}
