import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parse} from '../../src/markdown/parse.ts'
import {prove, restore} from '../../src/markdown/restore.ts'
import {type Run, text} from '../../src/model/run.ts'
import {isFull} from './corpora.ts'
import {extractText, readSettings, restoreSettings, written} from './trial.ts'

/** The first unit of an article with a target, proved and not fallen back. */
function build(source: string, target: (runs: readonly Run[]) => readonly Run[], path = 'a.md'): string {
  const extraction = extractText(source, {path})
  const {id, runs} = extraction.units[0]!
  const restored = restore(extraction, written(new Map([[id, target(runs)]])), restoreSettings)
  expect(restored.fellBack).toEqual([])
  expect(prove(extraction, restored.written, restored.text)).toEqual([])
  return restored.text
}

/** Every text replaced in turn. */
function worded(...words: string[]): (runs: readonly Run[]) => readonly Run[] {
  const left = [...words]
  const change = (runs: readonly Run[]): readonly Run[] =>
    runs.map((run) =>
      run.kind === 'text'
        ? text(left.shift() ?? '')
        : run.kind === 'pc'
          ? {...run, children: change(run.children)}
          : run
    )
  return change
}

test.each([
  [
    'a web address',
    '[här](https://www.example.org/) nu',
    ['www.example.org', ' nå'],
    '[www.example.org](https://www.example.org/) nå'
  ],
  ['a URL', 'Se [här](/x) nu', ['Se ', 'https://example.org/x', ' nå'], 'Se [https://example.org/x](/x) nå'],
  [
    'an e-mail address',
    'Till [oss](mailto:a@b.se)',
    ['Til ', 'rabatt@example.org'],
    'Til [rabatt@example.org](mailto:a@b.se)'
  ],
  ['around the whole unit', '[här](/x)', ['www.example.org'], '[www.example.org](/x)'],
  [
    'around the whole unit, with an end that stays',
    '[Läs här. Nu.](/x)',
    ['Se www.example.org her. Nu.'],
    '[Se www.example.org her. Nu.](/x)'
  ],
  ['inside an emphasis', '[se **här**](/x)', ['på ', 'www.example.org'], '[på **www.example.org**](/x)'],
  ['a reference', 'a [här][x]\n\n[x]: /x', ['b ', 'www.example.org'], 'b [www.example.org][x]\n\n[x]: /x'],
  ['a reference by its text', 'a [x]\n\n[x]: /x', ['b ', 'www.example.org'], 'b [www.example.org][x]\n\n[x]: /x'],
  ['in a cell', '| a [x](/x) |\n| - |', ['b ', 'www.example.org'], '| b [www.example.org](/x) |\n| - |'],
  ['in a heading', '# a [x](/x)', ['b ', 'a@b.se'], '# b [a@b.se](/x)'],
  ['around an element', '[a <b>x</b>](/x)', ['b ', 'a@b.se'], '[b <b>a@b.se</b>](/x)']
])('an address is a label as it stands in a link: %s', (_, source, words, built) => {
  expect(build(source, worded(...words))).toBe(built)
})

test('an address is an alt text as it stands', () => {
  expect(build('![bild](/x)\n', () => [text('www.example.org')])).toBe('![www.example.org](/x)\n')
})

test.each([
  ['in front of a link', 'a [b](/x) c', ['www.a.se ', 'b', ' d'], 'www\\.a.se [b](/x) d'],
  ['behind a link', 'a [b](/x) c', ['a ', 'x', ' a@b.se'], 'a [x](/x) a\\@b.se'],
  [
    'in an element that is a link',
    '<a href="/x">här</a> nu',
    ['https://a.se', ' nå'],
    '<a href="/x">https\\://a.se</a> nå'
  ],
  ['in brackets that are no link', 'a b', ['[www.a.se] x'], '\\[www\\.a.se] x'],
  ['in the label of a directive', '::x[a]', ['www.a.se'], '::x[www\\.a.se]']
])('an address that is no link in the article becomes none: %s', (_, source, words, built) => {
  expect(build(source, worded(...words))).toBe(built)
})

/** How many links there are, and whether one has another in it. */
function linksOf(built: string): {count: number; nested: boolean} {
  let count = 0
  let nested = false
  const walk = (node: {type: string; children?: unknown[]}, isInside: boolean): void => {
    const isLink = node.type === 'link' || node.type === 'linkReference'
    if (isLink) count++
    nested ||= isLink && isInside
    for (const child of node.children ?? []) walk(child as typeof node, isInside || isLink)
  }
  walk(parse(built, readSettings.syntax), false)
  return {count, nested}
}

test('no target makes a link that its source does not have, and none takes one away', () => {
  const shapes = [
    'A [b](/x) c',
    '[b](/x)',
    '**[b](/x)** c',
    'A [b **c** d](/x) e',
    'A [b][x] c\n\n[x]: /x',
    'A [x] c\n\n[x]: /x'
  ]
  const piece = fc.constantFrom(
    'www.a.se',
    'https://a.se/b',
    'a@b.se',
    'http://a',
    '[',
    ']',
    '(',
    '!',
    'är',
    ' ',
    '.',
    '\\',
    '_'
  )
  const words = fc.array(piece, {minLength: 1, maxLength: 5}).map((list) => list.join(''))
  fc.assert(
    fc.property(fc.constantFrom(...shapes), fc.array(words, {minLength: 5, maxLength: 5}), (source, list) => {
      const extraction = extractText(source)
      const {id, runs} = extraction.units[0]!
      const restored = restore(extraction, written(new Map([[id, worded(...list)(runs)]])), restoreSettings)
      expect(linksOf(restored.text)).toEqual({count: 1, nested: false})
    }),
    isFull ? {numRuns: 5000} : {numRuns: 300, seed: 1}
  )
})
