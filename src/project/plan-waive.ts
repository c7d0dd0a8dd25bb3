import {asMissed, omitting} from '../check/as-missed.ts'
import {check} from '../check/check.ts'
import type {Checked} from '../check/checked.ts'
import {type Decision, waive} from '../check/waive.ts'
import {writeSegmentFile} from '../exchange/xliff/write.ts'
import {Failure} from '../model/failure.ts'
import type {Finding} from '../model/finding.ts'
import type {ProjectIndex} from '../model/project-index.ts'
import {checkedArticle} from './checked-article.ts'
import type {Project} from './open-project.ts'
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
 * Brings the named segment file up to its article and writes a decision to each finding that was named; nothing is
 * written yet.
 *
 * @throws Failure `usage`: `path-selects-nothing`, `nothing-to-waive`
 */
export async function planWaive(
  project: Project,
  index: ProjectIndex,
  named: Named,
  decision: Decision
): Promise<WaivePlan> {
  const {keeper, leaving, removed, findings, failures, ...whole} = await wholeArticles(project, index, [named])
  const routes = routesNamed(project, named.path, whole.routes)
  const results = routes.map((route) => {
    const checked = checkedArticle(route, project)
    // What is left out is a finding to who took it out, and waived where that very segment is named.
    const verdicts = [...check(checked), ...(named.id === undefined ? [] : check(withoutOmissions(checked)))]
    return {route, ...waive(route.synced.file, verdicts, decision, named.id)}
  })
  const waived = results.flatMap(({route: {path}, ids}) => ids.map((segment) => ({path, segment})))
  if (waived.length === 0 && failures.length === 0) {
    const {path, id} = named
    throw new Failure('usage', 'nothing-to-waive', {rule: decision.rule, at: id ?? path}, {path})
  }
  const segmentFiles = results.flatMap(({route: {path, before}, file}) => {
    const content = writeSegmentFile(file)
    return content === before ? [] : [{path, content, expected: before}]
  })
  return {changes: {kept: keeper.keep(leaving), segmentFiles, removed}, waived, findings, failures}
}

function withoutOmissions(checked: Checked): Checked {
  const {units, ...rest} = omitting(checked)
  return {
    ...rest,
    units: units.map((unit) => ({...unit, segments: unit.segments.map((segment) => asMissed(segment))}))
  }
}
