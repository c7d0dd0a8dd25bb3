import {expect, test} from 'vitest'
import {prove, restore} from '../../src/markdown/restore.ts'
import {text} from '../../src/model/run.ts'
import {cpuNow} from '../cpu-now.ts'
import {extractText, restoreSettings, written} from './trial.ts'

/** The article with its units replaced by texts, in order, and proved; undefined leaves one as it is. */
function build(source: string, ...targets: readonly (string | undefined)[]): string {
  const extraction = extractText(source)
  const all = extraction.units.flatMap(({id}, at) =>
    targets[at] === undefined ? [] : [[id, [text(targets[at])]] as const]
  )
  const restored = restore(extraction, written(new Map(all)), restoreSettings)
  expect(restored.fellBack).toEqual([])
  expect(prove(extraction, restored.written, restored.text)).toEqual([])
  return restored.text
}

test.each([
  ['as long as the heading', 'Fart\n----\n', ['Hastighet'], 'Hastighet\n---------\n'],
  ['two columns for a character of Japanese', 'Fart\n====\n', ['設定'], '設定\n====\n'],
  ['a character for a character, where the author counts so', '設定\n==\n', ['Fart'], 'Fart\n====\n'],
  ['of the last line', 'En lång\nFart\n----\n', ['Rask fart'], 'Rask fart\n---------\n'],
  [
    'in a quote, with CRLF and spaces behind',
    '> Fart\r\n> ====  \r\n',
    ['Hastighet'],
    '> Hastighet\r\n> =========  \r\n'
  ],
  ['with its id', 'Fart {#f}\n---------\n', ['Rask'], 'Rask {#f}\n---------\n'],
  ['with what is escaped', 'Fart\n----\n', ['*Fart'], '\\*Fart\n------\n'],
  ['never of one sign', 'Fart\n----\n', ['A'], 'A\n--\n']
])('a line under a heading is made %s', (_, source, targets, built) => expect(build(source, ...targets)).toBe(built))

test.each([
  ['of another length', 'Fart\n---\n', ['Hastighet'], 'Hastighet\n---\n'],
  [
    'that happens to be as long as the heading',
    'Fart\n---\n\nFAQ\n---\n',
    [undefined, 'Vanlige'],
    'Fart\n---\n\nVanlige\n---\n'
  ],
  ['under what nobody translated', 'Fart\n----\n\nTid\n---\n', [undefined, 'Klokke'], 'Fart\n----\n\nKlokke\n------\n']
])('a line under a heading stays: one %s', (_, source, targets, built) => expect(build(source, ...targets)).toBe(built))

test('a heading of many lines, or of long ones, costs no more than its length', () => {
  const begun = cpuNow()
  const long = `${'ord '.repeat(20_000)}\n${'b\n'.repeat(5_000)}${'ord '.repeat(5_000)}ord`
  expect(build(`${long}\n---\n`, 'Kort')).toBe('Kort\n---\n')
  expect(cpuNow() - begun).toBeLessThan(5000)
})
