import type {BroughtConcept, BroughtTerm} from '../../model/brought.ts'
import type {Finding, Values} from '../../model/finding.ts'
import type {Locale} from '../../model/locale.ts'
import type {Concept, Term, WordForm} from '../../model/term.ts'
import {readSlot} from '../slot.ts'
import {type Change, conceptTexts, type NewTerm, type OldTerm, termTexts} from './change.ts'
import {meet, termKey} from './meet.ts'

export interface Changes {
  readonly changes: readonly Change[]
  /** Where both sides say something, and a person must decide. */
  readonly conflicts: readonly Finding[]
}

/**
 * What a concept from outside changes in the concept that the termbase has. What it says counts, what it does not say
 * stays as it is, and nothing is taken away.
 */
export function changesOf(own: Concept | undefined, brought: BroughtConcept): Changes {
  const conflicts: Finding[] = []
  const concept = brought.id
  const conflict = (code: string, values: Values, place = brought.place): void => {
    conflicts.push({code, severity: 'warning', place, values: {concept, ...values}})
  }
  const changes: Change[] = []
  for (const field of conceptTexts) {
    const [from = '', to] = [own?.[field], brought[field]]
    if (to !== undefined && !isSaid(from, to)) changes.push({kind: 'field', concept, field, from, to})
  }
  const [wasDraft, isDraft = wasDraft] = [own?.draft === true, brought.draft]
  if (isDraft && !wasDraft) changes.push({kind: 'field', concept, field: 'status', from: '', to: 'draft'})
  if (wasDraft && !isDraft) conflict('bring-kept', {field: 'status', ours: 'draft', theirs: '–'})
  changes.push(
    ...flag(own?.doNotTranslate, brought.doNotTranslate).map(
      (values): Change => ({kind: 'field', concept, field: 'doNotTranslate', ...values})
    )
  )
  const terms = new Map<Locale, readonly NewTerm[]>()
  for (const [locale, list] of brought.terms) {
    const old = own?.terms.get(locale) ?? []
    const {fresh, met} = meet(old, list)
    const changed = met.flatMap(({term, index}) => {
      const ours = old[index]!
      if (termKey(ours.term) !== termKey(term.term)) {
        conflict('bring-kept', {field: 'term', ours: ours.term, theirs: term.term}, term.place)
      }
      return termChanges({concept, locale, term: ours.term, index}, ours, term)
    })
    changes.push(...changed)
    if (fresh.length > 0) terms.set(locale, fresh)
    const before = old.filter(({status}) => status === 'preferred')
    const after = [...statusesAfter(old, changed), ...fresh].filter(({status}) => status === 'preferred')
    if (after.length > Math.max(1, before.length)) {
      conflict('bring-two-preferred', {locale, terms: after.map(({term}) => term)})
    }
  }
  if (own === undefined) return {changes: [{kind: 'concept', concept, brought: {...brought, terms}}], conflicts}
  for (const [locale, list] of terms) for (const term of list) changes.push({kind: 'term', concept, locale, term})
  return {changes, conflicts}
}

function statusesAfter(old: readonly Term[], changes: readonly Change[]): {term: string; status: string}[] {
  const after = old.map(({term, status}): {term: string; status: string} => ({term, status}))
  for (const change of changes) {
    if (change.kind === 'term-field' && change.field === 'status') after[change.index]!.status = change.to
  }
  return after
}

function termChanges(named: OldTerm, own: Term, brought: BroughtTerm): Change[] {
  const changes: Change[] = []
  for (const field of termTexts) {
    const [from = '', to] = [own[field], brought[field]]
    if (to !== undefined && !isSaid(from, to)) changes.push({kind: 'term-field', ...named, field, from, to})
  }
  for (const values of flag(own.caseSensitive, brought.caseSensitive)) {
    changes.push({kind: 'term-field', ...named, field: 'caseSensitive', ...values})
  }
  const {add = [], remove = []} = brought.forms ?? {}
  const has = new Set(own.forms?.add.map(keyOf))
  const lacks = new Set(own.forms?.remove.map(flat))
  const added = add.filter((form) => !has.has(keyOf(form)))
  const removed = remove.filter((form) => !lacks.has(flat(form)))
  if (added.length + removed.length > 0) changes.push({kind: 'forms', ...named, add: added, remove: removed})
  return changes
}

function keyOf({form, slot}: WordForm): string {
  const read = readSlot(slot)
  return `${flat(form)}\n${typeof read === 'string' ? read : slot}`
}

function flag(own: boolean | undefined, brought: boolean | undefined): {from: string; to: string}[] {
  return brought === undefined || brought === (own ?? false) ? [] : [{from: String(own ?? false), to: String(brought)}]
}

/** Whether a text says what is there: however its lines are broken, and where a format has but the wider word. */
function isSaid(own: string, brought: string): boolean {
  return flat(own) === flat(brought) || (own === 'properNoun' && brought === 'noun')
}

function flat(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '')
}
