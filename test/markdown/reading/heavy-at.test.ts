import {describe, expect, test} from 'vitest'
import {heavyAt, lightBounds} from '../../../src/markdown/heavy-at.ts'
import {Failure} from '../../../src/model/failure.ts'
import {extract} from '../../../src/pipeline.ts'
import {settingsFrom} from '../../../src/project/config.ts'
import {isFull} from '../corpora.ts'

test('a look at a text is short, whatever is in it', () => {
  const before = process.threadCpuUsage()
  for (const piece of [':', ':::', '::: ', '\n', ' ', '{', '- ']) heavyAt(piece.repeat(100_000).slice(0, 300_000), true)
  for (const piece of [':', ':::', '::: ', '\n', ' ', '{', '- '])
    heavyAt(piece.repeat(100_000).slice(0, 300_000), false)
  const {user, system} = process.threadCpuUsage(before)
  expect((user + system) / 1e6).toBeLessThan(1)
})

describe('where a text begins to be heavy', () => {
  const many = '*'.repeat(lightBounds.blockMarks + 1)
  test.each<[string, string, number | undefined]>([
    ['prose', 'En mening till. '.repeat(1000), undefined],
    ['marks of one block', `Text.\n\n${many}`, 7],
    ['as many marks in two blocks', `${many.slice(0, 2000)}\n\n${many.slice(0, 2000)}`, undefined],
    ['the third block, with line ends of Windows', `a\r\n\r\nb\r\n\r\n${many}`, 10],
    ['a blank line of spaces', `a\n \t\n${many}`, 5],
    ['a block without marks', `a\n\n${'ord '.repeat(5001)}`, 3],
    ['lines', 'a\n'.repeat(lightBounds.lines + 1), 0],
    ['length', 'a'.repeat(lightBounds.length + 1), 0],
    ['containers in a short text', ':::a\n'.repeat(61), 300],
    ['containers that are closed', ':::a\n\ntext\n\n:::\n\n'.repeat(60), undefined],
    ['lists by indentation', Array.from({length: 120}, (_, at) => `${' '.repeat(2 * at)}- a`).join('\n'), 0],
    ['drawn characters', `\`\`\`\n${`${' '.repeat(80)}--*--\n`.repeat(100)}\`\`\`\n`, undefined]
  ])('%s', (_, text, expected) => {
    expect(heavyAt(text, false)).toBe(expected)
  })

  test('braces count in MDX alone', () => {
    const text = 'a {b} '.repeat(400)
    expect([heavyAt(text, false), heavyAt(text, true)]).toEqual([undefined, text.indexOf('{', 6 * 300)])
  })
})

/** What makes the parser slow, as much of it as is still light. */
const families: Readonly<Record<string, (count: number) => string>> = {
  'emphasis that never closes': (count) => '*a_ '.repeat(count),
  'images in images': (count) => `${'!['.repeat(count)}a${'](b)'.repeat(count)}`,
  'brackets in brackets': (count) => `${'['.repeat(count)}a${']'.repeat(count)}`,
  'links that never close': (count) => '[a]('.repeat(count),
  'open containers': (count) => ':::a\n'.repeat(count),
  'lists by indentation': (count) => Array.from({length: count}, (_, at) => `${' '.repeat(2 * at)}- a\n`).join(''),
  'items of a list': (count) => '- a\n\n'.repeat(count),
  headings: (count) => 'a\n=\n\n'.repeat(count),
  paragraphs: (count) => 'a\n\n'.repeat(count),
  'rows of a table': (count) => `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(count)}`,
  definitions: (count) => `${'[a]: b\n\n'.repeat(count)}[a]`,
  footnotes: (count) => Array.from({length: count}, (_, at) => `[^${at}]: a\n\n`).join(''),
  tags: (count) => `a ${'<b>'.repeat(count)}`,
  'ticks of growing length': (count) => Array.from({length: count}, (_, at) => '`'.repeat(at)).join(' '),
  addresses: (count) => 'http://a.b '.repeat(count),
  colons: (count) => ':'.repeat(count),
  'empty lines': (count) => '\n'.repeat(count)
}

/** Of this thread's work; a machine that is busy takes twice as long for the same. */
const seconds = isFull ? 4 : 6

/** As far as a text of these families can be light. */
const most = lightBounds.length

test.each(Object.entries(families))('what is light is read in time: %s', (_, make) => {
  let light = 1
  while (light < most && heavyAt(make(Math.ceil(light * 1.2)), false) === undefined) light = Math.ceil(light * 1.2)
  const before = process.threadCpuUsage()
  try {
    extract({path: 'a.md', locale: 'sv', text: make(light)}, settingsFrom(undefined).read)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
  }
  const {user, system} = process.threadCpuUsage(before)
  expect((user + system) / 1e6).toBeLessThan(seconds)
})
