import {describe, expect, test} from 'vitest'
import {addFields} from '../../../src/markdown/front-matter/add-fields.ts'
import {compareFrontMatter} from '../../../src/markdown/front-matter/compare-front-matter.ts'
import {removeDirectives} from '../../../src/markdown/front-matter/remove-directives.ts'
import {documents} from './documents.ts'

function reasons(source: string, built: string, expected: Readonly<Record<string, string>> = {}): string[] {
  const block = (content: string): string => `---\n${content}\n---\n`
  return compareFrontMatter(block(source), block(built), new Map(Object.entries(expected))).map(
    ({reason, name, expected, actual}) => `${reason} ${name}: ${expected} → ${actual}`
  )
}

describe('compareFrontMatter', () => {
  test.each<[string, string, Readonly<Record<string, string>>]>([
    ['title: a # x', 'title: "a"', {}],
    ['title: a', 'title: b', {title: 'b'}],
    ['title: |\n  a\n', 'title: "b\\n"', {title: 'b'}],
    ['t: &a x\nu: *a', 't: &a v\nu: *a', {t: 'v'}],
    ['t: &a {b: x}\nu: {<<: *a}', 't: &a {b: v}\nu: {<<: *a}', {'t.b': 'v'}],
    ['lang: no', 'lang: "nn"', {lang: 'nn'}],
    ['t: x', 't: x\nlocale: "no"', {locale: 'no'}],
    ['# nothing', '# nothing\nlocale: nb', {locale: 'nb'}],
    ['d: 2024-01-01', 'd:   2024-01-01 # same', {}],
    ['y: !!merge x', 'y: !!merge x', {}]
  ])('%j may become %j', (source, built, expected) => expect(reasons(source, built, expected)).toEqual([]))

  test.each<[string, string, Readonly<Record<string, string>>, string[]]>([
    ['t: a', 't: b', {}, ['value-differs t: a → b']],
    ['t: a', 't: b', {t: 'c'}, ['value-differs t: c → b']],
    ['t: a', 't: no', {t: 'no'}, ['type-differs t: string → boolean']],
    ['t: a', 't: 12:30', {t: '12:30'}, ['type-differs t: string → number']],
    ['t: a', 't: 2024-01-01', {t: '2024-01-01'}, ['type-differs t: string → date']],
    ['t: a', 't: 1', {t: '1'}, ['type-differs t: string → number']],
    ['t: 1', 't: "1"', {}, ['type-differs t: number → string']],
    ['d: 2024-01-01', 'd: "2024-01-01"', {}, ['type-differs d: date → string']],
    [
      'd: 2024-01-01',
      'd: 2024-01-02',
      {},
      [
        'value-differs d: 2024-01-01 → 2024-01-02',
        'value-differs d: 2024-01-01T00:00:00.000Z → 2024-01-02T00:00:00.000Z'
      ]
    ],
    ['a: 1\nb: 2', 'b: 2\na: 1', {}, ['key-order : string a, string b → string b, string a']],
    ['a: 1\nb: 2', 'a: 1', {}, ['key-missing b: b → ']],
    ['a: 1', 'a: 1\nb: 2', {}, ['key-added b:  → b']],
    ['a: [1, 2]', 'a: [1]', {}, ['length-differs a: 2 → 1']],
    ['a: [{b: x}]', 'a: [{b: v}]', {}, ['value-differs a[0].b: x → v']],
    ['a: x', 'a: x', {locale: 'nb'}, ['key-missing locale: locale → ']],
    ['a: x', 'a: x\nlocale: no', {locale: 'no'}, ['type-differs locale: string → boolean']],
    ['a: x', 'a: [', {}, ['front-matter-unreadable :  → front-matter-syntax']],
    ['t: &a x\nu: *a', 't: v\nu: x', {t: 'v'}, ['value-differs u: v → x']]
  ])('%j may not become %j', (source, built, expected, told) => {
    const found = reasons(source, built, expected)
    expect(found.length).toBe(told.length)
    for (const [index, line] of told.entries()) expect(found[index]).toContain(line)
  })

  test('a block that is gone, new, or in another language', () => {
    const reason = (source: string, built: string): string[] =>
      compareFrontMatter(source, built, new Map()).map((mismatch) => mismatch.reason)
    expect(reason('---\na: 1\n---\n', 'Text')).toEqual(['front-matter-missing'])
    expect(reason('Text', '---\na: 1\n---\n')).toEqual(['key-added'])
    expect(reason('Text', 'Text')).toEqual([])
    expect(reason('---\na: 1\n---\n', '+++\na = 1\n+++\n')).toEqual(['language-differs'])
    expect(reason('---\na: 1\n---\n', '---js\n{a: 1}\n---\n')).toEqual(['front-matter-unreadable'])
    expect(reason('+++\na = 1979-05-27\n+++\n', '+++\na = 1979-05-28\n+++\n')).toEqual(['value-differs'])
    expect(reason('+++\na = 1979-05-27\n+++\n', '+++\na = "1979-05-27"\n+++\n')).toEqual(['type-differs'])
  })
})

describe('addFields', () => {
  const add = (text: string, fields: Readonly<Record<string, string>> = {locale: 'nb'}): string =>
    addFields(text, 'a.md', fields)

  test.each([
    ['---\ntitle: a\n---\nText', '---\ntitle: a\nlocale: nb\n---\nText'],
    ['---\r\ntitle: a # x\r\n--- \r\n', '---\r\ntitle: a # x\r\nlocale: nb\r\n--- \r\n'],
    ['---\n  title: a\n  # x\n---\n', '---\n  title: a\n  # x\n  locale: nb\n---\n'],
    ['---\n---\n', '---\nlocale: nb\n---\n'],
    ['---\nb: |+\n  a\n\n---\n', '---\nlocale: nb\nb: |+\n  a\n\n---\n'],
    ['---\n{title: a}\n---\n', '---\n{title: a, locale: nb}\n---\n'],
    ['---\n{}\n---\n', '---\n{locale: nb}\n---\n'],
    ['---json\n{\n  "a": 1\n}\n---\n', '---json\n{\n  "a": 1, "locale": "nb"\n}\n---\n'],
    ['+++\na = 1 # x\n[b]\nc = 1\n+++\n', '+++\na = 1 # x\nlocale = "nb"\n[b]\nc = 1\n+++\n'],
    ['+++\n[b]\nc = 1\n+++\n', '+++\nlocale = "nb"\n[b]\nc = 1\n+++\n'],
    ['+++\n# x\n+++\n', '+++\n# x\nlocale = "nb"\n+++\n'],
    ['\uFEFF# Text\r\n', '\uFEFF---\r\nlocale: nb\r\n---\r\n# Text\r\n'],
    ['', '---\nlocale: nb\n---\n'],
    ['---\nlocale: sv\n---\n', '---\nlocale: sv\n---\n']
  ])('%j', (text, built) => expect(add(text)).toBe(built))

  test('quotes what would be read as something else', () => {
    expect(add('---\na: 1\n---\n', {on: 'no', 'a b': '1:20'})).toBe('---\na: 1\n"on": "no"\n"a b": "1:20"\n---\n')
    expect(() => add('', JSON.parse('{"__proto__": "x"}'))).toThrow('front-matter-key')
  })

  test('every document takes new fields and keeps the rest', () => {
    const fields = {'ordbro-locale': 'no', 'ordbro-note': 'a: "b" #\u2028'}
    for (const {text} of documents) {
      const built = add(text, fields)
      expect(built).not.toBe(text)
      expect(compareFrontMatter(text, built, new Map(Object.entries(fields)))).toEqual([])
      expect(add(built, fields)).toBe(built)
    }
  })
})

describe('removeDirectives', () => {
  test.each([
    ['---\nordbro: skip # x\ntitle: a\n---\n', '---\ntitle: a\n---\n'],
    ['---\ntitle: a\nordbro:\n  note: |\n    a\n\n    b\n---\nText', '---\ntitle: a\n---\nText'],
    ['---\r\na: 1\r\nordbro:\r\n- skip\r\n# of b\r\nb: 2\r\n---\r\n', '---\r\na: 1\r\n# of b\r\nb: 2\r\n---\r\n'],
    ['---\nordbro: skip\n---\n', '---\n---\n'],
    ['---\nordbro:\n---\n', '---\n---\n'],
    ['---\n{a: 1, ordbro: skip, b: 2}\n---\n', '---\n{a: 1, b: 2}\n---\n'],
    ['---json\n{"a": 1, "ordbro": ["skip"]}\n---\n', '---json\n{"a": 1}\n---\n'],
    ['---\n{ordbro: skip}\n---\n', '---\n{}\n---\n'],
    ['+++\nordbro.max = 60\na = 1\n[ordbro.note]\nb = "x"\n[c]\nd = 1\n+++\n', '+++\na = 1\n[c]\nd = 1\n+++\n'],
    ['---\nx: {ordbro: skip}\n---\n', '---\nx: {ordbro: skip}\n---\n'],
    ['Text', 'Text']
  ])('%j', (text, built) => {
    expect(removeDirectives(text, 'a.md')).toBe(built)
    expect(compareFrontMatter(text, built, new Map(), ['ordbro'])).toEqual([])
  })
})
