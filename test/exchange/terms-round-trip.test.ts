import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type TermFormat, termFormats} from '../../src/exchange/term-formats.ts'
import {forbidden} from '../../src/exchange/xml/shield.ts'
import type {Brought, BroughtTerm} from '../../src/model/brought.ts'
import type {Glossary, Term, WordForm} from '../../src/model/term.ts'
import {bring} from '../../src/terms/bring/bring.ts'
import {conceptLines} from '../../src/terms/bring/write-yaml.ts'
import {anyGlossary, readAgain, yamlOf} from './arbitrary-glossary.ts'

const [tbx, csv] = termFormats as [TermFormat, TermFormat]
const path = 'glossary/a.yaml'
const runs = {numRuns: process.env.FULL === '1' ? 1500 : 60}

function flat(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '')
}

/** What is said, whoever says it: without places, and without what is said where nothing is. */
function said({concepts}: Pick<Glossary, 'concepts'> | Brought): unknown {
  const list: readonly (
    | Brought['concepts'][number]
    | (Glossary['concepts'] extends ReadonlyMap<string, infer C> ? C : never)
  )[] = [...concepts.values()]
  return list.map(({terms, place: _, draft = false, doNotTranslate = false, ...fields}) => ({
    ...fields,
    draft,
    doNotTranslate,
    terms: [...terms].map(([locale, all]) => [locale, all.map(saidOfTerm)])
  }))
}

function saidOfTerm({place: _, caseSensitive = false, forms, ...term}: Term | BroughtTerm): unknown {
  const {add = [], remove = []} = forms ?? {}
  const written = {add: add.map(({form, slot}: WordForm) => ({form: flat(form), slot})), remove: remove.map(flat)}
  return {...term, caseSensitive, forms: written}
}

/** The part of a glossary that TBX-Basic carries, in the form in which it carries it. */
function carried({concepts}: Glossary): Glossary {
  const text = <Value extends string | undefined>(value: Value): Value =>
    (value === undefined ? value : flat(value.replace(forbidden, ''))) as Value
  return {
    concepts: new Map(
      [...concepts]
        .filter(([, {terms}]) => terms.size > 0)
        .map(([id, {domain, definition, note, source, terms, place}]) => [
          id,
          {
            id,
            ...Object.fromEntries(
              Object.entries({domain, definition, note, source}).flatMap(([name, value]) =>
                text(value) ? [[name, text(value)]] : []
              )
            ),
            draft: false,
            doNotTranslate: false,
            terms: new Map(
              [...terms].map(([locale, list]) => [
                locale,
                list.map(({term, status, partOfSpeech, gender, note: remark, place: at}) => ({
                  term: text(term),
                  status,
                  ...(partOfSpeech === undefined
                    ? {}
                    : {partOfSpeech: partOfSpeech === 'properNoun' ? 'noun' : partOfSpeech}),
                  ...(gender === undefined || (gender === 'common' && !['sv', 'nb'].includes(locale)) ? {} : {gender}),
                  ...(text(remark) ? {note: text(remark)} : {}),
                  caseSensitive: false,
                  place: at
                }))
              ])
            ),
            place
          }
        ])
    )
  }
}

/** Without what XML cannot write. */
const writable = anyGlossary.filter(
  (glossary) =>
    !forbidden.test(JSON.stringify(said(glossary))) && !/\\u[0-9a-f]{4}/.test(JSON.stringify(said(glossary)))
)

test('the glossaries of these properties are ones that the reader takes', () => {
  fc.assert(
    fc.property(anyGlossary, (glossary) => {
      expect(said(readAgain(yamlOf(glossary)))).toEqual(said(glossary))
    }),
    runs
  )
})

describe('CSV', () => {
  test('carries everything', () => {
    fc.assert(
      fc.property(anyGlossary, (glossary) => {
        const {text, findings} = csv.write(glossary)
        expect(findings).toEqual([])
        const brought = csv.read(text, 'a.csv')
        expect(brought.findings).toEqual([])
        expect(said(brought)).toEqual(said(glossary))
      }),
      runs
    )
  })

  test('makes the same glossary anew', () => {
    fc.assert(
      fc.property(anyGlossary, (glossary) => {
        const {files, refused} = bring([], csv.read(csv.write(glossary).text, 'a.csv'), path)
        expect(refused).toEqual([])
        expect(said(readAgain(files[0]?.text ?? ''))).toEqual(said(glossary))
      }),
      runs
    )
  })
})

describe('TBX', () => {
  test('carries what it has a place for, and tells the rest', () => {
    fc.assert(
      fc.property(writable, (glossary) => {
        const {text, findings} = tbx.write(glossary)
        expect(said(tbx.read(text, 'a.tbx'))).toEqual(said(carried(glossary)))
        // What is lost is told: where nothing is told, nothing is lost but line breaks.
        if (findings.length === 0) {
          expect(JSON.stringify(said(carried(glossary)))).toBe(flatJson(said(glossary)))
        }
      }),
      runs
    )
  })
})

function flatJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? flat(part) : part))
}

describe.each([
  ['TBX', tbx, writable],
  ['CSV', csv, anyGlossary]
] as const)('%s', (_, format, glossaries) => {
  test('a glossary that comes back changes nothing', () => {
    fc.assert(
      fc.property(glossaries, (glossary) => {
        const files = [{path, text: yamlOf(glossary)}]
        const {
          changes,
          files: changed,
          conflicts,
          refused
        } = bring(files, format.read(format.write(glossary).text, 'a'), path)
        expect([changes, changed, conflicts, refused]).toEqual([[], [], [], []])
      }),
      runs
    )
  })
})

describe('an import', () => {
  /** In lines, as people write them, with a comment at the end of each. */
  function inLines({concepts}: Glossary): string {
    const lines = [...concepts.values()].flatMap((concept) => ['# about', ...conceptLines(concept), ''])
    return lines.map((line, index) => (line.trim() === '' ? line : `${line} # ${index}`)).join('\n')
  }

  test.each([
    ['lines', inLines],
    ['braces', yamlOf]
  ] as const)('says what it brings and keeps the rest, in %s', (_, layout) => {
    fc.assert(
      fc.property(anyGlossary, anyGlossary, (own, other) => {
        const text = layout(own)
        const brought = csv.read(csv.write(other).text, 'a.csv')
        const {files, refused} = bring([{path, text}], brought, path)
        const after = files[0]?.text ?? text
        const isRefused = new Set(refused.map(({values}) => values.concept))
        const again = bring([{path, text: after}], brought, path)
        expect(again.changes.filter(({concept}) => !isRefused.has(concept))).toEqual([])
        // Only what contradicts itself is refused.
        for (const {code} of refused) expect(code).toMatch(/^glossary-(term|form)-contradicts$/)
        for (const comment of text.match(/ # \d+$/gm) ?? []) expect(after).toContain(comment)
        const [before, later] = [own, readAgain(after)].map(({concepts}) => concepts)
        for (const [id, concept] of before!) {
          const now = later!.get(id)!
          for (const [locale, terms] of concept.terms) {
            expect(now.terms.get(locale)?.map(({term}) => term)).toEqual(
              expect.arrayContaining(terms.map(({term}) => term))
            )
          }
        }
      }),
      runs
    )
  })
})
