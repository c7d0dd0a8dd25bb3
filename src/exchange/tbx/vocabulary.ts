import type {Gender, PartOfSpeech, TermStatus} from '../../model/term.ts'

/** TBX, ISO 30042:2019, and the modules of its dialect TBX-Basic. */
export const namespaces = {
  core: 'urn:iso:std:iso:30042:ed-2',
  min: 'http://www.tbxinfo.net/ns/min',
  basic: 'http://www.tbxinfo.net/ns/basic'
} as const

/** The document types of TBX 2 that a file may name; every other is refused unread. */
export const tbxDoctypes: readonly string[] = [
  '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">',
  '<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">'
]

/** How TBX-Basic says that a term may be used. What it calls deprecated must not be used, as our forbidden. */
export const statuses: Readonly<Record<TermStatus, string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  deprecated: 'supersededTerm-admn-sts',
  forbidden: 'deprecatedTerm-admn-sts'
}

/** The same in the words of every edition and dialect, without their endings `Term` and `-admn-sts`. */
export const readStatuses: Readonly<Record<string, TermStatus>> = {
  preferred: 'preferred',
  standardized: 'preferred',
  admitted: 'admitted',
  superseded: 'deprecated',
  obsolete: 'deprecated',
  notRecommended: 'deprecated',
  deprecated: 'forbidden'
}

/** TBX-Basic has no proper noun since its third edition; older files have. */
export const partsOfSpeech: Readonly<Record<PartOfSpeech, string>> = {
  noun: 'noun',
  properNoun: 'noun',
  adjective: 'adjective',
  verb: 'verb',
  adverb: 'adverb',
  other: 'other'
}

export const genders: Readonly<Record<Gender, string>> = {
  masculine: 'masculine',
  feminine: 'feminine',
  neuter: 'neuter',
  common: 'other'
}

/** Where `other` is the common gender, since the language has no fifth. */
export const commonGender: ReadonlySet<string> = new Set(['sv', 'nb', 'nn', 'no', 'da', 'nl'])
