import {expect, test} from 'vitest'
import {extract} from '../../src/markdown/extract.ts'
import type {InlinePlace} from '../../src/markdown/place.ts'
import {beginsLine} from '../../src/markdown/say.ts'
import {settingsFrom} from '../../src/project/config.ts'
import {cpuNow} from '../cpu-now.ts'

/** Of each inline unit of an article: its text in the source, and whether it begins a line. */
function answers(text: string): [string, boolean][] {
  return inlinePlaces(text).map((place) => [text.slice(place.range.start, place.range.end), beginsLine(text, place)])
}

function inlinePlaces(text: string): InlinePlace[] {
  const {read} = settingsFrom(undefined)
  return extract({path: 'a.md', locale: 'sv', text}, read).places.filter((place) => place.form === 'inline')
}

test.each([
  ['# Ett\n', [['Ett', false]]],
  ['Ett\n===\n', [['Ett', true]]],
  ['> ##\tTvå\n', [['Två', false]]],
  ['Tre\n', [['Tre', true]]],
  [
    '| a | b |\n| - | - |\n| c | d |\n',
    [
      ['a', false],
      ['b', false],
      ['c', false],
      ['d', false]
    ]
  ],
  [
    'a | b\n--|--\nc | d\r\ne | f\n',
    [
      ['a', true],
      ['b', false],
      ['c', true],
      ['d', false],
      ['e', true],
      ['f', false]
    ]
  ]
] as const)('%j', (text, expected) => expect(answers(text)).toEqual(expected))

test('the answer costs what the line costs, and not what the article costs', () => {
  const [place] = inlinePlaces('# Ett\n')
  const before = `${'ord '.repeat(4_000_000)}\n# `
  const far: InlinePlace = {...place!, range: {start: before.length, end: before.length + 3}}
  const text = `${before}Ett`
  const start = cpuNow()
  for (let round = 0; round < 1000; round++) expect(beginsLine(text, far)).toBe(false)
  // Once through the article takes a millisecond or more.
  expect(cpuNow() - start).toBeLessThan(300)
})
