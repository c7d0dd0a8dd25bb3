import type {Finding, Values} from '../model/finding.ts'
import {type Locale, toLocale} from '../model/locale.ts'
import {articlePath, isFamiliar} from './article-path.ts'
import type {SegmentFiles} from './find-segment-files.ts'
import type {Variant} from './found-article.ts'
import {type ArticleEnding, articleEndings, matchPath} from './path-pattern.ts'
import {nameOf, segmentFolder} from './segment-path.ts'
import type {ArticleRule, Settings} from './settings.ts'
import {type Walk, walk} from './walk.ts'

/** The authored variants that share a slug and an ending. */
export interface VariantGroup {
  readonly slug: string
  readonly ending: ArticleEnding
  readonly rule: ArticleRule
  readonly name: string
  readonly variants: ReadonlyMap<Locale, Variant>
}

/** What other folders of a project are for. They are passed by where a pattern begins at the project itself. */
const otherFolders: ReadonlySet<string> = new Set([segmentFolder, 'memory', 'glossary', 'locales'])

/**
 * The articles that people wrote. A variant with a segment file is generated and none of them, and neither is a file
 * that the build manifest lists: a build may go into the content folder.
 */
export function findVariants(
  root: string,
  settings: Settings,
  {byArticle}: SegmentFiles,
  built: ReadonlySet<string>,
  how: Pick<Walk, 'entriesOf'> = {}
): {groups: ReadonlyMap<string, VariantGroup>; findings: readonly Finding[]} {
  const groups = new Map<string, VariantGroup & {variants: Map<Locale, Variant>}>()
  const findings = new Map<string, Finding>()
  /** A finding that many files have in common is told once, with the first of them. */
  const report = (code: string, severity: Finding['severity'], path: string, about: string, values: Values): void => {
    const key = `${code} ${about}`
    if (!findings.has(key)) findings.set(key, {code, severity, place: {path}, values: {path, ...values}})
  }
  const hasSegments = (key: string, locale: Locale): boolean => byArticle.get(key)?.has(locale) ?? false

  for (const path of articleFiles(root, settings, how, (finding) => findings.set(finding.place.path, finding))) {
    if (built.has(path)) continue
    if (settings.articles.some((rule) => isOutput(path, rule, hasSegments))) continue
    const said = articlePath(path, settings)
    if (said === undefined) {
      report('article-unmatched', 'note', path, path, {})
      continue
    }
    if ('code' in said) {
      report(said.code, 'warning', path, said.written, {written: said.written})
      continue
    }
    const {rule, parts, locale} = said
    if (!isFamiliar(locale, settings)) report('locale-unfamiliar', 'warning', path, locale, {locale})
    const slug = nameOf(rule, parts)
    const key = slug + parts.ending
    if (hasSegments(key, locale)) {
      report('variant-shadowed', 'warning', path, path, {locale})
      continue
    }
    const group = groups.get(key) ?? {slug, ending: parts.ending, rule, name: parts.slug, variants: new Map()}
    groups.set(key, group)
    const twin = group.variants.get(locale)
    if (twin) report('variant-twice', 'error', path, path, {other: twin.path, locale, slug})
    else group.variants.set(locale, {locale, path, written: parts.locale ?? settings.written.get(locale) ?? locale})
  }
  return {groups, findings: [...findings.values()]}
}

/** Whether the path is where a rule builds an article that has a segment file for that locale. */
function isOutput(path: string, rule: ArticleRule, hasSegments: (key: string, locale: Locale) => boolean): boolean {
  if (!isBelow(path, rule.output.folder)) return false
  const parts = matchPath(rule.output, path)
  const locale = parts?.locale === undefined ? undefined : toLocale(parts.locale)
  return parts !== undefined && locale !== undefined && hasSegments(nameOf(rule, parts) + parts.ending, locale)
}

/** Every file with an article's ending below the folders of the patterns, each once. */
function articleFiles(
  root: string,
  {articles}: Settings,
  how: Pick<Walk, 'entriesOf'>,
  report: (finding: Finding) => void
): string[] {
  const folders = [...new Set(articles.map((rule) => rule.pattern.folder))]
  const outermost = folders.filter((one) => !folders.some((other) => other !== one && isBelow(one, other)))
  /** Where builds go, unless articles lie there too. */
  const outputs = new Set(
    articles.map((rule) => rule.output.folder).filter((output) => !folders.some((one) => isBelow(one, output)))
  )
  const enter = (path: string): boolean => !outputs.has(path) && !otherFolders.has(path)
  return outermost.flatMap((folder) => {
    const {files, findings} = walk(root, folder, {...how, enter})
    for (const finding of findings) report(finding)
    return files.filter((file) => articleEndings.some((ending) => file.endsWith(ending)))
  })
}

function isBelow(path: string, folder: string): boolean {
  return folder === '' || (path.startsWith(folder) && (path.length === folder.length || path[folder.length] === '/'))
}
