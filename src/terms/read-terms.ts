import type {Node} from 'yaml'
import type {Locale} from '../model/locale.ts'
import type {Compounding, Gender, PartOfSpeech, Term, TermStatus} from '../model/term.ts'
import {checkedForm} from './checked-form.ts'
import {termFields} from './fields.ts'
import {languageFor} from './languages/languages.ts'
import {nearestName} from './nearest-name.ts'
import {readFields, textOf} from './read-fields.ts'
import {readForms} from './read-forms.ts'
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
    const term = checkedForm(file, textOf(file, locale, node, entry), locale, place)
    return term === undefined ? undefined : {term, status: 'preferred', caseSensitive: false, place}
  }
  const named = entries.find(({key}) => key === 'term')
  if (named === undefined) file.fail('glossary-field-missing', {field: 'term'}, place)
  let forms: Term['forms']
  const values = readFields(file, entries, termFields, (inner, field) => {
    if (field !== undefined) forms = readForms(file, inner)
    return field !== undefined
  })
  const text = (name: string): string | undefined => {
    const value = values.get(name)
    return typeof value === 'string' ? value : undefined
  }
  const term = checkedForm(file, text('term'), locale, place)
  const written = text('inflection')
  const inflection =
    written === undefined
      ? undefined
      : inflectionOf(file, locale, written, file.placeOf(entries.find(({key}) => key === 'inflection')?.value, place))
  if (term === undefined) return undefined
  const partOfSpeech = text('partOfSpeech') as PartOfSpeech | undefined
  const gender = text('gender') as Gender | undefined
  const compounds = text('compounds') as Compounding | undefined
  const note = text('note')
  return {
    term,
    status: statuses.find((status) => status === values.get('status')) ?? 'preferred',
    ...(partOfSpeech === undefined ? {} : {partOfSpeech}),
    ...(gender === undefined ? {} : {gender}),
    ...(inflection === undefined ? {} : {inflection}),
    ...(forms === undefined ? {} : {forms}),
    ...(compounds === undefined ? {} : {compounds}),
    ...(note === undefined ? {} : {note}),
    caseSensitive: values.get('caseSensitive') === true,
    place: named === undefined ? place : file.placeOf(named.value)
  }
}

const statuses: readonly TermStatus[] = ['preferred', 'admitted', 'deprecated', 'forbidden']

/** A row of the language's table, or `undefined` with the failure reported. */
function inflectionOf(file: YamlFile, locale: Locale, written: string, place: Term['place']): string | undefined {
  const known = languageFor(locale).inflections
  if (known.includes(written)) return written
  const meant = nearestName(written, known)
  if (known.length === 0) file.fail('glossary-inflection-none', {locale}, place)
  else if (meant === undefined) {
    const values = {inflection: written, locale, known: likeliest(written, known)}
    file.fail('glossary-inflection-unknown', values, place)
  } else file.fail('glossary-inflection-misspelt', {inflection: written, locale, meant}, place)
  return undefined
}

/** The rows that end most as a word does, since words of one end are inflected alike: nobody reads a hundred names. */
function likeliest(written: string, known: readonly string[]): readonly string[] {
  const alike = (name: string): number => {
    let count = 0
    while (count < name.length && count < 40 && name.at(-1 - count) === written.at(-1 - count)) count++
    return count
  }
  return known.toSorted((a, b) => alike(b) - alike(a)).slice(0, named)
}

/** How many rows of a table are named. */
const named = 6
