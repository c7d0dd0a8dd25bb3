import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {markdown} from '../../../src/markdown/format.ts'
import {Failure} from '../../../src/model/failure.ts'
import {settingsFrom} from '../../../src/project/config.ts'
import {markdownText, noise} from '../arbitrary.ts'
import {read} from './reading.ts'

const any = fc.oneof({arbitrary: markdownText, weight: 4}, noise)
const runs = {numRuns: 60}

/** Reads a text; what cannot be read has to say so with a failure. */
function readIfReadable(text: string): ReturnType<typeof read> | undefined {
  try {
    return read(text)
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}

describe('any text', () => {
  test('has no words that no unit covers, but in markup', () => {
    fc.assert(
      fc.property(any, (text) => {
        const left = readIfReadable(text)?.uncovered ?? []
        const reasons = left.map(({reason}) => reason)
        expect(reasons.filter((reason) => !['attribute', 'expression', 'template'].includes(reason))).toEqual([])
      }),
      runs
    )
  })

  test('has units whose ranges and ids are in order and its own', () => {
    fc.assert(
      fc.property(any, (text) => {
        const {units, article} = readIfReadable(text) ?? {units: [], article: {text}}
        expect(new Set(units.map(({id}) => id)).size).toBe(units.length)
        for (const {range, line} of units) {
          expect(range.start).toBeLessThanOrEqual(range.end)
          expect(range.end).toBeLessThanOrEqual(article.text.length)
          expect(line).toBe(article.text.slice(0, range.start).split(/\r\n|\n|\r/).length)
        }
        for (const {codes} of units) {
          for (const id of codes.flatMap(({subFlows = []}) => subFlows)) {
            expect(units.some((unit) => unit.id === id)).toBe(true)
          }
        }
      }),
      runs
    )
  })

  test('can be stripped of what its author told ordbro', () => {
    const {restore} = settingsFrom(undefined)
    const told = fc.constantFrom('<!-- ordbro:note a -->', '<!-- ordbro:skip -->', '<!--ordbro:max 9-->')
    const place = fc.tuple(fc.nat(), told, fc.constantFrom('\n', '', ' '))
    const texts = fc.tuple(markdownText, fc.array(place, {maxLength: 3})).map(([text, places]) =>
      places
        .reduce(
          (lines, [at, comment, end]) => {
            const cut = at % (lines.length + 1)
            return [...lines.slice(0, cut), comment + end, ...lines.slice(cut)]
          },
          text.split(/(?<=\n)/)
        )
        .join('')
    )
    fc.assert(
      fc.property(texts, (text) => {
        const extraction = readIfReadable(text)
        if (extraction === undefined) return
        const none = {targets: new Map(), fields: new Map()}
        const result = markdown.restore(extraction, none, 'nb', {...restore, strip: true})
        expect(markdown.prove(extraction, result.written, 'nb', result.text)).toEqual([])
      }),
      runs
    )
  })
})
