import {flatten} from '../../model/run.ts'
import {stateRanks} from '../../model/segment-file.ts'
import type {Match} from '../../model/translation-memory.ts'
import {writeShortTags} from '../short-tags.ts'

/**
 * Matches in the order of worth: by score, then what more people have seen, then the newest, then by where they come from,
 * so that the order is the same in every run. The same translation of the same text is shown once.
 */
export function rankMatches(matches: readonly Match[]): Match[] {
  const shown = new Set<string>()
  return matches.toSorted(compare).filter(({source, target}) => {
    const name = `${target.locale}\0${writeShortTags(source.runs, '')}\0${writeShortTags(target.runs, '')}`
    return shown.size < shown.add(name).size
  })
}

function compare(left: Match, right: Match): number {
  return (
    right.score - left.score ||
    stateRanks[right.target.state] - stateRanks[left.target.state] ||
    order(right.target.changed ?? right.target.created ?? '', left.target.changed ?? left.target.created ?? '') ||
    order(placeOf(left), placeOf(right)) ||
    order(flatten(left.source.runs), flatten(right.source.runs)) ||
    order(flatten(left.target.runs), flatten(right.target.runs))
  )
}

function placeOf({origin: {file, article = '', unit = '', segment = ''}}: Match): string {
  return [file, article, unit, segment].join('\0')
}

/** By UTF-16 code units: the same everywhere. */
function order(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
