import type {Nodes} from 'mdast'
import type {Written} from '../model/article.ts'
import {equalRuns, plainText, type Run} from '../model/run.ts'
import type {RestoreSettings} from '../model/settings.ts'
import type {Range} from '../model/unit.ts'
import type {MarkdownExtraction} from './extraction.ts'
import {writeField} from './front-matter/write-field.ts'
import {contentRange, keepEnds} from './keep-ends.ts'
import type {HtmlPlace, InlinePlace, SourceCode} from './place.ts'
import {rangeOf} from './source.ts'
import {tidy} from './tidy.ts'
import {type Effort, writeInline} from './write-inline.ts'
import {oneLine, writeHtml, writeValue} from './write-value.ts'

/** Characters that replace a range of the article. */
interface Splice extends Range {
  readonly text: string
}

/** A built text, and what its tree must be. */
export interface Rendering {
  readonly text: string
  /** What each changed unit of inline content says, in the form that Markdown can hold. */
  readonly contents: ReadonlyMap<string, readonly Run[]>
  /** Alt texts, titles and attributes of JSX, by unit. */
  readonly values: ReadonlyMap<string, string>
  /** Front matter: what each changed field must read as, by name. */
  readonly fields: ReadonlyMap<string, string>
  /** The new value of each HTML node that has a changed unit. */
  readonly html: ReadonlyMap<Nodes, string>
  /** Emphases written as HTML, and things moved because Markdown could not hold them. */
  readonly mended: number
}

/**
 * Splices the targets into the article: what no unit changes keeps its characters.
 *
 * @param efforts how hard to try for a unit, where the plain way did not parse
 */
export function render(
  extraction: MarkdownExtraction,
  {targets, fields}: Written,
  efforts: ReadonlyMap<string, Effort>,
  settings: RestoreSettings
): Rendering {
  const {source, places} = extraction
  const changed = places.filter((place) => {
    const target = targets.get(place.unit.id)
    return target !== undefined && !equalRuns(target, place.unit.runs)
  })
  const targetOf = (id: string): readonly Run[] => targets.get(id) ?? []
  const effortOf = (id: string): Effort => efforts.get(id) ?? 0
  const inside: Splice[] = []
  const values = new Map<string, string>()
  for (const place of changed) {
    if (place.form !== 'alt' && place.form !== 'title' && place.form !== 'jsx') continue
    const target = targetOf(place.unit.id)
    values.set(place.unit.id, oneLine(target))
    inside.push({...place.range, text: writeValue(source, place, target, effortOf(place.unit.id) > 0)})
  }
  const frontMatter = new Map<string, string>()
  for (const field of extraction.fields) {
    const place = changed.find((each) => each.form === 'field' && each.field === field)
    const value = place ? fieldText(targetOf(place.unit.id)) : fields.get(field.name)
    if (value === undefined) continue
    frontMatter.set(field.name, value)
    inside.push({...field.range, text: writeField(field, value)})
  }
  const html = new Map<Nodes, string>()
  const inHtml = changed.filter((place): place is HtmlPlace => place.form === 'attribute' || place.form === 'html')
  const byOwner = Map.groupBy(inHtml, (place) => place.owner)
  for (const [owner, list] of byOwner) {
    const written = renderHtml(owner, list, targetOf)
    html.set(owner, written.value)
    inside.push(...written.splices)
  }
  const contents = new Map<string, readonly Run[]>()
  const splices: Splice[] = []
  let mended = 0
  for (const place of changed) {
    if (place.form !== 'inline') continue
    const tidied = tidy(targetOf(place.unit.id), place)
    const written = writeUnit(extraction, place, tidied.runs, effortOf(place.unit.id), inside, settings)
    contents.set(place.unit.id, tidied.runs)
    splices.push({...place.range, text: written.text})
    mended += written.asHtml + tidied.moved
  }
  const outside = inside.filter(
    (splice) => !splices.some((around) => around.start <= splice.start && splice.end <= around.end)
  )
  const text = spliceAll(source.text, {start: 0, end: source.text.length}, [...splices, ...outside])
  return {text, contents, values, fields: frontMatter, html, mended}
}

/** A value of the front matter is plain text and keeps its line feeds. */
function fieldText(runs: readonly Run[]): string {
  return plainText(runs).replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
}

function writeUnit(
  extraction: MarkdownExtraction,
  place: InlinePlace,
  runs: readonly Run[],
  effort: Effort,
  inside: readonly Splice[],
  settings: RestoreSettings
): {text: string; asHtml: number} {
  const {source} = extraction
  const raw = (range: Range): string => spliceAll(source.text, range, inside)
  const ends = effort === 0 ? keepEnds(source.text, place, runs) : undefined
  const kept = ends !== undefined && (ends.front.end > ends.front.start || ends.back.end > ends.back.start)
  const inner = contentRange(place)
  const opening = raw({start: place.range.start, end: inner.start})
  const closing = raw({start: inner.end, end: place.range.end})
  const front = kept ? opening + raw(ends.front) : ''
  const back = kept ? raw(ends.back) + closing : ''
  const written = writeInline(kept ? ends.middle : runs, {
    place: kept ? {...place, outer: []} : place,
    effort,
    raw: (code, half) => rawCode(code, half, raw),
    before: front === '' ? textBefore(place) : front,
    after: back === '' ? textAfter(place) : back,
    mdx: source.mdx,
    brackets: hasDefinitions(extraction) || /\][([:]/.test(JSON.stringify(runs)),
    lineStart: front === '' && beginsLine(source.text, place),
    html: settings.emphasisFallback.includes('html')
  })
  return {text: front + written.text + back, asHtml: written.asHtml}
}

/** A code's characters. Line breaks in it go where the code was cut out of its lines; those of HTML are kept. */
function rawCode(code: SourceCode, half: 'open' | 'close', raw: (range: Range) => string): string {
  const range = half === 'open' ? code.open : code.close
  if (range === undefined) return ''
  const text = raw(range)
  if (code.code.type === 'break' || code.code.type === 'html') return text
  return text.replace(/[ \t]*(?:\r\n|\n|\r)[ \t>]*/g, ' ')
}

function textBefore(place: InlinePlace): string {
  const last = place.lead.at(-1)
  return last === undefined ? '' : last.type === 'text' ? last.value.replace(/[\r\n]+$/, '\n') : '>'
}

function textAfter(place: InlinePlace): string {
  const first = place.trail[0]
  return first === undefined ? '' : first.type === 'text' ? first.value : '<'
}

/** ATX headings and cells begin behind a mark; all other inline content may begin a line that reads as a block. */
function beginsLine(text: string, place: InlinePlace): boolean {
  if (place.context === 'cell' || place.context === 'label') return false
  if (place.lead.length > 0) return /[\r\n]$/.test(textBefore(place))
  if (place.context === 'paragraph') return true
  const lineStart =
    Math.max(text.lastIndexOf('\n', place.range.start - 1), text.lastIndexOf('\r', place.range.start - 1)) + 1
  return !/#[ \t]+$/.test(text.slice(lineStart, place.range.start))
}

const definitions = new WeakMap<MarkdownExtraction, boolean>()

function hasDefinitions(extraction: MarkdownExtraction): boolean {
  let known = definitions.get(extraction)
  if (known === undefined) {
    known = /^[ \t>*+\-0-9.)]*\[[^\]]+\]:/m.test(extraction.source.text)
    definitions.set(extraction, known)
  }
  return known
}

/** The texts and attributes of one HTML node: the node's new value, and the splices into the article. */
function renderHtml(
  owner: Nodes,
  places: readonly HtmlPlace[],
  targetOf: (id: string) => readonly Run[]
): {value: string; splices: Splice[]} {
  const value = 'value' in owner ? owner.value : ''
  const attributes = places
    .filter((place) => place.form === 'attribute')
    .map((place) => ({...place.inValue, text: writeHtml(place, targetOf(place.unit.id), () => ''), place}))
  const tag = (start: number, end: number): string =>
    spliceAll(value, {start, end}, attributes).replace(/[ \t]*(?:\r\n|\n|\r)[ \t]*/g, ' ')
  const texts = places
    .filter((place) => place.form === 'html')
    .map((place) => ({...place.inValue, text: writeHtml(place, targetOf(place.unit.id), tag), place}))
  const all = [
    ...texts,
    ...attributes.filter(
      (attribute) => !texts.some((text) => text.start <= attribute.start && attribute.end <= text.end)
    )
  ]
  return {
    value: spliceAll(value, {start: 0, end: value.length}, all),
    splices: all.map(({place, text}) => ({...place.range, text}))
  }
}

/** The characters of a range with every splice that lies inside it. */
function spliceAll(text: string, range: Range, splices: readonly Splice[]): string {
  let written = ''
  let at = range.start
  const inside = splices.filter((splice) => splice.start >= range.start && splice.end <= range.end)
  for (const splice of inside.sort((a, b) => a.start - b.start)) {
    written += text.slice(at, splice.start) + splice.text
    at = splice.end
  }
  return written + text.slice(at, range.end)
}

/** Where the block of a place begins in the article, for finding the unit of a difference. */
export function blockStart(extraction: MarkdownExtraction, place: InlinePlace): number {
  return rangeOf(extraction.source, place.parent).start
}
