import type {FileRecord, ProjectIndex} from '../../model/project-index.ts'

/** How many records lie on the shelf before they are put away into the index. */
const most = 3000

/** What the segment files of a project say: what this run has read before what is on record. */
export interface FileShelf {
  add(file: FileRecord): void
  /** The files that say one of the sentences, and others that only may. */
  saying(sentences: ReadonlySet<number>): Iterable<FileRecord>
  /** Put all of it into the index. What cannot be saved there stays on the shelf. Whether nothing does. */
  putAway(): boolean
}

/** @param isThere whether a path on record still is a file of the project */
export function fileShelf(index: ProjectIndex, isThere: (path: string) => boolean): FileShelf {
  const files = new Map<string, FileRecord>()
  const gone = new Set<string>()
  const putAway = (): boolean => {
    if (files.size + gone.size === 0) return true
    if (!index.save({files: files.values(), goneFiles: gone})) return false
    files.clear()
    gone.clear()
    return true
  }
  return {
    add(file) {
      files.set(file.path, file)
      if (files.size % most === 0) putAway()
    },
    *saying(sentences) {
      yield* files.values()
      for (const file of index.saying(sentences)) {
        if (files.has(file.path)) continue
        if (isThere(file.path)) yield file
        else gone.add(file.path)
      }
    },
    putAway
  }
}
