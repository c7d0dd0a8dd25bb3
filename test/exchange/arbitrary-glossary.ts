import fc from 'fast-check'
import type {Concept, Glossary, Term} from '../../src/model/term.ts'
import {compoundings, genders, partsOfSpeech, termStatuses} from '../../src/model/term.ts'
import {exactForm} from '../../src/terms/compile-terms.ts'
import {readGlossary} from '../../src/terms/read.ts'

const place = {path: 'glossary/a.yaml', line: 1, column: 1}

/** A text as a glossary holds it: no white space at its ends. With all that YAML, XML and CSV take for their own. */
const nasty = fc.constantFrom(
  ...[
    ': ',
    ' #',
    '- ',
    '"',
    "'",
    '\\',
    '|',
    '>',
    '<',
    '&amp;',
    ']]>',
    '=1+1',
    '@',
    ',',
    ';',
    '\t',
    '\n',
    '\r\n',
    '{',
    '}'
  ],
  ...[
    '[Case=Gen]',
    'no',
    'null',
    '1',
    '1.5',
    '~',
    '*x',
    '&x',
    '!tag',
    '%',
    '---',
    '...',
    '拡散',
    'å',
    '\u00AD',
    '\u2028'
  ]
)
export const text = fc
  .array(fc.oneof({weight: 2, arbitrary: fc.string({maxLength: 6})}, nasty), {minLength: 1, maxLength: 5})
  .map((parts) => parts.join('').replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''))
  .filter((written) => written !== '' && written.isWellFormed() && !written.includes('\0'))

const word = fc.oneof(fc.constantFrom('modell', 'barn', 'store språkmodeller', 'GPT-4o', '拡散モデル', 'Sora'), text)
const term = word.filter((written) => exactForm(written) !== '')

const slots = ['', 'Case=Gen', 'Case=Gen|Definite=Def|Number=Plur', 'Degree=Cmp']
const forms = fc
  .record({
    add: fc.array(fc.record({form: term, slot: fc.constantFrom(...slots)}), {maxLength: 2}),
    remove: fc.array(term, {maxLength: 2})
  })
  .filter(({add, remove}) => add.length + remove.length > 0 && !add.some(({form}) => remove.includes(form)))

const anyTerm: fc.Arbitrary<Term> = fc
  .record(
    {
      term,
      status: fc.constantFrom(...termStatuses),
      caseSensitive: fc.boolean(),
      partOfSpeech: fc.constantFrom(...partsOfSpeech),
      gender: fc.constantFrom(...genders),
      forms,
      compounds: fc.constantFrom(...compoundings),
      note: text
    },
    {requiredKeys: ['term', 'status', 'caseSensitive']}
  )
  .map((fields) => ({...fields, place}))

const locales = ['sv', 'nb', 'en', 'ja', 'de', 'id', 'zh-Hant']

const concept: fc.Arbitrary<Concept> = fc
  .record(
    {
      id: fc.oneof(fc.constantFrom('model', 'gpt-4o', '3d', 'a b', '_x0041_', 'id', 'モデル'), text),
      domain: text,
      definition: text,
      note: text,
      source: text,
      draft: fc.boolean(),
      doNotTranslate: fc.boolean(),
      terms: fc.dictionary(fc.constantFrom(...locales), fc.array(anyTerm, {minLength: 1, maxLength: 3}), {maxKeys: 3})
    },
    {requiredKeys: ['id', 'draft', 'doNotTranslate', 'terms']}
  )
  .filter(({id}) => !/\p{Cc}/u.test(id) && !['__proto__', 'constructor', 'prototype'].includes(id))
  .map(({terms, ...fields}) => ({
    ...fields,
    place,
    // A concept says a term once in a locale.
    terms: new Map(
      Object.entries(terms).map(([locale, list]) => [
        locale,
        [...new Map(list.map((one) => [exactForm(one.term).toLowerCase(), one])).values()]
      ])
    )
  }))

/** Any glossary that the reader takes. */
export const anyGlossary: fc.Arbitrary<Glossary> = fc
  .uniqueArray(concept, {selector: ({id}) => id, minLength: 1, maxLength: 3})
  .map((concepts) => ({concepts: new Map(concepts.map((one) => [one.id, one]))}))

/** The glossary as JSON, which is YAML but for characters that it wants escaped. */
export function yamlOf({concepts}: Glossary): string {
  const all = [...concepts.values()].map(({id, draft, doNotTranslate, terms, place: _, ...fields}) => ({
    id,
    ...fields,
    ...(draft ? {status: 'draft'} : {}),
    ...(doNotTranslate ? {doNotTranslate} : {}),
    terms: Object.fromEntries([...terms].map(([locale, list]) => [locale, list.map(written)]))
  }))
  const lines = all.map((one) => `- ${JSON.stringify(one).replace(unprintable, escaped)}\n`)
  return `# A glossary.\n${lines.join('')}`
}

const unprintable = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function written({place: _, forms: corrected, ...one}: Term): object {
  if (corrected === undefined) return one
  const add = corrected.add.map(({form, slot}) => (slot === '' ? form : {form, slot}))
  const {remove} = corrected
  return {...one, forms: {...(add.length > 0 ? {add} : {}), ...(remove.length > 0 ? {remove} : {})}}
}

export function readAgain(text: string): Glossary {
  return readGlossary([{path: 'glossary/a.yaml', text}]).glossary
}
