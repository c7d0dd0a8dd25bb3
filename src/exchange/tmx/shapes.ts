import type {Code, CodeType} from '../../model/code.ts'
import type {Fill, Foreign, Note, Segment, State, Waiver} from '../../model/segment-file.ts'
import {codeTypes} from '../xliff/code-types.ts'
import type {Inline} from './inline.ts'

/** Whether a value from a stranger's JSON is what its type says. */
export type Guard<Value> = (value: unknown) => value is Value

type Fields = Readonly<Record<string, (value: unknown) => boolean>>

const isString = (value: unknown): value is string => typeof value === 'string'
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'
const isTexts = (value: unknown): boolean => isObject(value) && Object.values(value).every(isString)
const oneOf =
  (...values: readonly string[]) =>
  (value: unknown): boolean =>
    isString(value) && values.includes(value)
const maybe =
  (guard: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || guard(value)

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An object with these fields and no others. */
function fields<Value>(shape: Fields): Guard<Value> {
  return (value): value is Value =>
    isObject(value) &&
    Object.keys(value).every((name) => Object.hasOwn(shape, name)) &&
    Object.entries(shape).every(([name, guard]) => guard(value[name]))
}

export const isPath: Guard<readonly string[]> = (value): value is readonly string[] =>
  Array.isArray(value) && value.every(isString)

export const isPair: Guard<Segment['after']> = fields({source: isString, target: isString})

export const isWaiver: Guard<Waiver> = fields({
  rule: isString,
  reason: isString,
  author: isString,
  sourceHash: isString,
  targetHash: isString
})

export const isForeign: Guard<Foreign> = fields({attributes: isTexts, elements: isPath})

export const isNote: Guard<Note> = fields({category: isString, text: isString, attributes: maybe(isTexts)})

export const isCode: Guard<Code> = fields({
  id: isString,
  kind: oneOf('ph', 'pc'),
  type: oneOf(...Object.keys(codeTypes)),
  open: isString,
  close: maybe(isString),
  label: isString,
  equiv: isString,
  canDelete: isBoolean,
  subFlows: maybe(isPath)
})

const isOwnCode = fields<Inline>({kind: oneOf('ph', 'pc'), id: isString, foreign: maybe(isTexts)})
const isAnnotation = fields<Inline>({kind: oneOf('sc', 'ec', 'sm', 'em', 'mrk'), attributes: isTexts})

export const isInline: Guard<Inline> = (value): value is Inline => isOwnCode(value) || isAnnotation(value)

export function isState(value: string): value is State {
  return oneOf('initial', 'translated', 'reviewed', 'final')(value)
}

export function isFill(value: string): value is Fill {
  return oneOf('auto', 'exact', 'fuzzy', 'draft', 'stale')(value)
}

export function isCodeType(value: string): value is CodeType {
  return Object.hasOwn(codeTypes, value)
}
