import {existsSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {extract} from '../../../src/pipeline.ts'
import {settingsFrom} from '../../../src/project/config.ts'
import {shown} from './reading.ts'

const folder = new URL('../../../../shared/corpora/seeds/', import.meta.url)
const isThere = existsSync(folder)
if (!isThere) console.log(`skipped: the five articles are not at ${folder.pathname}`)

const read = (path: string) => {
  const locale = /\.([a-z]{2})\./.exec(path)![1]!
  return extract({path, locale, text: readFileSync(new URL(path, folder), 'utf8')}, settingsFrom(undefined).read)
}

describe.skipIf(!isThere)('the articles that ordbro was made for', () => {
  test.each([
    ['idag-sora.sv.md', 31],
    ['timeline-sora.en.md', 45],
    ['sora-brief.en.txt', 8],
    ['sora-longread.en.txt', 90],
    ['sora2.nb.txt', 60]
  ])('%s', (path, least) => {
    const extraction = read(path)
    expect(extraction.units.length).toBeGreaterThanOrEqual(least)
    expect(extraction.uncovered).toEqual([])
    expect(extraction.findings).toEqual([])
    expect(extraction.skip).toBe(false)
  })

  test('news: titles of sources and the author stay, tags are derived', () => {
    const {units, derived} = read('idag-sora.sv.md')
    const fields = units.filter(({kind}) => kind === 'field').map(({path}) => path[1])
    expect(fields).toEqual([
      'title',
      'description',
      'heroImageAlt',
      'seoTitle',
      'seoDescription',
      'crossPromote[0].title',
      'crossPromote[1].title'
    ])
    expect(derived.map(({name}) => name)).toEqual(['hashtags[0]', 'hashtags[1]', 'hashtags[2]', 'hashtags[3]'])
    expect(units.filter(({codes}) => codes.length > 0).map(({codes}) => codes.map(({label}) => label))).toEqual([
      ['bold'],
      ['bold'],
      ['bold'],
      ['bold']
    ])
    expect(units.filter(({kind}) => kind === 'heading')).toHaveLength(8)
  })

  test('a timeline: the comment in the front matter is a unit', () => {
    const {units} = read('timeline-sora.en.md')
    expect(units.filter(({kind}) => kind === 'field').map(({path}) => path[1])).toEqual([
      'title',
      'description',
      'technyanComment'
    ])
  })

  test('plain text: a line is a unit, and marks at its start are skeleton', () => {
    for (const path of ['sora-brief.en.txt', 'sora-longread.en.txt', 'sora2.nb.txt']) {
      const {units, article} = read(path)
      const lines = article.text.split(/\r\n|\n|\r/).filter((line) => /\p{L}/u.test(line))
      expect(units).toHaveLength(lines.length)
      for (const {runs, kind} of units) {
        expect(kind).toBe('line')
        expect(shown(runs)).not.toMatch(/^[ \t•▼✓]/)
      }
    }
  })
})
