import {attributeOf, type XmlElement, xmlNamespace} from '../../xml/node.ts'
import type {Rule} from './rule.ts'
import {sides, type XliffView} from './view.ts'

/** Languages and white space of sources and targets (Schematron F1, F4). */
export const languages: readonly Rule[] = [
  {
    name: 'trg-lang-required',
    standard: 'xliff',
    *find(view) {
      if (attributeOf(view.root, 'trgLang') !== undefined) return
      const part = parts(view).find(({target}) => target !== undefined)
      if (part?.target !== undefined) yield {element: part.target, value: 'trgLang'}
    }
  },
  {
    name: 'xml-lang-matches',
    standard: 'source, target',
    *find(view) {
      for (const part of parts(view)) {
        for (const side of sides) {
          const element = part[side]
          const locale = attributeOf(view.root, side === 'source' ? 'srcLang' : 'trgLang')
          const lang = element === undefined ? undefined : inherited(view, element, 'lang')
          if (element !== undefined && lang !== undefined && !isWithin(lang, locale)) yield {element, value: lang}
        }
      }
    }
  },
  {
    name: 'xml-space-matches',
    standard: 'target',
    *find(view) {
      for (const {source, target} of parts(view)) {
        if (source === undefined || target === undefined) continue
        const value = inherited(view, target, 'space') ?? 'default'
        if (value !== (inherited(view, source, 'space') ?? 'default')) yield {element: target, value}
      }
    }
  },
  {
    name: 'match-without-xml-lang',
    standard: 'match (Translation Candidates)',
    *find(view) {
      for (const element of view.named('mtc:match')) {
        const value = attributeOf(element, 'lang', xmlNamespace)
        if (value !== undefined) yield {element, value}
      }
    }
  }
]

function parts(view: XliffView) {
  return view.files.flatMap((file) => file.units.flatMap((unit) => unit.parts))
}

function inherited(view: XliffView, element: XmlElement, local: 'lang' | 'space'): string | undefined {
  for (const each of [element, ...view.ancestors(element)]) {
    const value = attributeOf(each, local, xmlNamespace)
    if (value !== undefined) return value
  }
  return undefined
}

/** The same language, or a narrower one: `en-IE` is within `en`. */
function isWithin(lang: string, locale: string | undefined): boolean {
  const [narrow, wide] = [lang.toLowerCase(), locale?.toLowerCase()]
  return narrow === wide || (wide !== undefined && narrow.startsWith(`${wide}-`))
}
