import fc from 'fast-check'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {splitFrontMatter} from '../../../src/markdown/front-matter/split-front-matter.ts'

const bom = '\uFEFF'

function parts(text: string): unknown {
  const split = splitFrontMatter(text, 'a.md')
  if (split === undefined) return undefined
  const {language, range, content} = split
  return [language, text.slice(range.start, range.end), text.slice(content.start, content.end)]
}

function failure(text: string): unknown {
  try {
    return splitFrontMatter(text, 'a.md')
  } catch (error) {
    return error
  }
}

describe('splitFrontMatter', () => {
  test('finds YAML, TOML and the named forms', () => {
    expect(parts('---\na: 1\n---\nText')).toEqual(['yaml', '---\na: 1\n---', 'a: 1'])
    expect(parts('+++\na = 1\n+++')).toEqual(['toml', '+++\na = 1\n+++', 'a = 1'])
    expect(parts('---yaml\na: 1\n---\n')).toEqual(['yaml', '---yaml\na: 1\n---', 'a: 1'])
    expect(parts('---yml \na: 1\n--- \n')).toEqual(['yaml', '---yml \na: 1\n--- ', 'a: 1'])
    expect(parts('---toml\na = 1\n---\n')).toEqual(['toml', '---toml\na = 1\n---', 'a = 1'])
    expect(parts('--- json\n{}\n---\n')).toEqual(['json', '--- json\n{}\n---', '{}'])
  })

  test('counts a byte order mark as offset 0, and takes every kind of line end', () => {
    expect(splitFrontMatter(`${bom}---\na: 1\n---\n`, '')?.range).toEqual({start: 1, end: 13})
    expect(parts('---\r\na: 1\r\n---\r\n')).toEqual(['yaml', '---\r\na: 1\r\n---', 'a: 1'])
    expect(parts('---\ra: 1\r---\r')).toEqual(['yaml', '---\ra: 1\r---', 'a: 1'])
    expect(parts('---\n---\n')).toEqual(['yaml', '---\n---', ''])
    expect(parts('---\n\n---\n')).toEqual(['yaml', '---\n\n---', ''])
  })

  test.each(['', 'Text', '--\n--', ' ---\na: 1\n---', '---\na: 1\n', '----\na: 1\n----', '\n---\na: 1\n---', '---'])(
    '%j has none',
    (text) => expect(parts(text)).toBeUndefined()
  )

  test.each(['--- a sentence\n---\n', '---|---\n', '+++js\n+++\n', '---: x\n---\n'])(
    '%j begins with Markdown',
    (text) => expect(parts(text)).toBeUndefined()
  )

  test.each([
    'js',
    'javascript',
    'coffee',
    'coffeescript',
    'cson',
    'constructor',
    '__proto__',
    'toString',
    'valueOf',
    'YAML',
    'ini',
    'c++'
  ])('---%s is refused, closed or not, spaced or not', (word) => {
    for (const text of [
      `---${word}\n1\n---\n`,
      `---${word}`,
      `--- ${word}  \r\n1`,
      `${bom}---\t${word}\n`,
      `---${' '.repeat(5000)}${word}\n---\n`
    ]) {
      expect(failure(text)).toMatchObject({
        kind: 'unreadable',
        code: 'front-matter-language',
        values: {language: word},
        place: {path: 'a.md', line: 1}
      })
    }
  })

  test('a named language without a closing fence is refused', () => {
    expect(failure('---yaml\na: 1\n')).toMatchObject({code: 'front-matter-unclosed', values: {language: 'yaml'}})
  })

  test('agrees with micromark about every text that names no language', () => {
    const fence = fc.constantFrom(
      '---',
      '+++',
      '--- ',
      '+++\t',
      '---\t ',
      '--',
      '----',
      ' ---',
      '---\u00A0',
      bom + '---'
    )
    const line = fc.oneof(fence, fc.constantFrom('', ' ', 'a: 1', 'x', '---x', '--- x', '# y'))
    const lineEnd = fc.constantFrom('\n', '\r\n', '\r')
    const lines = fc.array(
      fc.tuple(line, lineEnd).map((pair) => pair.join('')),
      {maxLength: 8}
    )
    const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml'])
    let found = 0
    fc.assert(
      fc.property(fence, lineEnd, lines, fence, (first, end, between, last) => {
        const text = first + end + between.join('') + last
        fc.pre(!/^\uFEFF?---[ \t]*[a-z]/.test(text))
        const node = processor.parse(text).children[0]
        const split = splitFrontMatter(text, '')
        const isMatter = node !== undefined && ['yaml', 'toml'].includes(node.type)
        expect(split !== undefined).toBe(isMatter)
        if (split === undefined) return
        found++
        const base = text.startsWith(bom) ? 1 : 0
        expect(split.range).toEqual({start: base, end: node!.position!.end.offset! + base})
        expect(text.slice(split.content.start, split.content.end)).toBe((node as {value: string}).value)
      }),
      {numRuns: 3000}
    )
    expect(found).toBeGreaterThan(100)
  })
})
