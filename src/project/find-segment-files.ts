import type {Finding} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import {readSegmentPath, type SegmentPath, segmentFolder, segmentPath} from './segment-path.ts'
import {walk} from './walk.ts'

/** A segment file on disk. */
export interface FoundSegmentFile extends SegmentPath {
  readonly path: string
}

/** The segment files of a project, grouped by the article that they belong to. */
export interface SegmentFiles {
  /** Slug and ending → target → file. */
  readonly byArticle: ReadonlyMap<string, ReadonlyMap<Locale, FoundSegmentFile>>
  readonly findings: readonly Finding[]
}

/** Every segment file below `segments/`, by its path alone. */
export function findSegmentFiles(root: string): SegmentFiles {
  const {files, findings: walked} = walk(root, segmentFolder)
  const findings: Finding[] = [...walked]
  const byArticle = new Map<string, Map<Locale, FoundSegmentFile>>()
  for (const path of files) {
    if (!path.endsWith('.xlf')) continue
    const said = readSegmentPath(path)
    if (typeof said === 'string') {
      findings.push({code: said, severity: 'warning', place: {path}, values: {path, written: path.split('/')[1] ?? ''}})
      continue
    }
    const {target, slug, ending} = said
    const key = slug + ending
    const targets = byArticle.get(key) ?? new Map<Locale, FoundSegmentFile>()
    byArticle.set(key, targets)
    const twin = targets.get(target)
    if (twin !== undefined) {
      const values = {path, other: twin.path, locale: target}
      findings.push({code: 'segment-file-twice', severity: 'error', place: {path}, values})
    }
    // Of `segments/sv/…` and `segments/sv-SE/…` the canonical one counts.
    if (twin === undefined || path === segmentPath(said)) targets.set(target, {target, slug, ending, path})
  }
  return {byArticle, findings}
}
