import type {Finding} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import {chooseSource} from './choose-source.ts'
import {type FoundSegmentFile, findSegmentFiles, foundSegmentFile} from './find-segment-files.ts'
import {findVariants, type VariantGroup} from './find-variants.ts'
import type {FoundArticle} from './found-article.ts'
import {fillPattern} from './path-pattern.ts'
import {refuseTrackedCache} from './refuse-tracked-cache.ts'
import type {Settings} from './settings.ts'
import {sourceLocaleOf} from './source-locale-of.ts'
import type {Walk} from './walk.ts'

/** What there is in a project: articles and segment files by their paths, nothing read but heads. */
export interface Discovery {
  /** By slug, in the order of UTF-16 code units. */
  readonly articles: readonly FoundArticle[]
  /** Segment files that no article claims: it was moved, renamed or deleted. */
  readonly unclaimed: readonly FoundSegmentFile[]
  /** The locales to build: those of the config, else all of articles and segment files. */
  readonly locales: readonly Locale[]
  /** How locales are written in paths; one that is not named here is written as its canonical tag. */
  readonly written: ReadonlyMap<Locale, string>
  readonly findings: readonly Finding[]
}

export interface DiscoverOptions extends Pick<Walk, 'entriesOf'> {
  /** Paths that the build manifest lists: what we wrote is no article. */
  readonly built?: ReadonlySet<string>
  /** The source locale in the head of an article's segment file; a caller that remembers heads saves the reading. */
  readonly sourceLocaleOf?: (path: string, article: string) => Locale | undefined
}

/**
 * Find the articles and segment files of a project.
 *
 * @throws `Failure` of kind `usage`: `source-locale-needed`, `cache-tracked`; of kind `io` when a folder cannot be read
 */
export function discover(root: string, settings: Settings, options: DiscoverOptions = {}): Discovery {
  refuseTrackedCache(root)
  const segmentFiles = findSegmentFiles(root, options)
  const {groups, findings} = findVariants(root, settings, segmentFiles, options.built ?? new Set(), options)
  const pinOf = options.sourceLocaleOf ?? ((path: string) => sourceLocaleOf(root, path))
  const all: Finding[] = [...segmentFiles.findings, ...findings]
  const articles: FoundArticle[] = []
  const claimed = new Set<string>()

  for (const [key, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const files = segmentFiles.byArticle.get(key) ?? new Map<Locale, string>()
    const choice = chooseSource(
      group,
      pinsOf(group, files, (path) => pinOf(path, key)),
      settings.sourceLocale
    )
    all.push(...choice.findings)
    claimed.add(key)
    if (choice.source === undefined) continue
    articles.push({...group, source: choice.source, segmentFiles: files})
  }

  const unclaimed = [...segmentFiles.byArticle].flatMap(([key, files]) =>
    claimed.has(key) ? [] : [...files.values()].flatMap((path) => foundSegmentFile(path) ?? [])
  )
  return {
    articles,
    unclaimed,
    locales: settings.locales ?? localesOf(settings, groups, segmentFiles.byArticle),
    written: writtenLocales(settings, groups),
    findings: [...all, ...sharedOutputs(articles)]
  }
}

/** All heads where there is something to choose; where there is one variant, one head tells whether it is the one. */
function pinsOf(
  {variants}: VariantGroup,
  files: ReadonlyMap<Locale, string>,
  pinOf: (path: string) => Locale | undefined
): ReadonlySet<Locale> {
  const pins = new Set<Locale>()
  for (const path of files.values()) {
    const pin = pinOf(path)
    if (pin !== undefined) pins.add(pin)
    if (variants.size === 1 && pin !== undefined && variants.has(pin)) break
  }
  return pins
}

function localesOf(
  {sourceLocale}: Settings,
  groups: ReadonlyMap<string, VariantGroup>,
  files: ReadonlyMap<string, ReadonlyMap<Locale, string>>
): readonly Locale[] {
  const found = new Set(sourceLocale === undefined ? [] : [sourceLocale])
  for (const {variants} of groups.values()) for (const locale of variants.keys()) found.add(locale)
  for (const targets of files.values()) for (const locale of targets.keys()) found.add(locale)
  return [...found].sort()
}

/** A folder that is there keeps its name; for others the config's way of writing counts. */
function writtenLocales({written}: Settings, groups: ReadonlyMap<string, VariantGroup>): ReadonlyMap<Locale, string> {
  const found = new Map<Locale, string>()
  for (const {variants} of groups.values()) {
    for (const one of variants.values()) if (!found.has(one.locale)) found.set(one.locale, one.written)
  }
  return new Map([...written, ...found])
}

/** Two articles whose builds would overwrite each other. */
function sharedOutputs(articles: readonly FoundArticle[]): Finding[] {
  const first = new Map<string, FoundArticle>()
  return articles.flatMap((article): Finding[] => {
    const {rule, name, ending, source} = article
    const output = fillPattern(rule.output, {slug: name, locale: '{locale}', ending})
    const other = first.get(output)
    if (other === undefined) {
      first.set(output, article)
      return []
    }
    const values = {path: source.path, other: other.source.path, output}
    return [{code: 'output-shared', severity: 'error', place: {path: source.path}, values}]
  })
}
