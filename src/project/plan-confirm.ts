import {writeSegmentFile} from '../exchange/xliff/write.ts'
import {Failure} from '../model/failure.ts'
import type {State} from '../model/segment-file.ts'
import {type Confirmed, confirm} from './confirm.ts'
import {keepEntries} from './keep-entries.ts'
import type {Project} from './open-project.ts'
import {planSync, type SyncedRoute, type SyncPlan} from './plan-sync.ts'
import {select} from './selection.ts'

/** What a person named to be confirmed: a segment file, an article in all locales, or a part of one. */
export interface Named {
  readonly path: string
  /** `u…` or `u…/s2`; all, where nothing is said. */
  readonly id: string | undefined
}

export interface ConfirmPlan {
  readonly plan: SyncPlan
  readonly confirmed: readonly {readonly path: string; readonly segment: string}[]
}

/**
 * Brings the named segment files up to their articles and confirms in them what was named; nothing is written yet.
 *
 * @throws Failure `usage`: `path-selects-nothing`, `segment-not-confirmed`
 */
export function planConfirm(
  project: Project,
  names: readonly Named[],
  how: {readonly unchanged: boolean; readonly state: State | undefined}
): ConfirmPlan {
  const {routes} = select(project, {paths: names.map(({path}) => path), locales: undefined})
  const plan = planSync(project, routes, {terms: false, prune: false, abandoned: new Set()})
  const leaving = plan.routes.flatMap(({synced}) => synced.left)
  const kept = [...[...plan.keptBefore.values()].flat(), ...leaving]
  const results = new Map<SyncedRoute, Confirmed>()
  for (const {path, id} of names) {
    const own = new Set(select(project, {paths: [path], locales: undefined}).routes.map(keyOf))
    let found = 0
    for (const route of plan.routes) {
      if (!own.has(keyOf(route))) continue
      const before = results.get(route) ?? {file: route.synced.file, ids: [], left: []}
      const now = confirm(before.file, {...how, ids: id === undefined ? [] : [id]}, kept)
      found += now.ids.length
      results.set(route, {file: now.file, ids: [...before.ids, ...now.ids], left: [...before.left, ...now.left]})
    }
    if (id !== undefined && found === 0) throw new Failure('usage', 'segment-not-confirmed', {id}, {path})
  }
  const all = [...results]
  const segmentFiles = all.flatMap(([{path}, {file}]) => {
    const content = writeSegmentFile(file)
    const expected = project.segmentFiles.get(path)?.text
    return content === expected ? [] : [{path, content, expected}]
  })
  const left = [...leaving, ...all.flatMap(([, result]) => result.left)]
  return {
    plan: {...plan, segmentFiles, kept: keepEntries(project, plan.keptBefore, left)},
    confirmed: all.flatMap(([{path}, {ids}]) => ids.map((segment) => ({path, segment})))
  }
}

function keyOf({article, target}: Pick<SyncedRoute, 'article' | 'target'>): string {
  return `${article.slug}${article.ending}\0${target}`
}
