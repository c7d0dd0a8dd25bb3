import {type Locale, toLocale} from '../../model/locale.ts'
import type {MemoryUnit} from '../../model/translation-memory.ts'
import type {XmlPiece} from '../xml/stream.ts'
import {toJson} from './json.ts'
import {pieceText} from './piece-text.ts'
import {readUnit} from './read-unit.ts'
import {streamTmx} from './stream-tmx.ts'
import {ownHeader, props} from './vocabulary.ts'
import {writePiece} from './write-piece.ts'

/** A unit as the tool that made it wrote it, on one line, with all that ordbro does not use itself. */
export interface CopiedUnit {
  readonly written: string
}

/**
 * The units of a TMX for another one, one after the other. What ordbro once wrote comes as what it means, so that it can be
 * joined with what ordbro says of the same segment; all else is copied: attributes, properties, notes and codes, units and
 * variants that say nothing as well. What the header says of units that do not say it themselves stands with each.
 *
 * @param locales the languages that are copied; all, where nothing is said
 * @throws `Failure` (unreadable): those of `streamTmx`, after the units before the fault
 */
export function* copyUnits(
  chunks: Iterable<string>,
  path: string,
  locales?: readonly Locale[]
): Generator<CopiedUnit | MemoryUnit> {
  let header: XmlPiece['attributes'] = {}
  for (const piece of streamTmx(chunks, path)) {
    if (piece.name === 'header') header = piece.attributes
    if (piece.name !== 'tu') continue
    const own = isOwn(piece) ? readUnit(piece, header.srclang, path) : undefined
    const kept = own === undefined && locales !== undefined ? within(piece, locales) : piece
    if (kept !== undefined) yield own ?? {written: writePiece(inFull(kept, header))}
  }
}

/** What a header says beside what each unit says itself: see `writeUnits`. Its attributes stand in a property. */
export function* copyHeader(chunks: Iterable<string>, path: string): Generator<string> {
  for (const piece of streamTmx(chunks, path)) {
    if (piece.name !== 'header') return
    yield* elements(piece).map(writePiece)
    if (piece.attributes['o-tmf'] === ownHeader['o-tmf']) return
    yield writePiece({
      name: 'prop',
      attributes: {type: props.header},
      children: [toJson(piece.attributes)],
      line: piece.line
    })
    return
  }
}

/** What counts for a unit that does not say it itself (TMX 1.4b §2.2). */
const inherited = ['srclang', 'segtype', 'datatype', 'o-tmf', 'o-encoding'] as const

/** A unit that says the same below ordbro's header, in the words of TMX 1.4. */
function inFull(unit: XmlPiece, header: XmlPiece['attributes']): XmlPiece {
  const attributes: Record<string, string> = {...unit.attributes}
  for (const name of inherited) {
    const value = attributes[name] ?? header[name]
    if (value !== undefined && (name in attributes || value !== ownHeader[name])) attributes[name] = value
  }
  return {...unit, attributes, children: unit.children.map(withLanguage)}
}

/** Before TMX 1.2, `lang` was what `xml:lang` has been since. */
function withLanguage(tuv: XmlPiece | string): XmlPiece | string {
  if (typeof tuv === 'string' || tuv.attributes.lang === undefined) return tuv
  return {...tuv, attributes: {'xml:lang': tuv.attributes.lang, ...tuv.attributes}}
}

/** A unit in some of its languages; nothing where one or none is left. */
function within(unit: XmlPiece, locales: readonly Locale[]): XmlPiece | undefined {
  const children = unit.children.filter(
    (child) => typeof child === 'string' || child.name !== 'tuv' || locales.includes(languageOf(child) ?? '')
  )
  const left = children.filter((child) => typeof child !== 'string' && child.name === 'tuv')
  return left.length < 2 ? undefined : {...unit, children}
}

function languageOf({attributes}: XmlPiece): Locale | undefined {
  return toLocale(attributes['xml:lang'] ?? attributes.lang ?? '')
}

/** Whether `writeUnits` may have written a unit, and nobody has added anything to it that it would not write. */
function isOwn(unit: XmlPiece): boolean {
  const names = Object.keys(unit.attributes)
  return (
    names.every((name) => name === 'srclang') &&
    elements(unit).some((child) => child.attributes.type === props.original) &&
    elements(unit).every((child) => (child.name === 'tuv' ? isOwnVariant(child) : isOwnProp(child)))
  )
}

function isOwnVariant(tuv: XmlPiece): boolean {
  const locale = languageOf(tuv)
  return (
    Object.keys(tuv.attributes).length === 1 &&
    tuv.attributes['xml:lang'] === locale &&
    elements(tuv).every((child) => (child.name === 'seg' ? elements(child).every(isOwnCode) : isOwnProp(child)))
  )
}

const ownCodes: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph'])
const codeAttributes: ReadonlySet<string> = new Set(['i', 'x', 'type'])

function isOwnCode(code: XmlPiece): boolean {
  const isPlain = Object.keys(code.attributes).every((name) => codeAttributes.has(name))
  return ownCodes.has(code.name) && isPlain && elements(code).length === 0
}

/** What ordbro says, and neighbours without codes as `writeUnits` has them. */
function isOwnProp(child: XmlPiece): boolean {
  const {type, ...others} = child.attributes
  if (child.name !== 'prop' || type === undefined || Object.keys(others).length > 0) return false
  return type.startsWith('ordbro:') || (/^x-context-(pre|post)$/.test(type) && !/<(?!\/?seg>)/.test(pieceText(child)))
}

function elements({children}: XmlPiece): XmlPiece[] {
  return children.filter((child) => typeof child !== 'string')
}
