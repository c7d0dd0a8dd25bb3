import {writeSegmentFile} from '../exchange/xliff/write.ts'
import {Failure} from '../model/failure.ts'
import type {Finding} from '../model/finding.ts'
import type {ProjectIndex} from '../model/project-index.ts'
import {type Confirmation, type Confirmed, confirm, type Passed} from './confirm.ts'
import type {Project} from './open-project.ts'
import type {SyncedRoute} from './sync-article.ts'
import {type Named, routesNamed, wholeArticles} from './whole-articles.ts'
import type {Changes} from './write-sync.ts'

export interface ConfirmPlan {
  readonly changes: Changes
  readonly confirmed: readonly {readonly path: string; readonly segment: string}[]
  /** What has a target and was passed over, in what was not named by its id. */
  readonly passed: readonly (Passed & {readonly path: string})[]
  /** Of units that somebody had deleted. */
  readonly findings: readonly Finding[]
  readonly failures: readonly Failure[]
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
  how: Omit<Confirmation, 'ids'>
): Promise<ConfirmPlan> {
  const {routes, keeper, leaving, removed, findings, failures} = await wholeArticles(project, index, names)
  const kept = [...[...keeper.kept.values()].flat(), ...leaving]
  const results = new Map<SyncedRoute, Confirmed>()
  for (const {path, id} of names) {
    let found = 0
    for (const route of routesNamed(project, path, routes)) {
      const before = results.get(route) ?? {file: route.synced.file, ids: [], passed: [], left: []}
      const now = confirm(before.file, {...how, ids: id === undefined ? [] : [id]}, kept)
      found += now.ids.length
      results.set(route, {
        file: now.file,
        ids: [...before.ids, ...now.ids],
        passed: [...before.passed, ...now.passed],
        left: [...before.left, ...now.left]
      })
    }
    if (id !== undefined && found === 0) throw new Failure('usage', 'segment-not-confirmed', {id}, {path})
  }
  const all = [...results]
  const segmentFiles = all.flatMap(([{path, before}, {file}]) => {
    const content = writeSegmentFile(file)
    return content === before ? [] : [{path, content, expected: before}]
  })
  const left = [...leaving, ...all.flatMap(([, result]) => result.left)]
  return {
    changes: {kept: keeper.keep(left), segmentFiles, removed},
    confirmed: all.flatMap(([{path}, {ids}]) => ids.map((segment) => ({path, segment}))),
    passed: all.flatMap(([{path}, {ids, passed}]) =>
      passed.filter(({segment}) => !ids.includes(segment)).map((each) => ({path, ...each}))
    ),
    findings,
    failures
  }
}
