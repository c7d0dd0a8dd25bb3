import type {Written} from '../model/article.ts'
import {flatten, type Run} from '../model/run.ts'
import type {RestoreSettings} from '../model/settings.ts'
import type {Range} from '../model/unit.ts'
import {contextOf} from './context-of.ts'
import type {MarkdownExtraction} from './extraction.ts'
import {writeField} from './front-matter/write-field.ts'
import {contentRange, keepEnds} from './keep-ends.ts'
import type {InlinePlace, Place} from './place.ts'
import {rawCode} from './raw-code.ts'
import {beginsLine, type Said, say, textAfter, textBefore} from './say.ts'
import {inOrder, type Splice, spliceRange} from './splice.ts'
import {underlines} from './underlines.ts'
import {writeInline} from './write-inline.ts'
import {writeValue} from './write-value.ts'

/**
 * How hard the writer tries for a unit: 0 writes as a person would, 1 escapes all punctuation of what changed, 2 of the
 * whole unit, 3 writes every emphasis in another way too.
 */
export type Effort = 0 | 1 | 2 | 3

/** A built text, and what its tree must be. */
export interface Rendering extends Said {
  readonly text: string
  /** The places whose targets differ from their sources. */
  readonly changed: readonly Place[]
  /** Where they stand in the text, in order. */
  readonly pieces: readonly Piece[]
  /** Units whose text had to be altered for an emphasis: what was written in place of the target. */
  readonly altered: ReadonlyMap<string, readonly Run[]>
  /** Emphases written in another way, and things moved because Markdown could not hold them. */
  readonly mended: number
}

/** Characters of a built text that come from a place. */
export interface Piece extends Range {
  readonly place: Place
}

interface PlaceSplice extends Splice {
  readonly place?: Place
}

/**
 * Splices the targets into the article: what no unit changes keeps its characters.
 *
 * @param efforts how hard to try for a unit, where the plain way did not parse
 */
export function render(
  extraction: MarkdownExtraction,
  written: Written,
  efforts: ReadonlyMap<string, Effort>,
  settings: RestoreSettings
): Rendering {
  const {source} = extraction
  const said = say(extraction, written)
  const effortOf = (id: string): Effort => efforts.get(id) ?? 0
  const inside: PlaceSplice[] = [...said.inHtml]
  for (const place of said.changed) {
    if (place.form !== 'alt' && place.form !== 'title' && place.form !== 'jsx') continue
    const {id} = place.unit
    const context = contextOf(extraction, place.owner)
    const text = writeValue(source, place, said.values.get(id)!, effortOf(id) > 0, context)
    inside.push({...place.range, text, place})
  }
  const ordered = inOrder(inside)
  const contents = new Map<string, readonly Run[]>(said.contents)
  const altered = new Map<string, readonly Run[]>()
  const outside: PlaceSplice[] = extraction.fields.flatMap((field) => {
    const value = said.fields.get(field.name)
    return value === undefined ? [] : [{...field.range, text: writeField(field, value)}]
  })
  let mended = said.moved
  for (const place of said.changed) {
    if (place.form !== 'inline') continue
    const {id} = place.unit
    const runs = contents.get(id)!
    const unit = writeUnit(extraction, place, runs, effortOf(id), ordered, settings)
    outside.push({...place.range, text: unit.text, place})
    mended += unit.mended
    if (unit.runs === runs) continue
    contents.set(id, unit.runs)
    altered.set(id, unit.runs)
  }
  const content = spliced(outside, ordered)
  const headings = said.changed.filter(
    (place): place is InlinePlace =>
      place.form === 'inline' && place.context === 'heading' && effortOf(place.unit.id) === 0
  )
  const all = inOrder([...content, ...underlines(extraction, headings, content)])
  const text = spliceRange(source.text, {start: 0, end: source.text.length}, all)
  const {changed, values, fields, html} = said
  return {text, changed, pieces: piecesOf(all), contents, values, fields, html, altered, mended}
}

/** The splices that nothing else is around. */
function spliced(outside: readonly PlaceSplice[], inside: readonly PlaceSplice[]): PlaceSplice[] {
  const all = inOrder([...outside, ...inside])
  const kept: PlaceSplice[] = []
  let end = -1
  // A splice that begins where another does stands behind it only if it is the longer one.
  for (const splice of all.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (splice.end <= end && splice.start < end) continue
    kept.push(splice)
    end = splice.end
  }
  return kept
}

function piecesOf(splices: readonly PlaceSplice[]): Piece[] {
  let shift = 0
  return splices.flatMap(({start, end, text, place}) => {
    const at = start + shift
    shift += text.length - (end - start)
    return place === undefined ? [] : [{start: at, end: at + text.length, place}]
  })
}

function writeUnit(
  extraction: MarkdownExtraction,
  place: InlinePlace,
  runs: readonly Run[],
  effort: Effort,
  inside: readonly Splice[],
  settings: RestoreSettings
): {text: string; runs: readonly Run[]; mended: number} {
  const {source} = extraction
  const raw = (range: Range): string => spliceRange(source.text, range, inside)
  const ends = effort < 2 ? keepEnds(source.text, place, runs) : undefined
  const kept = ends !== undefined && (ends.front.end > ends.front.start || ends.back.end > ends.back.start)
  const inner = contentRange(place)
  const front = kept ? raw({start: place.range.start, end: inner.start}) + raw(ends.front) : ''
  const back = kept ? raw(ends.back) + raw({start: inner.end, end: place.range.end}) : ''
  const written = writeInline(kept ? ends.middle : runs, {
    place: kept ? {...place, outer: []} : place,
    full: effort > 0,
    forced: effort === 3,
    raw: (code, half) => rawCode(code, half, raw),
    before: front === '' ? textBefore(place) : front,
    after: back === '' ? textAfter(place) : back,
    mdx: source.mdx,
    brackets: hasDefinitions(extraction) || /\][([:]/.test(flatten(runs)),
    lineStart: front === '' ? beginsLine(source.text, place) : /[\r\n][ \t>]*$/.test(front),
    linked: kept && place.outer.some(({code}) => code.open === '['),
    fallback: settings.emphasisFallback
  })
  const said = kept && written.runs !== ends.middle ? [...ends.front.runs, ...written.runs, ...ends.back.runs] : runs
  return {text: front + written.text + back, runs: kept ? said : written.runs, mended: written.mended}
}

const definitions = new WeakMap<MarkdownExtraction, boolean>()

function hasDefinitions(extraction: MarkdownExtraction): boolean {
  let known = definitions.get(extraction)
  if (known === undefined) {
    known = /^[ \t>*+\-0-9.)]*\[[^\]]{1,999}\]:/m.test(extraction.source.text)
    definitions.set(extraction, known)
  }
  return known
}
