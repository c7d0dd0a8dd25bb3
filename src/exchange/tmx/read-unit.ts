import {type Locale, languageOf, toLocale} from '../../model/locale.ts'
import type {MemoryUnit, Variant} from '../../model/translation-memory.ts'
import {unshield} from '../xml/shield.ts'
import type {XmlPiece} from '../xml/stream.ts'
import {codeNames, segRuns} from './seg-runs.ts'
import {contextIn, doubtsIn, originIn, ownCodes, type Props, propsOf, stateIn} from './unit-props.ts'

/**
 * Why a unit or a variant says nothing: its language is none that there is, it has no `<seg>` or an empty one, or it is
 * the only one of its unit.
 */
export type Skip = 'language' | 'segment' | 'alone'

/**
 * @param written the language as the file has it
 * @param line 1-based, of the unit or the variant
 */
export type OnSkip = (why: Skip, written: string, line: number) => void

interface Tuv {
  readonly locale: Locale
  readonly piece: XmlPiece
  readonly seg: XmlPiece
}

/**
 * A `<tu>` as a memory takes it; nothing where it does not say the same in two languages.
 *
 * @param language the `srclang` of the file
 */
export function readUnit(
  unit: XmlPiece,
  language: string | undefined,
  path: string,
  onSkip: OnSkip = () => {}
): MemoryUnit | undefined {
  const all: Tuv[] = []
  for (const piece of unit.children) {
    if (typeof piece === 'string' || piece.name !== 'tuv') continue
    const written = piece.attributes['xml:lang'] ?? piece.attributes.lang ?? ''
    const locale = toLocale(written)
    const seg = segOf(piece)
    if (locale === undefined) onSkip('language', written, piece.line)
    else if (seg === undefined || seg.children.length === 0) onSkip('segment', written, piece.line)
    else all.push({locale, piece, seg})
  }
  const source = sourceOf(all, unit.attributes.srclang ?? language)
  const given = propsOf(unit)
  const names = codeNames()
  const variants: Variant[] = []
  const others =
    source === all[0] ? all : all.toSorted((one, other) => Number(other === source) - Number(one === source))
  for (const tuv of others) {
    const variant = readVariant(tuv, unit, given, names, tuv === source)
    if (variant.runs.length > 0) variants.push(variant)
    else onSkip('segment', tuv.locale, tuv.piece.line)
  }
  const [first] = variants
  if (first === undefined || variants.length < 2) {
    onSkip('alone', first?.locale ?? '', unit.line)
    return undefined
  }
  return {source: first.locale, variants, origin: {file: path, ...originIn(given)}}
}

function segOf({children}: XmlPiece): XmlPiece | undefined {
  for (const child of children) if (typeof child !== 'string' && child.name === 'seg') return child
  return undefined
}

/** The variant in the language that the others were translated from: as it is named, or of another region, or the first. */
function sourceOf(all: readonly Tuv[], written: string | undefined): Tuv | undefined {
  const locale = written === undefined ? undefined : toLocale(written)
  if (locale === undefined) return all[0]
  const language = languageOf(locale)
  return (
    all.find((each) => each.locale === locale) ?? all.find((each) => languageOf(each.locale) === language) ?? all[0]
  )
}

function readVariant(
  {locale, piece, seg}: Tuv,
  unit: XmlPiece,
  ofUnit: Props,
  names: ReturnType<typeof codeNames>,
  isSource: boolean
): Variant {
  const own = propsOf(piece)
  const {runs, codes} = segRuns(seg, names, isSource, ownCodes(piece))
  const of = (name: string): string | undefined => piece.attributes[name] ?? unit.attributes[name]
  const author = of('changeid') ?? of('creationid')
  const tool = of('creationtool')
  const [created, changed] = [isoDate(of('creationdate')), isoDate(of('changedate'))]
  // Said a million times: an object that grows is made several times as fast as one of many others.
  const variant: {-readonly [Name in keyof Variant]: Variant[Name]} = {locale, runs, codes, state: stateIn(own, ofUnit)}
  if (author !== undefined) variant.author = unshield(author)
  if (tool !== undefined) variant.tool = unshield(tool)
  if (created !== undefined) variant.created = created
  if (changed !== undefined) variant.changed = changed
  const doubts = doubtsIn(author, own, ofUnit)
  if (doubts !== undefined) variant.doubts = doubts
  if (own.size === 0 && (!isSource || ofUnit.size === 0)) return variant
  // What stands with the unit is said of its source.
  return {...variant, ...(isSource && contextIn(ofUnit)), ...contextIn(own)}
}

/** The dates of a unit stand with it, and are asked for once for each of its variants. */
let lastDates: {readonly written: string; readonly iso: string | undefined}[] = []

function isoDate(written: string | undefined): string | undefined {
  if (written === undefined) return undefined
  for (const last of lastDates) if (last.written === written) return last.iso
  const iso = parsedDate(written)
  lastDates = [{written, iso}, ...lastDates.slice(0, 1)]
  return iso
}

/** `20250930T120000Z` → `2025-09-30T12:00:00Z`; what is no date is not taken over. */
function parsedDate(written: string): string | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(written)
  if (parts === null) return undefined
  const [, year, month, day, hour, minute, second] = parts
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
  return Number.isNaN(Date.parse(iso)) ? undefined : iso
}
