import {describe, expect, test} from 'vitest'
import {draftFile, isDraft, newPlaces} from '../../src/memory/draft.ts'
import {lookup} from '../../src/memory/lookup.ts'
import {isConfirmed, promote} from '../../src/memory/promote.ts'
import {text} from '../../src/model/run.ts'
import {type Segment, type SegmentFile, unitsOf} from '../../src/model/segment-file.ts'
import {emptyMemory, say, unitOf} from './memory-of.ts'
import {segmentOf} from './segment-of.ts'

function fileOf(...segments: readonly Partial<Segment>[]): SegmentFile {
  const units = segments.map((segment, at) => ({
    id: `u${at}`,
    name: '',
    path: ['p'],
    kind: 'paragraph',
    codes: [],
    notes: [],
    segments: [segmentOf(segment)]
  }))
  return {source: 'sv', target: 'nb', original: 'content/sv/a.md', groups: [{units}]} as unknown as SegmentFile
}

function drafted(file: SegmentFile, ...pairs: readonly (readonly [sv: string, nb: string])[]) {
  const store = emptyMemory()
  say(
    store,
    'memory/a.tmx',
    pairs.map(([sv, nb]) => unitOf({sv, nb}))
  )
  const done = draftFile(file, newPlaces(file, undefined), (query) =>
    lookup(store, query, {least: 85, most: 5}).find(isDraft)
  )
  return {...done, segments: unitsOf(done.file).flatMap(({segments}) => segments)}
}

describe('draft', () => {
  const query = 'Den nya modellen är öppen och fri att använda för alla.'

  test('a similar sentence fills as a draft, which counts only when a person has changed it', () => {
    const {segments, drafted: counts} = drafted(fileOf({source: [text(query)]}), [
      'Den nya modellen är öppen och fri att använda för många.',
      'Den nye modellen er åpen og fri til bruk for mange.'
    ])
    expect(counts).toEqual({context: 0, exact: 0, fuzzy: 1})
    expect(segments[0]).toMatchObject({state: 'initial', fill: 'fuzzy'})
    expect(isConfirmed(promote(segments[0]!))).toBe(false)
    expect(isConfirmed(promote({...segments[0]!, target: [text('Den nye modellen er åpen for alle.')]}))).toBe(true)
  })

  test('the same sentence is an exact draft', () => {
    expect(drafted(fileOf({source: [text(query)]}), [query, 'Ja.']).segments[0]).toMatchObject({fill: 'exact'})
  })

  test('numbers are adapted, and where they cannot be there is no draft', () => {
    const source = [text('Den nya modellen läser 5000 ord på en sekund och skriver lika många.')]
    const found = 'Den nya modellen läser 300 ord på en sekund och skriver lika många.'
    const adapted = drafted(fileOf({source}), [found, 'Den nye modellen leser 300 ord i sekundet.'])
    expect(adapted.segments[0]!.target).toEqual([text('Den nye modellen leser 5000 ord i sekundet.')])
    const inWords = drafted(fileOf({source}), [found, 'Den nye modellen leser tre hundre ord i sekundet.'])
    expect(inWords.drafted).toEqual({context: 0, exact: 0, fuzzy: 0})
    expect(inWords.segments[0]!.target).toBeUndefined()
  })

  test('what is less alike, what is locked and what has a target stay', () => {
    const others: readonly Partial<Segment>[] = [
      {source: [text('Den gamla modellen är stängd.')]},
      {source: [text(query)], locked: true},
      {source: [text(query)], target: [text('Noe annet.')]}
    ]
    const file = fileOf(...others)
    expect(drafted(file, [query, 'Ja.']).file).toBe(file)
  })

  test('codes are those of the segment; one that it has not leaves what it read as', () => {
    const strong = {kind: 'pc', type: 'strong', open: '**', close: '**', label: '', equiv: '', canDelete: true} as const
    const code = {...strong, kind: 'ph', type: 'code', open: '`sv`', close: '', equiv: 'sv'} as const
    const runs = (ids: readonly string[], word: string) => [
      {kind: 'pc', id: ids[0]!, children: [text('Öppna')]} as const,
      text(` den ${word} modellen som alla kan använda i `),
      ...(ids[1] === undefined ? [text('det')] : [{kind: 'ph', id: ids[1]} as const]),
      text(' nu.')
    ]
    const store = emptyMemory()
    say(store, 'memory/a.tmx', [
      {
        source: 'sv',
        origin: {file: ''},
        variants: ['sv', 'nb'].map((locale) => ({
          locale,
          runs: runs(['1', '2'], 'nya'),
          codes: [
            {...strong, id: '1'},
            {...code, id: '2'}
          ],
          state: 'final' as const
        }))
      }
    ])
    const base = fileOf({source: runs(['s1.1'], 'nya')})
    const file = {
      ...base,
      groups: base.groups.map((group) => ({
        ...group,
        units: group.units.map((unit) => ({...unit, codes: [{...strong, id: 's1.1'}]}))
      }))
    }
    const done = draftFile(file, newPlaces(file, undefined), (asked) => lookup(store, asked, {least: 70, most: 1})[0])
    expect(unitsOf(done.file)[0]!.segments[0]!.target).toEqual([
      {kind: 'pc', id: 's1.1', children: [text('Öppna')]},
      text(' den nya modellen som alla kan använda i sv nu.')
    ])
  })
})
