import {readSegmentFile} from '../exchange/xliff/read.ts'
import {promoteFile} from '../memory/promote-file.ts'
import {Failure} from '../model/failure.ts'
import type {Locale} from '../model/locale.ts'
import {type SegmentFile, type StoredUnit, unitsOf} from '../model/segment-file.ts'
import {type CommittedFile, committedFiles} from './revision.ts'
import {namesIn} from './segment-states.ts'

/** What segments said at a commit. Ids find them, wherever their article has moved since. */
export interface SegmentsBefore {
  /** Reads these segment files as the commit has them. */
  read(paths: readonly string[]): void
  /** Whether a segment said the same; see `nameOf`. */
  has(name: string): boolean
  /** A unit as it was, with the locale of its source. Of several files with it, the one at that path is meant. */
  unit(locale: Locale, id: string, path: string): {readonly source: Locale; readonly unit: StoredUnit} | undefined
}

/**
 * The segments of a commit. Texts are kept by nobody, since a branch may have changed every file and few segments are
 * asked for: their file is read again.
 */
export function segmentsBefore(root: string, commit: string): SegmentsBefore {
  const names = new Set<string>()
  const paths = new Map<string, string[]>()
  let last: {readonly path: string; readonly file: SegmentFile | undefined} | undefined
  const fileAt = (path: string): SegmentFile | undefined => {
    if (last?.path !== path) {
      const [file] = committedFiles(root, commit, [path]).map(readIfReadable)
      last = {path, file: file && promoteFile(file).file}
    }
    return last?.file
  }
  return {
    read(wanted) {
      for (const committed of committedFiles(root, commit, wanted)) {
        const file = readIfReadable(committed)
        if (file === undefined) continue
        for (const name of namesIn(file)) names.add(name)
        for (const {id} of unitsOf(file)) {
          const key = `${file.target} ${id}`
          const known = paths.get(key)
          if (known === undefined) paths.set(key, [committed.path])
          else known.push(committed.path)
        }
      }
    },
    has: (name) => names.has(name),
    unit(locale, id, path) {
      const known = paths.get(`${locale} ${id}`) ?? []
      const file = known.length === 0 ? undefined : fileAt(known.includes(path) ? path : known[0]!)
      const unit = file && unitsOf(file).find((each) => each.id === id)
      return unit && {source: file.source, unit}
    }
  }
}

/** What could not be read then is new now. */
function readIfReadable({path, text}: CommittedFile): SegmentFile | undefined {
  try {
    return readSegmentFile(text, path)
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}
