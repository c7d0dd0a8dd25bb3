/**
 * Something that a person should know about an article, a segment file or a glossary. Data only: words come from
 * `locales/`, by `code` and `values`.
 */
export interface Finding {
  /** kebab-case; the key of its words in `locales/{language}/findings.json`. */
  readonly code: string
  readonly severity: Severity
  readonly place: Place
  readonly values: Values
  /** Where a policy is not the project's own glossary: the latter would not make it. */
  readonly allowedByBranch?: true
}

/** `error` stops a clean exit, `warning` and `note` only inform. */
export type Severity = 'error' | 'warning' | 'note'

export type Values = Readonly<Record<string, string | number | readonly string[]>>

/** Where it is: as much as is known. */
export interface Place {
  /** Relative to the project, with `/`; or the path as the user typed it. */
  readonly path: string
  /** 1-based. */
  readonly line?: number
  /** 1-based, in UTF-16 code units. */
  readonly column?: number
  readonly locale?: string
  readonly unit?: string
  readonly segment?: string
}

/** Line and column (both 1-based, UTF-16 code units) of an offset. CRLF, LF and CR each end a line. */
export function pointAt(text: string, offset: number): {line: number; column: number} {
  let line = 1
  let start = 0
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    const next = match.index + match[0].length
    if (next > offset) break
    line++
    start = next
  }
  return {line, column: offset - start + 1}
}
