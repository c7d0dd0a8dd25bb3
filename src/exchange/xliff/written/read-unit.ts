import type {Code} from '../../../model/code.ts'
import type {Note, Segment, State, StoredUnit, TermHint} from '../../../model/segment-file.ts'
import {fillOf} from '../fills.ts'
import {dataId} from '../inline/write.ts'
import {type Cursor, otherShape} from './cursor.ts'
import type {Names} from './names.ts'
import {areTagsWritten, readInline, type UnitCodes} from './read-inline.ts'
import {matchesStart, readMatches} from './read-matches.ts'
import {readMetadata} from './read-metadata.ts'

/** A `<unit>` from its line to its end. Its ids are unique, and its data is that of its codes: else it is not ours. */
export function readUnit(cursor: Cursor, names: Names): StoredUnit {
  cursor.expect('      <unit id="')
  const id = cursor.name()
  if (names.units.has(id)) throw otherShape
  names.units.add(id)
  const name = cursor.shieldedAfter(' name="')
  const max = cursor.attributeAfter(' slr:sizeRestriction="')
  if (max !== undefined && !/^\d{1,15}$/.test(max)) throw otherShape
  cursor.doubt(max === undefined || String(Number(max)) === max)
  cursor.expect('>\n')
  const metadata = readMetadata(cursor)
  const terms = cursor.has('        <gls:glossary>\n') ? readTerms(cursor) : []
  const matches = cursor.has(matchesStart)
    ? readMatches(cursor, new Set(metadata.segments.map((each) => each.id)), names)
    : []
  const notes = cursor.has('        <notes>\n') ? readNotes(cursor) : []
  const data = cursor.has('        <originalData>\n') ? readData(cursor) : new Map<string, string>()
  const codes: UnitCodes = {data, ofSources: new Map(), ofTargets: new Map(), targetIds: new Set(), tags: new Map()}
  const segments: Segment[] = []
  for (const [at, about] of metadata.segments.entries()) {
    const isLast = at === metadata.segments.length - 1
    segments.push({...about, ...readSegment(cursor, about.id, codes, names), after: readSpace(cursor, isLast)})
  }
  cursor.expect('      </unit>\n')
  const own = new Set(segments.map((segment) => segment.id))
  if (segments.length === 0 || own.size < segments.length) throw otherShape
  const all = mergeCodes(codes)
  for (const code of codes.ofSources.keys()) if (own.has(code)) throw otherShape
  for (const code of codes.targetIds) if (own.has(code)) throw otherShape
  for (const each of data.keys()) if (!all.has(each) && !all.has(each.replace(/-end$/, ''))) throw otherShape
  cursor.doubt(areTagsWritten(codes, all) && isDataWritten(data, all))
  return {
    id,
    kind: metadata.kind,
    path: metadata.path,
    name,
    codes: [...all.values()],
    segments,
    notes,
    ...(max === undefined ? {} : {max: Number(max)}),
    ...(terms.length === 0 ? {} : {terms}),
    ...(matches.length === 0 ? {} : {matches})
  }
}

/** Codes of sources first, in reading order; then those that only a target has. */
function mergeCodes({ofSources, ofTargets}: UnitCodes): ReadonlyMap<string, Code> {
  for (const [id, code] of ofTargets) if (!ofSources.has(id)) ofSources.set(id, code)
  return ofSources
}

/** Whether the data of all codes stand in their order: the closing half of a pair behind its opening one, and no other. */
function isDataWritten(data: ReadonlyMap<string, string>, codes: ReadonlyMap<string, Code>): boolean {
  const ids = data.keys()
  for (const {id, kind} of codes.values()) {
    if (ids.next().value !== dataId(id, 'open')) return false
    if (kind === 'pc' && ids.next().value !== dataId(id, 'close')) return false
  }
  return ids.next().done === true
}

const states: ReadonlySet<string> = new Set<State>(['initial', 'translated', 'reviewed', 'final'])

function readSegment(
  cursor: Cursor,
  expected: string,
  codes: UnitCodes,
  names: Names
): Pick<Segment, 'id' | 'source' | 'target' | 'state' | 'fill'> {
  cursor.expect('        <segment id="')
  const id = cursor.name()
  if (id !== expected) throw otherShape
  cursor.expect(' state="')
  const state = cursor.name()
  if (!states.has(state)) throw otherShape
  const subState = cursor.attributeAfter(' subState="')
  const fill = subState === undefined ? undefined : fillOf(subState)
  if (subState !== undefined && fill === undefined) throw otherShape
  cursor.expect('>\n          <source>')
  const source = readInline(cursor, '</source>\n', 'source', codes, names)
  const target = cursor.has('          <target>')
    ? readInline(cursor, '</target>\n', 'target', codes, names)
    : undefined
  cursor.expect('        </segment>\n')
  return {id, source, target, state: state as State, fill}
}

/** The white space behind a segment; the last one has none, and the writer says so of any other. */
function readSpace(cursor: Cursor, isLast: boolean): Segment['after'] {
  if (!cursor.has('        <ignorable>\n          <source>')) {
    cursor.doubt(isLast)
    return {source: '', target: ''}
  }
  const source = cursor.content()
  cursor.expect('</source>\n          <target>')
  const target = cursor.content()
  cursor.expect('</target>\n        </ignorable>\n')
  cursor.doubt(!isLast || source !== '' || target !== '')
  return {source, target}
}

function readTerms(cursor: Cursor): TermHint[] {
  const terms: TermHint[] = []
  while (!cursor.has('        </gls:glossary>\n')) {
    cursor.expect('          <gls:glossEntry>\n            <gls:term source="')
    const concept = cursor.shieldedAttribute()
    cursor.expect('>')
    const term = cursor.shielded('</gls:term>\n')
    const translations: string[] = []
    while (cursor.has('            <gls:translation>')) translations.push(cursor.shielded('</gls:translation>\n'))
    const definition = cursor.has('            <gls:definition>') ? cursor.shielded('</gls:definition>\n') : undefined
    if (translations.length === 0 && definition === undefined) throw otherShape
    cursor.expect('          </gls:glossEntry>\n')
    const filled = translations.filter((each) => each !== '')
    const isEmpty = filled.length === 0 && definition === undefined
    cursor.doubt(translations.length === (isEmpty ? 1 : filled.length))
    terms.push({concept, term, translations: filled, ...(definition === undefined ? {} : {definition})})
  }
  if (terms.length === 0) throw otherShape
  return terms
}

function readNotes(cursor: Cursor): Note[] {
  const notes: Note[] = []
  while (cursor.has('          <note')) {
    const category = cursor.shieldedAfter(' category="')
    cursor.expect('>')
    notes.push({category, text: cursor.shielded('</note>\n')})
  }
  if (notes.length === 0) throw otherShape
  cursor.expect('        </notes>\n')
  return notes
}

function readData(cursor: Cursor): Map<string, string> {
  const data = new Map<string, string>()
  while (cursor.has('          <data id="')) {
    const id = cursor.name()
    if (data.has(id)) throw otherShape
    cursor.expect('>')
    data.set(id, cursor.content())
    cursor.expect('</data>\n')
  }
  if (data.size === 0) throw otherShape
  cursor.expect('        </originalData>\n')
  return data
}
