import type {BuildPolicy, Gaps, Tally} from '../build/choose-targets.ts'
import {deriveFields} from '../build/derive-fields.ts'
import {Failure} from '../model/failure.ts'
import type {Finding, Place} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import {localize} from '../pipeline.ts'
import {translateTag} from '../terms/tag.ts'
import {outputPathOf} from './found-article.ts'
import {guarded} from './guard/guarded.ts'
import type {Project} from './open-project.ts'
import {segmentLines} from './segment-lines.ts'
import type {SyncedRoute} from './sync-article.ts'

/** What came of one article in one locale, before it is written. */
export interface BuiltRoute {
  readonly article: string
  readonly locale: Locale
  readonly path: string
  /** `source` and `authored` variants are copies; `withheld` articles keep their last build, where there is one. */
  readonly kind: 'source' | 'authored' | 'localized' | 'withheld'
  readonly tally: Tally
  readonly fellBack: number
  readonly mended: number
  /** Nothing where the article is withheld, or where it is written already. */
  readonly content: string | undefined
  readonly findings: readonly Finding[]
}

/** Of an article that was stopped. */
const tally: Tally = {built: 0, stale: 0, missing: 0}

/**
 * Builds an article in one locale and proves it. One whose proof fails, or that the policy holds back, keeps the build
 * that it has.
 *
 * @param strip whether author directives are taken out
 */
export function buildRoute(project: Project, route: SyncedRoute, strip: boolean): BuiltRoute {
  const {article, target, synced, extraction} = route
  const {settings, glossary, discovery} = project
  const {path, locale} = article.source
  const policy: BuildPolicy = settings.build
  const tagOf = (value: string): string | undefined => translateTag(value, glossary, locale, target)
  const derived = deriveFields(extraction.derived, target, tagOf, settings.read.frontMatter.add)
  const restore = {...settings.restore, strip: strip || settings.restore.strip}
  const entry = {article: path, locale: target, path: outputPathOf(article, target, discovery.written)}
  const result = untilStopped(() => localize(extraction, synced, derived.fields, policy, restore, guarded))
  if (result instanceof Failure) {
    const {code, values, place = {path}} = result
    const finding: Finding = {code, severity: 'error', place: {...place, locale: target}, values}
    return {...entry, kind: 'withheld', tally, fellBack: 0, mended: 0, content: undefined, findings: [finding]}
  }
  const locate = placeInSegmentFile(route)
  const findings = result.findings.map(
    (finding): Finding => ({...finding, place: {...locate(finding.place), locale: target}})
  )
  const held = heldBack(result.tally, policy)
  if (held !== undefined) {
    const severity = policy.onMissing === 'skip-article' && held === 'missing' ? 'note' : 'error'
    const values = {count: result.tally[held], ...(held === 'missing' ? {reasons: reasonsOf(result.gaps)} : {})}
    findings.push({code: `build-${held}`, severity, place: {path, locale: target}, values})
  }
  for (const {place, reason, expected, actual} of result.mismatches) {
    const values = {reason, expected, actual}
    findings.push({code: 'proof-failed', severity: 'error', place: {...place, locale: target}, values})
  }
  const isWithheld = held !== undefined || result.mismatches.length > 0
  return {
    ...entry,
    kind: isWithheld ? 'withheld' : 'localized',
    tally: result.tally,
    fellBack: result.fellBack.length,
    mended: result.mended,
    content: isWithheld ? undefined : result.text,
    findings
  }
}

/** The article could be read; what makes its build too heavy is a target, and a finding. */
function untilStopped<T>(work: () => T): T | Failure {
  try {
    return work()
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
}

/** What is wrong with a target is mended in the segment file: the place of a finding about a unit is there. */
function placeInSegmentFile({path, before, synced: {pairs}}: SyncedRoute): (place: Place) => Place {
  if (before === undefined) return (place) => place
  let lines: ReadonlyMap<string, number> | undefined
  return (place) => {
    const unit = place.unit === undefined ? undefined : (pairs.get(place.unit) ?? place.unit)
    if (unit === undefined) return place
    lines ??= segmentLines(before)
    const {segment} = place
    const inSegment = segment === undefined ? undefined : lines.get(`${unit} ${segment}`)
    const line = inSegment ?? [...lines].find(([key]) => key.startsWith(`${unit} `))?.[1]
    return line === undefined ? place : {...place, path, line, unit}
  }
}

/** Of the words `counted`, those that apply: `drafts:2`. */
function reasonsOf({noTarget, drafts, refused}: Gaps): string[] {
  return Object.entries({noTarget, onlyDrafts: drafts, refused}).flatMap(([reason, count]) =>
    count > 0 ? [`${reason}:${count}`] : []
  )
}

function heldBack(tally: Tally, policy: BuildPolicy): 'stale' | 'missing' | undefined {
  if (policy.onStale === 'fail' && tally.stale > 0) return 'stale'
  return policy.onMissing !== 'source' && tally.missing > 0 ? 'missing' : undefined
}
