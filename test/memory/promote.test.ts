import {describe, expect, test} from 'vitest'
import {fillHashOf, isConfirmed, promote} from '../../src/memory/promote.ts'
import {type Run, text} from '../../src/model/run.ts'
import type {Segment} from '../../src/model/segment-file.ts'
import {segmentOf} from './segment-of.ts'

const filled = [text('Hei '), {kind: 'pc', id: 's1.1', children: [text('du')]}] satisfies Run[]
const previous = {source: 'Hej', target: 'Hei'}

function segment(values: Partial<Segment>): Segment {
  return segmentOf({source: [text('Hej du')], target: filled, ...values})
}

const marked = {fillHash: fillHashOf(filled)}
const edited = {target: [text('Hei, du')]}

describe('promote', () => {
  test('a 101 match counts as it stands', () => {
    const auto = segment({...marked, state: 'translated', fill: 'auto'})
    expect(promote(auto)).toBe(auto)
    expect(isConfirmed(auto)).toBe(true)
  })

  test.each(['exact', 'fuzzy', 'draft'] as const)('an untouched %s fill is a draft', (fill) => {
    const draft = segment({...marked, fill})
    expect(promote(draft)).toBe(draft)
    expect(isConfirmed(draft)).toBe(false)
  })

  test('an untouched stale segment stays stale', () => {
    const stale = segment({...marked, fill: 'stale', previous})
    expect(promote(stale)).toBe(stale)
    expect(isConfirmed(stale)).toBe(false)
  })

  test('a target without a mark was written by a person', () => {
    expect(promote(segment({}))).toEqual(segment({state: 'translated'}))
    expect(isConfirmed(promote(segment({})))).toBe(true)
  })

  test.each(['auto', 'exact', 'fuzzy', 'draft', 'stale'] as const)(
    'a changed %s target was written by a person',
    (fill) => {
      const written = segment({...marked, ...edited, fill, previous})
      expect(promote(written)).toEqual(segment({...edited, state: 'translated'}))
    }
  )

  test('a changed 101 match keeps its state and loses its mark', () => {
    const changed = segment({...marked, ...edited, fill: 'auto', state: 'reviewed'})
    expect(promote(changed)).toEqual(segment({...edited, state: 'reviewed'}))
  })

  test('a tool that raised the state has confirmed, mark or not', () => {
    const raised = segment({...marked, fill: 'stale', state: 'translated', previous})
    expect(promote(raised)).toEqual(segment({state: 'translated'}))
  })

  test('no target, an empty one, or white space is nobody’s translation', () => {
    for (const target of [undefined, [], [text(' \n')]]) {
      const empty = segment({target})
      expect(promote(empty)).toBe(empty)
      expect(isConfirmed(empty)).toBe(false)
    }
  })

  test('NBSP, and a code alone, are text', () => {
    expect(promote(segment({target: [text('\u00A0')]})).state).toBe('translated')
    expect(promote(segment({target: [{kind: 'ph', id: 's1.1'}]})).state).toBe('translated')
  })

  test('a mark without a hash is believed', () => {
    const draft = segment({fill: 'fuzzy'})
    expect(promote(draft)).toBe(draft)
  })

  test('annotations and split pairs of a tool are no person’s change', () => {
    const target: Run[] = [
      {kind: 'mrk', attributes: {id: 'm1'}, children: [text('Hei ')]},
      {kind: 'sc', attributes: {id: 's1.1'}, children: []},
      text('du'),
      {kind: 'ec', attributes: {startRef: 's1.1'}, children: []}
    ]
    const draft = segment({...marked, fill: 'fuzzy', target})
    expect(promote(draft)).toBe(draft)
  })

  test('twice is once', () => {
    for (const fill of [undefined, 'auto', 'exact', 'stale'] as const) {
      const once = promote(segment({...marked, ...edited, fill, previous}))
      expect(promote(once)).toBe(once)
    }
  })
})
