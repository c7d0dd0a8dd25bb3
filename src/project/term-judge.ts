import type {CheckedSegment, FoundTerm, JudgedTerm} from '../check/checked.ts'
import type {Locale} from '../model/locale.ts'
import {flatten, type Run} from '../model/run.ts'
import type {Glossary} from '../model/term.ts'
import {compileTerms} from '../terms/compile-terms.ts'
import {coverage} from '../terms/coverage.ts'
import type {CoveredPlace} from '../terms/covered-pair.ts'
import {isHint} from '../terms/is-hint.ts'
import {type SpottedTerm, spot} from '../terms/spot.ts'
import {termsInside} from '../terms/terms-inside.ts'
import {wantedForms} from '../terms/wanted-forms.ts'

/** A sentence of a unit; its target is undefined where nobody has confirmed one. */
export interface Sentence {
  readonly source: readonly Run[]
  readonly target: readonly Run[] | undefined
}

/** The terms of a unit's sentences as the checks ask for them. */
type Terms = Pick<CheckedSegment, 'sourceTerms' | 'targetTerms'>

/** Finds the terms of units on their way from one locale to another, and says what becomes of each. */
export function termJudge(
  glossary: Glossary,
  source: Locale,
  target: Locale
): (unit: readonly Sentence[]) => readonly Terms[] {
  const sources = compileTerms(glossary, source)
  const targets = compileTerms(glossary, target)

  const known = (found: SpottedTerm): FoundTerm => {
    const {term, ...occurrence} = found
    const concept = glossary.concepts.get(occurrence.concept)!
    const {status} = term
    const usable = wantedForms(concept, target, occurrence.slot)
    return {...occurrence, status, doNotTranslate: concept.doNotTranslate, isHint: isHint(found), usable}
  }
  const judged = ({source, verdict, target, by, instead}: CoveredPlace): JudgedTerm => ({
    ...known(source),
    term: source.term.term,
    verdict,
    target: target && occurrenceOf(target),
    by,
    instead: instead && known(instead)
  })
  return (unit) => {
    const pairs = unit.map((sentence) => {
      const text = flatten(sentence.source)
      const said = sentence.target && flatten(sentence.target)
      return {
        source: text,
        sourceTerms: spot(sources, text),
        target: said,
        targetTerms: said === undefined ? [] : spot(targets, said)
      }
    })
    const covered = coverage(
      pairs,
      glossary,
      target,
      (term) => termsInside(targets, term),
      (text) => spot(sources, text)
    )
    return pairs.map(({targetTerms}, at) => ({
      sourceTerms: covered[at]!.map(judged),
      targetTerms: targetTerms.map(known)
    }))
  }
}

function occurrenceOf({term: _, ...occurrence}: SpottedTerm): Omit<SpottedTerm, 'term'> {
  return occurrence
}
