import type {Node} from 'yaml'
import type {Place} from '../model/finding.ts'
import {type Locale, toLocale} from '../model/locale.ts'
import type {Concept, Term} from '../model/term.ts'
import {conceptFields} from './fields.ts'
import {refusedNames} from './limits.ts'
import {readFields} from './read-fields.ts'
import {readTerms} from './read-terms.ts'
import {type Entry, written, type YamlFile} from './yaml-file.ts'

/** A concept in either form, or `undefined` where it has no name; what is amiss is reported to the file. */
export function readConcept(file: YamlFile, node: Node | undefined, place: Place): Concept | undefined {
  const entries = file.entries(node)
  if (entries === undefined) {
    file.fail('glossary-not-concept', {}, place)
    return undefined
  }
  const terms = new Map<Locale, readonly Term[]>()
  const places = new Map<Locale, Place>()
  const take = (locale: Locale, entry: Entry): void => {
    const first = places.get(locale)
    if (first !== undefined) file.fail('glossary-locale-twice', {locale, first: written(first)}, entry.place)
    else {
      places.set(locale, entry.place)
      const list = readTerms(file, locale, entry)
      if (list.length > 0) terms.set(locale, list)
    }
  }
  const values = readFields(file, entries, conceptFields, (entry, field) => {
    if (field === undefined) {
      const locale = toLocale(entry.key)
      if (locale !== undefined) take(locale, entry)
      return locale !== undefined
    }
    const byLocale = file.entries(entry.value)
    if (byLocale === undefined) file.fail('glossary-not-terms', {}, file.placeOf(entry.value, entry.place))
    for (const inner of byLocale ?? []) {
      const locale = toLocale(inner.key)
      if (locale === undefined) file.fail('glossary-locale-invalid', {locale: inner.key}, inner.place)
      else take(locale, inner)
    }
    return true
  })
  const text = (name: string): string | undefined => {
    const value = values.get(name)
    return typeof value === 'string' ? value : undefined
  }
  const named = entries.find(({key}) => key === 'id')
  const id = text('id')
  if (named === undefined) file.fail('glossary-field-missing', {field: 'id'}, place)
  if (named === undefined || id === undefined) return undefined
  if (refusedNames.has(id) || /\p{Cc}/u.test(id)) {
    file.fail('glossary-name-refused', {name: id}, file.placeOf(named.value))
    return undefined
  }
  const domain = text('domain')
  const definition = text('definition')
  const note = text('note')
  const source = text('source')
  return {
    id,
    ...(domain === undefined ? {} : {domain}),
    ...(definition === undefined ? {} : {definition}),
    ...(note === undefined ? {} : {note}),
    ...(source === undefined ? {} : {source}),
    draft: values.get('status') === 'draft',
    doNotTranslate: values.get('doNotTranslate') === true,
    terms,
    place: file.placeOf(named.value)
  }
}
