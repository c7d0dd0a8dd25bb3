import {existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import matter from 'gray-matter'
import {afterAll, describe, expect, test} from 'vitest'
import {addFields} from '../../../src/markdown/front-matter/add-fields.ts'
import {compareFrontMatter} from '../../../src/markdown/front-matter/compare-front-matter.ts'
import {frontMatterSettings} from '../../../src/markdown/front-matter/defaults.ts'
import {enginesFor, readData} from '../../../src/markdown/front-matter/read-data.ts'
import {readFields} from '../../../src/markdown/front-matter/read-fields.ts'
import {splitFrontMatter} from '../../../src/markdown/front-matter/split-front-matter.ts'

const folder = mkdtempSync(join(tmpdir(), 'ordbro-engines-'))
afterAll(() => rmSync(folder, {recursive: true}))

const written = join(folder, 'written')
/** Code that gray-matter's engine for JavaScript evaluates as it stands. */
const code = `{title: process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(written)}, 'x')}`

/** Everything that ordbro does with front matter, whatever it throws. */
function readAll(text: string): void {
  const tries = [
    () => {
      const split = splitFrontMatter(text, 'a.md')
      if (split === undefined) return
      readData(split, {path: 'a.md', text})
      readFields(split, text, frontMatterSettings(), 'a.md')
    },
    () => compareFrontMatter(text, text, new Map()),
    () => addFields(text, 'a.md', {locale: 'nb'})
  ]
  for (const one of tries) {
    try {
      one()
    } catch {}
  }
}

describe('no front matter is ever run', () => {
  test('the code of this test does write the file, where gray-matter is left to itself', () => {
    matter(`---js\n${code}\n---\n`, {})
    expect(existsSync(written)).toBe(true)
    rmSync(written)
  })

  test.each(['js', 'javascript', 'coffee', 'coffeescript', 'cson', 'constructor', 'JS', 'JavaScript'])(
    '---%s',
    (word) => {
      for (const text of [
        `---${word}\n${code}\n---\nText`,
        `--- ${word}\n${code}\n---\nText`,
        `\uFEFF---${word}\r\n${code}\r\n---\r\n`,
        `---${word}\n${code}`,
        `---\ntitle: a\n---\n---${word}\n${code}\n---\n`,
        `---\ntitle: a\n---${word}\n${code}\n---\n`,
        `Text\n\n---${word}\n${code}\n---\n`
      ]) {
        readAll(text)
        expect(readdirSync(folder)).toEqual([])
      }
    }
  )

  test.each(['js', 'javascript', 'JavaScript', 'coffee', 'coffeescript', 'cson', 'constructor', 'toString', 'valueOf'])(
    'our engines refuse %s where gray-matter chooses it',
    (word) => {
      const options = {engines: enginesFor('a.md')}
      expect(() => matter(`---${word}\n${code}\n---\n`, options)).toThrow('front-matter-engine')
      expect(readdirSync(folder)).toEqual([])
    }
  )

  test('YAML tags of other tools make no functions', () => {
    const text = `---\ntitle: !!js/function |-\n  function () { ${code} }\nother: !!python/object/apply:os.system ["id"]\n---\n`
    const split = splitFrontMatter(text, 'a.md')!
    expect(readData(split, {path: 'a.md', text})).toEqual({title: `function () { ${code} }`, other: ['id']})
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('readData', () => {
  const read = (text: string): unknown => readData(splitFrontMatter(text, 'a.md')!, {path: 'a.md', text})

  test('reads the three languages with every line end', () => {
    const data = {title: 'Sora', tags: ['ai']}
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const at = (...lines: string[]): unknown => read(lines.join(lineEnd))
      expect(at('---', 'title: Sora', 'tags:', '  - ai', '---', '')).toEqual(data)
      expect(at('+++', 'title = "Sora"', 'tags = [', '"ai"]', '+++', '')).toEqual(data)
      expect(at('---toml', 'title = "Sora"', 'tags = ["ai"]', '---', '')).toEqual(data)
      expect(at('---json', '{"title": "Sora",', '"tags": ["ai"]}', '---', '')).toEqual(data)
    }
  })

  test('reads what stands between the fences that were split at, and nothing else', () => {
    expect(read('---\na: 1\n---b: 2\n---\n')).toEqual({a: 1, '---b': 2})
    expect(read('---\n# nothing\n---\n')).toEqual({})
    expect(read('---\n---\n---\nb: 2\n---\n')).toEqual({})
  })

  test('dates are dates, yes is a word, merge keys merge', () => {
    expect(read('---\nd: 2024-02-15\ny: yes\nm: {<<: {q: 1}}\n---\n')).toEqual({
      d: new Date('2024-02-15'),
      y: 'yes',
      m: {q: 1}
    })
  })

  test('what one caller changes, the next does not see', () => {
    const text = '---\ntitle: Sora\ntags: [a]\n---\n'
    const first = read(text) as {title: string; tags: string[]}
    first.title = 'changed'
    first.tags.push('b')
    expect(read(text)).toEqual({title: 'Sora', tags: ['a']})
    expect(Object.keys((matter as unknown as {cache: object}).cache)).toEqual([])
  })
})
