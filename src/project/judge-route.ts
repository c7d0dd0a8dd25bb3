import {omitting} from '../check/as-missed.ts'
import {check, type Verdict} from '../check/check.ts'
import type {Checked} from '../check/checked.ts'
import {finalVerdict} from '../check/final-verdict.ts'
import type {CoveredSegment} from '../model/coverage.ts'
import type {Finding, Place} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import {type BriefTally, briefTally, tallyOf} from '../model/tally.ts'
import {checkedArticle} from './checked-article.ts'
import {coveredSegments, type PlaceNames} from './covered-segments.ts'
import type {Project} from './open-project.ts'
import {segmentLines} from './segment-lines.ts'
import {type SegmentState, segmentStates} from './segment-states.ts'
import type {SyncedRoute} from './sync-article.ts'

/** What the checks say of an article on its way to one locale. */
export interface JudgedArticle {
  readonly article: string
  readonly locale: Locale
  /** Of its segment file, which need not be there yet. */
  readonly path: string
  readonly segments: number
  readonly confirmed: number
  readonly findings: readonly Judged[]
  /** What becomes of the terms of its source, by concept. */
  readonly terms: Readonly<Record<string, BriefTally>>
}

/** A finding, with what a waiver of it needs, and the waiver if there is one. */
export interface Judged extends Finding, Pick<Verdict, 'hashes' | 'waiver'> {}

/** What was judged, with all that the numbers are made of. */
export interface JudgedTexts {
  readonly judged: JudgedArticle
  readonly segments: () => readonly CoveredSegment[]
  readonly states: () => readonly SegmentState[]
  /** The segments that leave something out, for who does not tolerate it. */
  readonly omitting: () => Checked
}

/**
 * Judges the targets of an article brought up to date. A finding is placed where it is mended: at the target in the
 * segment file; where that has none yet, or the article itself is at fault, at the article's line.
 */
export function judgeRoute(project: Project, route: SyncedRoute): JudgedTexts {
  const checked = checkedArticle(route, project)
  const verdicts = check(checked)
  const placeOf = once(() => placesIn(route))
  const verdictOf = finalVerdict(verdicts)
  const statuses = checked.units.flatMap(({segments}) => segments.map(({status}) => status))
  const judged = {
    article: route.article.source.path,
    locale: route.target,
    path: route.path,
    segments: statuses.length,
    confirmed: statuses.filter((status) => status === 'confirmed').length,
    findings: verdicts.map((verdict) => {
      const {code, severity, values, hashes, waiver} = verdict
      return {code, severity, place: placeOf()(verdict), values, hashes, waiver}
    }),
    terms: briefTerms(checked, verdictOf)
  }
  return {
    judged,
    segments: () => coveredSegments(checked, verdictOf, placeOf()),
    states: () => segmentStates(checked),
    omitting: () => omitting(checked)
  }
}

function briefTerms({units}: Checked, verdictOf: ReturnType<typeof finalVerdict>): JudgedArticle['terms'] {
  const terms = units.flatMap((unit) =>
    unit.segments.flatMap((segment) =>
      segment.sourceTerms.map((term) => ({...term, verdict: verdictOf(unit, segment, term)}))
    )
  )
  const byConcept = [...Map.groupBy(terms, ({concept}) => concept)]
  return Object.fromEntries(byConcept.map(([concept, group]) => [concept, briefTally(tallyOf(group))]))
}

/** A file is read for its lines only where something is to be placed. */
function once<T>(make: () => T): () => T {
  let made: {readonly value: T} | undefined
  return () => {
    made ??= {value: make()}
    return made.value
  }
}

function placesIn({article, target, path, before, synced, extraction}: SyncedRoute): (at: PlaceNames) => Place {
  const lines = segmentLines(before ?? '')
  const stored = new Map([...synced.pairs].map(([extracted, id]) => [id, extracted]))
  const units = new Map(extraction.units.map(({id, line}) => [id, line]))
  return ({unit, segment, line}) => {
    const names = {locale: target, ...(unit && {unit}), ...(segment && {segment})}
    const written = lines.get(`${unit} ${segment}`)
    if (written !== undefined) return {path, line: written, ...names}
    const inArticle = line ?? units.get(stored.get(unit ?? '') ?? '')
    return {path: article.source.path, ...(inArticle !== undefined && {line: inArticle}), ...names}
  }
}
