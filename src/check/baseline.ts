import {Failure} from '../model/failure.ts'
import type {Finding} from '../model/finding.ts'
import {contentHash} from '../model/hash.ts'
import type {Locale} from '../model/locale.ts'

/** Faults that were there when somebody drew a line, and how far the terms were honoured then. */
export interface Baseline {
  readonly faults: readonly KnownFault[]
  readonly coverage: ReadonlyMap<Locale, CoveredShare>
}

/** A finding by what does not change while its segment lives: the ids of unit and segment stay through every move. */
export interface KnownFault {
  readonly name: string
  /** Where it was, for people, who find what was found behind it in the file. */
  readonly path: string
  /** 1-based, in the file. */
  readonly line: number
}

/** Terms that were honoured, of those that were judged. */
export interface CoveredShare {
  readonly honoured: number
  readonly judged: number
}

/** Of the first line, so that nobody wonders what the file is. */
const head = '# ordbro check --baseline prune takes out what is mended; see docs/coverage.md'

/**
 * Reads a baseline: a line for each finding and for the coverage of each locale, so that git merges it.
 *
 *     coverage  nb  220/234
 *     term-missed  nb  u4f2kq7zbd3c/s2  1c9a0b7e44d2  segments/nb/a.md.xlf  vattenstämpel
 *
 * What was found is for a reviewer to read; a line without it is as good.
 *
 * @throws Failure `usage`: `baseline-malformed`, with the line
 */
export function readBaseline(text: string, path: string): Baseline {
  const faults: KnownFault[] = []
  const coverage = new Map<Locale, CoveredShare>()
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('#')) continue
    const fields = line.split('\t')
    const share = /^(\d{1,15})\/(\d{1,15})$/.exec(fields[2] ?? '')
    if (fields[0] === 'coverage' && fields.length === 3 && share !== null) {
      coverage.set(fields[1]!, {honoured: Number(share[1]), judged: Number(share[2])})
    } else if ((fields.length === 5 || fields.length === 6) && fields.every((field) => field !== '')) {
      faults.push({name: fields.slice(0, 4).join('\t'), path: fields[4]!, line: at + 1})
    } else throw new Failure('usage', 'baseline-malformed', {line: line.slice(0, 80)}, {path, line: at + 1})
  }
  return {faults, coverage}
}

/** The text of a baseline, in an order that depends on nothing else. */
export function writeBaseline(
  findings: Iterable<Pick<Finding, 'code' | 'place' | 'values'>>,
  coverage: ReadonlyMap<Locale, CoveredShare>
): string {
  const shares = [...coverage].map(([locale, {honoured, judged}]) => `coverage\t${locale}\t${honoured}/${judged}`)
  const faults = [...findings].map((finding) =>
    [faultName(finding), safe(finding.place.path), ...told(finding)].join('\t')
  )
  return [head, ...shares.sort(), ...faults.sort()].map((line) => `${line}\n`).join('')
}

/** What is the same of a finding as long as it is the same finding. */
export function faultName({code, place, values}: Pick<Finding, 'code' | 'place' | 'values'>): string {
  const {locale = '-', unit, segment, path} = place
  const where = unit === undefined ? path : `${unit}/${segment ?? '-'}`
  // What is proposed depends on the glossary, not on the fault.
  const {usable: _, ...rest} = values
  const what = contentHash(JSON.stringify(Object.entries(rest).sort())).slice(0, 12)
  return [code, locale, where, what].map(safe).join('\t')
}

/** What was found, in few words; nothing where the rule says all. */
function told({values}: Pick<Finding, 'values'>): string[] {
  const {usable: _, ...rest} = values
  const text = Object.values(rest)
    .flat()
    .join(', ')
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .toWellFormed()
  return text === '' ? [] : [text.length > most ? `${text.slice(0, most).toWellFormed()}…` : text]
}

/** In UTF-16 code units. */
const most = 60

function safe(field: string): string {
  return field.replace(/[\t\r\n]/g, ' ')
}
