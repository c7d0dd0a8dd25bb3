import type {ProjectIndex} from '../../model/project-index.ts'
import type {ArticleTask} from '../carry-article.ts'
import {hashOf} from '../hash-of.ts'
import type {Project} from '../open-project.ts'

/**
 * Articles whose gaps may be filled from memories that have changed since they were last looked at: by a sentence, or
 * because they stood in the article itself.
 *
 * @param fresh articles that are as they were, by their keys on record
 */
export async function newlyKept(
  {kept}: Project,
  index: ProjectIndex,
  fresh: ReadonlyMap<string, ArticleTask>
): Promise<readonly ArticleTask[]> {
  const changed = [...kept].filter(([path, {text}]) => index.hashOf(path) !== hashOf(text))
  if (changed.length === 0 || fresh.size === 0) return []
  const {saidByEntries} = await import('../../memory/sentence-keys.ts')
  const said = new Set<number>()
  const originals = new Set<string>()
  for (const [, {value}] of changed) {
    const keys = saidByEntries(value)
    for (let at = 0; at < keys.length; at += 2) said.add(keys[at]!)
    for (const {original} of value) originals.add(original)
  }
  const tasks: ArticleTask[] = []
  for (const {key, gaps} of index.gaps()) {
    const task = fresh.get(key)
    if (task === undefined) continue
    const isSaid = gaps.some((gap, at) => at % 2 === 0 && said.has(gap))
    if (isSaid || originals.has(task.article.source.path)) tasks.push(task)
  }
  return tasks
}
