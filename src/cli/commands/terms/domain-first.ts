import type {Glossary, Occurrence} from '../../../model/term.ts'
import {unknownWord} from '../../unknown-word.ts'

/**
 * Occurrences in their order, but where several concepts have a form, one of the named domain comes first: *agent* in a
 * text about chemistry. None is left out, since a text cannot tell.
 *
 * @throws Failure `usage`: `domain-unknown`
 */
export function domainFirst(
  {concepts}: Glossary,
  domain: string | undefined,
  occurrences: readonly Occurrence[]
): readonly Occurrence[] {
  if (domain === undefined) return occurrences
  const known = new Set([...concepts.values()].flatMap((concept) => concept.domain ?? []))
  const named = [...known].filter((each) => each.toLowerCase() === domain.toLowerCase())
  if (named.length === 0) throw unknownWord('domain-unknown', domain, [...known].sort())
  const isNamed = ({concept}: Occurrence): boolean => named.includes(concepts.get(concept)?.domain ?? '')
  return [...Map.groupBy(occurrences, ({start, partStart}) => partStart ?? start).values()].flatMap((same) => [
    ...same.filter(isNamed),
    ...same.filter((each) => !isNamed(each))
  ])
}
