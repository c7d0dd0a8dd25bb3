import {describe, expect, test} from 'vitest'
import {closedSetWords} from '../../../src/markdown/front-matter/closed-set.ts'
import {
  defaultFields,
  type FrontMatterOptions,
  frontMatterSettings
} from '../../../src/markdown/front-matter/defaults.ts'
import type {Fields} from '../../../src/markdown/front-matter/front-matter.ts'
import {readFields} from '../../../src/markdown/front-matter/read-fields.ts'
import {splitFrontMatter} from '../../../src/markdown/front-matter/split-front-matter.ts'

function read(text: string, options: FrontMatterOptions = {}): Fields {
  return readFields(splitFrontMatter(text, 'a.md')!, text, frontMatterSettings(options), 'a.md')
}

/** `name|role|line|value|characters` of each field. */
function rows(text: string, options: FrontMatterOptions = {}): string[] {
  return read(text, options).fields.map(
    ({name, role, line, value, range}) => `${name}|${role}|${line}|${value}|${text.slice(range.start, range.end)}`
  )
}

describe('readFields', () => {
  test('finds YAML scalars where they stand, in their order, without anchor, tag and comment', () => {
    const text = [
      '\uFEFF---',
      '# kept',
      'title: "Sora\\u003a i dag" # comment',
      'description: Ett steg',
      '  till',
      'summary: >- # kort',
      '  En rad',
      '  till',
      '',
      'coverAlt: !!str &alt Bild',
      'pubDate: 2024-12-15',
      'tags: [ai, "video", 2024, no]',
      'lang: sv',
      'sources:',
      '  - title: A title that stays',
      'crossPromote:',
      "  - title: 'Det''s'",
      '    url: /a',
      '  - {title: Två, url: /b}',
      'learningObjectives:',
      '- Du kan',
      '---',
      ''
    ].join('\n')
    expect(rows(text)).toEqual([
      'title|translate|3|Sora: i dag|"Sora\\u003a i dag"',
      'description|translate|4|Ett steg till|Ett steg\n  till',
      'summary|translate|6|En rad till|>- # kort\n  En rad\n  till\n',
      'coverAlt|translate|10|Bild|Bild',
      'tags[0]|tag|12|ai|ai',
      'tags[1]|tag|12|video|"video"',
      'lang|locale|13|sv|sv',
      `crossPromote[0].title|translate|17|Det's|'Det''s'`,
      'crossPromote[1].title|translate|19|Två|Två',
      'learningObjectives[0]|translate|21|Du kan|Du kan'
    ])
    expect(read(text).leftAlone).toEqual([])
    expect(read(text).findings).toEqual([])
  })

  test('finds TOML strings in tables, arrays of tables and inline tables', () => {
    const text = [
      '+++',
      'title = "Sora \\"2\\"" # x',
      "description = '''",
      "Ett steg'''",
      'date = 2024-12-15',
      'tags = ["ai", "video"]',
      'seo = {title = "Kort", image = "/a.png"}',
      'motto = "Vi ser framåt nu"',
      '[[crossPromote]]',
      "title = 'Ett'",
      '[[crossPromote]]',
      'title = "Två"',
      '[hero]',
      'alt = "Bild"',
      '+++'
    ].join('\r\n')
    expect(rows(text)).toEqual([
      'title|translate|2|Sora "2"|"Sora \\"2\\""',
      "description|translate|3|Ett steg|'''\r\nEtt steg'''",
      'tags[0]|tag|6|ai|"ai"',
      'tags[1]|tag|6|video|"video"',
      'seo.title|translate|7|Kort|"Kort"',
      "crossPromote[0].title|translate|10|Ett|'Ett'",
      'crossPromote[1].title|translate|12|Två|"Två"',
      'hero.alt|translate|14|Bild|"Bild"'
    ])
    expect(read(text).leftAlone).toEqual([{pattern: 'motto', value: 'Vi ser framåt nu', line: 8}])
  })

  test('finds JSON strings', () => {
    const text = '---json\n{\n\t"title": "S\\u006fra \\ud83d\\ude00",\n\t"n": 1, "tags": ["a\\/b"]}\n---\n'
    expect(rows(text)).toEqual(['title|translate|3|Sora 😀|"S\\u006fra \\ud83d\\ude00"', 'tags[0]|tag|4|a/b|"a\\/b"'])
  })

  test('what only looks like text is no field', () => {
    const text =
      '---\ntitle: 2024\ndescription: 2024-01-01\nsummary: no\nexcerpt: 12:30\nalt: ~\nseoImage: /a.png\nseoUrl: https://a.se/b c\nseoScore: "100"\nseoX:\nlang: python\nintro: !custom text here\n---\n'
    expect(rows(text)).toEqual(['seoUrl|translate|8|https://a.se/b c|https://a.se/b c'])
  })

  test('a locale may be written so that YAML 1.1 takes it for false', () => {
    expect(rows('---\nlang: no\nlocale: sv_SE\nlanguage: Swedish\n---\n')).toEqual([
      'lang|locale|2|no|no',
      'locale|locale|3|sv_SE|sv_SE'
    ])
  })

  test('names keys with dots as people do, and two equal names apart', () => {
    const text = '---\na.b: En rad text\na: {b: Två}\nms.topic: Tre\n---\n'
    expect(rows(text, {translate: ['a.b', 'ms.*']}).map((row) => row.split('|', 1)[0])).toEqual([
      'a.b',
      'a.b(2)',
      'ms.topic'
    ])
  })

  test('settings: keep, values, markdown, and patterns that the project lists elsewhere', () => {
    const text =
      '---\ntitle: Sora\nsubtitle: Två\nauthor: Anna Maria Ek\nlevel: nybörjare\nbody: "*En* rad text"\n---\n'
    const options = {
      translate: ['author', 'body'],
      keep: ['title'],
      markdown: ['body'],
      values: {level: {beginner: {sv: 'nybörjare', nb: 'nybegynner'}}}
    }
    expect(rows(text, options).map((row) => row.split('|', 2).join(' '))).toEqual([
      'subtitle translate',
      'author translate',
      'level value',
      'body translate'
    ])
    const {fields} = read(text, options)
    expect(fields.map((field) => field.markdown)).toEqual([false, false, false, true])
    const word = (target: string): unknown => closedSetWords(fields[2]!, frontMatterSettings(options))?.[target]
    expect([word('nb'), word('sv'), word('ja')]).toEqual(['nybegynner', 'nybörjare', undefined])
  })

  test('left alone: three words or more, in any script, that nobody asked for; no names, no addresses', () => {
    const text = [
      '---',
      'motto: Vi ser framåt',
      'two: två ord',
      'url: https://a.se/b-c-d',
      'file: /a/b c d.png',
      'ja: 日本語の文です',
      'author: Anna Maria Ek',
      'tags: [tre ord här]',
      'sources: [{title: A b c d}]',
      'list: [{text: A b c d}]',
      'ordbro: {note: Ett två tre}',
      '---'
    ].join('\n')
    expect(read(text).leftAlone).toEqual([
      {pattern: 'motto', value: 'Vi ser framåt', line: 2},
      {pattern: 'file', value: '/a/b c d.png', line: 5},
      {pattern: 'ja', value: '日本語の文です', line: 6},
      {pattern: 'list[].text', value: 'A b c d', line: 10}
    ])
  })

  describe('aliases', () => {
    const names = (text: string): [string[], string[]] => {
      const {fields, findings} = read(text)
      const told = findings.map(
        ({code, place, values}) => `${code} ${place.line}:${place.column} ${values.name} ${values.anchor}`
      )
      return [fields.map(({name}) => name), told]
    }

    test('an anchored field is replaced and its aliases follow', () => {
      expect(names('---\ntitle: &t Sora\nseoTitle: *t\n---\n')).toEqual([['title'], []])
    })

    test('an anchored field whose alias must stay is left alone', () => {
      const told = ['front-matter-alias 3:7 slug title']
      expect(names('---\ntitle: &t Sora\nslug: *t\n---\n')).toEqual([[], told])
    })

    test('an alias of what must stay is not translated', () => {
      expect(names('---\nslug: &t Sora\ntitle: *t\n---\n')).toEqual([[], ['front-matter-alias 3:8 title slug']])
    })

    test('merged maps count as aliases of their fields', () => {
      const text = '---\nseo: &s {title: A, x: 1}\nmeta: {<<: *s}\nother: {<<: [*s]}\n---\n'
      expect(names(text)).toEqual([[], ['front-matter-alias 4:14 other.title seo.title']])
    })
  })

  test('tells of a block that is no map, and of one that others end early', () => {
    const codes = (text: string): string[] => read(text).findings.map(({code, place}) => `${code} ${place.line}`)
    expect(codes('---\nJust a sentence\n---\n')).toEqual(['front-matter-no-map 2'])
    expect(codes('---\n- title: a\n---\n')).toEqual(['front-matter-no-map 2'])
    expect(codes('---\na: 1\n---b: 2\n---\n')).toEqual(['front-matter-early-end 3'])
    expect(codes('---\n---\n')).toEqual([])
    expect(codes('---\n# only a comment\n---\n')).toEqual([])
  })

  describe('directives', () => {
    const told = (block: string): unknown[] => {
      const {directives, findings} = read(`---\ntitle: Sora\n${block}\n---\n`)
      return [
        ...directives.map(({name, value, field, line}) => [name, value, field ?? '*', line].join('|')),
        ...findings.map(({code, values, place}) => [code, values.name, values.value, place.line].join('|'))
      ]
    }

    test('one, a list or a map', () => {
      expect(told('ordbro: skip')).toEqual(['skip||*|3'])
      expect(told('ordbro: [skip, ordbro:note  Skämtsam ton, max 60]')).toEqual([
        'skip||*|3',
        'note|Skämtsam ton|*|3',
        'max|60|*|3'
      ])
      expect(
        told(
          'ordbro:\n  skip: {summary: true, title: false}\n  note: [a, b]\n  context: {title: c}\n  max: {seo.title: 60}'
        )
      ).toEqual(['skip||summary|4', 'note|a|*|5', 'note|b|*|5', 'context|c|title|6', 'max|60|seo.title|7'])
    })

    test('unknown ones and wrong values are findings', () => {
      expect(told('ordbro: [skip-start, max x, note]')).toEqual([
        'directive-unknown|skip-start||3',
        'directive-invalid|max|x|3',
        'directive-invalid|note||3'
      ])
      expect(told('ordbro: {skpi: true, max: 0, skip: 1}')).toEqual([
        'directive-unknown|skpi||3',
        'directive-invalid|max|0|3',
        'directive-invalid|skip|1|3'
      ])
    })
  })
})

test('every default has a reason and stands once', () => {
  expect(defaultFields.filter((row) => row.reason === '')).toEqual([])
  expect(new Set(defaultFields.map((row) => row.pattern)).size).toBe(defaultFields.length)
})
