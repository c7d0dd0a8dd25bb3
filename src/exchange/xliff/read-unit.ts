import type {Code} from '../../model/code.ts'
import {Failure} from '../../model/failure.ts'
import {sentenceSpace} from '../../model/locale.ts'
import type {Note, Segment, State, StoredUnit} from '../../model/segment-file.ts'
import {attributeOf, elementsOf, textOf, type XmlElement} from '../xml/node.ts'
import {unshield} from '../xml/shield.ts'
import {fillOf} from './fills.ts'
import {asForeign, keep, keepAttributes} from './foreign.ts'
import {readTerms} from './glossary.ts'
import {type InlineContext, readInline} from './inline/read.ts'
import {dataId} from './inline/write.ts'
import {misplaced, type ReadContext} from './layout.ts'
import {readMatches} from './matches.ts'
import {readMetadata, readSegmentGroup, readUnitGroup} from './metadata.ts'
import {nameOf, namespaces} from './namespaces.ts'
import {spaceOf, withoutIndentation} from './space.ts'

/** A `<unit>` with its metadata, notes, codes and segments. */
export function readUnit(element: XmlElement, context: ReadContext): StoredUnit {
  const metadata = readMetadata(element)
  const parts = elementsOf(element).filter((child) => ['xlf:segment', 'xlf:ignorable'].includes(nameOf(child)))
  refuseChangedSplit(element, parts, [...metadata.segments.keys()], context)
  const codes = new Map<string, Code>()
  const data = new Map(dataOf(element).map((each) => [attributeOf(each, 'id') ?? '', characters(each)]))
  const inline: InlineContext = {scope: context.scope, codes, data}
  const segments = parts.filter((part) => part.local === 'segment')
  // All sources before the first target: the codes then are in reading order, and a target finds its own.
  const sources = segments.map((part) => readInline(sideOf(part, 'source', context)!, 'source', inline))
  const read = segments.map((part, at): Segment => {
    const target = sideOf(part, 'target', context)
    return {
      id: attributeOf(part, 'id') ?? '',
      source: sources[at]!,
      target: target === undefined ? undefined : readInline(target, 'target', inline),
      ...readState(part),
      ...readSegmentGroup(metadata.segments.get(attributeOf(part, 'id') ?? '')),
      after: spaceAfter(part, parts, context),
      ...asForeign(
        keepAttributes(part, context.scope, ({uri, local}) => uri === '' && segmentKnown.has(local)),
        part.children.filter((child) => child.kind === 'comment').map((child) => keep(child, context.scope))
      )
    }
  })
  const {terms, others} = readTerms(element)
  const candidates = readMatches(element, context.scope)
  const used = new Set([...codes.keys()].flatMap((id) => [dataId(id, 'open'), dataId(id, 'close')]))
  const named = new Set(dataRefs(parts, ['ph', 'pc']))
  const kept = new Set(dataRefs(parts, ['sc', 'ec']))
  const foreignData = dataOf(element).filter((each) => {
    const id = attributeOf(each, 'id') ?? ''
    return !used.has(id) && (!named.has(id) || kept.has(id))
  })
  const max = maximum(element)
  return {
    id: attributeOf(element, 'id') ?? '',
    ...readUnitGroup(metadata.unit),
    name: unshield(attributeOf(element, 'name') ?? ''),
    codes: [...codes.values()],
    segments: read,
    notes: notesOf(element).map((note) => readNote(note, context)),
    ...(max === undefined ? {} : {max}),
    ...(terms.length === 0 ? {} : {terms}),
    ...(candidates.matches.length === 0 ? {} : {matches: candidates.matches}),
    ...asForeign(
      keepAttributes(element, context.scope, (attribute) =>
        attribute.uri === '' ? ['id', 'name'].includes(attribute.local) : max !== undefined && isSize(attribute)
      ),
      [
        ...extensions(element, context, candidates.matches.length > 0),
        ...[...metadata.others, ...others, ...candidates.others, ...foreignData].map((each) =>
          keep(each, context.scope)
        )
      ]
    )
  }
}

const segmentKnown = new Set(['id', 'state', 'subState'])

function readState(segment: XmlElement): Pick<Segment, 'state' | 'fill' | 'foreignSubState'> {
  const state = (attributeOf(segment, 'state') ?? 'initial') as State
  const subState = attributeOf(segment, 'subState')
  const fill = subState === undefined ? undefined : fillOf(subState)
  return {state, fill, ...(subState === undefined || fill !== undefined ? {} : {foreignSubState: subState})}
}

/** A tool may not cut or join segments: their ids, and all that hangs on them, would name other sentences. */
function refuseChangedSplit(
  unit: XmlElement,
  parts: readonly XmlElement[],
  known: readonly string[],
  {path}: ReadContext
): void {
  const segments = parts.filter((part) => part.local === 'segment')
  const ids = segments.map((part) => attributeOf(part, 'id'))
  const fail = (code: string, {line, column}: XmlElement): never => {
    const values = {unit: attributeOf(unit, 'id') ?? ''}
    throw new Failure('unreadable', code, values, {path, line, column, unit: values.unit})
  }
  const changed = known.length > 0 && (known.length !== ids.length || ids.some((id) => !known.includes(id ?? '')))
  if (changed || ids.includes(undefined)) fail('segment-file-resegmented', unit)
  if (parts[0]?.local !== 'segment') throw misplaced(parts[0] ?? unit, path)
  for (const [at, part] of parts.entries()) {
    const target = elementsOf(part).find((child) => child.local === 'target')
    const order = target === undefined ? undefined : attributeOf(target, 'order')
    if (order !== undefined && Number(order) !== at + 1) fail('segment-file-reordered', part)
    const codes = part.local === 'ignorable' ? elementsOf(part).flatMap(elementsOf) : []
    const [code] = codes.filter((each) => each.local !== 'cp')
    if (code !== undefined) throw misplaced(code, path)
  }
}

function sideOf(part: XmlElement, side: 'source' | 'target', {space}: ReadContext): XmlElement | undefined {
  const element = elementsOf(part).find((child) => child.local === side)
  if (element === undefined) return undefined
  return spaceOf(element, space) === 'preserve' ? element : withoutIndentation(element)
}

/** The ignorables up to the next segment. One that lost its target has what stands between sentences anyway. */
function spaceAfter(segment: XmlElement, parts: readonly XmlElement[], context: ReadContext): Segment['after'] {
  const rest = parts.slice(parts.indexOf(segment) + 1)
  const next = rest.findIndex((part) => part.local === 'segment')
  const between = next === -1 ? rest : rest.slice(0, next)
  const side = (name: 'source' | 'target', part: XmlElement): string | undefined => {
    const element = elementsOf(part).find((child) => child.local === name)
    return element === undefined ? undefined : characters(element)
  }
  return {
    source: between.map((part) => side('source', part) ?? '').join(''),
    target: between.map((part) => side('target', part) ?? sentenceSpace(context.target)).join('')
  }
}

/** Text with `<cp>` as the character that it stands for. */
function characters(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (child.kind === 'text') return child.text
      if (child.kind !== 'element' || child.local !== 'cp') return ''
      return String.fromCodePoint(Number.parseInt(attributeOf(child, 'hex') ?? '', 16))
    })
    .join('')
}

function within(unit: XmlElement, name: string): XmlElement[] {
  return elementsOf(unit)
    .filter((child) => nameOf(child) === name)
    .flatMap(elementsOf)
}

function dataOf(unit: XmlElement): XmlElement[] {
  return within(unit, 'xlf:originalData')
}

function notesOf(unit: XmlElement): XmlElement[] {
  return within(unit, 'xlf:notes')
}

/** The data that elements name: of `<ph>` and `<pc>` it has become that of codes, of halves it is kept. */
function dataRefs(elements: readonly XmlElement[], names: readonly string[]): string[] {
  return elements.flatMap((element) => {
    const attributes = names.includes(element.local) ? ['dataRef', 'dataRefStart', 'dataRefEnd'] : []
    return [...attributes.flatMap((name) => attributeOf(element, name) ?? []), ...dataRefs(elementsOf(element), names)]
  })
}

function readNote(note: XmlElement, {scope}: ReadContext): Note {
  const attributes = keepAttributes(note, scope, ({uri, local}) => uri === '' && local === 'category')
  return {
    category: unshield(attributeOf(note, 'category') ?? ''),
    text: unshield(textOf(note)),
    ...(Object.keys(attributes).length === 0 ? {} : {attributes})
  }
}

/** `slr:sizeRestriction` where it is a plain maximum; a range of another tool is kept as it is. */
function maximum(unit: XmlElement): number | undefined {
  const value = attributeOf(unit, 'sizeRestriction', namespaces.slr)
  return value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : undefined
}

function isSize({uri, local}: {readonly uri: string; readonly local: string}): boolean {
  return uri === namespaces.slr && local === 'sizeRestriction'
}

const unitKnown = new Set('mda:metadata gls:glossary xlf:notes xlf:originalData xlf:segment xlf:ignorable'.split(' '))

/** @param hasMatches whether candidates of ordbro are there: what stands beside them is kept by itself */
function extensions(unit: XmlElement, {scope}: ReadContext, hasMatches: boolean): string[] {
  return unit.children.flatMap((child) => {
    if (child.kind === 'text') return []
    const name = child.kind === 'element' ? nameOf(child) : ''
    return unitKnown.has(name) || (hasMatches && name === 'mtc:matches') ? [] : [keep(child, scope)]
  })
}
