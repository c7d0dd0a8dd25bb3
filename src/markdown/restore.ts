import type {Root} from 'mdast'
import type {Mismatch, Restored, Written} from '../model/article.ts'
import type {Finding} from '../model/finding.ts'
import {pointAt} from '../model/finding.ts'
import type {RestoreSettings} from '../model/settings.ts'
import type {MarkdownExtraction} from './extraction.ts'
import {compareFrontMatter} from './front-matter/compare-front-matter.ts'
import {directiveKey} from './front-matter/read-directives.ts'
import {bomLength} from './parse.ts'
import {parseArticle} from './parse-article.ts'
import type {Place} from './place.ts'
import {predict, type Said} from './predict.ts'
import {type Difference, differences} from './proof/compare.ts'
import {normalize} from './proof/normalize.ts'
import {blockStart, type Rendering, render} from './render.ts'
import {rangeOf} from './source.ts'
import {withoutDirectives} from './strip-directives.ts'
import type {Effort} from './write-inline.ts'

/** More differences than this come from the first of them. */
const differencesAtOnce = 40

/** How often the text is written again before the article is given up: each round mends at least one unit. */
const rounds = 200

/**
 * An article with its targets spliced in, written so that it parses as predicted.
 *
 * What a first, light-handed writing gets wrong is found by parsing it: the units that differ are written again with
 * every mark escaped, then with emphasis as HTML, and in the end as their source.
 */
export function restore(
  extraction: MarkdownExtraction,
  {targets, fields}: Written,
  settings: RestoreSettings
): Restored {
  const efforts = new Map<string, Effort>()
  const kept = new Map(targets)
  const fellBack: string[] = []
  const findings: Finding[] = []
  for (let round = 0; ; round++) {
    const rendering = render(extraction, {targets: kept, fields}, efforts, settings)
    const differing = check(extraction, rendering, differencesAtOnce)
    const units = round === rounds ? [] : unitsOf(extraction, rendering, differing)
    if (units.length === 0) {
      const written = {targets: kept, fields}
      return {text: rendering.text, written, fellBack, mended: rendering.mended, findings}
    }
    for (const {places, difference, isFirst} of units) {
      const easiest = places.toSorted((a, b) => (efforts.get(a.unit.id) ?? 0) - (efforts.get(b.unit.id) ?? 0))[0]!
      const {id} = easiest.unit
      const effort = efforts.get(id) ?? 0
      if (effort < 2) efforts.set(id, (effort + 1) as Effort)
      else if (isFirst) {
        kept.delete(id)
        fellBack.push(id)
        findings.push(fallback(extraction, easiest, difference))
      }
    }
  }
}

/**
 * Where the built text differs from what source and targets predict.
 *
 * @param added fields that the source does not have
 */
export function prove(
  extraction: MarkdownExtraction,
  written: Written,
  built: string,
  added: ReadonlyMap<string, string> = new Map()
): Mismatch[] {
  if (built === extraction.source.text) return []
  const {path} = extraction.article
  const said = render(extraction, written, new Map(), {emphasisFallback: ['html'], strip: false})
  const isStripped = written.stripped === true
  const fields = new Map([...said.fields, ...added])
  const without = isStripped ? [directiveKey] : []
  const inFrontMatter = compareFrontMatter(extraction.source.text, built, fields, without).map((difference) => ({
    place: {path, ...pointAt(built, bomLength(built))},
    reason: difference.reason,
    expected: `${difference.name}: ${difference.expected}`,
    actual: difference.actual
  }))
  const inBody = check(extraction, {...said, text: built}, differencesAtOnce, isStripped).map((difference) => {
    const unit = unitsOf(extraction, said, [difference])[0]?.places[0]?.unit.id
    return {
      place: {path, ...pointAt(built, difference.at + bomLength(built))},
      reason: difference.reason,
      expected: difference.expected,
      actual: difference.actual,
      ...(unit === undefined ? {} : {unit})
    }
  })
  return [...inFrontMatter, ...inBody]
}

function check(extraction: MarkdownExtraction, rendering: Rendering, limit: number, isStripped = false): Difference[] {
  if (rendering.text === extraction.source.text) return []
  const expected = predict(extraction, rendering)
  const actual = parseArticle(rendering.text, extraction.source)
  const seen = isStripped ? withoutDirectives : (tree: Root): Root => tree
  return differences(normalize(seen(expected)), normalize(seen(actual)), limit)
}

/** The units that a difference may come from, the likeliest first. */
interface Suspects {
  readonly places: readonly Place[]
  readonly difference: Difference
  readonly isFirst: boolean
}

/** The changed units that the differences stand in; one that broke its block shows up in what follows it. */
function unitsOf(extraction: MarkdownExtraction, rendering: Said, differing: readonly Difference[]): Suspects[] {
  const changed = extraction.places.filter((place) => isChanged(place, rendering))
  const found = new Map<Place, Suspects>()
  differing.forEach((difference, index) => {
    const at = difference.expectedAt + bomLength(extraction.source.text)
    const holding = placeAt(extraction, changed, at)
    const beside = [
      changed.find((place) => place.range.start > at),
      changed.findLast((place) => place.range.start <= at)
    ]
    const places = holding ? [holding] : index === 0 ? beside.filter((place) => place !== undefined) : []
    if (places[0] && !found.has(places[0])) found.set(places[0], {places, difference, isFirst: index === 0})
  })
  return [...found.values()]
}

function isChanged(place: Place, rendering: Said): boolean {
  if (place.form === 'field') return false
  if (place.form === 'inline') return rendering.contents.has(place.unit.id)
  if (place.form === 'html' || place.form === 'attribute') return rendering.html.has(place.owner)
  return rendering.values.has(place.unit.id)
}

function placeAt(extraction: MarkdownExtraction, changed: readonly Place[], at: number): Place | undefined {
  const holding = changed.filter((place) => {
    if (place.range.start <= at && at < place.range.end) return true
    if (place.form === 'inline') return blockStart(extraction, place) === at
    return 'owner' in place && rangeOf(extraction.source, place.owner).start === at
  })
  return holding.sort((a, b) => a.range.end - a.range.start - (b.range.end - b.range.start))[0]
}

function fallback(extraction: MarkdownExtraction, place: Place, difference: Difference): Finding {
  const {unit} = place
  const {reason, expected, actual} = difference
  return {
    code: 'target-breaks-structure',
    severity: 'error',
    place: {path: extraction.article.path, line: unit.line, unit: unit.id},
    values: {reason, expected, actual}
  }
}
