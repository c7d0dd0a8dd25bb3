import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {makeSegmentFiles} from '../../bench/generate/segment-files.ts'
import {readSegmentFile} from '../../src/exchange/xliff/read.ts'
import type {CarryContext} from '../../src/memory/carry/carried.ts'
import {keepFile} from '../../src/memory/carry/keep-file.ts'
import {rebuildFile} from '../../src/memory/carry/rebuild-file.ts'
import {carry} from '../../src/memory/carry.ts'
import {type Run, text} from '../../src/model/run.ts'
import type {Segment, SegmentFile, StoredUnit} from '../../src/model/segment-file.ts'
import type {Unit} from '../../src/model/unit.ts'
import {extract} from '../../src/pipeline.ts'
import {settingsFrom} from '../../src/project/config.ts'
import {article, context, mapSegments, splitEverywhere, splitNowhere, translateAll} from './article.ts'

const {read} = settingsFrom(undefined)

const line = fc.constantFrom(
  '# Pris',
  '## Mer',
  'title: Pris',
  'Hej. Kom hit nu.',
  ' Hej.  Kom  hit nu. ',
  'Läs *mer* här. Kör `a` nu.',
  '*Mer.* `a` `b`',
  'Se <x>(/1)! Ja?',
  '%% Kort!',
  'Kör `a`. `b` nu.'
)
const lines = fc.array(line, {minLength: 1, maxLength: 12})

/** What may be other in a stored file than in one made of the article: each has to be seen, or not to matter. */
const changes: readonly ((unit: StoredUnit) => StoredUnit)[] = [
  (unit) => unit,
  (unit) => ({...unit, id: 'usame'}),
  (unit) => ({...unit, kind: 'cell'}),
  (unit) => ({...unit, name: 'another'}),
  (unit) => ({...unit, path: [...unit.path, 'list']}),
  (unit) => ({...unit, max: 7}),
  (unit) => ({...unit, notes: [...unit.notes, {category: 'author', text: 'Kort!'}]}),
  (unit) => ({...unit, notes: [{category: 'ordbro:comment', text: 'Hm'}, ...unit.notes]}),
  (unit) => ({...unit, terms: [{concept: 'a', term: 'b', translations: []}]}),
  (unit) => ({...unit, foreign: {attributes: {'my:x': '1'}, elements: []}}),
  (unit) => ({...unit, codes: unit.codes.map((code) => ({...code, label: 'another'}))}),
  (unit) => ({...unit, codes: unit.codes.map((code) => ({...code, subFlows: ['u1']}))}),
  (unit) => ({...unit, codes: unit.codes.toReversed()}),
  (unit) => ({...unit, codes: unit.codes.slice(1)}),
  (unit) => ({...unit, segments: unit.segments.map((segment) => ({...segment, id: 's1'}))}),
  (unit) => ({...unit, segments: unit.segments.slice(0, 1)}),
  inSegments((segment) => ({...segment, id: `s9${segment.id}`})),
  inSegments((segment) => ({...segment, after: {source: ' ', target: '  '}})),
  inSegments((segment) => ({...segment, source: [...segment.source, text(' ')]})),
  inSegments((segment) => ({...segment, source: [text(' '), ...segment.source]})),
  inSegments((segment) => ({...segment, source: [text(''), ...segment.source]})),
  inSegments(({target, ...segment}) => ({...segment, target: target && [...target, {kind: 'ph', id: 's1.7'}]})),
  inSegments((segment) => ({
    ...segment,
    source: segment.source.map((run) => (run.kind === 'ph' ? {...run, foreign: {'my:x': '1'}} : run))
  })),
  inSegments((segment) => ({...segment, source: [{kind: 'mrk', attributes: {id: 'm1'}, children: segment.source}]})),
  inSegments((segment) => ({
    ...segment,
    source: segment.source.flatMap((run): readonly Run[] =>
      run.kind === 'text' ? [text(run.text.slice(0, 2)), text(run.text.slice(2))] : [run]
    )
  }))
]

function inSegments(change: (segment: Segment) => Segment): (unit: StoredUnit) => StoredUnit {
  return (unit) => ({...unit, segments: unit.segments.map(change)})
}

/** Where the short way is taken, it leads to where the long one does; says whether it was taken. */
function agree(stored: SegmentFile, units: readonly Unit[], how: CarryContext = context): boolean {
  const short = keepFile(stored, units, how)
  if (short === undefined) return false
  expect(short.file).toBe(stored)
  expect(short).toEqual(rebuildFile(stored, units, how))
  return true
}

describe('keeping a file is what rebuilding it comes to', () => {
  test('where the article is as it was', () => {
    let kept = 0
    fc.assert(
      fc.property(lines, fc.constantFrom(context.split, splitNowhere, splitEverywhere), (text, split) => {
        const {file} = carry(undefined, article(text), {...context, split})
        if (agree(translateAll(file), article(text))) kept++
      }),
      {numRuns: 300}
    )
    // The others have white space at an end.
    expect(kept).toBeGreaterThan(30)
  })

  test('and where it is another', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const {file} = carry(undefined, article(before), context)
        agree(translateAll(file), article(after))
        agree(translateAll(file), article(before.with(after.length % before.length, after[0]!)))
      }),
      {numRuns: 300}
    )
  })

  test('and whatever else was done to the stored file', () => {
    const taken = new Set<number>()
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat({max: changes.length - 1}), (text, place, which) => {
        const file = translateAll(carry(undefined, article(text), context).file)
        let at = 0
        const count = file.groups.reduce((sum, {units}) => sum + units.length, 0)
        const groups = file.groups.map((group) => ({
          ...group,
          units: group.units.map((unit) => (at++ === place % count ? changes[which]!(unit) : unit))
        }))
        if (agree({...file, groups}, article(text))) taken.add(which)
      }),
      {numRuns: 1500}
    )
    expect(taken.size).toBeGreaterThan(5)
  })

  test('and where the file is of another extraction, or is to be cut anew', () => {
    const units = article(['Hej. Kom hit nu.'])
    const file = mapSegments(carry(undefined, units, context).file, (segment) => segment)
    expect(agree(file, units)).toBe(true)
    expect(agree({...file, extraction: 0}, units)).toBe(false)
    expect(agree({...file, original: 'b.md'}, units)).toBe(false)
    expect(agree(file, units, {...context, resegment: true})).toBe(false)
  })

  test('for real articles', () => {
    for (let number = 0; number < 12; number++) {
      const made = makeSegmentFiles(number)
      const {units} = extract(made.article, read)
      for (const {path: at, text: xml} of made.segmentFiles) {
        const stored = readSegmentFile(xml, at)
        const {original, source, target, extraction} = stored
        expect(agree(stored, units, {...context, original, source, target, extraction}), at).toBe(true)
      }
    }
  })
})
