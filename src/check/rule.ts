import type {Severity, Values} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import type {Checked, CheckedSegment, CheckedUnit, DeadLink, Status} from './checked.ts'

/** One thing to look for: a row of the table in `rules.ts`. */
export interface Rule {
  /** The code of its findings, and the name that waivers and `--fail-on` use. */
  readonly id: string
  readonly severity: Severity
  readonly find: (checked: Checked) => readonly Found[]
}

/** What a rule found, and where. */
export interface Found {
  /** Undefined for what is wrong with the article as a whole. */
  readonly at: {readonly unit: CheckedUnit; readonly segment: CheckedSegment} | undefined
  /** 1-based line of the article, where there is no segment. */
  readonly line?: number
  /** Where it differs from the rule's. */
  readonly severity?: Severity
  readonly values: Values
}

/**
 * A unit that shows what a rule finds and what it lets pass. Codes are written as tags: `<1>` … `</1>` and `<2/>`; ids
 * below 5 are emphasis, links to `https://www.example.com/` from 5, code from 7, addresses from 9.
 */
export interface Example {
  readonly from: Locale
  readonly to: Locale
  /** The sentences of the unit. */
  readonly source: readonly string[]
  readonly target: readonly string[]
  /** Of each sentence; `confirmed` where nothing is said. */
  readonly status?: readonly Status[]
  /** Names that are not translated. */
  readonly names?: readonly string[]
  readonly terms?: readonly ExampleTerm[]
  readonly deadLinks?: readonly DeadLink[]
  /** The values of each finding; none where the example is good. */
  readonly finds: readonly Values[]
}

export interface ExampleTerm {
  readonly source: string
  readonly usable: readonly string[]
  readonly deprecated?: readonly string[]
  readonly forbidden?: readonly string[]
}

/** What a rule finds in segments whose target counts, each by itself. */
export function inConfirmed(
  checked: Checked,
  judge: (segment: CheckedSegment, unit: CheckedUnit) => readonly Omit<Found, 'at'>[]
): Found[] {
  return inStatus(checked, 'confirmed', judge)
}

/** What a rule finds in segments of one status. */
export function inStatus(
  {units}: Checked,
  status: Status,
  judge: (segment: CheckedSegment, unit: CheckedUnit) => readonly Omit<Found, 'at'>[]
): Found[] {
  return units.flatMap((unit) =>
    unit.segments.flatMap((segment) =>
      segment.status === status ? judge(segment, unit).map((found) => ({...found, at: {unit, segment}})) : []
    )
  )
}
