import type {Finding} from '../../model/finding.ts'
import type {Locale} from '../../model/locale.ts'
import type {MemoryEntry} from '../../model/memory.ts'
import type {SegmentFile} from '../../model/segment-file.ts'
import type {Splitter} from '../../model/split.ts'

/** What a carry needs to know besides the two texts. */
export interface CarryContext {
  /** The article's path, relative to the project, with `/`. */
  readonly original: string
  readonly source: Locale
  readonly target: Locale
  /** The version of the extraction that made the units. */
  readonly extraction: number
  /** How a unit is cut that was not cut before. */
  readonly split: Splitter
  /** Cut all units by `split`, those too whose text did not change. */
  readonly resegment?: boolean
  /** What stands between two sentences in the target locale (`sentenceSpace`). */
  readonly targetSpace: '' | ' '
  /** The same article's file for another target locale, whose ids and cuts a new unit takes over. */
  readonly sibling?: SegmentFile
  /** What left segment files before: a section that comes back bears its old ids. */
  readonly kept?: readonly MemoryEntry[]
}

/** What a carry comes to. */
export interface Carried {
  readonly file: SegmentFile
  /** Translations that have no place in the file any more; they belong in the memory before the file is written. */
  readonly left: readonly MemoryEntry[]
  /** Extracted unit id → stored unit id. */
  readonly pairs: ReadonlyMap<string, string>
  /** For each extracted unit, by its extracted id: stored code id → extracted code id. */
  readonly codeIds: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly findings: readonly Finding[]
}
