import type {BuildPolicy, Tally} from '../build/choose-targets.ts'
import {deriveFields} from '../build/derive-fields.ts'
import type {Failure} from '../model/failure.ts'
import type {Finding} from '../model/finding.ts'
import {contentHash} from '../model/hash.ts'
import type {Locale} from '../model/locale.ts'
import {localize} from '../pipeline.ts'
import {translateTag} from '../terms/tag.ts'
import {outputPathOf} from './found-article.ts'
import {type BuiltFile, manifestPath, writeManifest} from './manifest.ts'
import {deleteFile} from './move-file.ts'
import type {Project} from './open-project.ts'
import {cleanOrphans} from './orphans.ts'
import type {SyncedRoute, SyncPlan} from './plan-sync.ts'
import {readText, readTextIfThere} from './read-text.ts'
import {writeFile, writeFiles} from './safe-write.ts'

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

interface Output {
  readonly content: string
  readonly file: BuiltFile
}

const nothing: Tally = {built: 0, stale: 0, missing: 0}

/**
 * Builds the articles of a sync plan in all their locales and writes those whose proof holds. An article whose proof
 * fails, or that the policy holds back, keeps the build that it has.
 */
export async function buildProject(
  project: Project,
  plan: SyncPlan,
  options: BuildOptions,
  step: (path: string) => void = () => undefined
): Promise<BuildReport> {
  const findings: Finding[] = [...plan.findings]
  const failures: Failure[] = [...plan.failures]
  const built: Built[] = []
  const outputs = new Map<string, Output>()
  const add = (entry: Omit<Built, 'written'>, content: string | undefined): void => {
    built.push({...entry, written: false})
    if (content === undefined) return
    outputs.set(entry.path, {content, file: {article: entry.article, locale: entry.locale, hash: contentHash(content)}})
  }
  for (const article of plan.extractions.keys()) {
    for (const variant of article.variants.values()) {
      if (variant !== article.source && article.segmentFiles.has(variant.locale)) continue
      const kind = variant === article.source ? 'source' : 'authored'
      const path = outputPathOf(article, variant.locale, project.discovery.written)
      const entry = {article: article.source.path, locale: variant.locale, path, tally: nothing, fellBack: 0, mended: 0}
      if (path !== variant.path) add({...entry, kind}, readText(project.root, variant.path))
    }
  }
  for (const route of plan.routes) {
    step(route.article.source.path)
    const {entry, content} = buildRoute(project, route, options, findings)
    add(entry, content)
  }
  const removable = options.whole ? outdated(project, plan, outputs) : []
  const report = {built, removed: removable, findings, failures}
  return options.dryRun ? report : {...report, ...(await write(project, built, outputs, removable, options, findings))}
}

function buildRoute(
  project: Project,
  {article, target, synced, extraction}: SyncedRoute,
  options: BuildOptions,
  findings: Finding[]
): {entry: Omit<Built, 'written'>; content: string | undefined} {
  const {settings, glossary, discovery} = project
  const {path, locale} = article.source
  const policy: BuildPolicy = settings.build
  const derived = deriveFields(extraction.derived, target, (value) => translateTag(value, glossary, locale, target))
  const restore = {...settings.restore, strip: options.strip || settings.restore.strip}
  const result = localize(extraction, synced, derived.fields, policy, restore)
  findings.push(...result.findings.map((finding) => ({...finding, place: {...finding.place, locale: target}})))
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

function heldBack(tally: Tally, policy: BuildPolicy): 'stale' | 'missing' | undefined {
  if (policy.onStale === 'fail' && tally.stale > 0) return 'stale'
  return policy.onMissing !== 'source' && tally.missing > 0 ? 'missing' : undefined
}

/** Files of the manifest that no article and locale of the project makes any more. */
function outdated(project: Project, plan: SyncPlan, outputs: ReadonlyMap<string, Output>): string[] {
  const kept = new Set(plan.routes.map(({article, target}) => outputPathOf(article, target, project.discovery.written)))
  const unread = new Set(plan.failures.flatMap((failure) => failure.place?.path ?? []))
  return [...project.manifest.value].flatMap(([path, file]) =>
    outputs.has(path) || kept.has(path) || unread.has(file.article) ? [] : [path]
  )
}

async function write(
  project: Project,
  built: readonly Built[],
  outputs: ReadonlyMap<string, Output>,
  removable: readonly string[],
  options: BuildOptions,
  findings: Finding[]
): Promise<Pick<BuildReport, 'built' | 'removed'>> {
  const {root} = project
  await cleanOrphans(root)
  const manifest = new Map(project.manifest.value)
  const writes = []
  for (const [path, {content, file}] of outputs) {
    const old = readTextIfThere(root, path)
    const known = manifest.get(path)
    if (old !== undefined && old !== content && !options.force && known?.hash !== contentHash(old)) {
      findings.push({code: 'build-changed-by-hand', severity: 'error', place: {path}, values: {path}})
      continue
    }
    manifest.set(path, file)
    writes.push({path, content, expected: old})
  }
  const done = new Set<string>()
  await writeFiles(root, writes, {written: (path, changed) => changed && done.add(path)})
  const removed: string[] = []
  for (const path of removable) {
    const old = readTextIfThere(root, path)
    if (old !== undefined && manifest.get(path)?.hash !== contentHash(old) && !options.force) {
      findings.push({code: 'build-changed-by-hand', severity: 'error', place: {path}, values: {path}})
      continue
    }
    if (old !== undefined) await deleteFile(root, path, {expected: old})
    manifest.delete(path)
    removed.push(path)
  }
  await writeFile(root, manifestPath, writeManifest(manifest), {expected: project.manifest.text})
  return {built: built.map((entry) => ({...entry, written: done.has(entry.path)})), removed}
}
