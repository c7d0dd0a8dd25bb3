import {type Locale, toLocale} from '../../../model/locale.ts'
import {type Group, type SegmentFile, type StoredUnit, unitsOf} from '../../../model/segment-file.ts'
import {limits} from '../../limits.ts'
import {profile} from '../layout.ts'
import {head} from '../markup.ts'
import {categories} from '../metadata.ts'
import {declared, namespaces} from '../namespaces.ts'
import {isLanguageTag} from '../rules/values.ts'
import {Cursor, otherShape} from './cursor.ts'
import type {Names} from './names.ts'
import {readUnit} from './read-unit.ts'

/** What was read, and how close to the writer's hand it was. */
export interface Written {
  readonly file: SegmentFile
  /** Whether `writeSegmentFile` makes exactly the text of it: then nobody needs to write it to know that. */
  readonly isExact: boolean
}

/**
 * A segment file that is as `writeSegmentFile` writes it, letter by letter but for what people put into it: read ten
 * times as fast as any XLIFF. Nothing where it is not; `readSegmentFile` then reads it, or says what is wrong with it.
 *
 * There is one promise: **where this reads a file, the reader of all XLIFF reads the same from it.** So whatever that
 * one would refuse is left to it. The shape alone keeps most rules of the standard, having no place for what they
 * forbid; those about ids and references, which a shape cannot keep, are asked here. A rule that is new in `rules/` is
 * either kept by the shape, or has to be asked here too; a test holds both readers against each other.
 */
export function readWritten(text: string): Written | undefined {
  if (text.length > longest || unwritable.test(text) || !text.isWellFormed()) return undefined
  try {
    const cursor = new Cursor(text)
    const file = readFile(cursor)
    return {file, isExact: cursor.isExact}
  } catch (error) {
    if (error === otherShape) return undefined
    throw error
  }
}

/** An element is no shorter than four characters, so that a text within this is within the limit of elements. */
const longest = Math.min(limits.length, limits.elements * 4)

/** What XML cannot hold, and the carriage return, which it would turn into a line feed. */
const unwritable = /[\0-\x08\x0B-\x1F\uFFFE\uFFFF]/

const modules = declared.map((prefix) => ` xmlns:${prefix}="${namespaces[prefix]}"`).join('')

/** The lines of the file that are the same in all. */
const lines = {
  head: `<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="${namespaces.xlf}"${modules} version="2.1" srcLang="`,
  target: ' trgLang="',
  file: ' xml:space="preserve">\n  <file id="f1" original="',
  extraction:
    ' canResegment="no">\n    <mda:metadata>\n' +
    `      <mda:metaGroup category="${categories.file}">\n        <mda:meta type="extraction">`,
  metadataEnd: '</mda:meta>\n      </mda:metaGroup>\n    </mda:metadata>\n',
  profile:
    `    <${head('slr:profiles', profile.attributes)}>\n` +
    `      <${head('slr:normalization', profile.normalization)}/>\n    </slr:profiles>\n`,
  group: '    <group id="',
  groupEnd: '    </group>\n',
  end: '  </file>\n</xliff>\n'
} as const

function readFile(cursor: Cursor): SegmentFile {
  cursor.expect(lines.head)
  const source = readLocale(cursor)
  cursor.expect(lines.target)
  const target = readLocale(cursor)
  cursor.expect(lines.file)
  const original = cursor.shieldedAttribute()
  cursor.expect(lines.extraction)
  const extraction = cursor.content()
  if (!/^\d{1,15}$/.test(extraction)) throw otherShape
  cursor.doubt(String(Number(extraction)) === extraction)
  cursor.expect(lines.metadataEnd)
  const hasProfile = cursor.has(lines.profile)
  const names: Names = {units: new Set(), subFlows: new Set()}
  const groups: Group[] = []
  const ids = new Set<string>()
  while (cursor.has(lines.group)) groups.push(readGroup(cursor, names, ids))
  if (groups.length === 0) throw otherShape
  cursor.expect(lines.end)
  cursor.end()
  if (!names.subFlows.isSubsetOf(names.units)) throw otherShape
  const file = {original, source, target, extraction: Number(extraction), groups}
  cursor.doubt(hasProfile === unitsOf(file).some(({max}) => max !== undefined))
  return file
}

function readLocale(cursor: Cursor): Locale {
  const written = cursor.attribute()
  if (!isLanguageTag(written)) throw otherShape
  const locale = toLocale(written) ?? written
  cursor.doubt(locale === written)
  return locale
}

function readGroup(cursor: Cursor, names: Names, ids: Set<string>): Group {
  const id = cursor.name()
  if (ids.has(id)) throw otherShape
  ids.add(id)
  cursor.expect('>\n')
  const units: StoredUnit[] = []
  while (!cursor.has(lines.groupEnd)) units.push(readUnit(cursor, names))
  if (units.length === 0) throw otherShape
  return {id, units}
}
