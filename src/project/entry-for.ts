import {entryOf, fixedFolders} from './article-rules.ts'
import {detect} from './detect.ts'
import type {Project} from './open-project.ts'

/**
 * The entry of `articles` that would take in what looks like articles at a path; nothing where none does.
 *
 * @param path relative to the root of the project
 */
export function entryFor({root, settings}: Pick<Project, 'root' | 'settings'>, path: string): string | undefined {
  const {folders, others} = detect(root, settings)
  const known = new Set(settings.articles.map(({pattern}) => pattern.text))
  const isInPlace = settings.articles.some(({pattern, output}) => pattern.text === output.text)
  const meant = [...folders, ...others].find(({pattern}) => {
    const folder = fixedFolders(pattern).join('/')
    return folder !== '' && !known.has(pattern) && (isIn(path, folder) || isIn(folder, path))
  })
  return meant === undefined ? undefined : entryOf(meant, settings.sourceLocale ?? 'en', isInPlace)
}

function isIn(path: string, folder: string): boolean {
  return `${path}/`.startsWith(`${folder}/`)
}
