import {unwantedTerms} from '../check/unwanted-terms.ts'
import type {BreaksGlossary} from '../memory/matches/match-of.ts'
import type {Glossary} from '../model/term.ts'
import {readGlossary} from '../terms/read.ts'
import {glossaryFiles} from './glossary-files.ts'
import {termJudge} from './term-judge.ts'

/**
 * Whether a translation of the memory breaks a rule of the glossary: it misses a term that its source has, or says one that
 * is forbidden or deprecated. The glossary is read when there is something to judge.
 */
export function glossaryDoubts(root: string): BreaksGlossary {
  let glossary: Glossary | undefined
  const judges = new Map<string, ReturnType<typeof termJudge>>()
  return (source, target) => {
    glossary ??= readGlossary(glossaryFiles(root)).glossary
    if (glossary.concepts.size === 0) return false
    const pair = `${source.locale} ${target.locale}`
    const judge = judges.get(pair) ?? termJudge(glossary, source.locale, target.locale)
    judges.set(pair, judge)
    const [terms] = judge([{source: source.runs, target: target.runs}])
    return (
      terms!.sourceTerms.some(({verdict}) => verdict === 'missed') ||
      (['forbidden', 'deprecated'] as const).some((status) => unwantedTerms(terms!, status).length > 0)
    )
  }
}
