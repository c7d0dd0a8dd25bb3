import type {Code} from '../../model/code.ts'
import type {Foreign, Group, Note, Segment, SegmentFile, StoredUnit} from '../../model/segment-file.ts'
import {unitsOf} from '../../model/segment-file.ts'
import {escapeText} from '../xml/serialize.ts'
import {shield} from '../xml/shield.ts'
import {writeTerm} from './glossary.ts'
import {dataId, writeInline, writeText} from './inline/write.ts'
import {emptyGroup, profile, rootKey} from './layout.ts'
import {block, head, indent, textElement} from './markup.ts'
import {writeMatch} from './matches.ts'
import {fileGroup, segmentGroup, unitGroup} from './metadata.ts'
import {declared, namespaces} from './namespaces.ts'

/**
 * A segment file as XLIFF 2.1. Every thing that a person or a tool changes stands on a line of its own, and between two
 * that belong to different segments stands a third that neither changes: so neighbouring edits merge in git.
 */
export function writeSegmentFile(file: SegmentFile): string {
  const foreign = foreignOf(file)
  const root: Record<string, string> = {xmlns: namespaces.xlf}
  for (const prefix of declared) root[`xmlns:${prefix}`] = namespaces[prefix]
  const own: Record<string, string> = {}
  const rest: Record<string, string> = {}
  for (const [name, value] of Object.entries(foreign.attributes)) {
    if (name.startsWith('xmlns:')) root[name] = value
    else if (name.startsWith(rootKey)) rest[name.slice(rootKey.length)] = value
    else own[name] = value
  }
  Object.assign(root, {version: '2.1', srcLang: file.source, trgLang: file.target, 'xml:space': 'preserve', ...rest})
  const groups = file.groups.length === 0 ? [`<group id="${emptyGroup}"/>`] : file.groups.flatMap(writeGroup)
  const content = [
    ...pick(foreign, 'skeleton'),
    ...block('mda:metadata', {}, [...fileGroup(file.extraction), ...pick(foreign, 'mda:metaGroup')]),
    ...writeProfile(file, foreign),
    ...rests(foreign),
    ...pick(foreign, 'notes'),
    ...groups
  ]
  const attributes = {id: 'f1', original: shield(file.original), canResegment: 'no', ...own}
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', ...block('xliff', root, block('file', attributes, content))]
  return `${lines.join('\n')}\n`
}

function writeProfile(file: SegmentFile, foreign: Foreign): string[] {
  const used = unitsOf(file).some((unit) => unit.max !== undefined)
  if (!used || pick(foreign, 'slr:profiles').length > 0) return []
  return block('slr:profiles', profile.attributes, [`<${head('slr:normalization', profile.normalization)}/>`])
}

function writeGroup(group: Group): string[] {
  const foreign = foreignOf(group)
  const content = [...rests(foreign), ...pick(foreign, 'notes'), ...group.units.flatMap(writeUnit)]
  const attributes = {id: group.id, ...foreign.attributes}
  return content.length === 0 ? [`<${head('group', attributes)}/>`] : block('group', attributes, content)
}

function writeUnit(unit: StoredUnit): string[] {
  const foreign = foreignOf(unit)
  const codes = new Map(unit.codes.map((code) => [code.id, code]))
  const metadata = [...unitGroup(unit), ...unit.segments.flatMap(segmentGroup), ...pick(foreign, 'mda:metaGroup')]
  const attributes = {
    id: unit.id,
    name: unit.name === '' ? undefined : shield(unit.name),
    'slr:sizeRestriction': unit.max === undefined ? undefined : String(unit.max),
    ...foreign.attributes
  }
  return block('unit', attributes, [
    ...block('mda:metadata', {}, metadata),
    ...block('gls:glossary', {}, [...(unit.terms ?? []).flatMap(writeTerm), ...pick(foreign, 'gls:glossEntry')]),
    ...writeMatches(unit, foreign),
    ...rests(foreign),
    ...block('notes', {}, unit.notes.map(writeNote)),
    ...block('originalData', {}, [...unit.codes.flatMap(writeData), ...pick(foreign, 'data')]),
    ...unit.segments.flatMap((segment, at) => writeSegment(segment, codes, at === unit.segments.length - 1))
  ])
}

/** Few files have any, and the head of a file does not change with its content: the prefix is declared in its place. */
function writeMatches({matches = []}: StoredUnit, foreign: Foreign): string[] {
  return block('mtc:matches', {'xmlns:mtc': namespaces.mtc}, [
    ...matches.flatMap(writeMatch),
    ...pick(foreign, 'mtc:match')
  ])
}

function writeNote({category, text, attributes}: Note): string {
  return textElement('note', {...(category === '' ? {} : {category: shield(category)}), ...attributes}, text)
}

function writeData(code: Code): string[] {
  const open = `<${head('data', {id: dataId(code.id, 'open')})}>${writeText(code.open)}</data>`
  if (code.kind === 'ph') return [open]
  return [open, `<${head('data', {id: dataId(code.id, 'close')})}>${writeText(code.close ?? '')}</data>`]
}

function writeSegment(segment: Segment, codes: ReadonlyMap<string, Code>, last: boolean): string[] {
  const foreign = foreignOf(segment)
  const attributes = {
    id: segment.id,
    state: segment.state,
    subState: segment.fill === undefined ? segment.foreignSubState : `ordbro:${segment.fill}`,
    ...foreign.attributes
  }
  const target = segment.target === undefined ? [] : [`<target>${writeInline(segment.target, codes)}</target>`]
  const lines = block('segment', attributes, [
    ...foreign.elements,
    `<source>${writeInline(segment.source, codes)}</source>`,
    ...target
  ])
  const {after} = segment
  if (last && after.source === '' && after.target === '') return lines
  const space = [`<source>${escapeText(after.source)}</source>`, `<target>${escapeText(after.target)}</target>`]
  return [...lines, '<ignorable>', ...indent(space), '</ignorable>']
}

function foreignOf({foreign}: {readonly foreign?: Foreign}): Foreign {
  return foreign ?? {attributes: {}, elements: []}
}

// Elements of other tools whose place the schema fixes, or that share their parent with ordbro's.
const placed = ['skeleton', 'mda:metaGroup', 'gls:glossEntry', 'mtc:match', 'notes', 'data'] as const

/** The kept elements of a name. */
function pick(foreign: Foreign, name: (typeof placed)[number] | 'slr:profiles'): string[] {
  return foreign.elements.filter((element) => nameIn(element) === name)
}

/** The kept elements that may stand among the extensions. */
function rests(foreign: Foreign): string[] {
  return foreign.elements.filter((element) => !(placed as readonly string[]).includes(nameIn(element)))
}

function nameIn(element: string): string {
  return /^<([^\s/>]+)/.exec(element)?.[1] ?? ''
}
