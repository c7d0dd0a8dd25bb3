import {describe, expect, test} from 'vitest'
import {Failure} from '../../src/model/failure.ts'
import {readGlossary} from '../../src/terms/read.ts'
import {cpuNow} from '../cpu-now.ts'

function read(...texts: string[]) {
  return readGlossary(texts.map((text, index) => ({path: `glossary/${index}.yaml`, text})))
}

/** `code place values` of each failure. */
function failures(...texts: string[]): string[] {
  try {
    read(...texts)
  } catch (error) {
    if (!(error instanceof AggregateError)) throw error
    return error.errors.map((failure: unknown) => {
      if (!(failure instanceof Failure)) throw failure
      expect(failure.kind).toBe('usage')
      const {path, line, column} = failure.place ?? {path: ''}
      return `${failure.code} ${path.slice(9)}:${line}:${column} ${JSON.stringify(failure.values)}`
    })
  }
  return []
}

test('the short form: a term per locale', () => {
  const {glossary, findings} = read('- id: model\n  sv: modell\n  no: modell\n  ja: モデル\n')
  const concept = glossary.concepts.get('model')
  expect(concept).toMatchObject({id: 'model', draft: false, doNotTranslate: false})
  expect(concept?.place).toEqual({path: 'glossary/0.yaml', line: 1, column: 7})
  expect([...(concept?.terms.keys() ?? [])]).toEqual(['sv', 'nb', 'ja'])
  expect(concept?.terms.get('nb')).toEqual([
    {
      term: 'modell',
      status: 'preferred',
      caseSensitive: false,
      place: {path: 'glossary/0.yaml', line: 3, column: 7}
    }
  ])
  expect(findings).toEqual([])
})

test('the long form: fields of concept and term', () => {
  const {glossary} = read(`
- id: sora
  domain: AI
  definition: A model for video.
  note: A name.
  source: https://example.org
  status: draft
  doNotTranslate: true
  terms:
    en:
      - {term: Sora, caseSensitive: true, partOfSpeech: noun, note: capital, forms: {add: [Soras, {form: Sora’s, slot: "Number=Sing,Case=Gen"}], remove: Sorae}, compounds: head}
    sv: {term: Sora, status: admitted, gender: common}
    zh_hant: Sora
`)
  const concept = glossary.concepts.get('sora')
  expect(concept).toMatchObject({
    domain: 'AI',
    definition: 'A model for video.',
    note: 'A name.',
    source: 'https://example.org',
    draft: true,
    doNotTranslate: true
  })
  expect(concept?.terms.get('en')?.[0]).toMatchObject({
    term: 'Sora',
    caseSensitive: true,
    partOfSpeech: 'noun',
    note: 'capital',
    forms: {
      add: [
        {form: 'Soras', slot: ''},
        {form: 'Sora’s', slot: 'Case=Gen|Number=Sing'}
      ],
      remove: ['Sorae']
    },
    compounds: 'head'
  })
  expect(concept?.terms.get('sv')?.[0]).toMatchObject({term: 'Sora', status: 'admitted', gender: 'common'})
  expect(concept?.terms.get('zh-Hant')?.[0]).toMatchObject({term: 'Sora', status: 'preferred'})
})

test('both forms in one concept, several files, documents, a byte order mark and CRLF', () => {
  const {glossary} = read(
    '\uFEFF- id: a\r\n  sv: ett\r\n  terms:\r\n    en: [one, {term: "  1 ", status: admitted}]\r\n',
    '# nothing but a comment\n',
    '- id: b\n  sv: två\n---\n- id: c\n  sv: tre\n'
  )
  expect([...glossary.concepts.keys()]).toEqual(['a', 'b', 'c'])
  const [one, other] = glossary.concepts.get('a')?.terms.get('en') ?? []
  expect(one?.place).toEqual({path: 'glossary/0.yaml', line: 4, column: 10})
  expect(other?.term).toBe('1')
})

test('id is the concept, never Indonesian, but other tags of it are', () => {
  const {glossary} = read('- id: model\n  id-ID: model\n  terms: {id: modèle}\n')
  expect([...(glossary.concepts.get('model')?.terms.keys() ?? [])]).toEqual(['id-ID', 'id'])
})

test('an alias stands for its node', () => {
  const {glossary} = read('- id: a\n  sv: &word ord\n  nb: *word\n')
  expect(glossary.concepts.get('a')?.terms.get('nb')?.[0]?.term).toBe('ord')
})

describe('failures have a code, values and a place, and all are collected', () => {
  const cases: [string, string, ...string[]][] = [
    ['no list', 'id: model\nsv: modell\n', 'glossary-not-list 0.yaml:1:1 {}'],
    ['no concept', '- modell\n', 'glossary-not-concept 0.yaml:1:3 {}'],
    ['no id', '- sv: modell\n', 'glossary-field-missing 0.yaml:1:3 {"field":"id"}'],
    ['an empty id', '- id:\n  sv: modell\n', 'glossary-empty 0.yaml:1:6 {"field":"id"}'],
    ['a number for an id', '- id: 12\n  sv: a\n', 'glossary-not-text 0.yaml:1:7 {"field":"id"}'],
    ['a number for a term', '- id: a\n  sv: 1.5\n', 'glossary-not-text 0.yaml:2:7 {"field":"sv"}'],
    ['a term of nothing visible', '- id: a\n  sv: "\\u00AD"\n', 'glossary-empty 0.yaml:2:7 {"field":"sv"}'],
    ['no terms in a list', '- id: a\n  sv: []\n', 'glossary-empty 0.yaml:2:7 {"field":"sv"}'],
    ['a list in a list', '- id: a\n  sv: [[b]]\n', 'glossary-not-text 0.yaml:2:8 {"field":"sv"}'],
    ['terms that are no map', '- id: a\n  terms: [b]\n', 'glossary-not-terms 0.yaml:2:10 {}'],
    ['terms of nothing', '- id: a\n  ? terms\n', 'glossary-not-terms 0.yaml:2:5 {}'],
    ['no term', '- id: a\n  sv: [{status: admitted}]\n', 'glossary-field-missing 0.yaml:2:8 {"field":"term"}'],
    [
      'a wrong status',
      '- id: a\n  sv: [{term: b, status: prefered}]\n',
      'glossary-not-word 0.yaml:2:26 {"field":"status","written":"prefered","words":["preferred","admitted","deprecated","forbidden"]}'
    ],
    [
      'a wrong flag',
      '- id: a\n  sv: b\n  doNotTranslate: yes\n',
      'glossary-not-flag 0.yaml:3:19 {"field":"doNotTranslate"}'
    ],
    [
      'a misspelt field',
      '- id: a\n  definiton: b\n',
      'glossary-field-misspelt 0.yaml:2:3 {"field":"definiton","meant":"definition"}'
    ],
    [
      'a misspelt field of a term',
      '- id: a\n  sv: {term: b, part-of-speech: noun}\n',
      'glossary-field-misspelt 0.yaml:2:17 {"field":"part-of-speech","meant":"partOfSpeech"}'
    ],
    [
      'an unknown field',
      '- id: a\n  swedish: b\n',
      'glossary-field-unknown 0.yaml:2:3 {"field":"swedish","known":["id","domain","definition","note","source","status","doNotTranslate","terms"]}'
    ],
    [
      'a field twice',
      '- id: a\n  sv: b\n  sv: c\n',
      'glossary-field-twice 0.yaml:3:3 {"field":"sv","first":"glossary/0.yaml:2:3"}'
    ],
    ['a wrong locale', '- id: a\n  terms: {swedish: b}\n', 'glossary-locale-invalid 0.yaml:2:11 {"locale":"swedish"}'],
    [
      'a locale twice',
      '- id: a\n  no: b\n  terms: {nb: c}\n',
      'glossary-locale-twice 0.yaml:3:11 {"locale":"nb","first":"glossary/0.yaml:2:3"}'
    ],
    ['a key that is no text', '- id: a\n  1: b\n', 'glossary-key 0.yaml:2:3 {}'],
    ['forms that are no map', '- id: a\n  sv: {term: b, forms: [c]}\n', 'glossary-not-forms 0.yaml:2:24 {}'],
    [
      'a misspelt field of forms',
      '- id: a\n  sv: {term: b, forms: {removed: c}}\n',
      'glossary-field-misspelt 0.yaml:2:25 {"field":"removed","meant":"remove"}'
    ],
    [
      'no forms in a list',
      '- id: a\n  sv: {term: b, forms: {add: []}}\n',
      'glossary-empty 0.yaml:2:30 {"field":"add"}'
    ],
    [
      'a form that is no text',
      '- id: a\n  sv: {term: b, forms: {add: [12], remove: [[c]]}}\n',
      'glossary-not-text 0.yaml:2:31 {"field":"add"}',
      'glossary-not-text 0.yaml:2:45 {"field":"remove"}'
    ],
    [
      'an added form without a form',
      '- id: a\n  sv: {term: b, forms: {add: [{slot: Case=Gen}]}}\n',
      'glossary-field-missing 0.yaml:2:31 {"field":"form"}'
    ],
    [
      'a form both added and removed',
      '- id: a\n  sv: {term: b, forms: {add: c, remove: c}}\n',
      'glossary-form-contradicts 0.yaml:2:24 {"form":"c"}'
    ],
    [
      'a slot that is none',
      '- id: a\n  sv: {term: b, forms: {add: {form: c, slot: plural}}}\n',
      'slot-malformed 0.yaml:2:46 {"part":"plural"}'
    ],
    [
      'an unknown feature',
      '- id: a\n  sv: {term: b, forms: {add: {form: c, slot: Definit=Def}}}\n',
      'slot-feature-unknown 0.yaml:2:46 {"feature":"Definit","near":"Definite"'
    ],
    [
      'an unknown value',
      '- id: a\n  sv: {term: b, forms: {add: {form: c, slot: Number=Plural}}}\n',
      'slot-value-unknown 0.yaml:2:46 {"feature":"Number","value":"Plural","near":"Plur"'
    ],
    [
      'a feature twice',
      '- id: a\n  sv: {term: b, forms: {add: {form: c, slot: Case=Gen|Case=Nom}}}\n',
      'slot-twice 0.yaml:2:46 {"feature":"Case"}'
    ],
    [
      'an inflection of a language without any',
      '- id: a\n  de: {term: b, inflection: weak}\n',
      'glossary-inflection-none 0.yaml:2:29 {"locale":"de"}'
    ],
    [
      'a part of a compound that is none',
      '- id: a\n  sv: {term: b, compounds: tail}\n',
      'glossary-not-word 0.yaml:2:28 {"field":"compounds","written":"tail","words":["head","modifier","both","none"]}'
    ],
    ['a merge key', '- id: a\n  <<: {sv: b}\n', 'glossary-field-unknown'],
    ['an alias of nothing', '- id: a\n  sv: *b\n', 'glossary-alias-unknown 0.yaml:2:7 {"name":"b"}', 'glossary-empty'],
    ['a tag of another tool', '- id: a\n  sv: !!js/function "b"\n', 'glossary-yaml 0.yaml:2:7'],
    ['bad YAML', '- id: "a\n', 'glossary-yaml 0.yaml:2:1'],
    [
      'used and rejected',
      '- id: a\n  sv: [modell, {term: Modell, status: forbidden}]\n',
      'glossary-term-contradicts 0.yaml:2:23 {"term":"Modell","concept":"a","locale":"sv","statuses":["preferred","forbidden"],"first":"glossary/0.yaml:2:8"}'
    ]
  ]
  test.each(cases)('%s', (_, yaml, ...expected) => {
    const found = failures(yaml)
    expect(found).toHaveLength(expected.length)
    for (const [index, begin] of expected.entries()) expect(found[index]?.startsWith(begin), found[index]).toBe(true)
  })

  test('an id twice, with both places', () => {
    expect(failures('- id: a\n  sv: b\n', '- id: c\n  sv: d\n- id: a\n  sv: e\n')).toEqual([
      'glossary-id-twice 1.yaml:3:7 {"id":"a","first":"glossary/0.yaml:1:7"}'
    ])
  })

  test('of all files together', () => {
    expect(failures('- id: a\n  sv: 1\n  nb: 2\n', 'x', '- sv: b\n')).toHaveLength(4)
  })

  test('a case-sensitive form may be used and another case of it rejected', () => {
    expect(
      failures(
        '- id: a\n  en: [{term: Sora, caseSensitive: true}, {term: SORA, caseSensitive: true, status: forbidden}]\n'
      )
    ).toEqual([])
  })
})

describe('hostile files', () => {
  test.each([
    ['flow sequences', '['.repeat(10_000)],
    ['flow mappings', '{a: '.repeat(10_000)],
    ['sequences on one line', '- '.repeat(10_000)],
    ['keys on one line', '? '.repeat(10_000)],
    ['indentation', Array.from({length: 2000}, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
    ['a deep part of a sound file', `- id: a\n  forms: ${'['.repeat(100)}${']'.repeat(100)}\n`]
  ])('%s: too deep', (_, text) => {
    const start = cpuNow()
    expect(failures(text)).toEqual([expect.stringMatching(/^glossary-too-deep 0\.yaml:\d+:\d+ \{"limit":32\}$/)])
    expect(cpuNow() - start).toBeLessThan(2000)
  })

  test('an alias bomb', () => {
    const lines = Array.from({length: 20}, (_, level) => {
      const values = level === 0 ? 'x, x' : Array.from({length: 9}, () => `*a${level - 1}`).join(', ')
      return `- id: c${level}\n  sv: &a${level} [${values}]\n`
    })
    const found = failures(lines.join(''))
    expect(found.filter((failure) => failure.startsWith('glossary-aliases '))).toHaveLength(1)
    expect(found.length).toBeLessThan(1000)
  })

  test('an alias inside its own anchor', () => {
    expect(failures('- &a\n  id: b\n  sv: [*a]\n')[0]).toMatch(/^glossary-/)
  })

  test.each(['__proto__', 'constructor', 'prototype'])('%s is no key and no id', (name) => {
    expect(failures(`- id: a\n  ${name}: {polluted: true}\n`)).toEqual([
      `glossary-name-refused 0.yaml:2:3 {"name":"${name}"}`
    ])
    expect(failures(`- id: a\n  terms: {${name}: b}\n`)).toHaveLength(1)
    expect(failures(`- id: ${name}\n  sv: b\n`)).toHaveLength(1)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  test('many keys, many faults, a directive, binary', () => {
    const start = cpuNow()
    const keys = Array.from({length: 20_000}, (_, index) => `  k${index}: v\n`).join('')
    expect(failures(`- id: a\n${keys}`).length).toBe(20_000)
    expect(failures('%YAML 1.1\n---\n- id: a\n  no: b\n  sv: on\n')).toEqual([])
    expect(failures('\0\u0001\u0002]]]}}}').length).toBeGreaterThan(0)
    expect(cpuNow() - start).toBeLessThan(5000)
  })

  test('a term of a thousand characters', () => {
    expect(failures(`- id: a\n  sv: ${'b'.repeat(1000)}\n`)).toEqual([
      'glossary-term-too-long 0.yaml:2:7 {"limit":500}'
    ])
  })
})

describe('doubts are warnings', () => {
  function codes(yaml: string) {
    return read(yaml).findings.map(({code, severity, place, values}) => {
      expect(severity).toBe('warning')
      return [code, `${place.line}:${place.column}`, place.locale, values]
    })
  }

  test('a locale without a preferred term', () => {
    expect(codes('- id: a\n  sv: {term: b, status: forbidden}\n')).toEqual([
      ['term-not-preferred', '2:14', 'sv', {concept: 'a'}]
    ])
  })

  test('a concept without terms', () => {
    expect(codes('- id: a\n')).toEqual([['concept-without-terms', '1:7', undefined, {concept: 'a'}]])
  })

  test('a term of several concepts, whatever its capitals', () => {
    expect(codes('- id: a\n  sv: modell\n- id: b\n  sv: Modell\n- id: c\n  nb: modell\n')).toEqual([
      ['term-shared', '4:7', 'sv', {term: 'Modell', concepts: ['a', 'b']}]
    ])
  })

  test('a forbidden term that another concept prefers', () => {
    expect(codes('- id: a\n  sv: ord\n- id: b\n  sv: [term, {term: ord, status: forbidden}]\n')).toEqual([
      ['term-forbidden-and-preferred', '4:21', 'sv', {term: 'ord', concept: 'b', other: 'a'}]
    ])
  })

  test('a draft may lack a preferred term', () => {
    expect(codes('- id: a\n  status: draft\n  sv: {term: b, status: admitted}\n')).toEqual([])
  })

  test('a form of several concepts, once for all that they share', () => {
    const yaml = (first: string, second: string) =>
      `- id: a\n  sv: {term: ${first}, forms: {add: [banken, bankens]}}\n- id: b\n  sv: {term: ${second}, forms: {add: [Banken, bankens]}}\n`
    expect(codes(yaml('bank', 'bänk'))).toEqual([['form-shared', '4:14', 'sv', {term: 'banken', concepts: ['a', 'b']}]])
    expect(codes(yaml('bank', 'bank'))).toEqual([['term-shared', '4:14', 'sv', {term: 'bank', concepts: ['a', 'b']}]])
  })

  test('capitals keep forms apart where both terms ask for them, and not otherwise', () => {
    const yaml = (second: string) => `- id: a\n  en: {term: Sora, caseSensitive: true}\n- id: b\n  en: ${second}\n`
    expect(codes(yaml('{term: SORA, caseSensitive: true}'))).toEqual([])
    expect(codes(yaml('{term: Sora, caseSensitive: true}'))).toHaveLength(1)
    expect(codes(yaml('sora'))).toEqual([['term-shared', '4:7', 'en', {term: 'sora', concepts: ['a', 'b']}]])
  })

  test('a form of a forbidden term that is one of a preferred term, here and elsewhere', () => {
    expect(
      codes(
        '- id: a\n  sv: {term: ord, forms: {add: orden}}\n- id: b\n  sv: [term, {term: orden, status: forbidden}]\n'
      )
    ).toEqual([
      [
        'form-forbidden-and-preferred',
        '4:21',
        'sv',
        {term: 'orden', concept: 'b', other: 'a', form: 'orden', used: 'ord'}
      ]
    ])
    expect(
      codes('- id: a\n  sv: [{term: ord, forms: {add: [orden, ordens]}}, {term: orden, status: deprecated}]\n')
    ).toEqual([['form-contradicts', '2:59', 'sv', {form: 'orden', term: 'orden', concept: 'a', used: 'ord'}]])
  })

  test('a form is taken away that nobody made, or that is the term', () => {
    expect(codes('- id: a\n  de: {term: Wort, forms: {remove: [Worter, Wort]}}\n')).toEqual([
      ['form-not-made', '2:14', 'de', {term: 'Wort', forms: ['Worter', 'Wort']}]
    ])
  })

  test('20,000 concepts that share a form, and one that shares each of its terms with another', () => {
    const all = Array.from(
      {length: 20_000},
      (_, index) => `- {id: c${index}, sv: {term: t${index}, forms: {add: x}}}\n`
    )
    const list = Array.from({length: 20_000}, (_, index) => `t${index}`).join(', ')
    const start = cpuNow()
    expect(read(all.join(''), `- {id: all, nb: a, sv: [${list}]}\n`).findings.length).toBeGreaterThan(0)
    expect(cpuNow() - start).toBeLessThan(8000)
  })
})
