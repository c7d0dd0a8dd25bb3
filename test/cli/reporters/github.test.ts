import {describe, expect, test} from 'vitest'
import {github} from '../../../src/cli/reporters/github.ts'
import {Failure} from '../../../src/model/failure.ts'
import {finding, reportOf, waiver} from './report-of.ts'

const many = (count: number, severity: 'error' | 'warning' | 'note'): ReturnType<typeof finding>[] =>
  Array.from({length: count}, () => finding({severity}))

function linesOf(text: string): Record<string, number> {
  const types = text
    .trimEnd()
    .split('\n')
    .map((line) => /^::(\w+) /.exec(line)![1]!)
  return Object.fromEntries(
    Map.groupBy(types, (type) => type)
      .entries()
      .map(([type, all]) => [type, all.length])
  )
}

describe('GitHub annotations', () => {
  test('a line each, which names the rule and the place', () => {
    const place = {path: 'segments/nb/a:b,c%.md.xlf', line: 3, column: 7}
    expect(github(reportOf([finding({place, severity: 'note'})], {prefix: 'docs/'}))).toBe(
      '::notice file=docs/segments/nb/a%3Ab%2Cc%25.md.xlf,line=3,col=7,title=number-lost::' +
        'The number “48” of the source is not in the target. In its place: “38”.\n'
    )
  })

  test('what is waived and what is merely work to do has none; what cannot be read has one', () => {
    const work = finding({code: 'missing', severity: 'note', values: {}})
    expect(github(reportOf([finding({waiver}), work]))).toBe('')
    const failure = new Failure(
      'unreadable',
      'not-utf8',
      {path: 'a.md', byte: 'ff', offset: 3},
      {path: 'a.md', line: 2}
    )
    expect(github(reportOf([], {failures: [failure]}))).toMatch(
      /^::error file=a\.md,line=2,title=not-utf8::a\.md is not/
    )
    expect(github(reportOf([], {failures: [new Failure('io', 'disk-full', {path: 'a'})]}))).toMatch(
      /^::error title=disk-full::/
    )
  })

  test('ten of a type are shown, and no sum', () => {
    const text = github(reportOf([...many(10, 'error'), ...many(10, 'warning'), ...many(10, 'note')]))
    expect(linesOf(text)).toEqual({error: 10, warning: 10, notice: 10})
  })

  test('of more, the rest is counted in a notice that is one of the ten', () => {
    const text = github(reportOf([...many(12, 'note'), ...many(500, 'error'), ...many(3, 'warning')]))
    expect(linesOf(text)).toEqual({error: 10, warning: 3, notice: 10})
    expect(text.trimEnd().split('\n').at(-1)).toBe(
      '::notice title=ordbro check::493 of 515 annotations do not fit here. In all: 500 errors, 3 warnings, 12 notes.'
    )
  })
})
