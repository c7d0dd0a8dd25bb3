import {describe, expect, test} from 'vitest'
import {markdown, markdownLimit} from '../../../src/cli/reporters/markdown.ts'
import {Failure} from '../../../src/model/failure.ts'
import {wordsIn} from '../project.ts'
import {largeReport} from './html/large-report.ts'
import {finding, reportOf, route, waiver} from './report-of.ts'
import {textOfMarkdown} from './text-of-markdown.ts'

describe('a Markdown summary', () => {
  test('sums by locale, with coverage and reach, and then what was found', () => {
    const work = finding({code: 'missing', severity: 'note', values: {}})
    const {coverage} = largeReport(30, 5)
    const routes = [route([finding(), work, finding({waiver})]), route([], {locale: 'ja', segments: 7})]
    const text = markdown(reportOf([], {routes, coverage}))
    expect(text.split('\n').slice(0, 8)).toEqual([
      '## ordbro check',
      '',
      '1 error, 0 warnings, 0 notes; 1 waived.',
      '',
      '| locale | articles | segments | confirmed | to translate | stale | errors | warnings | coverage | left out | reach |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
      '| nb | 1 | 4 | 3 | 1 | 0 | 1 | 0 | 93.7% | 0 | 85% |',
      '| ja | 1 | 7 | 3 | 0 | 0 | 0 | 0 | 93.7% | 0 | 85% |'
    ])
    expect(text).toContain(
      '| error | segments/nb/a.md.xlf&#58;12 (nb) | The number “48” of the source is not in the target.'
    )
  })

  test.each(['sv', 'nb', 'ja'])('%s: in the words of the language, and nothing but text', (language) => {
    const {words, kinds} = textOfMarkdown(markdown(reportOf([finding()], {words: wordsIn(language)})))
    expect(words.join('\n')).not.toMatch(/\{\{|reports:|\bmd\.[a-z]+$/m)
    expect(kinds.has('html')).toBe(false)
  })

  test('what the baseline has is counted, and not listed', () => {
    const text = markdown(reportOf([], {known: [finding(), finding()]}))
    expect(text).toContain('0 errors, 0 warnings, 0 notes; 0 waived.')
    expect(text).toMatch(/^2 known findings/m)
    expect(text).not.toContain('number-lost')
  })

  test('what is clean has no list; what cannot be read is at its top', () => {
    expect(markdown(reportOf([])).match(/^\|/gm)).toHaveLength(3)
    const failure = new Failure(
      'unreadable',
      'not-utf8',
      {path: 'a.md', byte: 'ff', offset: 3},
      {path: 'a.md', line: 2}
    )
    const rows = markdown(reportOf([finding()], {failures: [failure]}))
      .split('\n')
      .filter((line) => line.startsWith('| error'))
    expect(rows[0]).toContain('not-utf8')
    expect(markdown(reportOf([finding()], {failures: [failure]}))).toContain('2 errors')
  })

  test.each(['a', 'あ', '😀'])(
    'of “%s” without end it is cut where it would be too long, and says how much is left',
    (sign) => {
      const long = finding({values: {expected: sign.repeat(500), found: []}})
      const text = markdown(
        reportOf([finding({severity: 'warning', code: 'term-missed'}), ...Array.from({length: 4000}, () => long)])
      )
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(markdownLimit)
      expect(Buffer.byteLength(text)).toBeGreaterThan(markdownLimit - 5000)
      const shown = text.split('\n').filter((line) => line.startsWith('| error')).length
      const [, left] = /\n\n([\d,]+) more findings do not fit here/.exec(text)!
      expect(shown + Number(left!.replaceAll(',', ''))).toBe(4001)
    }
  )
})
