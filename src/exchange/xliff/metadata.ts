import type {Segment, StoredUnit, Waiver} from '../../model/segment-file.ts'
import type {UnitKind} from '../../model/unit.ts'
import {attributeOf, elementsOf, textOf, type XmlElement} from '../xml/node.ts'
import {unshield} from '../xml/shield.ts'
import {block, textElement} from './markup.ts'
import {nameOf} from './namespaces.ts'

/** The categories of ordbro's `mda:metaGroup`s. */
export const categories = {
  file: 'ordbro:file',
  unit: 'ordbro:unit',
  segment: 'ordbro:segment',
  waiver: 'ordbro:waiver'
} as const

/** What a metaGroup has, in order: a row is a type and a text. */
type Row = readonly [type: string, value: string]

function group(
  category: string,
  id: string | undefined,
  rows: readonly Row[],
  inner: readonly string[] = []
): string[] {
  const lines = rows.map(([type, value]) => textElement('mda:meta', {type}, value))
  return block('mda:metaGroup', {category, id}, [...lines, ...inner])
}

/** The extraction version: the only number at file level, and only a migration changes it. */
export function fileGroup(extraction: number): string[] {
  return group(categories.file, undefined, [['extraction', String(extraction)]])
}

/** Kind and structural path of a unit. */
export function unitGroup(unit: StoredUnit): string[] {
  return group(categories.unit, undefined, [['kind', unit.kind], ...unit.path.map((part): Row => ['path', part])])
}

/**
 * What belongs to one segment and has no place in XLIFF's core. The group is always there, and so is its first row:
 * a change in one segment then never touches a line next to one that a change in its neighbour touches.
 */
export function segmentGroup(segment: Segment): string[] {
  const rows: Row[] = [['fill-hash', segment.fillHash ?? 'none']]
  if (segment.previous !== undefined) {
    rows.push(['previous-source', segment.previous.source], ['previous-target', segment.previous.target])
  }
  if (segment.locked) rows.push(['locked', 'yes'])
  return group(categories.segment, segment.id, rows, segment.waivers.flatMap(waiverGroup))
}

function waiverGroup(waiver: Waiver): string[] {
  return group(categories.waiver, undefined, [
    ['rule', waiver.rule],
    ['reason', waiver.reason],
    ['author', waiver.author],
    ['source-hash', waiver.sourceHash],
    ['target-hash', waiver.targetHash]
  ])
}

/** The groups of an element's metadata: ordbro's by category, and those of other tools. */
export interface Metadata {
  readonly file: XmlElement | undefined
  readonly unit: XmlElement | undefined
  readonly segments: ReadonlyMap<string, XmlElement>
  readonly others: readonly XmlElement[]
}

export function readMetadata(element: XmlElement): Metadata {
  const groups = elementsOf(element)
    .filter((child) => nameOf(child) === 'mda:metadata')
    .flatMap(elementsOf)
  const of = (category: string): XmlElement[] => groups.filter((each) => attributeOf(each, 'category') === category)
  const own: readonly string[] = [categories.file, categories.unit, categories.segment]
  return {
    file: of(categories.file)[0],
    unit: of(categories.unit)[0],
    segments: new Map(of(categories.segment).map((each) => [attributeOf(each, 'id') ?? '', each])),
    others: groups.filter((each) => !own.includes(attributeOf(each, 'category') ?? ''))
  }
}

/** The texts of a group's rows of one type. */
export function rowsOf(metaGroup: XmlElement | undefined, type: string): string[] {
  if (metaGroup === undefined) return []
  return elementsOf(metaGroup)
    .filter((child) => nameOf(child) === 'mda:meta' && attributeOf(child, 'type') === type)
    .map((child) => unshield(textOf(child)))
}

/** What `segmentGroup` wrote; where a tool has dropped the group, what a segment without a history has. */
export function readSegmentGroup(
  metaGroup: XmlElement | undefined
): Pick<Segment, 'fillHash' | 'previous' | 'locked' | 'waivers'> {
  const first = (type: string): string | undefined => rowsOf(metaGroup, type)[0]
  const hash = first('fill-hash')
  const [source, target] = [first('previous-source'), first('previous-target')]
  return {
    fillHash: hash === 'none' ? undefined : hash,
    previous: source === undefined || target === undefined ? undefined : {source, target},
    locked: first('locked') === 'yes',
    waivers: metaGroup === undefined ? [] : elementsOf(metaGroup).filter(isWaiver).map(readWaiver)
  }
}

function isWaiver(element: XmlElement): boolean {
  return attributeOf(element, 'category') === categories.waiver
}

function readWaiver(metaGroup: XmlElement): Waiver {
  const first = (type: string): string => rowsOf(metaGroup, type)[0] ?? ''
  return {
    rule: first('rule'),
    reason: first('reason'),
    author: first('author'),
    sourceHash: first('source-hash'),
    targetHash: first('target-hash')
  }
}

const kinds: ReadonlySet<string> = new Set<UnitKind>([
  'paragraph',
  'heading',
  'cell',
  'line',
  'alt',
  'title',
  'html',
  'attribute',
  'label',
  'field'
])

export function isUnitKind(value: string): value is UnitKind {
  return kinds.has(value)
}

/** What `unitGroup` wrote; a unit whose group a tool has dropped is a paragraph until the next sync. */
export function readUnitGroup(metaGroup: XmlElement | undefined): Pick<StoredUnit, 'kind' | 'path'> {
  const kind = rowsOf(metaGroup, 'kind')[0]
  return {
    kind: kind !== undefined && isUnitKind(kind) ? kind : 'paragraph',
    path: rowsOf(metaGroup, 'path')
  }
}
