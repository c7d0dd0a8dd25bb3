import type {CheckReport} from '../../../src/cli/reporters/check-report.ts'
import type {Judged, JudgedArticle} from '../../../src/project/judge-route.ts'
import {wordsIn} from '../project.ts'

/** A finding of `number-lost`, but for what a test says of it. */
export function finding(change: Partial<Judged> = {}): Judged {
  return {
    code: 'number-lost',
    severity: 'error',
    place: {path: 'segments/nb/a.md.xlf', line: 12, locale: 'nb', unit: 'u234567abcdef', segment: 's1'},
    values: {expected: '48', found: ['38']},
    hashes: undefined,
    waiver: undefined,
    ...change
  }
}

/** Somebody's decision that a finding is none. */
export const waiver = {
  rule: 'number-lost',
  reason: 'Both are said.',
  author: 'Kari',
  sourceHash: 'a',
  targetHash: 'b'
}

export function route(findings: readonly Judged[], change: Partial<JudgedArticle> = {}): JudgedArticle {
  return {
    article: 'content/sv/a.md',
    locale: 'nb',
    path: 'segments/nb/a.md.xlf',
    segments: 4,
    confirmed: 3,
    findings,
    terms: {},
    ...change
  }
}

/** A report of one article in one locale. */
export function reportOf(findings: readonly Judged[], change: Partial<CheckReport> = {}): CheckReport {
  return {
    version: '1.2.3',
    words: wordsIn('en'),
    prefix: '',
    routes: [route(findings)],
    coverage: [],
    sources: new Map([['content/sv/a.md', 'sv']]),
    findings: [],
    failures: [],
    ...change
  }
}
