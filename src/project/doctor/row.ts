import {Failure} from '../../model/failure.ts'
import type {Finding, Place, Values} from '../../model/finding.ts'
import type {Discovery} from '../discover.ts'
import type {Settings} from '../settings.ts'

/** What one look at the project and its machine showed. Data only; the words are in `locales/{language}`. */
export interface Row {
  /** What was looked at: the key of its label in `doctor.json`. */
  readonly check: string
  /** An error keeps commands from their work; a warning may cost somebody some. */
  readonly verdict: 'ok' | 'warning' | 'error'
  readonly code: string
  readonly values: Values
  /** Which words: the doctor's own, or those of a failure or finding that a command would tell as well. */
  readonly words: 'doctor' | 'failures' | 'findings'
  readonly place?: Place
  /** A command to run, or a line to put into a file; the words say which. */
  readonly mend?: string
  /** How many more there are of it. */
  readonly more?: number
}

/** What a look may know. */
export interface Subject {
  readonly root: string
  /** Of ordbro. */
  readonly version: string
  /** Undefined where the configuration is faulty: what depends on it cannot be looked at. */
  readonly settings: Settings | undefined
  /** Undefined where articles could not be looked for. */
  readonly discovery: Discovery | undefined
  /** What showed itself while settings and articles were read for the others. */
  readonly prepared: readonly Row[]
}

export type Look = (subject: Subject) => readonly Row[]

type Told = Omit<Row, 'check' | 'verdict' | 'code' | 'words' | 'values'> & {readonly values?: Values}

export function row(check: string, verdict: Row['verdict'], code: string, {values = {}, ...told}: Told = {}): Row {
  return {check, verdict, code, values, words: 'doctor', ...told}
}

/** What a failure or several say; anything else is a fault of ours and goes on. */
export function failureRows(check: string, error: unknown): Row[] {
  const failures: readonly unknown[] = error instanceof AggregateError ? error.errors : [error]
  const known = failures.filter((each) => each instanceof Failure)
  if (known.length < failures.length) throw error
  return grouped(
    known.map(({code, values, place}) => ({
      check,
      verdict: 'error',
      code,
      values,
      words: 'failures',
      ...(place ? {place} : {})
    }))
  )
}

const verdicts = {error: 'error', warning: 'warning', note: 'ok'} as const

export function findingRows(check: string, findings: readonly Finding[]): Row[] {
  return grouped(
    findings.map(({code, values, place, severity}) => ({
      check,
      verdict: verdicts[severity],
      code,
      values,
      words: 'findings',
      place
    }))
  )
}

/** The first of each code speaks for all. */
function grouped(rows: readonly Row[]): Row[] {
  return [...Map.groupBy(rows, ({code}) => code).values()].map(([first, ...more]) => ({
    ...first!,
    ...(more.length > 0 ? {more: more.length} : {})
  }))
}
