import type {Words} from '../messages.ts'
import type {RouteCoverage, Tally} from '../model/coverage.ts'
import {coverageOf, reachOf, totals} from '../model/tally.ts'
import {shareText} from './share-text.ts'
import {table} from './table.ts'

/** Coverage and reach of each locale, with all that they are made of; nothing where no term occurs. */
export function coverageTable(words: Words, coverage: readonly RouteCoverage[], width: number): string {
  const rows = [...totals(coverage, ({locale}) => locale)]
    .filter(([, tally]) => tally.occurrences > 0)
    .map(([locale, tally]) => [locale, ...tallyCells(words, tally)])
  return rows.length === 0 ? '' : table([words.say('coverage:table.locale'), ...tallyHeads(words)], rows, width)
}

/** The names of `tallyCells`. */
export function tallyHeads(words: Words): string[] {
  const names = ['terms', 'honoured', 'omitted', 'missed', 'waived', 'untranslated', 'noTerm', 'coverage', 'reach']
  return names.map((name) => words.say(`coverage:table.${name}`))
}

/** A tally and its two shares; a share of nothing is a dash. Those left out are among those honoured. */
export function tallyCells(words: Words, tally: Tally): (string | number)[] {
  const {occurrences, honoured, omitted, missed, waived, untranslated, noTerm} = tally
  const shares = [coverageOf(tally), reachOf(tally)].map((share) => shareText(words, share))
  return [occurrences, honoured, omitted, missed, waived, untranslated, noTerm, ...shares]
}
