import type {Code} from '../../model/code.ts'
import type {State} from '../../model/segment-file.ts'
import type {Doubt, Origin, Variant} from '../../model/translation-memory.ts'
import {unshield} from '../xml/shield.ts'
import type {XmlPiece} from '../xml/stream.ts'
import {pieceText} from './piece-text.ts'
import {isCode, isPath, isState} from './shapes.ts'
import {neighbours, props} from './vocabulary.ts'

/** The properties of a unit or of a variant, the first of each type. */
export type Props = ReadonlyMap<string, string>

const none: Props = new Map()

export function propsOf({children}: XmlPiece): Props {
  let found: Map<string, string> | undefined
  for (const child of children) {
    if (typeof child === 'string' || child.name !== 'prop') continue
    const {type} = child.attributes
    found ??= new Map()
    if (type !== undefined && !found.has(type)) found.set(type, unshield(pieceText(child)))
  }
  return found ?? none
}

/** The neighbours that are named, and the place in the article. */
export function contextIn(given: Props): Pick<Variant, 'before' | 'after' | 'path'> {
  if (given.size === 0) return {}
  const first = (types: readonly string[]): string | undefined => types.map((type) => given.get(type)).find(isString)
  const trados = given.get(neighbours.trados)
  const before = plain(first(neighbours.before)) ?? (trados === undefined ? undefined : tradosBefore(trados))
  const after = plain(first(neighbours.after))
  const path = parsed(given.get(props.path))
  return {
    ...(before !== undefined && {before}),
    ...(after !== undefined && {after}),
    ...(isPath(path) && {path})
  }
}

function isString(value: string | undefined): value is string {
  return value !== undefined
}

/** memoQ writes the neighbour's `<seg>` with its markup. */
function plain(value: string | undefined): string | undefined {
  if (value === undefined || !value.startsWith('<seg>')) return value
  return value
    .replace(/<(bpt|ept|ph|it|ut)\b[^<>]*>[^<]*<\/\1>|<[^<>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

function tradosBefore(value: string): string {
  const end = /(?<!\|)(?:\|\|)* \|(?!\|)/.exec(value)
  return (end === null ? value : value.slice(0, end.index + end[0].length - 2)).replaceAll('||', '|').trim()
}

/** Where the sentence was said, where it is ordbro that says so. */
export function originIn(given: Props): Omit<Origin, 'file'> {
  if (given.size === 0) return {}
  const [article, unit, segment] = [given.get(props.original), given.get(props.unit), given.get(props.segment)]
  return {
    ...(article !== undefined && {article}),
    ...(unit !== undefined && {unit}),
    ...(segment !== undefined && {segment})
  }
}

/** Trados' words for what ordbro has states for. */
const levels: Readonly<Record<string, State>> = {ApprovedTranslation: 'reviewed', ApprovedSignOff: 'final'}

/** What nobody says more of is translated. */
export function stateIn(...given: readonly Props[]): State {
  for (const each of given) {
    const state = each.get(props.state)
    if (state !== undefined && isState(state)) return state
    const level = levels[each.get('x-ConfirmationLevel') ?? '']
    if (level !== undefined) return level
  }
  return 'translated'
}

const isOrigin = /^(x-)?origin$/i
const machines = /^mt$|machine[ -]?translation$|^machine$/i
const doubts: ReadonlySet<string> = new Set(['aligned', 'unreviewed', 'machine'] satisfies Doubt[])

/** @param author `MT!` is what tools write where no person was */
export function doubtsIn(author: string | undefined, ...given: readonly Props[]): readonly Doubt[] | undefined {
  const found: Doubt[] = []
  if (author?.startsWith('MT!')) found.push('machine')
  for (const each of given) {
    for (const [type, value] of each) {
      if (isOrigin.test(type) && machines.test(value)) found.push('machine')
      if (type === props.doubt) for (const doubt of value.split(' ')) if (doubts.has(doubt)) found.push(doubt as Doubt)
    }
  }
  return found.length === 0 ? undefined : [...new Set(found)]
}

/** The codes that ordbro wrote with a variant, by the `x` of their elements; a row that is none is not looked at. */
export function ownCodes({children}: XmlPiece): ReadonlyMap<string, Code> {
  const codes = new Map<string, Code>()
  for (const child of children) {
    if (typeof child === 'string' || child.name !== 'prop' || child.attributes.type !== props.code) continue
    const code = parsed(pieceText(child))
    if (isCode(code)) codes.set(code.id, code)
  }
  return codes
}

function parsed(json: string | undefined): unknown {
  if (json === undefined) return undefined
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
