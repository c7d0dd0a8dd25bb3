import {attributeOf, elementsOf, xmlNamespace} from '../../xml/node.ts'
import type {Breach, Rule} from './rule.ts'

/** Modules that ordbro passes through and still reads with care: Validation and Resource Data. */
export const passive: readonly Rule[] = [
  {
    name: 'val-one-condition',
    standard: 'rule (Validation)',
    find: (view) =>
      view.named('val:rule').flatMap((element) => {
        const own = conditions.filter((name) => attributeOf(element, name) !== undefined)
        const custom = element.attributes.some(({uri}) => uri !== '' && !uri.startsWith('http://www.w3.org/'))
        return own.length + (custom ? 1 : 0) === 1 ? [] : [{element, value: own.join(', ') || 'rule'}]
      })
  },
  {
    name: 'val-exists-in-source',
    standard: 'existsInSource (Validation)',
    find: (view) =>
      view.named('val:rule').flatMap((element) => {
        const value = attributeOf(element, 'existsInSource')
        const fitting = ['isPresent', 'startsWith', 'endsWith'].some((name) => attributeOf(element, name) !== undefined)
        return value === undefined || fitting ? [] : [{element, value}]
      })
  },
  {
    name: 'res-id-unique',
    standard: 'resourceItem (Resource Data)',
    find: (view) =>
      view.named('res:resourceData').flatMap((data) => {
        const seen = new Set<string>()
        return elementsOf(data).flatMap((element): Breach[] => {
          const value = attributeOf(element, 'id')
          if (value === undefined || !seen.has(value)) {
            if (value !== undefined) seen.add(value)
            return []
          }
          return [{element, value}]
        })
      })
  },
  {
    name: 'res-content-or-href',
    standard: 'source, target (Resource Data)',
    find: (view) =>
      view
        .named('res:source', 'res:target')
        .filter((element) => (attributeOf(element, 'href') === undefined) === (element.children.length === 0))
        .map((element) => ({element, value: attributeOf(element, 'href') ?? 'href'}))
  },
  {
    name: 'res-source-language',
    standard: 'source (Resource Data)',
    find: (view) =>
      view.named('res:source').flatMap((element) => {
        const value = attributeOf(element, 'lang', xmlNamespace)
        const same = value?.toLowerCase() === attributeOf(view.root, 'srcLang')?.toLowerCase()
        return value === undefined || same ? [] : [{element, value}]
      })
  }
]

const conditions = ['isPresent', 'isNotPresent', 'startsWith', 'endsWith']
