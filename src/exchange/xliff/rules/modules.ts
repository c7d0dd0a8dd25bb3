import {attributeOf, elementsOf, walk, type XmlElement} from '../../xml/node.ts'
import {nameOf, namespaces} from '../namespaces.ts'
import type {Breach, Rule} from './rule.ts'
import {contentOf, type UnitView, type XliffView} from './view.ts'

/** What the modules that ordbro writes, or that other tools write into its files, say beyond their schemas. */
export const modules: readonly Rule[] = [
  {
    name: 'mda-id-unique',
    standard: 'id (Metadata)',
    find: (view) =>
      view
        .named('mda:metadata')
        .flatMap((element) => repeated(walk(element).filter((each) => ['metadata', 'metaGroup'].includes(each.local))))
  },
  {
    name: 'gls-id-unique',
    standard: 'id (Glossary)',
    find: (view) =>
      view
        .named('gls:glossary')
        .flatMap((element) =>
          repeated(walk(element).filter((each) => ['gls:glossEntry', 'gls:translation'].includes(nameOf(each))))
        )
  },
  {
    name: 'gls-entry-complete',
    standard: 'glossEntry (Glossary)',
    find: (view) =>
      view
        .named('gls:glossEntry')
        .filter((element) => !elementsOf(element).some((each) => ['translation', 'definition'].includes(each.local)))
        .map((element) => ({element, value: attributeOf(element, 'id') ?? 'glossEntry'}))
  },
  {name: 'gls-ref-resolves', standard: 'ref (Glossary)', find: (view) => spanRefs(view, 'gls:glossary')},
  {
    name: 'mtc-id-unique',
    standard: 'id (Translation Candidates)',
    find: (view) => view.named('mtc:matches').flatMap((element) => repeated(elementsOf(element)))
  },
  {name: 'mtc-ref-resolves', standard: 'ref (Translation Candidates)', find: (view) => spanRefs(view, 'mtc:matches')},
  {
    name: 'mtc-sub-type-needs-type',
    standard: 'subType (Translation Candidates)',
    find: (view) =>
      view.named('mtc:match').flatMap((element) => {
        const value = attributeOf(element, 'subType')
        return value !== undefined && attributeOf(element, 'type') === undefined ? [{element, value}] : []
      })
  },
  {
    name: 'fs-sub-fs-needs-fs',
    standard: 'subFs (Format Style)',
    find: (view) =>
      view.elements.flatMap((element) => {
        const value = attributeOf(element, 'subFs', namespaces.fs)
        return value !== undefined && attributeOf(element, 'fs', namespaces.fs) === undefined ? [{element, value}] : []
      })
  },
  {
    name: 'fs-value',
    standard: 'fs (Format Style)',
    find: (view) =>
      view.elements.flatMap((element) => {
        const value = attributeOf(element, 'fs', namespaces.fs)
        return value !== undefined && !htmlNames.has(value) ? [{element, value}] : []
      })
  },
  {
    name: 'ec-module-attributes-isolated',
    standard: 'ec',
    find: (view) =>
      view.named('xlf:ec').flatMap((element) => {
        if (attributeOf(element, 'isolated') === 'yes') return []
        const found = element.attributes.find(({uri}) => uri === namespaces.fs || uri === namespaces.slr)
        return found === undefined ? [] : [{element, value: found.name}]
      })
  }
]

// HTML's elements that may style a preview, as the module lists them.
const htmlNames = new Set(
  (
    'a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em h1 h2 h3 h4 h5 h6 ' +
    'head hr html i img label legend li ol p pre q s samp select small span strike strong sub sup table tbody td tfoot ' +
    'th thead title tr tt u ul'
  ).split(' ')
)

function repeated(elements: readonly XmlElement[]): Breach[] {
  const seen = new Set<string>()
  return elements.flatMap((element) => {
    const value = attributeOf(element, 'id')
    if (value === undefined) return []
    if (seen.has(value)) return [{element, value}]
    seen.add(value)
    return []
  })
}

/** References from a unit's glossary or matches to a segment or a span of text in the same unit. */
function spanRefs(view: XliffView, container: string): Breach[] {
  return view.files.flatMap((file) =>
    file.units.flatMap((unit) => {
      const spans = spanIds(unit)
      const boxes = elementsOf(unit.element).filter((child) => nameOf(child) === container)
      return boxes
        .flatMap((box) => walk(box))
        .flatMap((element) => {
          const value = nameOf(element).startsWith(container.slice(0, 4)) ? attributeOf(element, 'ref') : undefined
          // `t=#m2` for `#t=m2` is in files that are valid by common consent.
          const name = value === undefined ? undefined : /^(?:t=)?#(?:t=)?(.*)$/.exec(value)?.[1]
          return value === undefined || (name !== undefined && spans.has(name)) ? [] : [{element, value}]
        })
    })
  )
}

function spanIds(unit: UnitView): Set<string> {
  return new Set(
    unit.parts
      .flatMap(({element, source, target}) => [element, ...contentOf(source), ...contentOf(target)])
      .flatMap((element) => attributeOf(element, 'id') ?? [])
  )
}
