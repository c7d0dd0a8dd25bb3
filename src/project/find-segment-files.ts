import type {Finding} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import {readSegmentPath, type SegmentPath, segmentFolder, segmentPath} from './segment-path.ts'
import {type Walk, walk} from './walk.ts'

/** A segment file on disk. */
export interface FoundSegmentFile extends SegmentPath {
  readonly path: string
}

/** The segment files of a project, grouped by the article that they belong to. */
export interface SegmentFiles {
  /** Slug and ending → target → path. */
  readonly byArticle: ReadonlyMap<string, ReadonlyMap<Locale, string>>
  readonly findings: readonly Finding[]
}

/** A segment file by its path; nothing for a path that no segment file has. */
export function foundSegmentFile(path: string): FoundSegmentFile | undefined {
  const said = readSegmentPath(path)
  return typeof said === 'string' ? undefined : {...said, path}
}

/** Every segment file below `segments/`, by its path alone. */
export function findSegmentFiles(root: string, how: Pick<Walk, 'entriesOf'> = {}): SegmentFiles {
  const {files, findings: walked} = walk(root, segmentFolder, how)
  const findings: Finding[] = [...walked]
  const byArticle = new Map<string, Map<Locale, string>>()
  for (const path of files) {
    if (!path.endsWith('.xlf')) continue
    const said = readSegmentPath(path)
    if (typeof said === 'string') {
      findings.push({code: said, severity: 'warning', place: {path}, values: {path, written: path.split('/')[1] ?? ''}})
      continue
    }
    const {target, slug, ending} = said
    const key = slug + ending
    let targets = byArticle.get(key)
    if (targets === undefined) {
      targets = new Map()
      byArticle.set(key, targets)
    }
    const twin = targets.get(target)
    if (twin !== undefined) {
      const values = {path, other: twin, locale: target}
      findings.push({code: 'segment-file-twice', severity: 'error', place: {path}, values})
    }
    // Of `segments/sv/…` and `segments/sv-SE/…` the canonical one counts.
    if (twin === undefined || path === segmentPath(said)) targets.set(target, path)
  }
  return {byArticle, findings}
}
