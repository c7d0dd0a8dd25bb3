import {Failure} from '../../../model/failure.ts'
import type {Locale} from '../../../model/locale.ts'
import type {Glossary, Term} from '../../../model/term.ts'
import {formsInSlot} from '../../../terms/forms-in-slot.ts'
import {paradigmOf} from '../../../terms/paradigm.ts'
import {readSlot} from '../../../terms/slot.ts'
import type {Context} from '../../command.ts'
import {visible} from '../../visible.ts'
import {namedConcept, termsIn} from './named-concept.ts'

/** `ordbro terms form CONCEPT --locale nb --slot …`: the form of the preferred term that stands in a slot. */
export function form(
  context: Context,
  glossary: Glossary,
  named: readonly string[],
  locale: Locale | undefined,
  written: string | undefined,
  asData: boolean
): number {
  const concept = namedConcept(glossary, named)
  if (locale === undefined) throw new Failure('usage', 'form-locale-needed')
  const slot = readSlot(written ?? '')
  if (typeof slot !== 'string') throw new Failure('usage', slot.code, slot.values)
  const term = chosen(termsIn(concept, locale))
  const paradigm = paradigmOf(term, locale)
  const slots = [...new Set(paradigm.map((each) => each.slot))].filter((each) => each !== '')
  if (written === undefined) throw new Failure('usage', 'slot-needed', {term: term.term, slots: shown(slots)})
  const found = formsInSlot(paradigm, slot)
  if (found.length === 0) {
    const code = slots.length === 0 ? 'slot-none' : 'slot-unknown'
    throw new Failure('usage', code, {term: term.term, slot, slots: shown(slots)}, {...term.place, locale})
  }
  const [first, ...others] = found
  if (asData) {
    const data = {schemaVersion: 1, concept: concept.id, locale, term: term.term, slot, form: first, others}
    context.terminal.out(`${JSON.stringify(data)}\n`)
  } else context.terminal.out(`${found.map(visible).join('\n')}\n`)
  return 0
}

/** The preferred term, or what there is. */
function chosen(terms: readonly Term[]): Term {
  return (
    terms.find(({status}) => status === 'preferred') ?? terms.find(({status}) => status === 'admitted') ?? terms[0]!
  )
}

/** As a shell takes them. */
function shown(slots: readonly string[]): string[] {
  return slots.map((slot) => slot.replaceAll('|', ','))
}
