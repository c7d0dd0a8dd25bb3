import type {JudgedTerm} from './checked.ts'

/** The rule that reports a missed term. */
export function missedAs({doNotTranslate, instead}: JudgedTerm): string {
  if (doNotTranslate) return 'name-changed'
  if (instead === undefined) return 'term-missed'
  return instead.status === 'forbidden' ? 'term-forbidden' : 'term-deprecated'
}
