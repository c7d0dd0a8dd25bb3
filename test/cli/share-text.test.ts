import {expect, test} from 'vitest'
import {coverageTable} from '../../src/cli/coverage-table.ts'
import {html} from '../../src/cli/reporters/html.ts'
import {markdown} from '../../src/cli/reporters/markdown.ts'
import {shareText} from '../../src/cli/share-text.ts'
import type {RouteCoverage} from '../../src/model/coverage.ts'
import {noTerms} from '../../src/model/tally.ts'
import {wordsIn} from './project.ts'
import {reportOf} from './reporters/report-of.ts'

test.each<readonly [number | undefined, string]>([
  [undefined, '–'],
  [0, '0%'],
  [(100 * 21) / 22, '95.4%'],
  [99.999, '99.9%'],
  [100, '100%'],
  // What is a tenth in the decimal system stays one.
  [32.3, '32.3%'],
  [16.1, '16.1%']
])('%s is %s', (percent, said) => {
  expect(shareText(wordsIn('en'), percent)).toBe(said)
})

test('the table, the page and the summary say the same', () => {
  const tally = {...noTerms, occurrences: 22, honoured: 21, missed: 1}
  const coverage: readonly RouteCoverage[] = [
    {article: 'content/sv/a.md', locale: 'nb', path: 'segments/nb/a.md.xlf', tally, concepts: {model: tally}}
  ]
  const report = reportOf([], {coverage})
  for (const text of [coverageTable(report.words, coverage, 100), html(report), markdown(report)]) {
    expect(text).toContain('95.4%')
    expect(text).not.toContain('95.5')
  }
})
