import type {BuildPolicy, Tally} from '../build/choose-targets.ts'
import {deriveFields} from '../build/derive-fields.ts'
import {Failure} from '../model/failure.ts'
import type {Finding, Place} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import {localize} from '../pipeline.ts'
import {translateTag} from '../terms/tag.ts'
import {outputPathOf} from './found-article.ts'
import type {Project} from './open-project.ts'
import {outdatedFiles} from './outdated-files.ts'
import type {SyncedRoute, SyncPlan} from './plan-sync.ts'
import {readText} from './read-text.ts'
import {segmentLines} from './segment-lines.ts'
import type {Copy} from './selection.ts'
import {type Output, writeBuild} from './write-build.ts'

export interface BuildOptions {
  /** Take author directives out. */
  readonly strip: boolean
  /** Overwrite built files that a person changed. */
  readonly force: boolean
  readonly dryRun: boolean
  /** Whether all articles and locales are built, so that what no article makes any more can go. */
  readonly whole: boolean
}

/** What came of one article in one locale. */
export interface Built {
  readonly article: string
  readonly locale: Locale
  readonly path: string
  /** `source` and `authored` variants are copies; `withheld` articles keep their last build. */
  readonly kind: 'source' | 'authored' | 'localized' | 'withheld'
  /** Whether the file changed, or in a dry run would change. */
  readonly written: boolean
  readonly tally: Tally
  readonly fellBack: number
  readonly mended: number
}

export interface BuildReport {
  readonly built: readonly Built[]
  readonly removed: readonly string[]
  readonly findings: readonly Finding[]
  readonly failures: readonly Failure[]
}

type Entry = Omit<Built, 'written'>

const nothing: Tally = {built: 0, stale: 0, missing: 0}

/**
 * Builds the articles of a sync plan in all their locales, copies the variants that people wrote, and writes those whose
 * proof holds. An article whose proof fails, or that the policy holds back, keeps the build that it has.
 *
 * @param step is told each article before it is built
 */
export async function buildProject(
  project: Project,
  plan: SyncPlan,
  copies: readonly Copy[],
  options: BuildOptions,
  step: (path: string) => void = () => undefined
): Promise<BuildReport> {
  const findings: Finding[] = [...plan.findings]
  const failures: Failure[] = [...plan.failures]
  const entries: Entry[] = []
  const outputs: Output[] = []
  const add = (entry: Entry, content: string | undefined): void => {
    entries.push(entry)
    if (content !== undefined) outputs.push({path: entry.path, article: entry.article, locale: entry.locale, content})
  }
  const unread = new Set(failures.flatMap((failure) => failure.place?.path ?? []))
  for (const copy of copies) {
    const entry = copyEntry(project, copy)
    // A variant that is written where it is read, inside the content tree, is there already.
    if (entry.path === copy.variant.path || unread.has(copy.variant.path)) continue
    const content = collect(failures, () => readText(project.root, copy.variant.path))
    if (content !== undefined) add(entry, content)
  }
  for (const route of plan.routes) {
    step(route.article.source.path)
    const {entry, content} = buildRoute(project, route, options, findings)
    add(entry, content)
  }
  const outdated = options.whole ? outdatedFiles(project, plan) : []
  const written = await writeBuild(project, outputs, outdated, options)
  return {
    built: entries.map((entry) => ({...entry, written: written.changed.has(entry.path)})),
    removed: written.removed,
    findings: [...findings, ...written.findings],
    failures: [...failures, ...written.failures]
  }
}

function copyEntry({discovery}: Project, {article, variant}: Copy): Entry {
  const path = outputPathOf(article, variant.locale, discovery.written)
  const kind = variant === article.source ? 'source' : 'authored'
  const counts = {tally: nothing, fellBack: 0, mended: 0}
  return {article: article.source.path, locale: variant.locale, path, kind, ...counts}
}

function collect<T>(failures: Failure[], work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    failures.push(error)
    return undefined
  }
}

function buildRoute(
  project: Project,
  {article, target, synced, extraction, path: segments}: SyncedRoute,
  options: BuildOptions,
  findings: Finding[]
): {entry: Entry; content: string | undefined} {
  const {settings, glossary, discovery} = project
  const {path, locale} = article.source
  const policy: BuildPolicy = settings.build
  const tagOf = (value: string): string | undefined => translateTag(value, glossary, locale, target)
  const derived = deriveFields(extraction.derived, target, tagOf, settings.read.frontMatter.add)
  const restore = {...settings.restore, strip: options.strip || settings.restore.strip}
  const result = localize(extraction, synced, derived.fields, policy, restore)
  const locate = placeInSegmentFile(project, segments, synced)
  findings.push(...result.findings.map((finding) => ({...finding, place: {...locate(finding.place), locale: target}})))
  const held = heldBack(result.tally, policy)
  if (held !== undefined) {
    const severity = policy.onMissing === 'skip-article' && held === 'missing' ? 'note' : 'error'
    findings.push({code: `build-${held}`, severity, place: {path, locale: target}, values: {count: result.tally[held]}})
  }
  for (const {place, reason, expected, actual} of result.mismatches) {
    findings.push({
      code: 'proof-failed',
      severity: 'error',
      place: {...place, locale: target},
      values: {reason, expected, actual}
    })
  }
  const isWithheld = held !== undefined || result.mismatches.length > 0
  const entry = {
    article: path,
    locale: target,
    path: outputPathOf(article, target, discovery.written),
    kind: isWithheld ? ('withheld' as const) : ('localized' as const),
    tally: result.tally,
    fellBack: result.fellBack.length,
    mended: result.mended
  }
  return {entry, content: isWithheld ? undefined : result.text}
}

/** What is wrong with a target is mended in the segment file: the place of a finding about a unit is there. */
function placeInSegmentFile(project: Project, path: string, {pairs}: SyncedRoute['synced']): (place: Place) => Place {
  const text = project.segmentFiles.get(path)?.text
  if (text === undefined) return (place) => place
  let lines: ReadonlyMap<string, number> | undefined
  return (place) => {
    const unit = place.unit === undefined ? undefined : (pairs.get(place.unit) ?? place.unit)
    if (unit === undefined) return place
    lines ??= segmentLines(text)
    const line = [...lines].find(([key]) => key.startsWith(`${unit} `))?.[1]
    return line === undefined ? place : {...place, path, line, unit}
  }
}

function heldBack(tally: Tally, policy: BuildPolicy): 'stale' | 'missing' | undefined {
  if (policy.onStale === 'fail' && tally.stale > 0) return 'stale'
  return policy.onMissing !== 'source' && tally.missing > 0 ? 'missing' : undefined
}
