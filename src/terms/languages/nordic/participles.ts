import {formsIn, type Inflection, stemIn, wordsOf} from './inflection.ts'

/**
 * The perfect participles of the listed verbs, by the rows that those follow: adjectives that nothing but the verb tells.
 * Participles are compared with *mer* and *mest*.
 *
 *     dölja → dold, dolt, dolda        trene → trent, trent, trente
 *
 * @param slots where a verb has its common form, its neuter and its plural, which is the definite form too
 */
export function participlesOf(verbs: readonly Inflection[], slots: readonly [number, number, number]): Inflection[] {
  return verbs.flatMap((verb) => {
    const ofVerb = wordsOf(verb).map((listed) => {
      const word = listed.replace('=', '')
      return slots.map((slot) => formsIn(verb, slot, word, stemIn(verb, word))[0])
    })
    return ofVerb.flatMap(([common, neuter, plural]) => {
      if (common === undefined || neuter === undefined || plural === undefined) return []
      return [participle(verb, common, neuter, plural)]
    })
  })
}

/** A row for one participle, behind what its verb stands behind; what is before it in a longer word stays: *för|vald*, *för|valda*. */
function participle({after}: Inflection, common: string, neuter: string, plural: string): Inflection {
  let shared = 0
  while (shared < common.length && [neuter, plural].every((form) => form[shared] === common[shared])) shared++
  const stem = (word: string): string => word.slice(0, word.length - (common.length - shared))
  const [neuterEnd, pluralEnd] = [neuter, plural].map((form) => `~${form.slice(shared)}`) as [string, string]
  // Of men Swedish may have an e, as with every other adjective.
  const definiteEnd = pluralEnd.endsWith('a') ? `${pluralEnd} ${pluralEnd.slice(0, -1)}e` : pluralEnd
  const endings = ['+', neuterEnd, definiteEnd, pluralEnd, '', '', '']
  return {name: common, words: common, ...(after && {after}), stem, endings}
}
