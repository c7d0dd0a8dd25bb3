import type {Locale} from '../../model/locale.ts'
import type {ArticleRecord} from '../../model/project-index.ts'
import {sourceLocaleOf} from '../source-locale-of.ts'
import {printsOf, samePrints} from './file-prints.ts'

/**
 * The source locales that segment files are pinned to, from the record where the files are as they were: thousands of
 * heads need not be read.
 *
 * @param home the project's folder, absolute
 */
export function rememberedPins(
  home: string,
  records: ReadonlyMap<string, ArticleRecord>
): (path: string, article: string) => Locale | undefined {
  return (path, article) => {
    const record = records.get(article)
    return (record && pinOnRecord(home, path, record)) ?? sourceLocaleOf(home, path)
  }
}

/** Four floats of eight bytes. */
const printSize = 32

function pinOnRecord(home: string, path: string, {shape, prints}: ArticleRecord): Locale | undefined {
  const [locales = '', ...paths] = shape.split('\n')
  const at = paths.indexOf(path, 1)
  if (at === -1) return undefined
  const known = prints.subarray(at * printSize, (at + 1) * printSize)
  return samePrints(printsOf(home, [path]), known) ? locales.slice(0, locales.indexOf(' ')) : undefined
}
