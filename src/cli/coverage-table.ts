import type {Words} from '../messages.ts'
import type {RouteCoverage, Tally} from '../model/coverage.ts'
import {coverageOf, reachOf, totals} from '../model/tally.ts'
import {shareText} from './share-text.ts'
import {table} from './table.ts'

/** What most projects have nothing of. */
const rare: readonly (keyof Tally)[] = ['omitted', 'waived', 'untranslated', 'noTerm']

/**
 * Coverage and reach of each locale, with all that they are made of; nothing where no term occurs. What no locale has any
 * of gets no column, so that the table fits the eighty columns of a terminal.
 */
export function coverageTable(words: Words, coverage: readonly RouteCoverage[], width: number): string {
  const tallies = [...totals(coverage, ({locale}) => locale)].filter(([, {occurrences}]) => occurrences > 0)
  if (tallies.length === 0) return ''
  const isShown = columns.map(
    (name) => !rare.some((each) => each === name && tallies.every(([, tally]) => tally[each] === 0))
  )
  const shown = <T>(cells: readonly T[]): T[] => cells.filter((_, at) => isShown[at])
  const rows = tallies.map(([locale, tally]) => [locale, ...shown(tallyCells(words, tally))])
  return table([words.say('coverage:table.locale'), ...shown(tallyHeads(words))], rows, width)
}

const columns = ['terms', 'honoured', 'omitted', 'missed', 'waived', 'untranslated', 'noTerm', 'coverage', 'reach']

/** The names of `tallyCells`. */
export function tallyHeads(words: Words): string[] {
  return columns.map((name) => words.say(`coverage:table.${name}`))
}

/** A tally and its two shares; a share of nothing is a dash. Those left out are among those honoured. */
export function tallyCells(words: Words, tally: Tally): (string | number)[] {
  const {occurrences, honoured, omitted, missed, waived, untranslated, noTerm} = tally
  const shares = [coverageOf(tally), reachOf(tally)].map((share) => shareText(words, share))
  return [occurrences, honoured, omitted, missed, waived, untranslated, noTerm, ...shares]
}
