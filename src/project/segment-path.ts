import {type Locale, toLocale} from '../model/locale.ts'
import {type ArticleEnding, articleEndings, fillPattern, type PathParts} from './path-pattern.ts'
import type {ArticleRule} from './settings.ts'

/** Where segment files are, in every project. */
export const segmentFolder = 'segments'

/** What the path of a segment file says. */
export interface SegmentPath {
  readonly target: Locale
  /** The name of its article: `x/a`. */
  readonly slug: string
  readonly ending: ArticleEnding
}

/** The path of the segment file of an article: `x/a`, `.md`, `nb` → `segments/nb/x/a.md.xlf`. */
export function segmentPath({target, slug, ending}: SegmentPath): string {
  return `${segmentFolder}/${target}/${slug}${ending}.xlf`
}

/**
 * The inverse of `segmentPath`, which also takes a locale written in another way (`segments/sv-SE/…`); nothing for a
 * path that no segment file has.
 */
export function readSegmentPath(path: string): SegmentPath | 'locale-malformed' | 'segment-file-name' {
  // By hand and not by a pattern: a project has a hundred thousand of them, and each is asked at every command.
  const start = segmentFolder.length + 1
  const end = path.indexOf('/', start)
  if (!path.startsWith(`${segmentFolder}/`) || !path.endsWith('.xlf') || end <= start) return 'segment-file-name'
  const written = path.slice(start, end)
  const rest = path.slice(end + 1, -'.xlf'.length)
  const ending = articleEndings.find((one) => rest.endsWith(one))
  if (ending === undefined || rest.endsWith(`/${ending}`)) return 'segment-file-name'
  const target = toLocale(written)
  return target === undefined ? 'locale-malformed' : {target, slug: rest.slice(0, -ending.length), ending}
}

/** What names an article in `segments/`: its slug by the rule that took it, with what the rule puts in front. */
export function nameOf({segments}: ArticleRule, parts: PathParts): string {
  const filled = fillPattern(segments, {...parts, locale: undefined})
  return filled.slice(0, -(segments.ending ?? parts.ending).length)
}
