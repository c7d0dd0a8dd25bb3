import type {PathPart} from './front-matter.ts'
import {nameOf} from './name-of.ts'

/** One place where two blocks of front matter differ. */
export interface DataMismatch {
  /** kebab-case: `key-missing`, `key-added`, `key-order`, `length-differs`, `type-differs`, `value-differs`. */
  readonly reason: string
  readonly expected: string
  readonly actual: string
  /** The field, or the map or list that holds it; empty for the whole block. */
  readonly name: string
}

/**
 * The differences between two pieces of data, exactly: keys and their order, types, lengths, values. Maps may be `Map`s
 * or plain objects; a date is equal to a date of the same written form.
 */
export function compareData(expected: unknown, actual: unknown, path: readonly PathPart[] = []): DataMismatch[] {
  const name = nameOf(path)
  const [expectedType, actualType] = [typeOf(expected), typeOf(actual)]
  if (expectedType !== actualType) return [{reason: 'type-differs', expected: expectedType, actual: actualType, name}]
  if (Array.isArray(expected) && Array.isArray(actual)) {
    if (expected.length !== actual.length) {
      return [{reason: 'length-differs', expected: String(expected.length), actual: String(actual.length), name}]
    }
    return expected.flatMap((item, index) => compareData(item, actual[index], [...path, index]))
  }
  if (expectedType === 'map') return compareMaps(entriesOf(expected), entriesOf(actual), path)
  const [left, right] = [written(expected), written(actual)]
  return left === right ? [] : [{reason: 'value-differs', expected: left, actual: right, name}]
}

type Entries = readonly (readonly [key: unknown, value: unknown])[]

function compareMaps(expected: Entries, actual: Entries, path: readonly PathPart[]): DataMismatch[] {
  const identity = (key: unknown): string => `${typeOf(key)} ${written(key)}`
  const expectedKeys = expected.map(([key]) => identity(key))
  const actualKeys = actual.map(([key]) => identity(key))
  const at = (key: unknown): string => nameOf([...path, written(key)])
  const [wanted, values] = [new Set(expectedKeys), new Map(actual.map(([key, value]) => [identity(key), value]))]
  const missing = expected.filter(([key]) => !values.has(identity(key)))
  const added = actual.filter(([key]) => !wanted.has(identity(key)))
  if (missing.length > 0 || added.length > 0) {
    return [
      ...missing.map(([key]) => ({reason: 'key-missing', expected: written(key), actual: '', name: at(key)})),
      ...added.map(([key]) => ({reason: 'key-added', expected: '', actual: written(key), name: at(key)}))
    ]
  }
  const [left, right] = [expectedKeys.join(', '), actualKeys.join(', ')]
  const order = left === right ? [] : [{reason: 'key-order', expected: left, actual: right, name: nameOf(path)}]
  return [
    ...order,
    ...expected.flatMap(([key, value]) => compareData(value, values.get(identity(key)), [...path, written(key)]))
  ]
}

/** The entries of a map or plain object. */
export function entriesOf(value: unknown): Entries {
  return value instanceof Map ? [...value] : Object.entries(value as object)
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'list'
  if (value instanceof Date) return 'date'
  if (value instanceof Set) return 'set'
  if (value instanceof Uint8Array) return 'binary'
  return typeof value === 'object' ? 'map' : typeof value
}

function written(value: unknown): string {
  // An impossible date has no ISO form.
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'invalid' : value.toISOString()
  if (value instanceof Set) return JSON.stringify([...value].map(written))
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (value instanceof Map || (typeof value === 'object' && value !== null)) {
    return JSON.stringify(entriesOf(value).map(([key, item]) => [written(key), written(item)]))
  }
  return Object.is(value, -0) ? '-0' : String(value)
}
