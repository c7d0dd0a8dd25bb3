import {describe, expect, test} from 'vitest'
import {frontMatterSettings} from '../../../src/markdown/front-matter/defaults.ts'
import {limits} from '../../../src/markdown/front-matter/limits.ts'
import {readFields} from '../../../src/markdown/front-matter/read-fields.ts'
import {splitFrontMatter} from '../../../src/markdown/front-matter/split-front-matter.ts'
import {cpuNow} from '../../cpu-now.ts'

const settings = frontMatterSettings()

/** What reading the block ends with, and how long it took. */
function read(content: string, open = '---', close = open.slice(0, 3)): {outcome: unknown; ms: number} {
  const text = `${open}\n${content}\n${close}\n`
  const start = cpuNow()
  let outcome: unknown = 'read'
  try {
    readFields(splitFrontMatter(text, 'a.md')!, text, settings, 'a.md')
  } catch (error) {
    outcome = error
  }
  return {outcome, ms: cpuNow() - start}
}

const many = 10_000

/** Blocks that must be refused: name, content, opening fence, what refuses them. */
const refused: readonly (readonly [string, string, string, object])[] = [
  [
    'YAML [ ten thousand times',
    '['.repeat(many),
    '---',
    {code: 'front-matter-limit', values: {limit: 'depth', most: 64}}
  ],
  ['YAML { ten thousand times', 'a: ' + '{a: '.repeat(many), '---', {values: {limit: 'depth'}}],
  ['YAML [ between strings that close', '[ "]", '.repeat(many), '---', {values: {limit: 'depth'}}],
  ['YAML - in one line', '- '.repeat(many) + 'a', '---', {values: {limit: 'depth'}}],
  ['YAML ? in one line', '? '.repeat(many) + 'a', '---', {values: {limit: 'depth'}}],
  ['YAML - : in turn', '- : '.repeat(many) + 'a', '---', {values: {limit: 'depth'}}],
  [
    'YAML by indentation',
    Array.from({length: 500}, (_, n) => ' '.repeat(n) + 'a:').join('\n'),
    '---',
    {values: {limit: 'depth'}}
  ],
  ['JSON [ ten thousand times', '['.repeat(many) + ']'.repeat(many), '---json', {values: {limit: 'depth'}}],
  ['JSON objects', '{"a":'.repeat(many) + '1' + '}'.repeat(many), '---json', {values: {limit: 'depth'}}],
  ['TOML [ ten thousand times', 'a = ' + '['.repeat(many) + ']'.repeat(many), '+++', {values: {limit: 'depth'}}],
  ['TOML { ten thousand times', 'a = ' + '{a = '.repeat(many), '+++', {values: {limit: 'depth'}}],
  ['TOML [ between strings that close', 'a = ' + `[ "]", ']', `.repeat(many), '+++', {values: {limit: 'depth'}}],
  ['TOML dotted key', 'a' + '.a'.repeat(many) + ' = 1', '+++', {values: {limit: 'depth'}}],
  ['TOML dotted table', '[a' + '.a'.repeat(many) + ']', '+++', {values: {limit: 'depth'}}],
  ['TOML strings', 'a = """' + '\\\\'.repeat(200_000) + '"""', '+++', {values: {limit: 'string', most: limits.string}}],
  ['size', 'a: ' + 'x'.repeat(limits.size), '---', {values: {limit: 'size', most: limits.size}}],
  ['lines', '\n'.repeat(limits.lines), '---', {values: {limit: 'lines'}}],
  ['white space', 'a: x' + ' '.repeat(limits.whiteSpace + 1), '---', {values: {limit: 'whiteSpace'}}],
  ['YAML items', `a: [${'a,'.repeat(200_000)}]`, '---', {values: {limit: 'nodes'}}],
  ['TOML items', `a = [${'1,'.repeat(200_000)}]`, '+++', {values: {limit: 'nodes'}}],
  ['JSON items', `{"a": [${'1,'.repeat(200_000)}1]}`, '---json', {values: {limit: 'nodes'}}],
  ['many aliases', `a: &a 1\nb: [${'*a,'.repeat(101)}]`, '---', {values: {limit: 'aliases'}}],
  ['a billion laughs', laughs(9), '---', {values: {limit: 'nodes'}}],
  ['laughs by merge keys', laughs(9, '<<'), '---', {values: {limit: 'nodes'}}],
  ['laughs in a key', `${laughs(4)}\n? [*a3, *a3, *a3, *a3]\n: 1`, '---', {values: {limit: 'nodes'}}],
  [
    'an alias in itself',
    'a: &a [*a]',
    '---',
    {code: 'front-matter-alias-circular', place: {path: 'a.md', line: 2, column: 8}}
  ],
  ['an alias of nothing', 'a: *b', '---', {code: 'front-matter-alias-unknown', values: {name: 'b'}}],
  [
    '__proto__',
    'a: 1\n__proto__: {x: 1}',
    '---',
    {code: 'front-matter-key', place: {path: 'a.md', line: 3, column: 1}}
  ],
  ['__proto__, escaped and deep', 'a: [{"__pro\\u0074o__": 1}]', '---', {values: {key: '__proto__'}}],
  ['__proto__ by alias', 'a: &k __proto__\nb: {*k : 1}', '---', {values: {key: '__proto__'}}],
  ['constructor', 'a: {constructor: {prototype: 1}}', '---', {values: {key: 'constructor'}}],
  ['prototype in JSON', '{"a": {"prototype": 1}}', '---json', {values: {key: 'prototype'}}],
  ['__proto__ in a TOML key', 'a.__proto__.b = 1', '+++', {code: 'front-matter-key', place: {line: 2, column: 3}}],
  ['__proto__ in a TOML table', '[__proto__]\na = 1', '+++', {values: {key: '__proto__'}}],
  ['__proto__ in a TOML inline table', 'a = {"__proto__" = 1}', '+++', {values: {key: '__proto__'}}],
  ['a key twice', 'a: 1\nb: 2\na: 3', '---', {code: 'front-matter-duplicate-key', place: {line: 4, column: 1}}],
  ['a key twice in JSON', '{"a": 1, "a": 2}', '---json', {code: 'front-matter-duplicate-key'}],
  ['a key twice in TOML', 'a = 1\na = 2', '+++', {code: 'front-matter-syntax', place: {line: 3}}],
  ['broken YAML', 'a: "x\nb: [', '---', {code: 'front-matter-syntax', kind: 'unreadable'}],
  ['YAML of two documents', 'a: 1\n--- b\nc: 1', '---', {code: 'front-matter-syntax'}],
  ['broken TOML', 'title = "x"\nb = ', '+++', {code: 'front-matter-syntax', place: {line: 3}}],
  ['broken JSON', '{"a": 1,\n b: 2}', '---json', {code: 'front-matter-syntax', place: {line: 3}}],
  ['half a TOML block string', 'a = """' + '\\"""'.repeat(5000), '+++', {code: 'front-matter-syntax'}]
]

/** Nine lists of nine of the list before. */
function laughs(levels: number, merge = ''): string {
  const lines = [merge ? 'a0: &a0 {x: 1}' : 'a0: &a0 [x, x, x, x, x, x, x, x, x]']
  for (let level = 1; level < levels; level++) {
    const list = Array(9)
      .fill(`*a${level - 1}`)
      .join(', ')
    lines.push(merge ? `a${level}: &a${level} {<<: [${list}]}` : `a${level}: &a${level} [${list}]`)
  }
  return lines.join('\n')
}

describe('hostile front matter', () => {
  test.each(refused)('%s is refused, soon', (_, content, open, expected) => {
    const {outcome, ms} = read(content, open)
    expect(outcome).toMatchObject({name: 'Failure', kind: 'unreadable', ...expected})
    expect(ms).toBeLessThan(3000)
  })

  /** Blocks near the limits that may be read or refused, but soon and without a crash. */
  const heavy: readonly (readonly [string, string, string])[] = [
    ['empty lines', '\n'.repeat(limits.lines - 10), '---'],
    ['empty lines and a long space', '\n'.repeat(5000) + ' '.repeat(4900), '---'],
    ['many runs of white space', ('x:' + '\n'.repeat(90) + ' '.repeat(900)).repeat(100), '---'],
    ['many keys', Array.from({length: 6000}, (_, n) => `k${n}: v`).join('\n'), '---'],
    ['many tags in one line', `tags: [${'ab,'.repeat(9000)}]`, '---'],
    ['many directives', `ordbro: [${'note x,'.repeat(9000)}]`, '---'],
    ['a long line of prose', 'title: ' + 'ord '.repeat(240_000), '---'],
    ['a long Japanese line', 'x: ' + '日本語の文です。'.repeat(20_000), '---'],
    ['a long quoted string', `title: "${'\\n'.repeat(400_000)}"`, '---'],
    ['comments', '# x\n'.repeat(9900), '---'],
    ['brackets in a string', `title: "${'['.repeat(100_000)}"`, '---'],
    ['many TOML tables', Array.from({length: 4000}, (_, n) => `[t${n}]\na = 1`).join('\n'), '+++'],
    ['many TOML array tables', '[[t]]\na = "x"\n'.repeat(4000), '+++'],
    ['a long TOML string', 'a = """' + '\\\\'.repeat(14_000) + '"""', '+++'],
    ['JSON keys', `{${Array.from({length: 6000}, (_, n) => `"k${n}": 1`).join(',')}}`, '---json'],
    ['colons', 'a: ' + ':'.repeat(500_000), '---'],
    ['quotes', `a: '${"''".repeat(250_000)}'`, '---'],
    ['anchors', Array.from({length: 3000}, (_, n) => `k${n}: &a${n} v`).join('\n'), '---']
  ]
  test.each(heavy)('%s is read soon, or refused', (_, content, open) => {
    const {outcome, ms} = read(content, open)
    if (outcome !== 'read') expect(outcome).toMatchObject({name: 'Failure'})
    expect(ms).toBeLessThan(5000)
  })

  test('sixty levels are no attack', () => {
    expect(read('a: ' + '['.repeat(60) + ']'.repeat(60)).outcome).toBe('read')
    expect(read('a = ' + '['.repeat(60) + ']'.repeat(60), '+++').outcome).toBe('read')
  })

  test('no prototype was reached', () => {
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})
