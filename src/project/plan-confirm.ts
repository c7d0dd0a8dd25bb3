import {writeSegmentFile} from '../exchange/xliff/write.ts'
import {Failure} from '../model/failure.ts'
import type {ProjectIndex} from '../model/project-index.ts'
import type {State} from '../model/segment-file.ts'
import {type Confirmed, confirm} from './confirm.ts'
import {lookAt} from './look/look-at.ts'
import type {View} from './look/view.ts'
import type {Project} from './open-project.ts'
import {select} from './selection.ts'
import type {SyncedArticle, SyncedRoute} from './sync-article.ts'
import type {Changes} from './write-sync.ts'

/** What a person named to be confirmed: a segment file, an article in all locales, or a part of one. */
export interface Named {
  readonly path: string
  /** `u…` or `u…/s2`; all, where nothing is said. */
  readonly id: string | undefined
}

export interface ConfirmPlan {
  readonly changes: Changes
  readonly confirmed: readonly {readonly path: string; readonly segment: string}[]
  readonly failures: readonly Failure[]
}

/** All of an article: nothing is kept of it, since a confirmation changes it. */
const whole: View<SyncedArticle> = {
  name: 'whole',
  depends: () => [],
  load: async () => (_, synced) => synced,
  within: (synced) => synced
}

/**
 * Brings the named segment files up to their articles and confirms in them what was named; nothing is written yet.
 *
 * @throws Failure `usage`: `path-selects-nothing`, `segment-not-confirmed`
 */
export async function planConfirm(
  project: Project,
  index: ProjectIndex,
  names: readonly Named[],
  how: {readonly unchanged: boolean; readonly state: State | undefined}
): Promise<ConfirmPlan> {
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
  const {keeper} = preparation
  const articles = [...looked.results()].map(({data}) => data)
  const routes = articles.flatMap((article) => article.routes)
  const leaving = routes.flatMap(({synced}) => synced.left)
  const kept = [...[...keeper.kept.values()].flat(), ...leaving]
  const results = new Map<SyncedRoute, Confirmed>()
  for (const {path, id} of names) {
    const own = new Set(select(project, {paths: [path], locales: undefined}).routes.map(keyOf))
    let found = 0
    for (const route of routes) {
      if (!own.has(keyOf(route))) continue
      const before = results.get(route) ?? {file: route.synced.file, ids: [], left: []}
      const now = confirm(before.file, {...how, ids: id === undefined ? [] : [id]}, kept)
      found += now.ids.length
      results.set(route, {file: now.file, ids: [...before.ids, ...now.ids], left: [...before.left, ...now.left]})
    }
    if (id !== undefined && found === 0) throw new Failure('usage', 'segment-not-confirmed', {id}, {path})
  }
  const all = [...results]
  const segmentFiles = all.flatMap(([{path, before}, {file}]) => {
    const content = writeSegmentFile(file)
    return content === before ? [] : [{path, content, expected: before}]
  })
  const moved = new Set(routes.flatMap(({movedFrom}) => movedFrom ?? []))
  const removed = preparation.tasks
    .flatMap((task) => task.moved?.files ?? [])
    .filter(({path}) => moved.has(path))
    .concat(preparation.leftovers)
  const left = [...leaving, ...all.flatMap(([, result]) => result.left)]
  return {
    changes: {kept: keeper.keep(left), segmentFiles, removed},
    confirmed: all.flatMap(([{path}, {ids}]) => ids.map((segment) => ({path, segment}))),
    failures
  }
}

function keyOf({article, target}: Pick<SyncedRoute, 'article' | 'target'>): string {
  return `${article.slug}${article.ending}\0${target}`
}
