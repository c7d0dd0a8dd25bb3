import {check, type Verdict} from '../check/check.ts'
import {finalVerdict} from '../check/final-verdict.ts'
import type {Finding, Place} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import {type BriefTally, briefTally, tallyOf} from '../model/tally.ts'
import {checkedArticle} from './checked-article.ts'
import type {Project} from './open-project.ts'
import {segmentLines} from './segment-lines.ts'
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

/**
 * Judges the targets of an article brought up to date. A finding is placed where it is mended: at the target in the
 * segment file; where that has none yet, or the article itself is at fault, at the article's line.
 */
export function judgeRoute(project: Project, route: SyncedRoute): JudgedArticle {
  const checked = checkedArticle(route, project.glossary, project.settings)
  const verdicts = check(checked)
  const placeOf = verdicts.length > 0 ? placesIn(route) : undefined
  const verdictOf = finalVerdict(verdicts)
  const terms = checked.units.flatMap((unit) =>
    unit.segments.flatMap((segment) =>
      segment.sourceTerms.map((term) => ({concept: term.concept, verdict: verdictOf(unit, segment, term)}))
    )
  )
  const statuses = checked.units.flatMap(({segments}) => segments.map(({status}) => status))
  return {
    article: route.article.source.path,
    locale: route.target,
    path: route.path,
    segments: statuses.length,
    confirmed: statuses.filter((status) => status === 'confirmed').length,
    findings: verdicts.map((verdict) => {
      const {code, severity, values, hashes, waiver} = verdict
      const place = placeOf!(verdict)
      return {code, severity, place, values, hashes, waiver}
    }),
    terms: Object.fromEntries(
      [...Map.groupBy(terms, ({concept}) => concept)].map(([concept, group]) => [
        concept,
        briefTally(tallyOf(group.map(({verdict}) => verdict)))
      ])
    )
  }
}

function placesIn({article, target, path, before, synced, extraction}: SyncedRoute): (verdict: Verdict) => Place {
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
