import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {Failure} from '../../src/model/failure.ts'
import {conceptLines} from '../../src/terms/bring/write-yaml.ts'
import {readPlainYaml} from '../../src/terms/plain-yaml.ts'
import {readGlossary} from '../../src/terms/read.ts'
import {anyGlossary, yamlOf} from '../exchange/arbitrary-glossary.ts'

/** What a file says, or what is wrong with it, with all places. */
function reading(text: string): unknown {
  try {
    const {concepts} = readGlossary([{path: 'a.yaml', text}]).glossary
    return [...concepts.values()].map((concept) => ({...concept, terms: [...concept.terms]}))
  } catch (error) {
    if (!(error instanceof AggregateError)) throw error
    return error.errors.map((each: unknown) => (each instanceof Failure ? [each.code, each.values, each.place] : each))
  }
}

/** A tab in a last comment changes nothing, and sends the file to the `yaml` package. */
function byThePackage(text: string): unknown {
  const other = `${text}\n#\t`
  expect(readPlainYaml(other)).toBeUndefined()
  return reading(other)
}

const home = join(import.meta.dirname, '../..')
const ours = globSync('glossary/*.yaml', {cwd: home})
  .sort()
  .map((path) => readFileSync(join(home, path), 'utf8'))

test('our own glossary is plain, and says the same', () => {
  expect(ours.length).toBeGreaterThan(3)
  for (const text of ours) {
    expect(readPlainYaml(text)).toHaveLength(1)
    expect(reading(text)).toEqual(byThePackage(text))
  }
})

describe('what is plain', () => {
  test.each([
    ['nothing', ''],
    ['a comment', '# a\n\n  # b'],
    [
      'lines',
      '- id: a\n  sv: b\n\n# c\n- id: d # e\n  terms:\n    nb:\n      - f\n      - {term: g, forms: {add: [h, i]}}\n  # j\n'
    ],
    ['quotes', '- id: "a: b"\n  sv: \'c # d\'\n  note: ""\n'],
    ['marks inside texts', '- id: a#b\n  sv: c:d, e\'s "f" & g\n  nb: [h#i, j:k]\n'],
    ['truth, and words that are none', '- id: no\n  doNotTranslate: true\n  sv: False positive\n  nb: nullable\n'],
    ['no line break at the end', '- id: a\n  sv: b'],
    ['empty braces', '- id: a\n  terms: {}\n  sv: []\n']
  ])('%s', (_, text) => {
    expect(readPlainYaml(text)).toBeDefined()
    expect(reading(text)).toEqual(byThePackage(text))
  })
})

describe('what is not', () => {
  test.each([
    ['several documents', '- id: a\n---\n- id: b\n'],
    ['a map', 'id: a\n'],
    ['an anchor', '- id: &x a\n'],
    ['a block scalar', '- id: a\n  note: |\n    b\n'],
    ['a text of two lines', '- id: a\n  note: b\n    c\n'],
    ['a number', '- id: 1\n'],
    ['null', '- id: null\n'],
    ['an escape', '- id: "a\\n"\n'],
    ['braces over lines', '- id: a\n  sv: {term: b,\n    note: c}\n'],
    ['a list at the place of its key', '- id: a\n  sv:\n  - b\n'],
    ['an empty value', '- id: a\n  sv:\n'],
    ['a tab', '- id:\ta\n'],
    ['a colon at the end', '- id: a:\n'],
    ['depth', `- id: ${'['.repeat(20)}a${']'.repeat(20)}\n`]
  ])('%s', (_, text) => expect(readPlainYaml(text)).toBeUndefined())
})

test('any glossary is read as the package reads it, in lines and in braces', () => {
  const inLines = fc
    .sample(anyGlossary, {numRuns: 60, seed: 3})
    .map(({concepts}) => [...concepts.values()].flatMap((concept) => [...conceptLines(concept), '# end']).join('\n'))
  const inBraces = fc.sample(anyGlossary, {numRuns: 60, seed: 4}).map(yamlOf)
  for (const text of [...inLines, ...inBraces]) expect(reading(text)).toEqual(byThePackage(text))
  expect(inLines.filter((text) => readPlainYaml(text) !== undefined).length).toBeGreaterThan(5)
})

test('files with slips in them are read as the package reads them', () => {
  const slips = [
    '',
    ' ',
    '  ',
    '\n',
    ':',
    ': ',
    ' #',
    '#',
    '- ',
    '-',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ',',
    '&a ',
    '*a',
    '|',
    '>',
    '!',
    '?',
    '%',
    '1',
    'å',
    '~',
    '\\',
    '\n---\n',
    'null',
    'true',
    '\u00A0',
    '\u0001'
  ]
  const pieces = ours.flatMap((text) => text.split(/\n\n(?=- )/)).filter((piece) => piece.startsWith('- '))
  const slip = fc.record({at: fc.nat(600), cut: fc.nat(3), put: fc.constantFrom(...slips)})
  fc.assert(
    fc.property(
      fc.nat(pieces.length - 1),
      fc.nat(pieces.length - 1),
      fc.array(slip, {minLength: 1, maxLength: 3}),
      (one, other, all) => {
        const text = all.reduce(
          (before, {at, cut, put}) => {
            const place = at % (before.length + 1)
            return before.slice(0, place) + put + before.slice(place + cut)
          },
          `${pieces[one]}\n\n${pieces[other]!.replace(/^- id: /, '- id: other-')}\n`
        )
        fc.pre(!/\t/.test(text))
        if (readPlainYaml(text) !== undefined) expect(reading(text)).toEqual(byThePackage(text))
      }
    ),
    {numRuns: process.env.FULL === '1' ? 20_000 : 400}
  )
})
