import type {Finding} from '../model/finding.ts'
import {contentHash} from '../model/hash.ts'
import type {ProjectIndex} from '../model/project-index.ts'
import type {ArticleSync} from '../project/look/article-sync.ts'
import type {Surveyed} from '../project/look/surveyed.ts'
import type {Project} from '../project/open-project.ts'
import {type LeftAloneLine, leftAloneList} from './left-alone.ts'

/** What a sync says of all its articles together. */
export interface SyncSum {
  /** How many segment files there are. */
  readonly count: number
  readonly findings: readonly Finding[]
  readonly leftAlone: readonly LeftAloneLine[]
}

/**
 * The sum of all articles: the one on record where none of them says anything else than when it was made, which is
 * known without reading what each says.
 *
 * @param part the paths and locales that were looked at
 */
export function syncSum(
  project: Project,
  looked: Surveyed<ArticleSync>,
  {index, part}: {readonly index: ProjectIndex; readonly part: readonly unknown[]}
): SyncSum {
  const call = JSON.stringify(['sync sum', ...part])
  const print = contentHash(looked.digest(), project.glossaryHash)
  const known = index.answer(call, print)
  if (known !== undefined) return JSON.parse([...known.said].map(([, text]) => text).join(''))
  const sum = summed(project, looked.results())
  index.save({answer: {call, print, code: 0, said: [['out', JSON.stringify(sum)]]}})
  return sum
}

function summed(project: Project, results: Iterable<{readonly data: ArticleSync}>): SyncSum {
  const left = leftAloneList(project)
  const findings: Finding[] = []
  let count = 0
  // Of a hundred thousand articles that did not change nothing is held.
  for (const {data} of results) {
    left.add(data)
    findings.push(...data.findings)
    count += data.routes.length
  }
  return {count, findings, leftAlone: left.lines()}
}
