import {readSegmentFile} from '../exchange/xliff/read.ts'
import {entriesOf} from '../memory/entries-of.ts'
import {promoteFile} from '../memory/promote-file.ts'
import {Failure} from '../model/failure.ts'
import type {Finding} from '../model/finding.ts'
import type {MemoryEntry} from '../model/memory.ts'
import {type SegmentFile, unitsOf} from '../model/segment-file.ts'
import {committedText} from './committed-text.ts'
import type {StoredFile} from './read-stored.ts'
import {segmentLines} from './segment-lines.ts'

/** Units that somebody has deleted from a segment file. */
export interface DeletedUnits {
  /** What the last commit has of them, for the article as it is called now. */
  readonly entries: readonly MemoryEntry[]
  readonly findings: readonly Finding[]
}

const none: DeletedUnits = {entries: [], findings: []}

/** Whether a finding is about such a unit. */
export function isOfDeleted({code}: Finding): boolean {
  return /^unit-(?:restored|kept|lacking)$/.test(code)
}

/** A segment file on disk and what it will be. */
export interface Renewal {
  readonly root: string
  readonly path: string
  readonly stored: StoredFile
  /** Brought up to its article. */
  readonly file: SegmentFile
  /** What left segment files of the article in an orderly way. */
  readonly kept: readonly MemoryEntry[]
  /** The files of other locales as they stand, by path. */
  readonly others: ReadonlyMap<string, StoredFile>
}

/**
 * A unit that the article has and its segment file has not is new, or somebody has deleted it with all that was said of
 * it. The last commit knows which; without one, another locale's file that has the unit does. It is asked only where
 * there is such a unit.
 */
export function deletedUnits(renewal: Renewal): DeletedUnits {
  const {root, path, stored, file, others} = renewal
  const there = new Set(unitsOf(stored.value).map(({id}) => id))
  const born = unitsOf(file).filter(({id}) => !there.has(id))
  if (born.length === 0) return none
  const text = committedText(root, path)
  const committed = text === undefined || text === stored.text ? undefined : readCommitted(text, path)
  const entries = committed === undefined ? [] : lostFrom(committed, there, renewal)
  const back = new Set(entries.map(({unit}) => unit))
  const lines = segmentLines(text ?? '')
  const finding = (code: string, unit: string, segment: string, values: Finding['values']): Finding => {
    const line = lines.get(`${unit} ${segment}`)
    return {code, severity: 'warning', place: {path, ...(line && {line}), locale: file.target, unit}, values}
  }
  const inArticle = new Set(born.map(({id}) => id))
  const first = [...Map.groupBy(entries, ({unit}) => unit).values()].map(([entry]) => entry!)
  return {
    entries,
    findings: [
      ...first.map(({unit, segment}) =>
        finding(inArticle.has(unit) ? 'unit-restored' : 'unit-kept', unit, segment.id, {})
      ),
      ...born.flatMap(({id, segments}) => {
        const other = back.has(id) ? undefined : [...others].find(([at, each]) => at !== path && hasUnit(each, id))
        return other === undefined ? [] : [finding('unit-lacking', id, segments[0]!.id, {other: other[0]})]
      })
    ]
  }
}

function lostFrom(committed: SegmentFile, there: ReadonlySet<string>, {file, kept}: Renewal): MemoryEntry[] {
  const orderly = new Set(kept.map(({unit, segment}) => `${unit} ${segment.id}`))
  const {file: promoted, left} = promoteFile({...committed, original: file.original})
  return [...entriesOf(promoted), ...left].filter(
    ({unit, segment}) => !there.has(unit) && !orderly.has(`${unit} ${segment.id}`)
  )
}

function readCommitted(text: string, path: string): SegmentFile | undefined {
  try {
    return readSegmentFile(text, path)
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}

function hasUnit({value}: StoredFile, id: string): boolean {
  return unitsOf(value).some((unit) => unit.id === id)
}
