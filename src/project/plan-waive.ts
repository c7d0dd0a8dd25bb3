import {asMissed, omitting} from '../check/as-missed.ts'
import {check, type Verdict} from '../check/check.ts'
import type {Checked} from '../check/checked.ts'
import {type Decision, waive} from '../check/waive.ts'
import {writeSegmentFile} from '../exchange/xliff/write.ts'
import {Failure} from '../model/failure.ts'
import type {Finding} from '../model/finding.ts'
import type {ProjectIndex} from '../model/project-index.ts'
import type {SegmentFile} from '../model/segment-file.ts'
import {checkedArticle} from './checked-article.ts'
import type {Project} from './open-project.ts'
import type {SyncedRoute} from './sync-article.ts'
import {type Named, routesNamed, wholeArticles} from './whole-articles.ts'
import type {Changes} from './write-sync.ts'

export interface WaivePlan {
  readonly changes: Changes
  readonly waived: readonly {readonly path: string; readonly segment: string}[]
  /** Of units that somebody had deleted. */
  readonly findings: readonly Finding[]
  readonly failures: readonly Failure[]
}

/**
 * Brings the named segment files up to their articles and writes a decision to each finding that was named; nothing is
 * written yet.
 *
 * @throws Failure `usage`: `path-selects-nothing`, `nothing-to-waive`
 */
export async function planWaive(
  project: Project,
  index: ProjectIndex,
  names: readonly Named[],
  decision: Decision
): Promise<WaivePlan> {
  const {routes, keeper, leaving, removed, findings, failures} = await wholeArticles(project, index, names)
  const results = new Map<SyncedRoute, {readonly file: SegmentFile; readonly ids: readonly string[]}>()
  for (const {path, id} of names) {
    let found = 0
    for (const route of routesNamed(project, path, routes)) {
      const before = results.get(route) ?? {file: route.synced.file, ids: []}
      const now = waive(before.file, verdictsOn(checkedArticle(route, project), id), decision, id)
      found += now.ids.length
      results.set(route, {file: now.file, ids: [...new Set([...before.ids, ...now.ids])]})
    }
    if (found === 0 && failures.length === 0)
      throw new Failure('usage', 'nothing-to-waive', {rule: decision.rule, at: id ?? path}, {path})
  }
  const all = [...results]
  const waived = all.flatMap(([{path}, {ids}]) => ids.map((segment) => ({path, segment})))
  const segmentFiles = all.flatMap(([{path, before}, {file}]) => {
    const content = writeSegmentFile(file)
    return content === before ? [] : [{path, content, expected: before}]
  })
  return {changes: {kept: keeper.keep(leaving), segmentFiles, removed}, waived, findings, failures}
}

/** What is left out is a finding to who took it out, and waived where that very segment is named. */
function verdictsOn(checked: Checked, id: string | undefined): Verdict[] {
  return [...check(checked), ...(id === undefined ? [] : check(withoutOmissions(checked)))]
}

function withoutOmissions(checked: Checked): Checked {
  const {units, ...rest} = omitting(checked)
  return {
    ...rest,
    units: units.map((unit) => ({...unit, segments: unit.segments.map((segment) => asMissed(segment))}))
  }
}
