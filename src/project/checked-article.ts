import type {Checked, CheckedSegment, CheckedUnit, DeadLink} from '../check/checked.ts'
import {Failure} from '../model/failure.ts'
import type {Finding} from '../model/finding.ts'
import {unitsOf, type Waiver} from '../model/segment-file.ts'
import {type Localized, localize} from '../pipeline.ts'
import {guarded} from './guard/guarded.ts'
import type {Project} from './open-project.ts'
import {waiverKey} from './policy.ts'
import {segmentStatus} from './segment-status.ts'
import type {Settings} from './settings.ts'
import type {SyncedRoute} from './sync-article.ts'
import {termJudge} from './term-judge.ts'

/** What an article is judged by. */
type Judging = Pick<Project, 'glossary' | 'settings' | 'policy'>

/** All that the checks ask for, of an article brought up to date: sentences, terms in them, and links of its build. */
export function checkedArticle({synced, extraction}: SyncedRoute, project: Judging): Checked {
  const {glossary, settings, policy} = project
  const {file} = synced
  const judge = termJudge(glossary, file.source, file.target)
  const links = new Map(
    extraction.units.flatMap(({id, link}) =>
      link === undefined ? [] : [[synced.pairs.get(id) ?? id, {link}] as const]
    )
  )
  const units = unitsOf(file).map(({id, codes, segments}): CheckedUnit => {
    const statuses = segments.map(segmentStatus)
    const terms = judge(
      segments.map(({source, target}, at) => ({source, target: statuses[at] === 'confirmed' ? target : undefined}))
    )
    return {
      id,
      codes,
      ...links.get(id),
      segments: segments.map((segment, at): CheckedSegment => {
        const {source, target = [], waivers} = segment
        const isTrusted = (waiver: Waiver): boolean =>
          policy === undefined || policy.waivers.has(waiverKey(file.target, id, segment.id, waiver))
        return {
          id: segment.id,
          source,
          target,
          status: statuses[at]!,
          waivers: waivers.filter(isTrusted),
          newWaivers: waivers.filter((waiver) => !isTrusted(waiver)),
          ...terms[at]!
        }
      })
    }
  })
  return {source: file.source, target: file.target, units, deadLinks: deadLinksOf(extraction, synced, settings)}
}

/** An article whose build takes too long has no links yet; the build says why. */
function findingsOf(work: () => Localized): readonly Finding[] {
  try {
    return work().findings
  } catch (error) {
    if (error instanceof Failure) return []
    throw error
  }
}

/** Of the build that would be made now; an article in which nobody has written anything has its source's links. */
function deadLinksOf(
  extraction: SyncedRoute['extraction'],
  synced: SyncedRoute['synced'],
  {build, restore}: Settings
): DeadLink[] {
  if (guarded(extraction.article.path).links?.(extraction) === undefined) return []
  return findingsOf(() => localize(extraction, synced, new Map(), build, restore, guarded)).flatMap(
    ({code, place, values}): DeadLink[] => {
      if (code !== 'fragment-dead' && code !== 'fragment-unknown') return []
      const [fragment, line] = [String(values.fragment), place.line ?? 1]
      const {heading, built, slug} = values
      const moved = {heading: String(heading), built: String(built), slug: String(slug)}
      return [{fragment, line, moved: code === 'fragment-dead' ? moved : undefined}]
    }
  )
}
