import fc from 'fast-check'
import {expect, test} from 'vitest'
import {leavesOf} from '../../../src/markdown/front-matter/leaves-of.ts'
import {readData} from '../../../src/markdown/front-matter/read-data.ts'
import {readsAlike} from '../../../src/markdown/front-matter/reads-alike.ts'
import {splitFrontMatter} from '../../../src/markdown/front-matter/split-front-matter.ts'
import {yamlDocuments} from './documents.ts'
import {hostile, hostileTexts} from './hostile.ts'

/** How a block fared: refused by `yaml`, or trusted to be read by gray-matter too, or asked about. */
function judge(content: string): 'refused' | 'trusted' | 'asked' {
  const text = `---\n${content}\n---\n`
  try {
    const frontMatter = splitFrontMatter(text, 'a.md')
    if (frontMatter === undefined) return 'refused'
    leavesOf(frontMatter, {path: 'a.md', text})
    if (!readsAlike(frontMatter, text)) return 'asked'
  } catch {
    return 'refused'
  }
  expect(() => readData(splitFrontMatter(text, 'a.md')!, {path: 'a.md', text}), content).not.toThrow()
  return 'trusted'
}

const keys = [
  'a',
  'yes',
  'true',
  '1',
  '0x1',
  '"a"',
  "'b'",
  '? c',
  '[d]',
  '{e: f}',
  '2024-01-01',
  'null',
  '~',
  '<<',
  '&x g',
  '*x',
  '!t h'
]
const values = [
  ...[
    '',
    'x',
    'yes',
    '2024-02-30',
    '2024-02-15T99:99:99Z',
    '12:30',
    '0o17',
    '!!timestamp x',
    '!!binary x',
    '!x y',
    '&x y'
  ],
  ...[
    '*x',
    '[a, b: c]',
    '{a: 1, a: 2}',
    '- - a',
    '|\n  a',
    '>-\n  a\n  b',
    '"a\\x"',
    "'it''s'",
    '# c',
    'a # c',
    'Hej!',
    '"!"',
    '[!t a]'
  ]
]

test('what `yaml` reads and has no tag, alias or merge key, gray-matter reads without complaint', () => {
  const counts = {refused: 0, trusted: 0, asked: 0}
  for (const text of [...hostileTexts, ...yamlDocuments]) {
    counts[judge(`a: ${text}`)]++
    counts[judge(text)]++
  }
  for (const key of keys) for (const value of values) counts[judge(`z: 1\n${key}: ${value}\ny: &x 2`)]++
  for (const key of keys) for (const value of values) counts[judge(`${key}: ${value}`)]++
  for (const count of Object.values(counts)) expect(count).toBeGreaterThan(20)
})

test('hostile values', () => {
  fc.assert(fc.property(hostile, hostile, (key, value) => void judge(`${key}: ${value}`)))
})
