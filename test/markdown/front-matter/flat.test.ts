import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {Document} from 'yaml'
import {readData} from '../../../src/markdown/front-matter/read-data.ts'
import {splitFrontMatter} from '../../../src/markdown/front-matter/split-front-matter.ts'
import {flatData} from '../../../src/markdown/front-matter/yaml/flat/flat-data.ts'
import {type FlatYaml, readFlat} from '../../../src/markdown/front-matter/yaml/flat/read-flat.ts'
import {mayBeTyped} from '../../../src/markdown/front-matter/yaml/may-be-typed.ts'
import {parseYaml} from '../../../src/markdown/front-matter/yaml/parse-yaml.ts'
import {readings} from '../../../src/markdown/front-matter/yaml/readings.ts'
import {yamlData} from '../../../src/markdown/front-matter/yaml/yaml-data.ts'
import {parsedLeaves} from '../../../src/markdown/front-matter/yaml/yaml-leaves.ts'
import {pick, seeded} from '../../../src/markdown/proof/random.ts'
import {isThere} from '../corpora.ts'
import {yamlDocuments} from './documents.ts'
import {hostile, hostileTexts} from './hostile.ts'

/** Holds what is read without `yaml` against the package in all readings, and against gray-matter itself. */
function expectSame(content: string): FlatYaml | undefined {
  const text = `---\n${content}\n---\n`
  const file = {path: 'a.md', text}
  const flat = readFlat(content, 4)
  if (flat === undefined) return undefined
  const frontMatter = splitFrontMatter(text, 'a.md')!
  expect(text.slice(frontMatter.content.start, frontMatter.content.end)).toBe(content)
  expect({leaves: flat.leaves, isMap: true}, content).toEqual(parsedLeaves(content, file, 4))
  for (const reading of ['1.2', '1.1', 'matter'] as const) {
    const parsed = parseYaml(content, file, 4, reading)
    const third = flat.leaves.filter((_, index) => index % 3 === 0)
    for (const replaced of [new Map(), new Map(third.map(({name}) => [name, `not ${name}`]))]) {
      // Both compare as they are written out: `toEqual` cares for neither the order of keys nor -0.
      const data = flatData(flat.root, reading, replaced)
      expect(data, content).toEqual(yamlData(parsed, reading, replaced))
      expect(orderOf(data)).toBe(orderOf(yamlData(parsed, reading, replaced)))
    }
  }
  expect(orderOf(flatData(flat.root, 'matter', new Map())), content).toBe(orderOf(readData(frontMatter, file)))
  return flat
}

function orderOf(data: unknown): string {
  return JSON.stringify(data, (_, value) => (value instanceof Map ? [...value] : value))
}

const keys = [
  'a: ',
  'b:',
  'c: ',
  'title: ',
  'a.b: ',
  'd-e:  ',
  'on: ',
  'n: ',
  'E1: ',
  '1: ',
  '"f": ',
  '__proto__: ',
  '<<: '
]
const values = [
  ...[
    'Sora',
    'Sora i dag',
    '拡散モデル',
    '../a.png',
    '/a',
    './b',
    'https://a.se/b:c',
    'a#b',
    'a:b',
    'C: d',
    'é',
    '“a”'
  ],
  ...[
    '"a"',
    '"a: b # c"',
    "'a'",
    "'it''s'",
    '"\\n\\u00e5 \\\\ \\" \\/"',
    '"\\x41"',
    '"\\ud83d\\ude00"',
    "'''a'''",
    "'a'''",
    '"\\\\\\"',
    '""',
    "''",
    '"a" b',
    '"a":b',
    'a"b',
    "a'b",
    '" #"',
    '"!x"'
  ],
  ...['1', '0', '01', '12', '1.5', '1.0', '.5', '1e3', '0x1', '1_000', '12:30', '-1', '+1', '2024-02-15', '2024-02-30'],
  ...[
    '2024-2-1',
    '2024-02-15 10:00',
    '0024-02-15',
    'true',
    'false',
    'True',
    'yes',
    'n',
    'null',
    '~',
    'E10',
    '.nan',
    '='
  ],
  ...['[]', '[a]', '[a, b]', '["a", \'b\', 1]', '[ a , b ]', '[a,b]', '[a, ]', '[a: b]', '["a": b]', '[[a]]', '{a: b}'],
  ...['[2024-01-01, on]', '[a', '[a #b]', '|', '>-', '&x a', '*x', '!t a', '- a', '? a', '- ', '%a', '@a', '`a`', 'a  ']
]
const ends = [
  '\n',
  '\n',
  '\n',
  '\n',
  ' # c\n',
  '#c\n',
  '  \n',
  '\n\n',
  '\n# c\n',
  '\n   # c\n',
  '\n  ',
  '\n    ',
  '\n- ',
  '\n  - ',
  '\n  -  ',
  '\t\n',
  '\r\n'
]

describe('front matter that is read without `yaml` is what `yaml` and gray-matter make of it', () => {
  test('of whatever comes of pieces of YAML', () => {
    const random = seeded('flat')
    const runs = Number(process.env.FC_RUNS ?? 300) * 20
    let taken = 0
    for (let run = 0; run < runs; run++) {
      const odd = run % 3 === 0 ? values : values.slice(0, 18)
      const lines = Array.from({length: 1 + Math.floor(random() * 6)}, () => {
        const start = random() < 0.8 ? pick(run % 2 ? keys.slice(0, 6) : keys, random) : ''
        return start + (random() < 0.8 ? pick(odd, random) : '') + pick(run % 4 ? ends.slice(0, 15) : ends, random)
      })
      if (expectSame(lines.join('').trimEnd()) !== undefined) taken++
    }
    expect(taken).toBeGreaterThan(runs / 20)
  })

  test.each([
    ['a list that stands as deep as its key', 'a:\n- b\n- c\nd: e'],
    [
      'a list of maps',
      'a:\n  - b: c\n    d: [e]\n  - b: f # g\n\n    d:\n      - h\n      -   i: j\n          k: l\nm: o'
    ],
    ['maps in maps', 'a:\n  b:\n    c: d\n  e: f\ng: h'],
    ['comments and empty lines', '# a\n\nb: c # d\n  # e\n\n\n# f\ng:   # h\n  # i\n\n  - j\n# k\n  - l\n# m'],
    ['dates and numbers', 'a: 2024-02-15\nb: 4\nc: 1.50\nd: true\ne: 10 tips för 2024\nf: 2024-99-99']
  ])('%s', (_, content) => {
    expect(expectSame(content)).toBeDefined()
    expectSame(`  ${content.replaceAll('\n', '\n  ')}`)
  })

  test('of what it must leave to `yaml`', () => {
    const left = [
      '',
      '# a',
      'a:',
      'a: b: c',
      'a: b\n  c',
      'a: b\na: c',
      'a: "b\n  c"',
      'a: |\n  b',
      '- a',
      'a',
      '{a: b}'
    ]
    for (const content of [
      ...left,
      'a:\n  b: c\n d: e',
      'a:\n - b\n  - c',
      'a: "b"c',
      "a: 'b'c",
      'a: b\r\nc: d',
      'y: a'
    ]) {
      expect(readFlat(content, 0), content).toBeUndefined()
    }
  })

  test('of every style of a scalar, and of hostile values', () => {
    for (const content of yamlDocuments) expectSame(content.trimEnd())
    for (const text of hostileTexts)
      for (const form of ['a: ', 'a: [b, ', '- ', 'a:\n  - ', '']) expectSame(form + text)
    fc.assert(fc.property(hostile, hostile, (key, value) => void expectSame(`a: b\n${key}: ${value}\nc: ${value}`)))
    fc.assert(
      fc.property(hostile, (value) => void expectSame(`a: "${value}"\nb: '${value}'\nc: [${value}, '${value}']`))
    )
  })

  test.skipIf(!isThere('dev') || !isThere('seeds'))('of real documents, of which it reads most', () => {
    const corpora = join(import.meta.dirname, '../../../../shared/corpora')
    const counts = {flat: 0, other: 0}
    for (const name of readdirSync(corpora, {recursive: true, encoding: 'utf8'})) {
      if (!/\.mdx?$/.test(name)) continue
      const text = readFileSync(join(corpora, name), 'utf8').replaceAll('\r\n', '\n')
      const frontMatter = contentOf(text)
      if (frontMatter === undefined) continue
      counts[expectSame(frontMatter) === undefined ? 'other' : 'flat']++
    }
    console.log(`front matter that is read without a parser: ${JSON.stringify(counts)}`)
    expect(counts.flat).toBeGreaterThan(counts.other)
  })
})

function contentOf(text: string): string | undefined {
  try {
    const found = splitFrontMatter(text, 'a.md')
    return found?.language === 'yaml' ? text.slice(found.content.start, found.content.end) : undefined
  } catch {
    return undefined
  }
}

test('no reading takes a scalar for something else that could not be typed', () => {
  const tests = Object.values(readings).flatMap((reading) =>
    new Document(null, reading).schema!.tags.flatMap((tag) =>
      tag.default && 'test' in tag && tag.test ? [tag.test] : []
    )
  )
  expect(tests.length).toBeGreaterThan(20)
  const near = fc.string({unit: fc.constantFrom(...'0129-+.:_eEtTzZxobBfFnaNAuUlLyYsSrRi~<= /#'), maxLength: 12})
  for (const source of [fc.string({unit: 'binary'}), near, hostile, fc.constantFrom(...values)]) {
    fc.assert(
      fc.property(source, (value) => {
        if (!mayBeTyped(value)) for (const each of tests) expect(each.test(value), value).toBe(false)
      }),
      {numRuns: 2000}
    )
  }
})
