import type {CoverageVerdict, CoveredTerm, RouteCoverage, Tally} from './coverage.ts'

/** The order in which a tally is written as a list. */
const verdicts: readonly CoverageVerdict[] = ['honoured', 'missed', 'waived', 'untranslated', 'noTerm']

export const noTerms: Tally = {
  occurrences: 0,
  honoured: 0,
  missed: 0,
  waived: 0,
  untranslated: 0,
  noTerm: 0,
  omitted: 0
}

/**
 * A tally in few bytes, for ten thousand articles with thirty concepts: how many are honoured where that is all, else a
 * number for each verdict and one for those that are left out.
 */
export type BriefTally = number | readonly number[]

export function tallyOf(found: Iterable<Pick<CoveredTerm, 'verdict' | 'by'>>): Tally {
  const counts = {...noTerms}
  for (const {verdict, by} of found) {
    counts[verdict]++
    counts.occurrences++
    if (by === 'omission') counts.omitted++
  }
  return counts
}

export function briefTally(tally: Tally): BriefTally {
  const {honoured, occurrences, omitted} = tally
  if (honoured === occurrences && omitted === 0) return honoured
  const counts = verdicts.map((verdict) => tally[verdict])
  return omitted === 0 ? counts : [...counts, omitted]
}

export function fullTally(brief: BriefTally): Tally {
  const list = typeof brief === 'number' ? [brief] : brief
  const [honoured = 0, missed = 0, waived = 0, untranslated = 0, noTerm = 0, omitted = 0] = list
  const occurrences = honoured + missed + waived + untranslated + noTerm
  return {occurrences, honoured, missed, waived, untranslated, noTerm, omitted}
}

/** The sum of brief tallies: in most of them all is honoured. */
export function sumOfBrief(tallies: Iterable<BriefTally>): Tally {
  const sum = {...noTerms}
  for (const brief of tallies) {
    if (typeof brief === 'number') {
      sum.honoured += brief
      sum.occurrences += brief
    } else addTo(sum, fullTally(brief))
  }
  return sum
}

export function sumOf(tallies: Iterable<Tally>): Tally {
  const sum = {...noTerms}
  for (const tally of tallies) addTo(sum, tally)
  return sum
}

type Sum = {-readonly [K in keyof Tally]: Tally[K]}

/** A hundred thousand are added in a run. */
function addTo(sum: Sum, tally: Tally): void {
  const {occurrences, honoured, missed, waived, untranslated, noTerm, omitted} = tally
  sum.occurrences += occurrences
  sum.honoured += honoured
  sum.missed += missed
  sum.waived += waived
  sum.untranslated += untranslated
  sum.noTerm += noTerm
  sum.omitted += omitted
}

/** How many of a hundred judged terms are honoured; nothing where none was judged. */
export function coverageOf({honoured, missed}: Pick<Tally, 'honoured' | 'missed'>): number | undefined {
  return honoured + missed === 0 ? undefined : (100 * honoured) / (honoured + missed)
}

/** How many of a hundred terms were judged; nothing where there are none. */
export function reachOf({occurrences, honoured, missed, waived}: Tally): number | undefined {
  return occurrences === 0 ? undefined : (100 * (honoured + missed + waived)) / occurrences
}

/** Routes added up by locale or by whatever else, in the order in which each is met. */
export function totals(
  routes: readonly RouteCoverage[],
  keyOf: (route: RouteCoverage) => string
): ReadonlyMap<string, Tally> {
  const sums = new Map<string, Sum>()
  for (const route of routes) addAt(sums, keyOf(route), route.tally)
  return sums
}

/** What becomes of each concept, by its id and in its order. */
export function conceptTotals(routes: readonly RouteCoverage[]): [concept: string, tally: Tally][] {
  const sums = new Map<string, Sum>()
  for (const {concepts} of routes) for (const id of Object.keys(concepts)) addAt(sums, id, concepts[id]!)
  return [...sums].sort(([left], [right]) => (left < right ? -1 : 1))
}

function addAt(sums: Map<string, Sum>, key: string, tally: Tally): void {
  const sum = sums.get(key)
  if (sum === undefined) sums.set(key, {...tally})
  else addTo(sum, tally)
}
