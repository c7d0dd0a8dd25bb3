import type {Locale} from '../model/locale.ts'
import type {Glossary} from '../model/term.ts'
import {type CoveredPair, isLeft, type Wanted} from './covered-pair.ts'
import {findNames, hasMangledName} from './find-names.ts'
import {isAccepted} from './is-accepted.ts'
import type {SpottedTerm} from './spot.ts'

/** What says which words are no pronouns. */
export interface Known {
  readonly concepts: Glossary['concepts']
  /** Of the targets. */
  readonly locale: Locale
  /** The terms of the source's locale that stand in a target. */
  readonly ownIn: (target: string) => readonly SpottedTerm[]
}

/**
 * Takes occurrences that are left in a unit as left out: each form that honours one stands for one more of its concept,
 * once the concept was named: in the same sentence, whose words another language turns round, or in one before it. A
 * sentence with a word for the concept has not left it out, though the glossary wants another word: a deprecated or
 * forbidden term, the source's own one, or a name in another spelling.
 *
 *     Modellen svarar. Modellen gissar. → The model answers. It guesses.      left out
 *     Modellen svarar. Modellen gissar. → It answers. The model guesses.      missed
 *     AI hjälper. AI-historien är lång. → KI hjelper. AI-historien er lang.   missed
 */
export function allowOmissions(open: readonly Wanted[], known: Known): void {
  const named = new Map<string, number>()
  const first = new Map<string, {readonly target: SpottedTerm; readonly sentence: number}>()
  const sentences = new Map<CoveredPair, number>()
  for (const {pair, target} of open) {
    if (!sentences.has(pair)) sentences.set(pair, sentences.size)
    if (target === undefined) continue
    named.set(target.concept, (named.get(target.concept) ?? 0) + 1)
    if (!first.has(target.concept)) first.set(target.concept, {target, sentence: sentences.get(pair)!})
  }
  const looked = new Map<CoveredPair, ReadonlySet<string>>()
  const mangled = new Map<CoveredPair, Map<string, boolean>>()
  for (const place of open.filter(isLeft)) {
    for (const {concept} of place.homonyms) {
      const rest = named.get(concept) ?? 0
      const before = first.get(concept)
      if (rest === 0 || before === undefined || before.sentence > sentences.get(place.pair)!) continue
      if (isSaid(place.pair, concept, known, looked, mangled)) continue
      named.set(concept, rest - 1)
      Object.assign(place, {verdict: 'honoured', by: 'omission', target: before.target})
      break
    }
  }
}

/** Whether the target has a word for the concept that does not honour it. Each text is looked through once. */
function isSaid(
  pair: CoveredPair,
  id: string,
  known: Known,
  looked: Map<CoveredPair, ReadonlySet<string>>,
  mangled: Map<CoveredPair, Map<string, boolean>>
): boolean {
  const concept = known.concepts.get(id)!
  if (!concept.doNotTranslate) {
    const said = looked.get(pair) ?? wordsFor(pair, known)
    looked.set(pair, said)
    return said.has(id)
  }
  const {target = ''} = pair
  const ofPair = mangled.get(pair) ?? new Map<string, boolean>()
  mangled.set(pair, ofPair)
  const {locale} = known
  const answer =
    ofPair.get(id) ?? (findNames(target, concept, locale).length === 0 && hasMangledName(target, concept, locale))
  ofPair.set(id, answer)
  return answer
}

/** The concepts that a target has an unwanted word for, or one of the source, where no accepted term stands. */
function wordsFor({target = '', targetTerms}: CoveredPair, {ownIn}: Known): ReadonlySet<string> {
  const accepted = new Uint8Array(target.length)
  for (const found of targetTerms.filter(isAccepted)) accepted.fill(1, ...spanOf(found))
  const unwanted = targetTerms.filter((found) => !isAccepted(found))
  const stray = [...unwanted, ...ownIn(target)].filter((found) => !accepted.subarray(...spanOf(found)).includes(1))
  return new Set(stray.map(({concept}) => concept))
}

/** Of a compound the part alone: what else is in it are other words. */
function spanOf({start, end, partStart, partEnd}: SpottedTerm): [start: number, end: number] {
  return [partStart ?? start, partEnd ?? end]
}
