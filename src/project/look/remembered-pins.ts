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
): (path: string) => Locale | undefined {
  const pins = new Map<string, {readonly locale: Locale; readonly prints: Uint8Array}>()
  for (const {shape, prints} of records.values()) {
    const [locales = '', , ...paths] = shape.split('\n')
    const locale = locales.slice(0, locales.indexOf(' '))
    for (const [at, path] of paths.entries())
      pins.set(path, {locale, prints: prints.subarray((at + 1) * printSize, (at + 2) * printSize)})
  }
  return (path) => {
    const pin = pins.get(path)
    return pin !== undefined && samePrints(printsOf(home, [path]), pin.prints) ? pin.locale : sourceLocaleOf(home, path)
  }
}

/** Four floats of eight bytes. */
const printSize = 32
