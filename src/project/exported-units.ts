import {type CopiedUnit, copyHeader, copyUnits} from '../exchange/tmx/copy-units.ts'
import {joinUnits} from '../memory/join-units.ts'
import {Failure} from '../model/failure.ts'
import type {Locale} from '../model/locale.ts'
import type {MemoryUnit} from '../model/translation-memory.ts'
import {readChunks} from './read-chunks.ts'

/**
 * What a memory says, for a file of another tool: first what came from outside, as it was written there and unit by unit;
 * then what the project itself says, a unit for each segment with all its languages.
 *
 * @param foreign the paths of the files that came from outside; of one that is damaged, what stands before the fault
 * @param own what the project says
 * @param locales the languages that are exported; all, where nothing is said
 */
export function* exportedUnits(
  root: string,
  foreign: readonly string[],
  own: readonly MemoryUnit[],
  locales?: readonly Locale[]
): Generator<MemoryUnit | CopiedUnit> {
  const returned: MemoryUnit[] = []
  for (const path of foreign) {
    for (const unit of upToFault(copyUnits(readChunks(root, path), path, locales))) {
      if ('written' in unit) yield unit
      else returned.push(unit)
    }
  }
  for (const unit of joinUnits([...returned, ...own])) {
    const kept = locales === undefined ? unit : within(unit, locales)
    if (kept !== undefined) yield kept
  }
}

/** What the headers of these files say, file by file. */
export function foreignHeaders(root: string, foreign: readonly string[]): string[] {
  return foreign.flatMap((path) => [...upToFault(copyHeader(readChunks(root, path), path))])
}

/** Whoever brought the memory up to its files has named the fault. */
function* upToFault<T>(all: Iterable<T>): Generator<T> {
  try {
    yield* all
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'unreadable') throw error
  }
}

/** A unit in some of its languages; nothing where one or none is left. */
function within(unit: MemoryUnit, locales: readonly Locale[]): MemoryUnit | undefined {
  const variants = unit.variants.filter(({locale}) => locales.includes(locale))
  return variants.length < 2 ? undefined : {...unit, variants}
}
