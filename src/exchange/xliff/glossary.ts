import type {TermHint} from '../../model/segment-file.ts'
import {attributeOf, elementsOf, textOf, type XmlElement} from '../xml/node.ts'
import {shield, unshield} from '../xml/shield.ts'
import {block, textElement} from './markup.ts'
import {nameOf} from './namespaces.ts'

/**
 * A unit's terms by the Glossary module, a concept as the `source` of its term. An entry must have a translation or a
 * definition, so a term without either gets an empty translation.
 */
export function writeTerm(hint: TermHint): string[] {
  const translations = hint.translations.map((each) => textElement('gls:translation', {}, each))
  const definition = hint.definition === undefined ? [] : [textElement('gls:definition', {}, hint.definition)]
  return block('gls:glossEntry', {}, [
    textElement('gls:term', {source: shield(hint.concept)}, hint.term),
    ...(translations.length + definition.length === 0 ? ['<gls:translation></gls:translation>'] : translations),
    ...definition
  ])
}

/** The entries of a unit's glossary: those that `writeTerm` could have written, and those of other tools. */
export function readTerms(unit: XmlElement): {
  readonly terms: readonly TermHint[]
  readonly others: readonly XmlElement[]
} {
  const entries = elementsOf(unit)
    .filter((child) => nameOf(child) === 'gls:glossary')
    .flatMap(elementsOf)
  const others = entries.filter((entry) => !isOwn(entry))
  return {terms: entries.filter((entry) => !others.includes(entry)).map(readTerm), others}
}

function isOwn(entry: XmlElement): boolean {
  const parts = elementsOf(entry)
  return (
    entry.attributes.length === 0 &&
    parts.every((part) =>
      nameOf(part) === 'gls:term'
        ? part.attributes.length === 1 && attributeOf(part, 'source') !== undefined
        : part.attributes.length === 0 && ['gls:translation', 'gls:definition'].includes(nameOf(part))
    )
  )
}

function readTerm(entry: XmlElement): TermHint {
  const parts = elementsOf(entry)
  const texts = (local: string): string[] =>
    parts.filter((part) => part.local === local).map((part) => unshield(textOf(part)))
  const term = parts.find((part) => part.local === 'term')
  const definition = texts('definition')[0]
  return {
    concept: unshield(term === undefined ? '' : (attributeOf(term, 'source') ?? '')),
    term: texts('term')[0] ?? '',
    translations: texts('translation').filter((each) => each !== ''),
    ...(definition === undefined ? {} : {definition})
  }
}
