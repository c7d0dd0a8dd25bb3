import type {Concept, Glossary, Occurrence, Term} from '../../src/model/term.ts'
import {compileTerms} from '../../src/terms/compile-terms.ts'
import {spot} from '../../src/terms/spot.ts'
import type {Finder} from './protocol.ts'
import type {LanguageName} from './word-list.ts'

/** What ordbro finds: all forms in one text, one a paragraph, and which terms are in each. */
export function ownRule(
  terms: readonly string[],
  forms: readonly string[],
  locale: LanguageName,
  wanted: (occurrence: Occurrence) => boolean = ({kind}) => kind !== 'compound'
): Finder {
  const text = forms.join('\n\n')
  const starts: number[] = []
  for (let at = 0, index = 0; index < forms.length; at += forms[index++]!.length + 2) starts.push(at)
  const found = new Map<string, Set<string>>()
  let paragraph = 0
  for (const occurrence of spot(compileTerms(glossaryOf(terms, locale), locale), text)) {
    while (starts[paragraph + 1]! <= occurrence.start) paragraph++
    if (!wanted(occurrence)) continue
    const form = forms[paragraph]!
    found.set(form, (found.get(form) ?? new Set()).add(occurrence.concept))
  }
  const none: ReadonlySet<string> = new Set()
  return (form) => found.get(form) ?? none
}

/** As the protocol has it: nouns, with nothing said of their inflection. */
export function glossaryOf(terms: readonly string[], locale: string): Glossary {
  const place = {path: 'terms.yaml'}
  const concepts = terms.map((term): [string, Concept] => {
    const noun: Term = {term, status: 'preferred', partOfSpeech: 'noun', caseSensitive: false, place}
    return [term, {id: term, draft: false, doNotTranslate: false, terms: new Map([[locale, [noun]]]), place}]
  })
  return {concepts: new Map(concepts)}
}
