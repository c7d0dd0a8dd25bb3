import {describe, expect, test} from 'vitest'
import type {Extraction, Formats} from '../../../src/model/article.ts'
import {Failure} from '../../../src/model/failure.ts'
import {type Run, text} from '../../../src/model/run.ts'
import {extract, formatOf} from '../../../src/pipeline.ts'
import {settingsFrom} from '../../../src/project/config.ts'
import {guardLimits} from '../../../src/project/guard/guard-limits.ts'
import {guarded, guardedFormats} from '../../../src/project/guard/guarded.ts'
import type {Question} from '../../../src/project/guard/question.ts'
import {articlesIn, isThere} from '../../markdown/corpora.ts'

const settings = settingsFrom(undefined)

/** Too many marks to be light, and parsed in a moment. */
const heavy = `---\ntitle: En titel\n---\n\n# Rubrik\n\n[hit](#rubrik) och [dit](#ingen)\n\n${'`a` '.repeat(1500)}\n\nTill slut **fet** text.\n`

const take = (source: string, formats: Formats = guarded, path = 'content/sv/a.md'): Extraction =>
  extract({path, locale: 'sv', text: source}, settings.read, formats)

/** A guard whose questions are counted and not answered. */
function counting(): {formats: Formats; asked: Question['verb'][]} {
  const asked: Question['verb'][] = []
  const formats = guardedFormats((question) => {
    asked.push(question.verb)
    return {limit: 'seconds'}
  })
  return {formats, asked}
}

function failureOf(work: () => unknown): Pick<Failure, 'kind' | 'code' | 'values' | 'place'> {
  try {
    work()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const {kind, code, values, place} = error
    return {kind, code, values, place}
  }
  throw new Error('nothing was refused')
}

const data = ({article, units, findings, uncovered, derived, skip, leftAlone, ways}: Extraction): object => ({
  article,
  units,
  findings,
  uncovered,
  derived,
  skip,
  leftAlone,
  ...(ways && {ways})
})

describe('a heavy article', () => {
  test('is taken apart, restored, proved and searched for dead links as any other', () => {
    const direct = take(heavy, formatOf)
    const remote = take(heavy)
    expect(remote).toEqual(data(direct))
    const targets = new Map(direct.units.map(({id, runs}): [string, readonly Run[]] => [id, [text('ny '), ...runs]]))
    const written = {targets, fields: new Map<string, string>()}
    const format = formatOf('a.md')
    const guard = guarded('a.md')
    const restored = format.restore(direct, written, 'nb', settings.restore)
    expect(guard.restore(remote, written, 'nb', settings.restore)).toEqual(restored)
    expect(guard.prove(remote, restored.written, 'nb', restored.text)).toEqual([])
    const torn = restored.text.replace('# ', '')
    expect(guard.prove(remote, restored.written, 'nb', torn)).toEqual(
      format.prove(direct, restored.written, 'nb', torn)
    )
    // As if the link had not followed its heading.
    expect(restored.text).toContain('](#ny-rubrik)')
    const left = restored.text.replace('](#ny-rubrik)', '](#rubrik)')
    const dead = format.links?.(direct)?.(left)
    expect(dead?.length).toBe(2)
    expect(guard.links?.(remote)?.(left)).toEqual(dead)
  })

  test('that cannot be read fails as any other', () => {
    const source = heavy.replace('title:', 'title: [')
    expect(failureOf(() => take(source))).toEqual(failureOf(() => take(source, formatOf)))
  })

  test('that is never done is stopped, named with the limit and the line, and the next is read', () => {
    const source = `# Rubrik\n\nText.\n\n${'![a'.repeat(5000)}${'](b)'.repeat(5000)}\n`
    expect(failureOf(() => take(source))).toEqual({
      kind: 'unreadable',
      code: 'parse-deadline',
      values: {most: guardLimits.seconds},
      place: {path: 'content/sv/a.md', line: 5}
    })
    expect(take(heavy).units.length).toBeGreaterThan(3)
  })

  test('whose bug is ours throws it', () => {
    const formats = guardedFormats(() => ({bug: 'Error: ours'}))
    expect(() => take(heavy, formats)).toThrow('Error: ours')
  })

  test('that takes too much memory is named with that limit', () => {
    const formats = guardedFormats(() => ({limit: 'megabytes'}))
    expect(failureOf(() => take(heavy, formats))).toMatchObject({
      code: 'parse-memory',
      values: {most: guardLimits.megabytes}
    })
  })
})

describe('what is asked of the other thread', () => {
  test('nothing of a light article', () => {
    const {formats, asked} = counting()
    const extraction = take('# Rubrik\n\nEn mening.\n', formats)
    const written = {targets: new Map([[extraction.units[1]!.id, [text('Setning.')]]]), fields: new Map()}
    const format = formats('a.md')
    const restored = format.restore(extraction, written, 'nb', settings.restore)
    expect(format.prove(extraction, restored.written, 'nb', restored.text)).toEqual([])
    expect(format.links?.(extraction)).toBeUndefined()
    expect(asked).toEqual([])
  })

  test('nothing of plain text, whose time follows its length', () => {
    const {formats, asked} = counting()
    take('['.repeat(100_000), formats, 'a.txt')
    expect(asked).toEqual([])
  })

  test.skipIf(!isThere('dev'))('nothing of the articles of the corpus', () => {
    const {formats, asked} = counting()
    for (const {path, text: source} of articlesIn('dev')) {
      try {
        take(source, formats, path)
      } catch (error) {
        if (!(error instanceof Failure) || error.code.startsWith('parse-')) throw error
      }
    }
    expect(asked).toEqual([])
  })

  test('the writing of a heavy target, with the line of its unit', () => {
    const {formats, asked} = counting()
    const extraction = take('# Rubrik\n\nEn mening.\n', formats)
    const targets = new Map([[extraction.units[1]!.id, [text('['.repeat(3000))]]])
    const restore = () => formats('a.md').restore(extraction, {targets, fields: new Map()}, 'nb', settings.restore)
    expect(failureOf(restore)).toMatchObject({code: 'parse-deadline', place: {line: 3}})
    expect(asked).toEqual(['restore'])
  })

  test('the proof of a heavy build', () => {
    const {formats, asked} = counting()
    const extraction = take('# Rubrik\n\nEn mening.\n', formats)
    const prove = () =>
      formats('a.md').prove(extraction, {targets: new Map(), fields: new Map()}, 'nb', '*a_ '.repeat(2000))
    expect(failureOf(prove).code).toBe('parse-deadline')
    expect(asked).toEqual(['prove'])
  })
})
