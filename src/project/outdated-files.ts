import {outputPathOf} from './found-article.ts'
import type {Project} from './open-project.ts'

/**
 * Files of the manifest that no article and locale of the project makes any more. What could not be built this time, and
 * what waits for a person to mend a file, is not among them.
 *
 * @param skipped paths of articles that their authors want left out
 */
export function outdatedFiles({discovery, manifest}: Project, skipped: ReadonlySet<string>): string[] {
  const wanted = new Set<string>()
  for (const article of discovery.articles) {
    const targets = skipped.has(article.source.path) ? [] : discovery.locales
    for (const locale of new Set([...article.variants.keys(), ...targets]))
      wanted.add(outputPathOf(article, locale, discovery.written))
  }
  return [...manifest.value.keys()].filter((path) => !wanted.has(path))
}
