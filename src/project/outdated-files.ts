import {outputPathOf} from './found-article.ts'
import type {Project} from './open-project.ts'
import type {SyncPlan} from './plan-sync.ts'

/**
 * Files of the manifest that no article and locale of the project makes any more. What could not be built this time, and
 * what waits for a person to mend a file, is not among them.
 */
export function outdatedFiles({discovery, manifest}: Project, plan: SyncPlan): string[] {
  const wanted = new Set<string>()
  for (const article of discovery.articles) {
    const isSkipped = plan.extractions.get(article)?.skip === true
    const locales = new Set([...article.variants.keys(), ...(isSkipped ? [] : discovery.locales)])
    for (const locale of locales) wanted.add(outputPathOf(article, locale, discovery.written))
  }
  return [...manifest.value.keys()].filter((path) => !wanted.has(path))
}
