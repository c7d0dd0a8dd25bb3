import {describe, expect, test} from 'vitest'
import {limits} from '../../../src/markdown/limits.ts'
import {Failure} from '../../../src/model/failure.ts'
import {read, untouched} from './reading.ts'

const deep = 10_000

/** `limit most` of the failure, or how many units there are. */
function outcome(text: string, path = 'a.md'): string {
  try {
    return `${read(text, {path}).units.length} units`
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    expect([error.kind, error.code, error.place?.path]).toEqual(['unreadable', 'markdown-limit', path])
    return Object.values(error.values).join(' ')
  }
}

describe('nesting is bounded by named limits', () => {
  test.each([
    ['quotes', `${'>'.repeat(deep)} a`, `marks ${limits.marks}`],
    ['quotes with spaces', `${'> '.repeat(deep)}a`, `marks ${limits.marks}`],
    ['lists', `${'- '.repeat(deep)}a`, `marks ${limits.marks}`],
    ['numbered lists', `${'1. '.repeat(deep)}a`, `marks ${limits.marks}`],
    [
      'lists by indentation',
      Array.from({length: 260}, (_, level) => `${' '.repeat(2 * level)}- a`).join('\n'),
      `lists ${limits.lists}`
    ],
    ['tags in a paragraph', `a ${'<b>'.repeat(deep)}a${'</b>'.repeat(deep)} b`, `depth ${limits.depth}`],
    ['tags in a block', `<p>${'<b>'.repeat(deep)}a${'</b>b'.repeat(deep)}</p>`, `depth ${limits.depth}`],
    ['stars', `${'*a '.repeat(deep)}${'b*'.repeat(deep)}`, `delimiters ${limits.delimiters}`],
    ['brackets', '['.repeat(deep), '0 units'],
    ['brackets around a word', `${'['.repeat(deep)}a${']'.repeat(deep)}`, '0 units'],
    ['links in links', `${'['.repeat(deep)}a${'](x)'.repeat(deep)}`, '1 units'],
    ['blocks of HTML', `${'<div>'.repeat(deep)}a${'</div>'.repeat(deep)}`, '1 units'],
    ['opening templates', `a ${'{{'.repeat(deep)}`, '1 units'],
    ['opening shortcodes', `a ${'{%'.repeat(deep)}`, '1 units'],
    ['comments', `${'<!--'.repeat(deep)}`, '0 units'],
    ['directives to ordbro', `${'<!-- ordbro:note a -->\n'.repeat(1000)}\nb`, '1 units']
  ])('%s', (_name, text, expected) => {
    expect(outcome(text)).toBe(expected)
  })

  test('real nesting is far below', () => {
    const text = Array.from({length: 30}, (_, level) => `${' '.repeat(2 * level)}- > a`).join('\n')
    expect(read(text).units.length).toBeGreaterThan(0)
    expect(untouched(text)).toBe(text)
  })

  test('a rule of many marks is a rule', () => {
    expect(outcome(`${'- '.repeat(200)}\n\na`)).toBe('1 units')
  })
})
