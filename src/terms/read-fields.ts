import type {Node} from 'yaml'
import type {Field} from './fields.ts'
import {nearestName} from './nearest-name.ts'
import type {Entry, YamlFile} from './yaml-file.ts'

/** The fields of a mapping that were well written. */
export type FieldValues = ReadonlyMap<string, string | boolean>

/** What is read here; a field of another type is read by those who have it. */
const plainTypes: ReadonlySet<Field['type']> = new Set(['text', 'flag', 'word'])

/**
 * Read a mapping by its table of fields. What is amiss is reported to the file and left out.
 *
 * @param other - is asked for each key that is no plain field; false where it is none of its own either. Left out where
 *   all are plain
 */
export function readFields(
  file: YamlFile,
  entries: readonly Entry[],
  fields: readonly Field[],
  other: (entry: Entry, field: Field | undefined) => boolean = () => false
): FieldValues {
  const values = new Map<string, string | boolean>()
  for (const entry of entries) {
    const field = fields.find(({name}) => name === entry.key)
    if (field === undefined || !plainTypes.has(field.type)) {
      if (!other(entry, field)) unknown(file, entry, fields)
    } else {
      const value = plainValue(file, field, entry.value, entry)
      if (value !== undefined) values.set(field.name, value)
    }
  }
  return values
}

/** A text field's value, or `undefined` with the failure reported. */
export function textOf(file: YamlFile, field: string, node: Node | undefined, entry: Entry): string | undefined {
  const place = file.placeOf(node, entry.place)
  const value = file.text(node)
  if (value === '' || (value === undefined && file.scalar(node) === null)) file.fail('glossary-empty', {field}, place)
  else if (value === undefined) file.fail('glossary-not-text', {field}, place)
  else return value
  return undefined
}

function plainValue(
  file: YamlFile,
  {name, type, words}: Field,
  node: Node | undefined,
  entry: Entry
): string | boolean | undefined {
  if (type === 'text') return textOf(file, name, node, entry)
  const value = file.scalar(node)
  if (type === 'flag') {
    if (typeof value === 'boolean') return value
    file.fail('glossary-not-flag', {field: name}, file.placeOf(node, entry.place))
    return undefined
  }
  if (typeof value === 'string' && words?.includes(value)) return value
  const place = file.placeOf(node, entry.place)
  file.fail('glossary-not-word', {field: name, written: String(value ?? ''), words: words ?? []}, place)
  return undefined
}

function unknown(file: YamlFile, {key, place}: Entry, fields: readonly Field[]): void {
  const known = fields.map(({name}) => name)
  const meant = nearestName(key, known)
  if (meant === undefined) file.fail('glossary-field-unknown', {field: key, known}, place)
  else file.fail('glossary-field-misspelt', {field: key, meant}, place)
}
