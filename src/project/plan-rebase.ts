import {writeSegmentFile} from '../exchange/xliff/write.ts'
import {entriesOf} from '../memory/entries-of.ts'
import {promoteFile} from '../memory/promote-file.ts'
import {turnAround} from '../memory/turn-around.ts'
import {Failure} from '../model/failure.ts'
import type {Locale} from '../model/locale.ts'
import type {MemoryEntry} from '../model/memory.ts'
import type {SegmentFile} from '../model/segment-file.ts'
import {carryOver, extract} from '../pipeline.ts'
import {type FoundArticle, outputPathOf} from './found-article.ts'
import {guarded} from './guard/guarded.ts'
import {type FileChange, keepEntries} from './keep-entries.ts'
import type {Project} from './open-project.ts'
import {fillPattern} from './path-pattern.ts'
import {readStored} from './read-stored.ts'
import {readTextIfThere} from './read-text.ts'

/** Articles that get another source, and what has to be written for it, in this order. */
export interface RebasePlan {
  /** The paths of the articles in their new source locale. */
  readonly articles: readonly string[]
  readonly kept: readonly FileChange[]
  readonly segmentFiles: readonly FileChange[]
  /** The segment files of the new source locale: what was generated is authored now. */
  readonly removed: readonly {readonly path: string; readonly text: string}[]
}

/**
 * Makes the configured source locale the source of articles that have another one. Its variant must lie among the
 * articles: what was built is a good beginning. The files of all other locales are turned around; the old source stays
 * an authored variant, and its sentences wait in the memory until it is deleted.
 *
 * @throws Failure `usage`: `rebase-locale-needed`, `rebase-variant-missing`, `rebase-unpaired`, `rebase-nothing`
 */
export function planRebase(project: Project, articles: readonly FoundArticle[]): RebasePlan {
  const {sourceLocale} = project.settings
  if (sourceLocale === undefined) throw new Failure('usage', 'rebase-locale-needed')
  const turned = articles
    .filter(({source}) => source.locale !== sourceLocale)
    .map((article) => rebase(project, article, sourceLocale))
  if (turned.length === 0) throw new Failure('usage', 'rebase-nothing', {locale: sourceLocale})
  const kept = new Map([...project.kept].map(([path, {value}]) => [path, value]))
  return {
    articles: turned.map(({path}) => path),
    kept: keepEntries(
      project,
      kept,
      turned.flatMap(({left}) => left)
    ),
    segmentFiles: turned.flatMap(({changes}) => changes),
    removed: turned.map(({removed}) => removed)
  }
}

interface Rebased {
  readonly path: string
  readonly left: readonly MemoryEntry[]
  readonly changes: readonly FileChange[]
  readonly removed: RebasePlan['removed'][number]
}

function rebase(project: Project, article: FoundArticle, locale: Locale): Rebased {
  const pivot = stored(project, article, locale)
  const {path, text} = variantOf(project, article, locale)
  const extraction = extract({path, locale, text}, project.settings.read, guarded)
  const promoted = promoteFile(pivot.value)
  const left: MemoryEntry[] = [...entriesOf(pivot.value)]
  const changes: FileChange[] = []

  const back = turnAround(promoted.file, undefined, path)
  const way = carryOver(extraction, {target: back.target, stored: back, sibling: undefined, kept: []})
  left.push(...entriesOf(way.file), ...way.left)
  for (const target of [...article.segmentFiles.keys()].filter((each) => each !== locale)) {
    const old = stored(project, article, target)
    // A rebase that was killed has turned it already.
    if (old.value.source === locale) continue
    const turned = turnAround(promoted.file, promoteFile(old.value).file, path)
    const carried = carryOver(extraction, {target, stored: turned, sibling: way.file, kept: []})
    left.push(...entriesOf(old.value), ...carried.left)
    changes.push({path: old.path, content: writeSegmentFile(carried.file), expected: old.text})
  }
  return {path, left, changes, removed: {path: pivot.path, text: pivot.text}}
}

function stored(
  {root}: Project,
  article: FoundArticle,
  locale: Locale
): {path: string; text: string; value: SegmentFile} {
  const path = article.segmentFiles.get(locale)
  const {path: source, locale: old} = article.source
  if (path === undefined) throw new Failure('usage', 'rebase-unpaired', {locale, old}, {path: source})
  return {path, ...readStored(root, path)}
}

/** The article in its new source locale. While it has a segment file, discovery passes it by. */
function variantOf(project: Project, article: FoundArticle, locale: Locale): {path: string; text: string} {
  const {rule, name, ending, source} = article
  const written = project.discovery.written.get(locale) ?? locale
  const path = fillPattern(rule.pattern, {slug: name, locale: written, ending})
  const text = path === source.path ? undefined : readTextIfThere(project.root, path)
  if (text !== undefined) return {path, text}
  const build = outputPathOf(article, locale, project.discovery.written)
  throw new Failure('usage', 'rebase-variant-missing', {locale, variant: path, build}, {path: source.path})
}
