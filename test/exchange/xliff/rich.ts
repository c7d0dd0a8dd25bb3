import {text} from '../../../src/model/run.ts'
import type {SegmentFile, StoredUnit} from '../../../src/model/segment-file.ts'
import {sample} from '../sample.ts'

/** The sample with what a segment file seldom has besides: terms, waivers, locks, codes with units of their own. */
export const rich: SegmentFile = {
  ...sample,
  groups: sample.groups.map((group) => ({...group, units: group.units.map(enrich)}))
}

function enrich(unit: StoredUnit): StoredUnit {
  const waiver = {rule: 'number-lost', reason: 'så ska det vara', author: 'Åsa', sourceHash: 'abc', targetHash: 'def'}
  return {
    ...unit,
    codes: unit.codes.map((code) => ({...code, subFlows: ['uk3v5q2xw7ab4']})),
    notes: [...unit.notes, {category: '', text: 'två rader\nhär & där'}],
    terms: [
      {concept: 'a', term: 'x & y', translations: ['b', 'c'], definition: 'd'},
      {concept: 'e', term: 'f', translations: ['g']}
    ],
    segments: unit.segments.map((segment) => ({
      ...segment,
      target: segment.target === undefined ? segment.source : [text('"'), ...segment.target],
      locked: true,
      waivers: [waiver, waiver],
      previous: {source: 'a [1]b[/1]', target: ''}
    }))
  }
}
