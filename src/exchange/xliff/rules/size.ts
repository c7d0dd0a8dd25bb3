import {attributeOf, elementsOf, walk, type XmlElement} from '../../xml/node.ts'
import {nameOf, namespaces} from '../namespaces.ts'
import type {Breach, Rule} from './rule.ts'
import type {XliffView} from './view.ts'

/** The Size and Length Restriction module with its standard profiles, which count code points and bytes. */
export const size: readonly Rule[] = [
  {
    name: 'slr-size-restriction',
    standard: 'sizeRestriction (Size Restriction)',
    find: (view) => wrong(view, 'sizeRestriction', restriction)
  },
  {
    name: 'slr-storage-restriction',
    standard: 'storageRestriction (Size Restriction)',
    find: (view) => wrong(view, 'storageRestriction', restriction)
  },
  {
    name: 'slr-equiv-storage',
    standard: 'equivStorage (Size Restriction)',
    find: (view) => wrong(view, 'equivStorage', integer)
  },
  {
    name: 'slr-size-info',
    standard: 'sizeInfo (Size Restriction)',
    // Codes may say more under a profile of their own; what spans text has a size.
    find: (view) =>
      wrong(view, 'sizeInfo', integer).filter(({element}) => nameOf(element) === 'xlf:pc' || usesProfile(view))
  },
  {
    name: 'slr-size-info-or-ref',
    standard: 'sizeInfoRef (Size Restriction)',
    find: (view) =>
      having(view, 'sizeInfoRef').filter(({element}) => attributeOf(element, 'sizeInfo', namespaces.slr) !== undefined)
  },
  {
    name: 'slr-size-info-ref-resolves',
    standard: 'sizeInfoRef (Size Restriction)',
    find: (view) =>
      having(view, 'sizeInfoRef').filter(({element, value}) => {
        // Data stands beside the element, or beside one of those that it is in.
        const data = view
          .ancestors(element)
          .flatMap(elementsOf)
          .filter((each) => nameOf(each) === 'slr:data')
        return !data.some((each) => walk(each).some((inside) => attributeOf(inside, 'id') === value))
      })
  }
]

const restriction = /^(?:\*|\d+(?:,(?:\d+|\*))?)$/
const integer = /^\d+$/

function having(view: XliffView, local: string): Breach[] {
  return view.elements.flatMap((element: XmlElement) => {
    const value = attributeOf(element, local, namespaces.slr)
    return value === undefined ? [] : [{element, value}]
  })
}

function wrong(view: XliffView, local: string, pattern: RegExp): Breach[] {
  return having(view, local).filter(({value}) => !pattern.test(value))
}

function usesProfile(view: XliffView): boolean {
  return view.named('slr:profiles').some((element) => attributeOf(element, 'generalProfile') === 'xliff:codepoints')
}
