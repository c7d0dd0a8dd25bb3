import type {Written} from '../model/article.ts'
import type {Run} from '../model/run.ts'
import type {RestoreSettings} from '../model/settings.ts'
import {check} from './check.ts'
import type {MarkdownExtraction} from './extraction.ts'
import type {Place} from './place.ts'
import type {Difference} from './proof/compare.ts'
import {type Effort, type Rendering, render} from './render.ts'
import {suspectsOf} from './suspects.ts'

/**
 * How much mending an article is worth, in what takes its time: parsing. Counted in characters and not by the clock, so
 * that the same article is built the same on every machine.
 */
export const mendingLimits = {
  /** How often the whole article is written again with more effort for the units that seem at fault. */
  rounds: 12,
  /** How often it is parsed in all while single units are looked for. A unit that is at fault takes ten or so. */
  parses: 400,
  /** UTF-16 code units that are parsed in all: a minute's work. A large article is parsed less often. */
  characters: 40_000_000,
  /** How deep the codes of a target may nest. Real text has three levels, and every step after this one may recurse. */
  depth: 100
} as const

/** A target that could not be written so that it parses. */
export interface Refused {
  readonly place: Place
  /** Where it differed in the end; absent for a target that was not even tried, because its codes nest too deep. */
  readonly difference?: Difference
}

export interface Mended {
  readonly rendering: Rendering
  /** The targets that are in it. */
  readonly targets: ReadonlyMap<string, readonly Run[]>
  readonly refused: readonly Refused[]
  /** Whether the limit was reached before the text parsed as it should. */
  readonly gaveUp: boolean
}

/**
 * Writes an article so that it parses as its targets say.
 *
 * First light-handedly; units that differ are written again with more effort, all at once. What effort does not help is
 * then looked for by halves: the targets go in group by group, and one with which the text does not parse as it should
 * stays out. So no unit is left out for the fault of another.
 */
export function mend(extraction: MarkdownExtraction, given: Written, settings: RestoreSettings): Mended {
  const tooDeep = extraction.places.filter(({unit}) => nestsTooDeep(given.targets.get(unit.id) ?? []))
  const written = {...given, targets: without(given.targets, tooDeep)}
  const mended = mendShallow(extraction, written, settings)
  return {...mended, refused: [...tooDeep.map((place) => ({place})), ...mended.refused]}
}

function nestsTooDeep(runs: readonly Run[]): boolean {
  let level: readonly Run[] = runs
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > mendingLimits.depth) return true
    level = level.flatMap((run) => (run.kind === 'pc' || run.kind === 'mrk' ? run.children : []))
  }
  return false
}

function without(
  targets: ReadonlyMap<string, readonly Run[]>,
  places: readonly Place[]
): ReadonlyMap<string, readonly Run[]> {
  if (places.length === 0) return targets
  const kept = new Map(targets)
  for (const {unit} of places) kept.delete(unit.id)
  return kept
}

function mendShallow(extraction: MarkdownExtraction, written: Written, settings: RestoreSettings): Mended {
  const efforts = new Map<string, Effort>()
  let parses = 0
  const attempt = (targets: ReadonlyMap<string, readonly Run[]>): Attempt => {
    parses++
    const rendering = render(extraction, {targets, fields: written.fields}, efforts, settings)
    return {rendering, differing: check(extraction, rendering, rendering.text)}
  }
  const exhausted = (): boolean =>
    parses >= mendingLimits.parses || (parses > 2 && parses * extraction.source.text.length > mendingLimits.characters)

  let last = attempt(written.targets)
  for (let round = 0; last.differing.length > 0 && round < mendingLimits.rounds && !exhausted(); round++) {
    if (!raise(extraction, last, efforts)) break
    last = attempt(written.targets)
  }
  if (last.differing.length === 0) {
    return {rendering: last.rendering, targets: written.targets, refused: [], gaveUp: false}
  }

  const changed = extraction.places.filter((place) => written.targets.has(place.unit.id))
  const atFault = new Set(suspects(extraction, last))
  const targets = new Map<string, readonly Run[]>()
  const refused: Refused[] = []
  const withAll = (places: readonly Place[]): Attempt =>
    attempt(new Map([...targets, ...places.map(({unit}) => [unit.id, written.targets.get(unit.id)!] as const)]))
  const waiting: (readonly Place[])[] = [
    ...[...atFault].reverse().map((place) => [place]),
    changed.filter((place) => !atFault.has(place))
  ]
  for (let group = waiting.pop(); group; group = waiting.pop()) {
    const [only] = group
    if (only === undefined) continue
    if (exhausted()) return {rendering: last.rendering, targets: written.targets, refused, gaveUp: true}
    let tried = withAll(group)
    if (tried.differing.length > 0 && group.length > 1) {
      const half = group.length >> 1
      waiting.push(group.slice(half), group.slice(0, half))
      continue
    }
    for (const effort of [0, 1, 2, 3] as const) {
      if (tried.differing.length === 0) break
      efforts.set(only.unit.id, effort)
      tried = withAll(group)
    }
    if (tried.differing.length > 0) refused.push({place: only, difference: tried.differing[0]!})
    else for (const {unit} of group) targets.set(unit.id, written.targets.get(unit.id)!)
  }
  // Targets of other extractions, of values of the front matter, are not ours to leave out.
  const all = without(
    written.targets,
    refused.map(({place}) => place)
  )
  return {rendering: attempt(all).rendering, targets: all, refused, gaveUp: false}
}

interface Attempt {
  readonly rendering: Rendering
  readonly differing: readonly Difference[]
}

/** More effort for every unit that seems at fault; whether there was one that had not had it all. */
function raise(extraction: MarkdownExtraction, attempt: Attempt, efforts: Map<string, Effort>): boolean {
  let raised = false
  for (const {unit} of suspects(extraction, attempt)) {
    const effort = efforts.get(unit.id) ?? 0
    if (effort === 3) continue
    efforts.set(unit.id, (effort + 1) as Effort)
    raised = true
  }
  return raised
}

function suspects(extraction: MarkdownExtraction, {rendering, differing}: Attempt): Set<Place> {
  const changed = rendering.changed
  return new Set(
    differing.flatMap((difference, index) => {
      const places = suspectsOf(extraction, changed, rendering.pieces, difference)
      // Only the first difference is sure not to follow from another.
      return index === 0 || places.length === 1 ? places : []
    })
  )
}
