import {readdirSync} from 'node:fs'

/** What is in a folder: of each entry its path and what it is, in the order of the file system. */
export interface FolderEntries {
  /** Relative to the project, with `/`. */
  readonly paths: readonly string[]
  readonly kinds: readonly EntryKind[]
}

export type EntryKind = 'file' | 'folder' | 'link' | 'other'

/**
 * Throws what the system throws.
 *
 * @param home the project's folder, absolute
 * @param folder relative to it, with `/`; empty for itself
 */
export function folderEntries(home: string, folder: string): FolderEntries {
  const entries = readdirSync(folder === '' ? home : `${home}/${folder}`, {withFileTypes: true})
  const above = folder === '' ? '' : `${folder}/`
  return {
    paths: entries.map(({name}) => above + name),
    kinds: entries.map((entry) =>
      entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'other'
    )
  }
}
