import {lstatSync} from 'node:fs'
import {join, posix} from 'node:path'
import {movingHeadings} from '../markdown/moving-headings.ts'
import type {Ways} from '../model/article.ts'
import {Failure} from '../model/failure.ts'
import type {Finding} from '../model/finding.ts'
import {articlePath} from './article-path.ts'
import {closest} from './closest.ts'
import {closestPath, namesAmong} from './closest-path.ts'
import type {FoundArticle} from './found-article.ts'
import type {Project} from './open-project.ts'
import {readStored} from './read-stored.ts'
import {readText} from './read-text.ts'
import {nameOf} from './segment-path.ts'
import {takeApart} from './take-apart.ts'

/** An article with what leads from it and into it. */
export interface Linked {
  readonly path: string
  readonly ways: Ways | undefined
}

/** The codes of what is found, for `--fail-on`. */
export const linkCodes: readonly string[] = ['link-article-unknown', 'link-fragment-unknown', 'link-fragment-moves']

/** A link to an article by the project's patterns. */
interface Link {
  readonly from: string
  readonly line: number
  readonly url: string
  /** Relative to the project. */
  readonly path: string
  readonly fragment: string | undefined
  /** Nothing where there is no such article. */
  readonly article: FoundArticle | undefined
}

/**
 * Relative links between articles that lead nowhere, in the sources as they are. A link to an article that is written in
 * another locale is one: its build will stand there. What lies where the project has no articles is not judged.
 *
 * @param linking articles with links
 * @param all what was looked at, gone through when a link leads to a place in an article; one that was not is read then
 */
export function findDeadLinks(project: Project, linking: readonly Linked[], all: () => Iterable<Linked>): Finding[] {
  const find = articleFinder(project)
  const links = linking.flatMap(({path, ways}) => (ways?.links ?? []).flatMap((link) => find(path, link) ?? []))
  const wanted = new Set(links.flatMap(({article, fragment}) => (fragment && article ? article.source.path : [])))
  const known = new Map<string, Ways | undefined>()
  if (wanted.size > 0) for (const {path, ways} of all()) if (wanted.has(path)) known.set(path, ways)
  const waysOf = (article: FoundArticle): Ways | undefined => {
    const {source} = article
    if (!known.has(source.path)) known.set(source.path, readWays(project, article))
    return known.get(source.path)
  }
  const namesIn = once(namesAmong(project.discovery.articles.map(({source}) => source.path)))
  return links.flatMap((link) => judge(link, waysOf, namesIn) ?? [])
}

function judge(
  link: Link,
  waysOf: (article: FoundArticle) => Ways | undefined,
  namesIn: (folder: string) => Iterable<string>
): Finding | undefined {
  const {from, line, url, path, article, fragment} = link
  const place = {path: from, line}
  if (article === undefined) {
    const meant = closestPath(path, namesIn)
    // Nobody means the article itself.
    const near = meant === undefined || meant === from ? '' : posix.relative(posix.dirname(from), meant)
    const values = {url, path, near}
    return {code: 'link-article-unknown', severity: 'warning', place, values}
  }
  // Of another language's headings this one cannot tell.
  if (!fragment || article.source.path !== path) return undefined
  const ways = waysOf(article)
  if (ways === undefined || fragment.toLowerCase() === 'top') return undefined
  const {ids, slugs, moving = slugs} = ways
  const names = [fragment, fragment.toLowerCase()]
  if (names.some((name) => ids.includes(name))) return undefined
  if (names.some((name) => slugs.includes(name))) {
    const isMoving = article.segmentFiles.size > 0 && names.some((name) => moving.includes(name))
    return isMoving ? {code: 'link-fragment-moves', severity: 'note', place, values: {url, path, fragment}} : undefined
  }
  const near = closest(fragment, [...ids, ...slugs]) ?? ''
  return {code: 'link-fragment-unknown', severity: 'warning', place, values: {url, path, fragment, near}}
}

/** Finds the article that a link leads to; nothing for a link that leads to no place of articles. */
function articleFinder({
  root,
  settings,
  discovery
}: Project): (from: string, link: Ways['links'][number]) => Link | undefined {
  const byKey = new Map(discovery.articles.map((article) => [article.slug + article.ending, article]))
  return (from, {url, line}) => {
    const [, address = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? []
    const path = posix.join(posix.dirname(from), decoded(address))
    const said = path.startsWith('../') ? undefined : articlePath(path, settings)
    if (said === undefined || 'code' in said) return undefined
    const article = byKey.get(nameOf(said.rule, said.parts) + said.parts.ending)
    // A file that is there and no article is not ours to judge.
    if (article === undefined && lstatSync(join(root, path), {throwIfNoEntry: false}) !== undefined) return undefined
    return {from, line, url, path, fragment: fragment && decoded(fragment), article}
  }
}

/** Of an article that was not looked at, with its segment files as they stand. */
function readWays({root, settings}: Project, {source, segmentFiles}: FoundArticle): Ways | undefined {
  const {path, locale} = source
  try {
    const {ways} = takeApart({path, locale, text: readText(root, path)}, settings.read)
    const files = [...segmentFiles.values()].map((file) => readStored(root, file).value)
    return ways && {...ways, moving: movingHeadings(ways.slugs, files)}
  } catch (error) {
    // Whoever works on that article says what is wrong with it.
    if (error instanceof Failure) return undefined
    throw error
  }
}

/** Going through all paths for a folder costs as much as there are articles. */
function once(namesIn: (folder: string) => Iterable<string>): (folder: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (folder) => {
    const names = known.get(folder) ?? [...namesIn(folder)]
    known.set(folder, names)
    return names
  }
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
