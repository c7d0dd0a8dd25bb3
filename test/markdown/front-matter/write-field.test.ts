import fc from 'fast-check'
import matter from 'gray-matter'
import {describe, expect, test} from 'vitest'
import {parseDocument} from 'yaml'
import {compareFrontMatter} from '../../../src/markdown/front-matter/compare-front-matter.ts'
import type {Field} from '../../../src/markdown/front-matter/front-matter.ts'
import {leavesOf} from '../../../src/markdown/front-matter/leaves-of.ts'
import {replaceFields} from '../../../src/markdown/front-matter/replace-fields.ts'
import {splitFrontMatter} from '../../../src/markdown/front-matter/split-front-matter.ts'
import {readsBackAs, writeField} from '../../../src/markdown/front-matter/write-field.ts'
import {isPlain} from '../../../src/markdown/front-matter/yaml/is-plain.ts'
import {double, writeYaml} from '../../../src/markdown/front-matter/yaml/write-yaml.ts'
import {documents} from './documents.ts'
import {hostile, hostileTexts} from './hostile.ts'

/** The scalars whose text says that they are fields. */
function fieldsIn(text: string): Field[] {
  return leavesOf(splitFrontMatter(text, '')!, {path: '', text})
    .leaves.filter((leaf) => String(leaf.value).startsWith('FIELD'))
    .map((leaf) => ({...leaf, value: String(leaf.value), line: 0, role: 'translate', markdown: false}))
}

/** The value as the format can hold it: TOML has no half surrogate pairs. */
function held(field: Field, value: string): string {
  return readsBackAs(field, field.style.kind === 'toml' ? value.toWellFormed() : value)
}

function expectReadsBack(text: string, changes: ReadonlyMap<Field, string>): string {
  const built = replaceFields(text, changes)
  const expected = new Map([...changes].map(([field, value]) => [field.name, held(field, value)]))
  expect(compareFrontMatter(text, built, expected)).toEqual([])
  return built
}

describe('writeField', () => {
  test('all documents have fields, and replacing none is byte-identical', () => {
    for (const {text} of documents) {
      expect(fieldsIn(text).length).toBeGreaterThan(0)
      expect(replaceFields(text, new Map())).toBe(text)
    }
  })

  test('each document takes each hostile text, in one of its fields', () => {
    let count = 0
    // One line end and byte order mark for each, all in turn.
    for (const {text} of documents.filter((_, index) => index % 6 === Math.floor(index / 6) % 6)) {
      const fields = fieldsIn(text)
      for (let at = 0; at < hostileTexts.length; at += fields.length) {
        expectReadsBack(text, new Map(fields.map((field, index) => [field, hostileTexts[at + index] ?? ''])))
        count += fields.length
      }
    }
    console.log(`front matter: ${count} scalars replaced by ${hostileTexts.length} hostile texts`)
  })

  test('any texts in any fields read back under YAML 1.1, YAML 1.2 and gray-matter, all else unchanged', () => {
    let replaced = 0
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.infiniteStream(hostile), ({text}, values) => {
        const fields = fieldsIn(text)
        const changes = new Map(fields.map((field) => [field, values.next().value as string]))
        replaced += changes.size
        expectReadsBack(text, changes)
      }),
      {numRuns: 6000}
    )
    console.log(`front matter: ${replaced} scalars replaced by generated texts`)
  })

  test('what is written is written again the same way', () => {
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.string({minLength: 1, maxLength: 20}), ({text}, value) => {
        const first = replaceFields(text, new Map(fieldsIn(text).map((field) => [field, 'FIELD' + value])))
        const second = replaceFields(first, new Map(fieldsIn(first).map((field) => [field, field.value])))
        expect(compareFrontMatter(first, second, new Map())).toEqual([])
      }),
      {numRuns: 1000}
    )
  })

  test('js-yaml, which most generators read with, agrees', () => {
    const readOld = (text: string): unknown => matter(text.replace(/\r\n?/g, '\n'), {}).data.a
    fc.assert(
      fc.property(
        fc.constantFrom(
          'a: FIELD x',
          'a: "FIELD"',
          "a: 'FIELD'",
          'a: |\n  FIELD x\n  y',
          'a: >-\n  FIELD x',
          'a: |2\n  FIELD\n',
          'a: >+\n  FIELD\n\n'
        ),
        hostile,
        (content, value) => {
          const text = `---\n${content}\nz: 1\n---\n`
          const [field] = fieldsIn(text)
          const built = replaceFields(text, new Map([[field!, value]]))
          expect(readOld(built)).toBe(readsBackAs(field!, value))
        }
      ),
      {numRuns: 4000}
    )
  })

  test('a plain scalar is what both versions of YAML read as this very string, in blocks and in brackets', () => {
    let plain = 0
    fc.assert(
      fc.property(hostile, (value) => {
        for (const version of ['1.1', '1.2'] as const) {
          if (isPlain(value, false)) {
            plain++
            expect(parseDocument(`a: ${value} # c\nb: 1`, {version}).toJS()).toEqual({a: value, b: 1})
            expect(parseDocument(`- ${value}\n- 1`, {version}).toJS()).toEqual([value, 1])
          }
          if (isPlain(value, true)) {
            expect(parseDocument(`[${value},${value}]`, {version}).toJS()).toEqual([value, value])
            expect(parseDocument(`{a: ${value}}`, {version}).toJS()).toEqual({a: value})
          }
          expect(parseDocument(`{a: ${double(value)}}`, {version}).toJS()).toEqual({a: value})
        }
      }),
      {numRuns: 4000}
    )
    expect(plain).toBeGreaterThan(500)
  })

  test.each([
    ['plain', 'Sora i dag', 'Sora i dag'],
    ['plain', 'Sora: i dag', '"Sora: i dag"'],
    ['plain', 'Sora "2": i dag', `'Sora "2": i dag'`],
    ['plain', '4 nye måter', '4 nye måter'],
    ['plain', '2024', '"2024"'],
    ['plain', 'no', '"no"'],
    ['plain', 'Beste KI-verktøy (2024)', 'Beste KI-verktøy (2024)'],
    ['plain', '動画生成：新時代', '動画生成：新時代'],
    ['single', "It's", "'It''s'"],
    ['single', 'a\nb', '"a\\nb"'],
    ['double', 'a "b" \\ ü', '"a \\"b\\" \\\\ ü"']
  ] as const)('%s: %s', (kind, value, written) => expect(writeYaml(value, {kind, flow: false})).toBe(written))

  test('a block scalar keeps header, indentation, comment and line ends', () => {
    const write = (content: string, value: string): string => {
      const text = `---\n${content}\n---\n`
      return writeField(fieldsIn(text)[0]!, value)
    }
    expect(write('a: >- # c\n    FIELD\n    x\n\nb: 1', 'En tekst')).toBe('>- # c\n    En tekst\n')
    expect(write('a: |\r\n  FIELD\r\n  x\r\nb: 1', 'En\n\nto')).toBe('|\r\n  En\r\n\r\n  to\r\n')
    expect(write('a: >\n  FIELD\n\n  x\nb: 1', 'En\nto')).toBe('>\n  En\n\n  to\n')
    expect(write('a: >\n  FIELD\nb: 1', 'En\n  to')).toBe('|\n  En\n    to\n')
    expect(write('a: | # c\n  FIELD\nb: 1', ' En')).toBe('" En\\n" # c\n')
    expect(write('a: |+\n  FIELD\n\n\nb: 1', 'En')).toBe('|+\n  En\n\n\n')
  })

  test('a TOML string keeps its quotes where they can hold the text', () => {
    const write = (content: string, value: string): string => writeField(fieldsIn(`+++\n${content}\n+++\n`)[0]!, value)
    expect(write("a = 'FIELD'", 'C:\\ny')).toBe("'C:\\ny'")
    expect(write("a = 'FIELD'", "It's")).toBe('"It\'s"')
    expect(write('a = """\nFIELD\n"""', 'En\nto')).toBe('"""\nEn\nto\n"""')
    expect(write("a = '''FIELD'''", "it's")).toBe("'''it's'''")
    expect(write("a = '''FIELD'''", 'a\n+++\nb')).toBe('"a\\n+++\\nb"')
  })
})
