import {relative, resolve, sep} from 'node:path'
import {type Locale, toLocale} from '../model/locale.ts'
import {articlePath} from './article-path.ts'
import {matchPath} from './path-pattern.ts'
import type {Settings} from './settings.ts'

/**
 * The locale of an article or of a build by where it stands; nothing for other files.
 *
 * @param folder that the path is relative to
 */
export function localeOfPath(root: string, settings: Settings, folder: string, path: string): Locale | undefined {
  const name = relative(root, resolve(folder, path)).split(sep).join('/')
  const found = articlePath(name, settings)
  if (found !== undefined && 'locale' in found) return found.locale
  for (const {output} of settings.articles) {
    const written = matchPath(output, name)?.locale
    if (written !== undefined) return toLocale(written)
  }
  return undefined
}
