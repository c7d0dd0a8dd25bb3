import type {Place, Values} from './finding.ts'

/** Exit codes of the command line; the table that `docs/dictionary.md` prints and a test walks. */
export const exitCodes = {
  clean: 0,
  findings: 1,
  usage: 2,
  unreadable: 3,
  drafting: 4,
  io: 5,
  bug: 70,
  interrupted: 130
} as const

export type FailureKind = 'usage' | 'unreadable' | 'drafting' | 'io'

/**
 * Work that cannot go on, thrown; what can be collected is a `Finding` instead. Its words come from
 * `locales/{language}/failures.json`, by `code` and `values`; the kind decides the exit code.
 */
export class Failure extends Error {
  readonly kind: FailureKind
  readonly code: string
  readonly place: Place | undefined
  readonly values: Values

  constructor(kind: FailureKind, code: string, values: Values = {}, place?: Place, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(values)}${place ? ` at ${place.path}:${place.line ?? ''}` : ''}`, options)
    this.name = 'Failure'
    this.kind = kind
    this.code = code
    this.values = values
    this.place = place
  }
}
