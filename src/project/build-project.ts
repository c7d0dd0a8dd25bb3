import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {Failure} from '../model/failure.ts'
import type {Finding} from '../model/finding.ts'
import type {ProjectIndex} from '../model/project-index.ts'
import type {BuiltRoute} from './build-route.ts'
import {buildWriter, type Output} from './build-writer.ts'
import {outputPathOf} from './found-article.ts'
import {type ArticleBuild, buildView} from './look/build-view.ts'
import {lookAt} from './look/look-at.ts'
import type {View} from './look/view.ts'
import type {Project} from './open-project.ts'
import {outdatedFiles} from './outdated-files.ts'
import {readText} from './read-text.ts'
import type {Copy, Route} from './selection.ts'

export interface BuildOptions {
  readonly index: ProjectIndex
  /** Take author directives out. */
  readonly strip: boolean
  /** Overwrite built files that a person changed. */
  readonly force: boolean
  readonly dryRun: boolean
  /** Whether all articles and locales are built, so that what no article makes any more can go. */
  readonly whole: boolean
  /** Is told each article when it has been built. */
  readonly step?: (path: string) => void
  /** How an article is built; a test may build another way. */
  readonly view?: View<ArticleBuild>
}

/** What came of one article in one locale. */
export interface Built extends Omit<BuiltRoute, 'content' | 'findings'> {
  /** Whether the file changed, or in a dry run would change. */
  readonly written: boolean
  /** Whether the file had to stay as it is, as a finding or a failure says. */
  readonly refused?: true
}

export interface BuildReport {
  readonly built: readonly Built[]
  readonly removed: readonly string[]
  readonly findings: readonly Finding[]
  readonly failures: readonly Failure[]
}

const nothing = {tally: {built: 0, stale: 0, missing: 0}, fellBack: 0, mended: 0}

/**
 * Builds articles in all their locales, copies the variants that people wrote, and writes those whose proof holds while
 * the others are being built.
 */
export async function buildProject(
  project: Project,
  routes: readonly Route[],
  copies: readonly Copy[],
  options: BuildOptions
): Promise<BuildReport> {
  const {index, strip, whole, step, view = buildView(strip)} = options
  const writer = buildWriter(project, options)
  const entries: Omit<Built, 'written' | 'refused'>[] = []
  const failures: Failure[] = []
  const looked = await lookAt(project, routes, {
    view,
    index,
    terms: false,
    prune: false,
    anew: true,
    ...(step && {step}),
    take: ({data}) => writer.take(data.routes.flatMap(outputOf))
  })
  const articles = [...looked.results()].map(({data}) => data)
  const unread = new Set(looked.failures.flatMap(({place}) => place?.path ?? []))
  for (const copy of copies) {
    const entry = copyEntry(project, copy)
    // A variant that is written where it is read, inside the content tree, is there already.
    if (entry.path === copy.variant.path || unread.has(copy.variant.path)) continue
    const content = readVariant(project, copy, failures)
    if (content === undefined) continue
    await writer.take([{...entry, content}])
    entries.push(entry)
  }
  for (const {routes: built} of articles)
    for (const {content: _content, findings: _findings, ...entry} of built) entries.push(entry)
  const skipped = new Set(articles.filter(({isSkipped}) => isSkipped).map(({path}) => path))
  const written = await writer.end(whole ? outdatedFiles(project, skipped) : [])
  return {
    built: entries.map((entry) => ({
      ...entry,
      written: written.changed.has(entry.path),
      ...(written.refused.has(entry.path) ? {refused: true} : {})
    })),
    removed: written.removed,
    findings: [
      ...looked.findings,
      ...articles.flatMap(({findings, routes: built}) => [
        ...findings,
        ...built.flatMap((route) => withLastBuild(project, route))
      ]),
      ...written.findings
    ],
    failures: [...looked.failures, ...failures, ...written.failures]
  }
}

/** What becomes of an article that is held back: whether there is a file to keep is on disk, and whose it is in the manifest. */
function withLastBuild(
  {root, manifest}: Project,
  {findings, kind, path}: Omit<BuiltRoute, 'content'>
): readonly Finding[] {
  if (kind !== 'withheld') return findings
  const last = !existsSync(join(root, path)) ? 'none' : manifest.value.has(path) ? 'kept' : 'authored'
  return findings.map((finding) =>
    heldCodes.has(finding.code) ? {...finding, values: {...finding.values, last}} : finding
  )
}

const heldCodes: ReadonlySet<string> = new Set(['build-missing', 'build-stale'])

function copyEntry({discovery}: Project, {article, variant}: Copy): Omit<Built, 'written' | 'refused'> {
  const path = outputPathOf(article, variant.locale, discovery.written)
  const kind = variant === article.source ? 'source' : 'authored'
  return {article: article.source.path, locale: variant.locale, path, kind, ...nothing}
}

function readVariant({root}: Project, {variant}: Copy, failures: Failure[]): string | undefined {
  try {
    return readText(root, variant.path)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    failures.push(error)
    return undefined
  }
}

function outputOf({path, article, locale, content}: BuiltRoute): Output[] {
  return content === undefined ? [] : [{path, article, locale, content}]
}
