import type {FileRecord, ProjectIndex} from '../../model/project-index.ts'
import type {ArticleTask} from '../carry-article.ts'
import type {Project} from '../open-project.ts'
import {targetsOf} from '../selection.ts'
import {recordKeyOf, standingOf} from './standing.ts'

/** What the files say that no task reads: those of other articles, where they changed, and those without an article. */
export async function otherFiles(
  project: Project,
  tasks: readonly ArticleTask[],
  records: ReturnType<ProjectIndex['records']>
): Promise<readonly FileRecord[]> {
  const {articles, unclaimed} = project.discovery
  const read = new Set(tasks.map(({article}) => article))
  const changed = articles.flatMap((article) => {
    if (read.has(article) || article.segmentFiles.size === 0) return []
    const standing = standingOf(project.facts, article, targetsOf(project, article), records.get(recordKeyOf(article)))
    return standing.isFresh ? [] : [...article.segmentFiles.values()]
  })
  const paths = [...changed, ...unclaimed.map((file) => file.path)]
  if (paths.length === 0) return []
  const {fileRecord} = await import('./file-record.ts')
  return paths.flatMap((path) => fileRecord(project.root, path) ?? [])
}
