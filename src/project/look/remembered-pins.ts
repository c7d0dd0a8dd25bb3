import type {Locale} from '../../model/locale.ts'
import type {ArticleRecord} from '../../model/project-index.ts'
import {sourceLocaleOf} from '../source-locale-of.ts'
import type {FileFacts} from './file-facts.ts'

/**
 * The source locales that segment files are pinned to, from the record where the files are as they were: thousands of
 * heads need not be read.
 *
 * @param root the project's folder
 */
export function rememberedPins(
  root: string,
  facts: FileFacts,
  records: ReadonlyMap<string, ArticleRecord>
): (path: string, article: string) => Locale | undefined {
  return (path, article) => {
    const record = records.get(article)
    return (record && pinOnRecord(facts, path, record)) ?? sourceLocaleOf(root, path)
  }
}

function pinOnRecord(facts: FileFacts, path: string, {shape, prints, hashes}: ArticleRecord): Locale | undefined {
  const [locales = '', ...paths] = shape.split('\n')
  const at = paths.indexOf(path, 1)
  if (at === -1) return undefined
  const isSame =
    facts.lookAs([path], prints, at) || (facts.isRead(path) && facts.hashOf(path) === hashes.split(' ')[at])
  return isSame ? locales.slice(0, locales.indexOf(' ')) : undefined
}
