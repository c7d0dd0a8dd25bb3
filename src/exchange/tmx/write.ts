import {normalizedContent} from '../../model/content.ts'
import {contentHash} from '../../model/hash.ts'
import type {MemoryEntry} from '../../model/memory.ts'
import type {Run} from '../../model/run.ts'
import {escapeAttribute, escapeText} from '../xml/serialize.ts'
import {shield} from '../xml/shield.ts'
import {numbering, writeSeg} from './inline.ts'
import {toJson} from './json.ts'
import {props, tmxDoctype} from './vocabulary.ts'

/** The name of an entry: where its segment was born and what its source says. */
export function keyOf({original, unit, segment}: MemoryEntry): string {
  return contentHash(original, unit, segment.id, normalizedContent(segment.source))
}

/**
 * Confirmed translations that left their segment files, as TMX 1.4. Sorted by key, each on one line: two branches that
 * each keep something put it in different places, and where they do not, git's union of lines (`merge=union`) is the
 * union of entries. Over several lines it would mix the lines of two. An entry that is there twice is written once.
 */
export function writeKept(entries: readonly MemoryEntry[]): string {
  const languages = new Set(entries.map((entry) => entry.source))
  const language = languages.size === 1 ? [...languages][0]! : '*all*'
  const written = entries.map((entry) => ({key: keyOf(entry), line: writeEntry(entry, language)}))
  const units = [...new Map(written.map((each) => [each.line, each])).values()].sort(
    (left, right) => compare(left.key, right.key) || compare(left.line, right.line)
  )
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    tmxDoctype,
    '<tmx version="1.4">',
    // No version, no date: what never changes never conflicts.
    `  <header creationtool="ordbro" creationtoolversion="1" segtype="sentence" o-tmf="ordbro" adminlang="en" srclang="${escapeAttribute(language)}" datatype="plaintext"/>`,
    '  <body>',
    ...units.map((each) => `    ${each.line}`),
    '  </body>',
    '</tmx>'
  ]
  return `${lines.join('\n')}\n`
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

function writeEntry(entry: MemoryEntry, language: string): string {
  const {segment} = entry
  const codes = new Map(entry.codes.map((code) => [code.id, code]))
  const numbers = numbering()
  const tuv = (locale: string, runs: readonly Run[]): string =>
    `<tuv xml:lang="${escapeAttribute(locale)}"><seg>${writeSeg(runs, codes, numbers)}</seg></tuv>`
  const tuvs = [
    tuv(entry.source, segment.source),
    ...(segment.target === undefined ? [] : [tuv(entry.target, segment.target)])
  ]
  const plain = (type: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`<prop type="${type}">${escapeText(shield(value))}</prop>`]
  const rows = (type: string, values: readonly unknown[]): string[] =>
    values.map((value) => `<prop type="${type}">${escapeText(toJson(value))}</prop>`)
  const maybe = (value: unknown): unknown[] => (value === undefined ? [] : [value])
  const parts = [
    `<tu tuid="${keyOf(entry)}"${entry.source === language ? '' : ` srclang="${escapeAttribute(entry.source)}"`}>`,
    ...plain(props.original, entry.original),
    ...plain(props.unit, entry.unit),
    ...rows(props.path, [entry.path]),
    ...plain(props.segment, segment.id),
    // A unit of translation without a translation names the language that it is to have.
    ...(segment.target === undefined ? plain(props.target, entry.target) : []),
    ...plain(props.state, segment.state),
    ...plain(props.fill, segment.fill),
    ...plain(props.subState, segment.foreignSubState),
    ...plain(props.fillHash, segment.fillHash),
    ...rows(props.previous, maybe(segment.previous)),
    ...rows(props.waiver, segment.waivers),
    ...plain(props.locked, segment.locked ? 'yes' : undefined),
    ...rows(props.space, [segment.after]),
    ...rows(props.foreign, maybe(segment.foreign)),
    ...plain(props.before, entry.before),
    ...plain(props.after, entry.after),
    ...rows(props.note, entry.notes),
    ...rows(props.code, entry.codes),
    ...rows(props.inline, numbers.list),
    ...tuvs,
    '</tu>'
  ]
  // Only text has line feeds: attributes have references for them.
  return parts.join('').replaceAll('\n', '&#xA;')
}
