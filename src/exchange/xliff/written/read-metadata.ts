import type {Segment, StoredUnit, Waiver} from '../../../model/segment-file.ts'
import {categories, isUnitKind} from '../metadata.ts'
import {type Cursor, otherShape} from './cursor.ts'

/** What a unit's metadata says, in the order of its segments. */
export interface WrittenMetadata extends Pick<StoredUnit, 'kind' | 'path'> {
  readonly segments: readonly Pick<Segment, 'id' | 'fillHash' | 'previous' | 'locked' | 'waivers'>[]
}

const lines = {
  unit: `        <mda:metadata>\n          <mda:metaGroup category="${categories.unit}">\n`,
  segment: `          <mda:metaGroup category="${categories.segment}" id="`,
  groupEnd: '          </mda:metaGroup>\n',
  end: '        </mda:metadata>\n',
  waiver: `            <mda:metaGroup category="${categories.waiver}">\n`,
  waiverEnd: '            </mda:metaGroup>\n'
} as const

/** Rows by their types, up to their text; made once, for every segment has some. */
const rows = {
  kind: rowOf('kind'),
  path: rowOf('path'),
  fillHash: rowOf('fill-hash'),
  previousSource: rowOf('previous-source'),
  previousTarget: rowOf('previous-target'),
  locked: rowOf('locked')
} as const

const waiverRows = {
  rule: `  ${rowOf('rule')}`,
  reason: `  ${rowOf('reason')}`,
  author: `  ${rowOf('author')}`,
  sourceHash: `  ${rowOf('source-hash')}`,
  targetHash: `  ${rowOf('target-hash')}`
} as const

function rowOf(type: string): string {
  return `            <mda:meta type="${type}">`
}

/** The metadata of a unit: one group about it and one about each of its segments. */
export function readMetadata(cursor: Cursor): WrittenMetadata {
  cursor.expect(lines.unit)
  const kind = row(cursor, rows.kind)
  if (!isUnitKind(kind)) throw otherShape
  const path: string[] = []
  for (let part = rowIfThere(cursor, rows.path); part !== undefined; part = rowIfThere(cursor, rows.path))
    path.push(part)
  cursor.expect(lines.groupEnd)
  const segments: WrittenMetadata['segments'][number][] = []
  while (cursor.has(lines.segment)) segments.push(readSegmentGroup(cursor))
  cursor.expect(lines.end)
  return {kind, path, segments}
}

function readSegmentGroup(cursor: Cursor): WrittenMetadata['segments'][number] {
  const id = cursor.name()
  cursor.expect('>\n')
  const hash = row(cursor, rows.fillHash)
  const source = rowIfThere(cursor, rows.previousSource)
  const previous = source === undefined ? undefined : {source, target: row(cursor, rows.previousTarget)}
  const locked = rowIfThere(cursor, rows.locked)
  if (locked !== undefined && locked !== 'yes') throw otherShape
  const waivers: Waiver[] = []
  while (cursor.has(lines.waiver)) waivers.push(readWaiver(cursor))
  cursor.expect(lines.groupEnd)
  return {id, fillHash: hash === 'none' ? undefined : hash, previous, locked: locked === 'yes', waivers}
}

function readWaiver(cursor: Cursor): Waiver {
  const waiver = {
    rule: row(cursor, waiverRows.rule),
    reason: row(cursor, waiverRows.reason),
    author: row(cursor, waiverRows.author),
    sourceHash: row(cursor, waiverRows.sourceHash),
    targetHash: row(cursor, waiverRows.targetHash)
  }
  cursor.expect(lines.waiverEnd)
  return waiver
}

function row(cursor: Cursor, literal: string): string {
  cursor.expect(literal)
  return cursor.shielded('</mda:meta>\n')
}

function rowIfThere(cursor: Cursor, literal: string): string | undefined {
  return cursor.has(literal) ? cursor.shielded('</mda:meta>\n') : undefined
}
