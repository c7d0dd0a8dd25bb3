import {Failure} from '../../model/failure.ts'
import {toLocale} from '../../model/locale.ts'
import type {MemoryEntry} from '../../model/memory.ts'
import type {Segment} from '../../model/segment-file.ts'
import {attributeOf, elementsOf, textOf, type XmlElement, xmlNamespace} from '../xml/node.ts'
import {parseXml} from '../xml/parse.ts'
import {unshield} from '../xml/shield.ts'
import {readSeg, segOf} from './inline.ts'
import {type Guard, isCode, isFill, isForeign, isInline, isNote, isPair, isPath, isState, isWaiver} from './shapes.ts'
import {props, tmxDoctype} from './vocabulary.ts'

/**
 * Read what `writeKept` wrote. The text is taken from `<seg>`, so a correction by hand counts; the rest comes from the
 * properties, and a unit that another tool put in has what a confirmed segment without a history has.
 *
 * @throws `Failure` (unreadable): those of `parseXml`; `tmx-layout` where an element is missing or not where TMX has
 *   it; `tmx-property` where a property is not what ordbro writes
 */
export function readKept(text: string, path: string): MemoryEntry[] {
  const {root} = parseXml(text, path, {doctypes: [tmxDoctype]})
  const body = elementsOf(root).find((child) => child.local === 'body')
  if (root.local !== 'tmx' || body === undefined) throw failure('tmx-layout', root, path, {element: root.name})
  const header = elementsOf(root).find((child) => child.local === 'header')
  const srclang = header === undefined ? undefined : attributeOf(header, 'srclang')
  return elementsOf(body).map((unit) => readEntry(unit, srclang, path))
}

function failure(code: string, element: XmlElement, path: string, values: Record<string, string>): Failure {
  return new Failure('unreadable', code, values, {path, line: element.line, column: element.column})
}

function readEntry(unit: XmlElement, srclang: string | undefined, path: string): MemoryEntry {
  const tuvs = elementsOf(unit).filter((child) => child.local === 'tuv')
  const [source, target] = ordered(tuvs, attributeOf(unit, 'srclang') ?? srclang)
  const seg = source === undefined ? undefined : segOf(source)
  if (unit.local !== 'tu' || source === undefined || seg === undefined) {
    throw failure('tmx-layout', unit, path, {element: unit.name})
  }
  const {text, word, rows} = properties(unit, path)
  const list = rows(props.inline, isInline)
  const targetSeg = target === undefined ? undefined : segOf(target)
  const subState = text(props.subState)
  const [foreign] = rows(props.foreign, isForeign)
  const segment: Segment = {
    id: text(props.segment) ?? '',
    source: readSeg(seg, list),
    target: targetSeg === undefined ? undefined : readSeg(targetSeg, list),
    state: word(props.state, isState) ?? 'translated',
    fill: word(props.fill, isFill),
    ...(subState === undefined ? {} : {foreignSubState: subState}),
    fillHash: text(props.fillHash),
    previous: rows(props.previous, isPair)[0],
    waivers: rows(props.waiver, isWaiver),
    locked: text(props.locked) === 'yes',
    after: rows(props.space, isPair)[0] ?? {source: '', target: ''},
    ...(foreign === undefined ? {} : {foreign})
  }
  return {
    source: localeOf(source),
    target: target === undefined ? (text(props.target) ?? '') : localeOf(target),
    original: text(props.original) ?? '',
    unit: text(props.unit) ?? '',
    path: rows(props.path, isPath)[0] ?? [],
    segment,
    codes: rows(props.code, isCode),
    notes: rows(props.note, isNote),
    before: text(props.before) ?? '',
    after: text(props.after) ?? ''
  }
}

/** The variant in the source language first. */
function ordered(tuvs: readonly XmlElement[], srclang: string | undefined): readonly XmlElement[] {
  const [first, second] = tuvs
  if (first === undefined || second === undefined || srclang === undefined) return tuvs
  const isSource = (tuv: XmlElement): boolean => localeOf(tuv) === (toLocale(srclang) ?? srclang)
  return isSource(second) && !isSource(first) ? [second, first] : tuvs
}

/** TMX 1.4 has `xml:lang`, older files `lang`. */
function localeOf(tuv: XmlElement): string {
  const written = attributeOf(tuv, 'lang', xmlNamespace) ?? attributeOf(tuv, 'lang') ?? ''
  return toLocale(written) ?? written
}

/** The properties of a unit; one whose value is not what its reader expects is a failure. */
interface Properties {
  text(type: string): string | undefined
  word<Word extends string>(type: string, guard: (value: string) => value is Word): Word | undefined
  rows<Row>(type: string, guard: Guard<Row>): Row[]
}

function properties(unit: XmlElement, path: string): Properties {
  const all = elementsOf(unit).filter((child) => child.local === 'prop')
  const of = (type: string): XmlElement[] => all.filter((prop) => attributeOf(prop, 'type') === type)
  const text = (type: string): string | undefined => {
    const [prop] = of(type)
    return prop === undefined ? undefined : unshield(textOf(prop))
  }
  return {
    text,
    word(type, guard) {
      const value = text(type)
      if (value === undefined || guard(value)) return value
      throw failure('tmx-property', of(type)[0]!, path, {type})
    },
    rows(type, guard) {
      return of(type).map((prop) => {
        const value = parsed(textOf(prop))
        if (guard(value)) return value
        throw failure('tmx-property', prop, path, {type})
      })
    }
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
