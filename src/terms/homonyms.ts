import type {Finding} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import {isUsed} from './contradictions.ts'
import {type Homograph, homographs, type User} from './homographs.ts'

/**
 * Terms of a locale that a text cannot tell apart: of several concepts (*agent*, *token*), or used by one concept and
 * forbidden by another, or both in one. Who shares a form shares most of them, so each meeting is reported once.
 */
export function homonyms(users: readonly User[], locale: Locale): Finding[] {
  const findings: Finding[] = []
  const met = new Meetings()
  const told = new Set<string>()
  const warn = (code: string, values: Finding['values'], {term}: User, isAgain = ''): void => {
    if (isAgain !== '' && told.has(isAgain)) return
    told.add(isAgain)
    findings.push({code, severity: 'warning', place: {...term.place, locale}, values})
  }
  const all = [...homographs(users, locale)]
  // Terms before forms: a pair that shares the term itself is told so.
  for (const terms of [true, false]) {
    for (const {form, users: sharing} of all) {
      const used = sharing.filter((user) => isUsed(user.term) && (user.isTerm || !terms))
      const concepts = [...new Set(used.map(({concept}) => concept))]
      const second = used.find(({concept}) => concept !== concepts[0])
      if (second === undefined || !met.isFirst(concepts)) continue
      warn(terms ? 'term-shared' : 'form-shared', {term: terms ? second.term.term : form, concepts}, second)
    }
  }
  for (const {form, users: sharing} of all) {
    for (const [rejected, other] of atOdds(sharing)) {
      const {concept, term} = rejected
      const values = {term: term.term, concept, other: other.concept}
      const again = [concept, term.term, other.concept, other.term.term].join('\n')
      if (concept === other.concept) {
        // Where both are the term itself it is an error, which `contradictions` tells.
        if (!rejected.isTerm || !other.isTerm) {
          warn('form-contradicts', {form, term: term.term, concept, used: other.term.term}, rejected, again)
        }
      } else if (rejected.isTerm && other.isTerm) warn('term-forbidden-and-preferred', values, rejected, again)
      else warn('form-forbidden-and-preferred', {...values, form, used: other.term.term}, rejected, again)
    }
  }
  return findings
}

type Sharing = Homograph['users'][number]

/** Each term that is rejected, beside one of another concept that is preferred, and one of its own that is used. */
function* atOdds(sharing: readonly Sharing[]): Generator<[rejected: Sharing, other: Sharing]> {
  const rejecting = sharing.filter(({term}) => !isUsed(term))
  if (rejecting.length === 0) return
  const preferring = sharing.filter(({term}) => term.status === 'preferred')
  const used = Map.groupBy(
    sharing.filter(({term}) => isUsed(term)),
    ({concept}) => concept
  )
  const [first] = preferring
  const second = preferring.find(({concept}) => concept !== first?.concept)
  for (const rejected of rejecting) {
    const other = first?.concept === rejected.concept ? second : first
    if (rejected.term.status === 'forbidden' && other !== undefined) yield [rejected, other]
    const own = used.get(rejected.concept)?.[0]
    if (own !== undefined) yield [rejected, own]
  }
}

/** Which concepts were found in each other's company. */
class Meetings {
  readonly #of = new Map<string, Set<number>>()
  #count = 0

  /** Whether these were not all together before; from now on they were. */
  isFirst(concepts: readonly string[]): boolean {
    const sets = concepts.map((concept) => this.#of.get(concept) ?? new Set<number>())
    // The smallest alone is walked: a concept of many terms has met many.
    const least = sets.reduce((one, other) => (other.size < one.size ? other : one))
    if ([...least].some((meeting) => sets.every((set) => set.has(meeting)))) return false
    const meeting = this.#count++
    for (const [index, concept] of concepts.entries()) this.#of.set(concept, sets[index]!.add(meeting))
    return true
  }
}
