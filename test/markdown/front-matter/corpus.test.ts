import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {compareFrontMatter} from '../../../src/markdown/front-matter/compare-front-matter.ts'
import {frontMatterSettings} from '../../../src/markdown/front-matter/defaults.ts'
import type {Field} from '../../../src/markdown/front-matter/front-matter.ts'
import {leavesOf} from '../../../src/markdown/front-matter/leaves-of.ts'
import {readFields} from '../../../src/markdown/front-matter/read-fields.ts'
import {replaceFields} from '../../../src/markdown/front-matter/replace-fields.ts'
import {splitFrontMatter} from '../../../src/markdown/front-matter/split-front-matter.ts'
import {readsBackAs} from '../../../src/markdown/front-matter/write-field.ts'
import {hostileTexts} from './hostile.ts'

const folders = ['dev', 'seeds'].map((name) => join(import.meta.dirname, '../../../../shared/corpora', name))
const absent = folders.filter((folder) => !existsSync(folder))
if (absent.length > 0) console.log(`front matter of real documents: skipped, ${absent.join(' and ')} not found`)

interface RealDocument {
  readonly path: string
  readonly text: string
}

function documentsWithFrontMatter(): RealDocument[] {
  return folders
    .flatMap((folder) => readdirSync(folder, {recursive: true, encoding: 'utf8'}).map((name) => join(folder, name)))
    .filter((path) => /\.mdx?$/.test(path))
    .map((path) => ({path, text: readFileSync(path, 'utf8')}))
    .filter(({path, text}) => splitFrontMatter(text, path) !== undefined)
}

describe.skipIf(absent.length > 0)('front matter of real documents', () => {
  const documents = absent.length > 0 ? [] : documentsWithFrontMatter()
  const settings = frontMatterSettings()

  test('each is read, and replacing nothing is byte-identical', () => {
    const counts: Record<string, number> = {}
    for (const {path, text} of documents) {
      const {fields, leftAlone, findings} = readFields(splitFrontMatter(text, path)!, text, settings, path)
      expect(replaceFields(text, new Map())).toBe(text)
      expect(compareFrontMatter(text, text, new Map())).toEqual([])
      for (const {role} of fields) counts[role] = (counts[role] ?? 0) + 1
      counts['left alone'] = (counts['left alone'] ?? 0) + leftAlone.length
      counts.findings = (counts.findings ?? 0) + findings.length
    }
    console.log(`front matter of ${documents.length} real documents: ${JSON.stringify(counts)}`)
    expect(documents.length).toBeGreaterThan(0)
  })

  test('writing each value again reads back as it was', () => {
    let same = 0
    let fieldCount = 0
    for (const {path, text} of documents) {
      const {fields} = readFields(splitFrontMatter(text, path)!, text, settings, path)
      const built = replaceFields(text, new Map(fields.map((field) => [field, field.value])))
      expect(compareFrontMatter(text, built, new Map())).toEqual([])
      fieldCount += fields.length
      if (built === text) same++
    }
    console.log(
      `front matter: ${fieldCount} values written again, ${same} of ${documents.length} documents byte for byte`
    )
  })

  test('every string takes hostile texts and every other value stays', () => {
    let replaced = 0
    let next = 0
    for (const {path, text} of documents) {
      for (const variant of [
        text,
        text.replace(/\r\n?|\n/g, '\r\n'),
        text.replace(/\r\n?|\n/g, '\r'),
        text.replace(/^\uFEFF?/, '\uFEFF')
      ]) {
        const {leaves} = leavesOf(splitFrontMatter(variant, path)!, {path, text: variant})
        const changes = new Map<Field, string>()
        for (const leaf of leaves) {
          if (!leaf.string || typeof leaf.value !== 'string' || leaf.path.length === 0) continue
          const field: Field = {...leaf, value: leaf.value, line: 0, role: 'translate', markdown: false}
          changes.set(field, hostileTexts[next++ % hostileTexts.length]!)
        }
        const built = replaceFields(variant, changes)
        const expected = new Map([...changes].map(([field, value]) => [field.name, readsBackAs(field, value)]))
        expect(compareFrontMatter(variant, built, expected)).toEqual([])
        replaced += changes.size
      }
    }
    console.log(
      `front matter: ${replaced} scalars of ${documents.length} real documents replaced, in four variants each`
    )
  })
})
