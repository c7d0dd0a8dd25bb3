import type {Failure} from '../model/failure.ts'
import type {Finding} from '../model/finding.ts'
import type {MemoryEntry} from '../model/memory.ts'
import type {ProjectIndex} from '../model/project-index.ts'
import {isOfDeleted} from './deleted-units.ts'
import type {Orphan} from './find-moves.ts'
import type {Keeper} from './keeper.ts'
import {lookAt} from './look/look-at.ts'
import type {View} from './look/view.ts'
import type {Project} from './open-project.ts'
import {select} from './selection.ts'
import type {SyncedArticle, SyncedRoute} from './sync-article.ts'

/** What a person named: a segment file, an article in all locales, or a part of one. */
export interface Named {
  readonly path: string
  /** `u…` or `u…/s2`; all, where nothing is said. */
  readonly id: string | undefined
}

/** Articles brought up to date, whose segment files are about to be changed. */
export interface WholeArticles {
  readonly routes: readonly SyncedRoute[]
  readonly keeper: Keeper
  /** What leaves segment files by bringing them up to date. */
  readonly leaving: readonly MemoryEntry[]
  /** Segment files that lose their place by that. */
  readonly removed: readonly Orphan[]
  /** Of units that somebody had deleted. */
  readonly findings: readonly Finding[]
  readonly failures: readonly Failure[]
}

/** All of an article: nothing is kept of it, since it is about to change. */
const whole: View<SyncedArticle> = {
  name: 'whole',
  depends: () => [],
  load: async () => (_, synced) => synced,
  within: (synced) => synced
}

/**
 * Brings what was named up to its articles, in memory.
 *
 * @throws Failure `usage`: `path-selects-nothing`
 */
export async function wholeArticles(
  project: Project,
  index: ProjectIndex,
  names: readonly Named[]
): Promise<WholeArticles> {
  const {routes: selected} = select(project, {paths: names.map(({path}) => path), locales: undefined})
  const options = {
    view: whole,
    index,
    anew: true,
    terms: false,
    prune: false,
    restores: true,
    abandoned: new Set<string>()
  }
  const {preparation, failures, ...looked} = await lookAt(project, selected, options)
  const routes = [...looked.results()].flatMap(({data}) => data.routes)
  const moved = new Set(routes.flatMap(({movedFrom}) => movedFrom ?? []))
  return {
    routes,
    keeper: preparation.keeper,
    leaving: routes.flatMap(({synced}) => synced.left),
    removed: preparation.tasks
      .flatMap((task) => task.moved?.files ?? [])
      .filter(({path}) => moved.has(path))
      .concat(preparation.leftovers),
    findings: routes.flatMap(({synced}) => synced.findings.filter(isOfDeleted)),
    failures
  }
}

/** Those of the routes that a path names. */
export function routesNamed(project: Project, path: string, routes: readonly SyncedRoute[]): SyncedRoute[] {
  const own = new Set(select(project, {paths: [path], locales: undefined}).routes.map(keyOf))
  return routes.filter((route) => own.has(keyOf(route)))
}

function keyOf({article, target}: Pick<SyncedRoute, 'article' | 'target'>): string {
  return `${article.slug}${article.ending}\0${target}`
}
