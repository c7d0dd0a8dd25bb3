import {describe, expect, test} from 'vitest'
import type {BroughtConcept, BroughtTerm} from '../../../src/model/brought.ts'
import {bring} from '../../../src/terms/bring/bring.ts'

const place = {path: 'in.csv', line: 2, column: 1}

function concept(
  id: string,
  terms: Readonly<Record<string, readonly (string | Omit<BroughtTerm, 'place'>)[]>>,
  fields: Partial<BroughtConcept> = {}
): BroughtConcept {
  const list = Object.entries(terms).map(([locale, all]): [string, BroughtTerm[]] => [
    locale,
    all.map((term) => (typeof term === 'string' ? {term, place} : {...term, place}))
  ])
  return {id, ...fields, terms: new Map(list), place}
}

/** The text of a glossary after concepts were brought. */
function bringInto(text: string, ...concepts: readonly BroughtConcept[]): string {
  const {files, refused} = bring([{path: 'glossary/a.yaml', text}], {concepts, findings: []}, 'glossary/a.yaml')
  expect(refused).toEqual([])
  return files[0]?.text ?? text
}

describe('a concept that is known', () => {
  const glossary = `# Our words.

- id: model # the basic one
  domain: AI   # as ever
  sv: modell
  terms:
    en:
      - {term: model, partOfSpeech: noun} # usual
      # never this
      - {term: modul, status: forbidden}

# The end.
`

  test('what is the same changes nothing', () => {
    const same = concept('model', {sv: ['modell'], en: [{term: 'model', status: 'preferred'}]}, {domain: 'AI'})
    expect(bringInto(glossary, same)).toBe(glossary)
  })

  test.each<[string, BroughtConcept, string, string]>([
    ['a field is replaced', concept('model', {}, {domain: 'ML: basics'}), 'domain: AI   #', 'domain: "ML: basics"   #'],
    [
      'a field is added where it belongs',
      concept('model', {}, {definition: 'What is made, by training.', source: 'https://example.org/#a'}),
      'domain: AI   # as ever\n',
      'domain: AI   # as ever\n  definition: What is made, by training.\n  source: "https://example.org/#a"\n'
    ],
    [
      'a plain term gets a field',
      concept('model', {sv: [{term: 'modell', gender: 'common'}]}),
      'sv: modell\n',
      'sv: {term: modell, gender: common}\n'
    ],
    [
      'a plain term gets a neighbour',
      concept('model', {sv: ['modellen', {term: 'mod', status: 'deprecated'}]}),
      'sv: modell\n',
      'sv: [modell, {term: modellen, status: admitted}, {term: mod, status: deprecated}]\n'
    ],
    [
      'a plain term gets both',
      concept('model', {sv: [{term: 'Modell', gender: 'common'}, 'modellen']}),
      'sv: modell\n',
      'sv: [{term: modell, gender: common}, {term: modellen, status: admitted}]\n'
    ],
    [
      'a term of a list gets fields and forms, and the list a term',
      concept('model', {
        en: [
          {
            term: 'model',
            partOfSpeech: 'verb',
            note: 'a, b',
            forms: {add: [{form: 'models', slot: 'Number=Plur'}], remove: []}
          },
          'mod'
        ]
      }),
      '- {term: model, partOfSpeech: noun} # usual\n      # never this\n      - {term: modul, status: forbidden}\n',
      '- {term: model, partOfSpeech: verb, note: "a, b", forms: {add: [{form: models, slot: Number=Plur}]}} # usual\n      # never this\n      - {term: modul, status: forbidden}\n      - {term: mod, status: admitted}\n'
    ],
    [
      'a locale is added where the others are',
      concept('model', {nb: ['modell'], ja: ['モデル', '模型']}),
      '- {term: modul, status: forbidden}\n',
      '- {term: modul, status: forbidden}\n    nb: modell\n    ja:\n      - モデル\n      - {term: 模型, status: admitted}\n'
    ]
  ])('%s', (_, brought, from, to) => {
    expect(glossary.split(from)).toHaveLength(2)
    expect(bringInto(glossary, brought)).toBe(glossary.replace(from, to))
  })

  test('in braces, in lines of fields, with CRLF and a byte order mark', () => {
    expect(bringInto('- {id: a, sv: b}\n', concept('a', {nb: ['c', 'd'], sv: ['e']}, {note: 'f'}))).toBe(
      '- {id: a, note: f, sv: [b, {term: e, status: admitted}], nb: [c, {term: d, status: admitted}]}\n'
    )
    expect(
      bringInto(
        '- id: a\n  sv:\n    # why\n    term: b\n    note: |\n      Two\n      lines.\n  nb: c\n',
        concept('a', {sv: [{term: 'b', gender: 'neuter'}, 'd']})
      )
    ).toBe(
      '- id: a\n  sv:\n    # why\n    - term: b\n      note: |\n        Two\n        lines.\n      gender: neuter\n    - {term: d, status: admitted}\n  nb: c\n'
    )
    expect(bringInto('\uFEFF- id: a\r\n  sv: b # c\r\n', concept('a', {nb: ['d']}, {note: 'e'}))).toBe(
      '\uFEFF- id: a\r\n  note: e\r\n  sv: b # c\r\n  nb: d\r\n'
    )
    expect(
      bringInto('- id: a\n  note: |\n    Old\n    text.\n  sv: b', concept('a', {nb: ['d']}, {note: 'New.'}))
    ).toBe('- id: a\n  note: New.\n  sv: b\n  nb: d')
  })

  test('forms are added to those that there are', () => {
    const forms = {
      add: [
        {form: 'ny', slot: ''},
        {form: 'x', slot: ''}
      ],
      remove: ['z']
    }
    expect(bringInto('- id: a\n  de: {term: b, forms: {add: x}}\n', concept('a', {de: [{term: 'b', forms}]}))).toBe(
      '- id: a\n  de: {term: b, forms: {add: [x, ny], remove: [z]}}\n'
    )
    expect(
      bringInto(
        '- id: a\n  de:\n    term: b\n    forms:\n      add:\n        - x # so\n  sv: c\n',
        concept('a', {de: [{term: 'b', forms}]})
      )
    ).toBe(
      '- id: a\n  de:\n    term: b\n    forms:\n      add:\n        - x # so\n        - ny\n      remove: [z]\n  sv: c\n'
    )
  })
})

describe('a concept that is new', () => {
  test('at the end of a file, in its layout', () => {
    const fresh = concept('b', {sv: ['två'], id: ['dua']}, {domain: 'no'})
    expect(bringInto('- id: a\n  sv: ett\n# end\n', concept('b', {sv: ['två'], nb: ['to']}))).toBe(
      '- id: a\n  sv: ett\n# end\n\n- id: b\n  sv: två\n  nb: to\n'
    )
    expect(bringInto('  - id: a\n    sv: ett', fresh)).toBe(
      '  - id: a\n    sv: ett\n\n  - id: b\n    domain: "no"\n    terms:\n      sv: två\n      id: dua\n'
    )
    expect(bringInto('[{id: a, sv: ett}]\n', concept('b', {sv: ['två']}))).toBe(
      '[{id: a, sv: ett}]\n---\n- id: b\n  sv: två\n'
    )
    expect(bringInto('# nothing yet\n', concept('b', {sv: ['två']}))).toBe('# nothing yet\n\n- id: b\n  sv: två\n')
  })

  test('in a file of its own, with everything', () => {
    const full = concept(
      'b',
      {
        sv: [{term: 'två', partOfSpeech: 'noun', compounds: 'head', caseSensitive: true, note: 'nu'}],
        nb: ['to', {term: 'tvo', status: 'forbidden'}]
      },
      {definition: 'A number: two.', draft: true, doNotTranslate: true}
    )
    const {files} = bring([], {concepts: [full], findings: []}, 'glossary/imported.yaml')
    expect(files).toEqual([
      {
        path: 'glossary/imported.yaml',
        before: undefined,
        text: `- id: b
  definition: "A number: two."
  status: draft
  doNotTranslate: true
  terms:
    sv: {term: två, partOfSpeech: noun, compounds: head, note: nu, caseSensitive: true}
    nb:
      - to
      - {term: tvo, status: forbidden}
`
      }
    ])
  })
})

describe('nothing is lost', () => {
  const files = [
    {
      path: 'glossary/a.yaml',
      text: '- id: a\n  sv: &x b\n- id: c\n  sv: *x\n- id: d\n  sv: [e, {term: f, status: forbidden}]\n'
    }
  ]
  const run = (...concepts: BroughtConcept[]) => bring(files, {concepts, findings: []}, 'glossary/a.yaml')

  test('what others rely on is left alone, and told', () => {
    const {files: changed, refused} = run(
      concept('a', {nb: ['g']}),
      concept('c', {nb: ['g']}),
      concept('d', {nb: ['g']})
    )
    expect(refused.map(({code, values}) => [code, values.concept])).toEqual([
      ['bring-unwritable', 'a'],
      ['bring-unwritable', 'c']
    ])
    expect(changed[0]?.text).toBe(files[0]?.text.replace(/\n$/, '\n  nb: g\n'))
  })

  test('a term that makes the concept faulty is refused with the fault, and the others come in', () => {
    const {
      files: changed,
      refused,
      changes
    } = run(
      concept(
        'd',
        {
          sv: [
            {term: 'f', status: 'preferred'},
            {term: 'F', caseSensitive: true}
          ]
        },
        {note: 'h'}
      ),
      concept('long', {sv: ['x'.repeat(600)]}),
      concept('__proto__', {sv: ['x']}),
      concept('new', {sv: ['x']})
    )
    expect(refused.map(({code, values}) => [code, values.concept])).toEqual([
      ['glossary-term-too-long', 'long'],
      ['glossary-name-refused', '__proto__']
    ])
    expect(changes.map(({concept: id}) => id)).toContain('new')
    expect(changed[0]?.text).toContain('- id: new\n  sv: x\n')
  })

  test('where both sides say something, a person is asked', () => {
    const {conflicts} = run(
      concept('d', {sv: ['E', {term: 'i', status: 'preferred'}]}, {draft: false}),
      concept('d', {sv: ['k']})
    )
    expect(conflicts.map(({code, values}) => [code, values])).toEqual([
      ['bring-kept', {concept: 'd', field: 'term', ours: 'e', theirs: 'E'}],
      ['bring-two-preferred', {concept: 'd', locale: 'sv', terms: ['e', 'i']}],
      ['bring-id-twice', {concept: 'd'}]
    ])
  })
})
