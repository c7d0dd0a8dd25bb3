import type {Node} from 'yaml'
import type {Locale} from '../model/locale.ts'
import type {Gender, PartOfSpeech, Term, TermStatus} from '../model/term.ts'
import {exactForm} from './compile-terms.ts'
import {termFields} from './fields.ts'
import {limits} from './limits.ts'
import {readFields, textOf} from './read-fields.ts'
import type {Entry, YamlFile} from './yaml-file.ts'

/**
 * The terms of a concept in one locale: a plain term, a term with fields, or a list of these. A term without a status
 * is preferred.
 */
export function readTerms(file: YamlFile, locale: Locale, entry: Entry): readonly Term[] {
  const items = file.items(entry.value)
  if (items?.length === 0) file.fail('glossary-empty', {field: locale}, file.placeOf(entry.value, entry.place))
  return (items ?? [entry.value]).flatMap((node) => readTerm(file, locale, node, entry) ?? [])
}

function readTerm(file: YamlFile, locale: Locale, node: Node | undefined, entry: Entry): Term | undefined {
  const entries = file.entries(node)
  const place = file.placeOf(node, entry.place)
  if (entries === undefined) {
    const term = checked(file, textOf(file, locale, node, entry), locale, place)
    return term === undefined ? undefined : {term, status: 'preferred', caseSensitive: false, place}
  }
  const named = entries.find(({key}) => key === 'term')
  if (named === undefined) file.fail('glossary-field-missing', {field: 'term'}, place)
  const values = readFields(file, entries, termFields, () => false)
  const text = (name: string): string | undefined => {
    const value = values.get(name)
    return typeof value === 'string' ? value : undefined
  }
  const term = checked(file, text('term'), locale, place)
  if (term === undefined) return undefined
  const partOfSpeech = text('partOfSpeech') as PartOfSpeech | undefined
  const gender = text('gender') as Gender | undefined
  const note = text('note')
  return {
    term,
    status: statuses.find((status) => status === values.get('status')) ?? 'preferred',
    ...(partOfSpeech === undefined ? {} : {partOfSpeech}),
    ...(gender === undefined ? {} : {gender}),
    ...(note === undefined ? {} : {note}),
    caseSensitive: values.get('caseSensitive') === true,
    place: named === undefined ? place : file.placeOf(named.value)
  }
}

const statuses: readonly TermStatus[] = ['preferred', 'admitted', 'deprecated', 'forbidden']

/** The term where it can be looked for: not too long, and with something to see. */
function checked(file: YamlFile, term: string | undefined, locale: Locale, place: Term['place']): string | undefined {
  if (term === undefined) return undefined
  if (term.length > limits.term) file.fail('glossary-term-too-long', {limit: limits.term}, place)
  else if (exactForm(term) === '') file.fail('glossary-empty', {field: locale}, place)
  else return term
  return undefined
}
