import type {Brought, BroughtConcept} from '../../model/brought.ts'
import {Failure} from '../../model/failure.ts'
import type {Finding} from '../../model/finding.ts'
import {readGlossary} from '../read.ts'
import type {Change} from './change.ts'
import {changesOf} from './changes.ts'
import {type ChangedFile, type GlossaryFile, type Plan, unwritable, Workplace} from './workplace.ts'

/** What an import would do. */
export interface Bringing {
  /** The files as they would be, those alone that change. */
  readonly files: readonly ChangedFile[]
  readonly changes: readonly Change[]
  /** Where both sides say something, and a person must decide. */
  readonly conflicts: readonly Finding[]
  /** Concepts that would make the termbase faulty, or cannot be written; they stay as they are. */
  readonly refused: readonly Failure[]
}

/**
 * Bring concepts from outside into the termbase: known ones field by field, new ones to the end of a file. All that is
 * not changed stays as it is written, comments and layout too. What is written is read again before it is believed.
 *
 * @param into - the file for new concepts, which need not be there
 * @throws an `AggregateError` for a termbase that is faulty before anything is brought
 */
export function bring(files: readonly GlossaryFile[], {concepts}: Brought, into: string): Bringing {
  const {glossary} = readGlossary(files)
  const conflicts: Finding[] = []
  const plans = new Map<string, Plan>()
  for (const brought of concepts) {
    const own = glossary.concepts.get(brought.id)
    const {changes, conflicts: found} = plans.has(brought.id)
      ? {changes: [], conflicts: [twice(brought)]}
      : changesOf(own, brought)
    conflicts.push(...found)
    if (!plans.has(brought.id)) plans.set(brought.id, {brought, own, changes})
  }
  const refused = new Map<string, Failure>()
  const work = new Workplace(files, into)
  for (;;) {
    const accepted = [...plans.values()].filter(({brought, changes}) => changes.length > 0 && !refused.has(brought.id))
    const before = refused.size
    const changed = work.apply(accepted, refused)
    if (refused.size === before) prove(accepted, changed, work, refused)
    if (refused.size > before) continue
    return {
      files: changed,
      changes: accepted.flatMap((plan) => plan.changes),
      conflicts: conflicts.filter(({values}) => !refused.has(String(values.concept))),
      refused: [...refused.values()]
    }
  }
}

/** Refuse what makes a file faulty, and what does not say afterwards what it was to say. */
function prove(
  plans: readonly Plan[],
  changed: readonly GlossaryFile[],
  work: Workplace,
  refused: Map<string, Failure>
): void {
  try {
    const {concepts} = readGlossary(changed).glossary
    for (const {brought} of plans) {
      if (changesOf(concepts.get(brought.id), brought).changes.length > 0) refused.set(brought.id, unwritable(brought))
    }
  } catch (error) {
    if (!(error instanceof AggregateError)) throw error
    for (const plan of plans) {
      const fault = faultOf(work.alone(plan))
      if (fault === undefined) continue
      const {id, place} = plan.brought
      refused.set(id, new Failure('usage', fault.code, {...fault.values, concept: id}, place))
    }
    // A fault of no single concept is one of ours.
    if (refused.size === 0) throw error
  }
}

function faultOf(text: string): Failure | undefined {
  try {
    readGlossary([{path: '', text}])
    return undefined
  } catch (error) {
    if (error instanceof AggregateError && error.errors[0] instanceof Failure) return error.errors[0]
    throw error
  }
}

function twice({id, place}: BroughtConcept): Finding {
  return {code: 'bring-id-twice', severity: 'warning', place, values: {concept: id}}
}
