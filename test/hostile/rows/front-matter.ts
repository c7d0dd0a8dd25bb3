import {type Row, rowsAt} from '../row.ts'

const body = '\n# En rubrik\n\nText.\n'

function yaml(content: string): string {
  return `---\n${content}\n---\n${body}`
}

/** Each list ten times the one before: "a billion laughs". */
const laughs = ['a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]']
for (const [at, name] of [...'bcdefghi'].entries()) {
  const before = `*${'abcdefghi'[at]}`
  laughs.push(`${name}: &${name} [${Array.from({length: 10}, () => before).join(', ')}]`)
}

export const frontMatter: readonly Row[] = rowsAt('content/sv/bad.md', false, [
  [
    'JavaScript',
    `---js\nmodule.exports = require("fs").writeFileSync("pwn", "")\n---\n${body}`,
    3,
    'front-matter-language',
    1
  ],
  [
    'JavaScript by its long name',
    `---javascript\n{title: process.exit(7)}\n---\n${body}`,
    3,
    'front-matter-language',
    1
  ],
  ['CoffeeScript', `---coffee\ntitle: 1\n---\n${body}`, 3, 'front-matter-language', 1],
  ['a language by the name of a prototype', `---__proto__\na: 1\n---\n${body}`, 3, 'front-matter-language', 1],
  ['never closed, with a language', `---yaml\ntitle: a\n${body}`, 3, 'front-matter-unclosed', 1],
  ['never closed', `---\ntitle: a\n${body}`, 0],
  ['empty', `---\n---\n${body}`, 0],
  ['a list', yaml('- a\n- b'), 0, 'front-matter-no-map', undefined],
  ['plain text', yaml('bara text'), 0, 'front-matter-no-map', undefined],
  ['two documents', yaml('title: a\n...\nb: c'), 3, 'front-matter-syntax', undefined],
  ['a billion laughs', yaml(laughs.join('\n')), 3, 'front-matter-limit', undefined],
  ['a thousand aliases', yaml(`a: &a b\nc: [${'*a, '.repeat(1000)}]`), 3, 'front-matter-limit', undefined],
  ['an alias inside what it names', yaml('a: &a [b, *a]'), 3, 'front-matter-alias-circular', undefined],
  ['an alias of nothing', yaml('title: *a'), 3, 'front-matter-alias-unknown', undefined],
  ['merged keys', yaml('a: &a {title: x}\nb:\n  <<: *a'), 0],
  ['lists 10,000 deep', yaml(`a: ${'['.repeat(10_000)}`), 3, 'front-matter-limit', 2],
  ['maps 10,000 deep', yaml(`a: ${'{a: '.repeat(10_000)}`), 3, 'front-matter-limit', 2],
  ['questions 10,000 deep', yaml(`${'? '.repeat(10_000)}x`), 3, 'front-matter-limit', 2],
  [
    'maps 500 deep by indentation',
    yaml(Array.from({length: 500}, (_, at) => `${' '.repeat(at)}a:`).join('\n')),
    3,
    'front-matter-limit',
    undefined
  ],
  ['__proto__', yaml('title: a\n__proto__:\n  polluted: true'), 3, 'front-matter-key', 3],
  ['constructor', yaml('constructor: {prototype: {polluted: true}}'), 3, 'front-matter-key', 2],
  ['prototype deep in a list', yaml('a: [{b: {prototype: 1}}]'), 3, 'front-matter-key', 2],
  ['a tag of JavaScript', yaml('a: !!js/function "function () { process.exit(7) }"'), 0],
  ['a tag of Python', yaml('a: !!python/object/apply:os.system ["id"]'), 0],
  ['a binary', yaml('a: !!binary aGVq'), 0],
  ['a tag that is not defined', yaml('a: !e!x b'), 3, 'front-matter-syntax', 2],
  ['a key twice', yaml('title: a\ntitle: b'), 3, 'front-matter-duplicate-key', 3],
  ['tabs', yaml('a:\n\t- b'), 3, 'front-matter-syntax', undefined],
  ['a quote that never closes', yaml('title: "a'), 3, 'front-matter-syntax', undefined],
  ['a list that never closes', yaml('tags: [a, b'), 3, 'front-matter-syntax', undefined],
  ['over a million characters', yaml(`a: ${'b'.repeat(1_000_001)}`), 3, 'front-matter-limit', undefined],
  ['white space 20,000 long', yaml(`a:${' '.repeat(20_000)}b`), 3, 'front-matter-limit', 2],
  ['a slug that leaves the tree', yaml('slug: ../../../outside.txt'), 0],
  ['TOML never closed', `+++\ntitle = "a"\n${body}`, 0],
  ['TOML that is none', `+++\ntitle = = "a"\n+++\n${body}`, 3, 'front-matter-syntax', 2],
  ['TOML with __proto__', `+++\n[__proto__]\npolluted = true\n+++\n${body}`, 3, 'front-matter-key', 2],
  ['TOML with constructor in a dotted key', `+++\na.constructor.b = 1\n+++\n${body}`, 3, 'front-matter-key', 2],
  ['TOML lists 10,000 deep', `+++\na = ${'['.repeat(10_000)}\n+++\n${body}`, 3, 'front-matter-limit', 2],
  ['TOML dotted keys 10,000 deep', `+++\n${'a.'.repeat(10_000)}a = 1\n+++\n${body}`, 3, 'front-matter-limit', 2],
  ['TOML tables 10,000 deep', `+++\n[${'a.'.repeat(10_000)}a]\nb = 1\n+++\n${body}`, 3, 'front-matter-limit', 2],
  ['TOML with a key twice', '+++\ntitle = "a"\ntitle = "b"\n+++\n', 3, undefined, undefined],
  ['TOML after ---toml', `---toml\ntitle = \n---\n${body}`, 3, 'front-matter-syntax', undefined],
  ['JSON that is none', `---json\n{"title": }\n---\n${body}`, 3, 'front-matter-syntax', 2],
  ['JSON with __proto__', `---json\n{"__proto__": {"polluted": true}}\n---\n${body}`, 3, 'front-matter-key', 2],
  [
    'JSON 10,000 deep',
    `---json\n{"a": ${'['.repeat(10_000)}${']'.repeat(10_000)}}\n---\n${body}`,
    3,
    'front-matter-limit',
    2
  ],
  ['JSON with a key twice', `---json\n{"title": "a", "title": "b"}\n---\n${body}`, 3, 'front-matter-duplicate-key', 2]
])
