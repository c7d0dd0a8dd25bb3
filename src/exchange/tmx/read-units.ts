import {Failure} from '../../model/failure.ts'
import type {MemoryUnit} from '../../model/translation-memory.ts'
import {hasShortTags, readShortTags} from './read-short-tags.ts'
import {type OnSkip, readUnit} from './read-unit.ts'
import {streamTmx} from './stream-tmx.ts'

/**
 * The units of a TMX of any tool and any size, levels 1 and 2, one after the other.
 *
 * @param chunks the decoded file in pieces of any length
 * @throws `Failure` (unreadable) where the file is damaged, after the units before the fault: those of `streamTmx`, with
 *   the number of these units as `unitsBefore`
 */
export function* readUnits(chunks: Iterable<string>, path: string, onSkip: OnSkip = () => {}): Generator<MemoryUnit> {
  let language: string | undefined
  let isShort = false
  let unitsBefore = 0
  try {
    for (const piece of streamTmx(chunks, path)) {
      if (piece.name === 'header') {
        language = piece.attributes.srclang
        isShort = hasShortTags(piece.attributes.creationtool)
      } else if (piece.name === 'tu') {
        const unit = readUnit(isShort ? readShortTags(piece) : piece, language, path, onSkip)
        if (unit === undefined) continue
        unitsBefore++
        yield unit
      }
    }
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'unreadable') throw error
    const {kind, code, values, place} = error
    throw new Failure(kind, code, {...values, unitsBefore}, place, {cause: error})
  }
}
