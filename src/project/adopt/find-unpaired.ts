import type {Finding} from '../../model/finding.ts'
import type {Locale} from '../../model/locale.ts'
import {edits} from '../closest.ts'
import type {FoundArticle, Variant} from '../found-article.ts'
import type {Project} from '../open-project.ts'
import {fillPattern} from '../path-pattern.ts'
import {likeness} from './likeness.ts'

/** How alike two articles are of which one is likely to translate the other; what is said of it is a question. */
const likely = 0.5

/** How many articles a variant is held against: a name in another language is of no help beyond its neighbours. */
const mostTried = 6

/** A variant, and the article that it may be a translation of. */
interface Pair {
  readonly variant: Variant
  readonly article: FoundArticle
  readonly likeness: number
}

/**
 * Variants that no source has the name of: to everything but a reader they are articles of their own. Those that read like
 * a translation of an article without a variant are named with it, and with the name that would pair them.
 *
 * @param isAsked whether a path was named, or none was
 */
export function findUnpaired(project: Project, isAsked: (path: string) => boolean): Finding[] {
  const {articles} = project.discovery
  const {sourceLocale} = project.settings
  if (sourceLocale === undefined) return []
  const alone = articles.filter(
    ({source, variants, segmentFiles}) =>
      source.locale !== sourceLocale && variants.size === 1 && segmentFiles.size === 0
  )
  const pairs = alone
    .flatMap(({source: variant, name}) =>
      candidatesFor(articles, {sourceLocale, target: variant.locale, name}).map(
        (article): Pair => ({variant, article, likeness: likeness(project, article.source, variant)})
      )
    )
    .filter((pair) => pair.likeness >= likely)
    .sort((one, other) => other.likeness - one.likeness)
  const found = new Map<string, Pair>()
  const taken = new Set<string>()
  for (const pair of pairs) {
    const key = `${pair.variant.locale} ${pair.article.source.path}`
    if (found.has(pair.variant.path) || taken.has(key)) continue
    found.set(pair.variant.path, pair)
    taken.add(key)
  }
  return alone
    .filter(({source}) => isAsked(source.path) || isAsked(found.get(source.path)?.article.source.path ?? source.path))
    .map(({source}) => findingOf(source, found.get(source.path), sourceLocale))
}

/** Sources that have nothing in a locale yet, those in the same folder and of the likest name first. */
function candidatesFor(
  articles: readonly FoundArticle[],
  {sourceLocale, target, name}: {sourceLocale: Locale; target: Locale; name: string}
): FoundArticle[] {
  const folder = folderOf(name)
  return articles
    .filter(
      ({source, variants, segmentFiles}) =>
        source.locale === sourceLocale && !variants.has(target) && !segmentFiles.has(target)
    )
    .map((article) => ({
      article,
      isNear: folderOf(article.name) === folder ? 0 : 1,
      edits: edits(article.name, name)
    }))
    .sort((one, other) => one.isNear - other.isNear || one.edits - other.edits)
    .slice(0, mostTried)
    .map(({article}) => article)
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1)
}

function findingOf({path, locale, written}: Variant, pair: Pair | undefined, source: Locale): Finding {
  const place = {path, locale}
  if (pair === undefined) return {code: 'adopt-alone', severity: 'note', place, values: {source}}
  const {rule, name, ending} = pair.article
  const wanted = fillPattern(rule.pattern, {slug: name, locale: written, ending})
  const values = {article: pair.article.source.path, wanted}
  return {code: 'adopt-unpaired', severity: 'warning', place, values}
}
