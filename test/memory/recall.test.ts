import {describe, expect, test} from 'vitest'
import {carry} from '../../src/memory/carry.ts'
import {fillHashOf} from '../../src/memory/promote.ts'
import {fillFrom} from '../../src/memory/recall.ts'
import {remember} from '../../src/memory/remember.ts'
import {writeShortTags} from '../../src/memory/short-tags.ts'
import {plainText, text} from '../../src/model/run.ts'
import {type Segment, type SegmentFile, unitsOf} from '../../src/model/segment-file.ts'
import {article, context, mapSegments, translateAll} from './article.ts'

const fresh = (original: string, ...lines: string[]): SegmentFile =>
  carry(undefined, article(lines), {...context, original}).file
const segmentsOf = (file: SegmentFile): Segment[] => unitsOf(file).flatMap((unit) => unit.segments)
const says = (file: SegmentFile): (string | undefined)[] =>
  segmentsOf(file).map(({id, target}) => target && writeShortTags(target, id))
const marks = (file: SegmentFile): string[] => segmentsOf(file).map(({state, fill}) => `${state} ${fill ?? ''}`.trim())

/** The file with these targets in order, each confirmed. */
function with_(file: SegmentFile, ...targets: string[]): SegmentFile {
  let at = 0
  return mapSegments(file, (segment) => ({...segment, target: [text(targets[at++]!)], state: 'translated'}))
}

describe('fillFrom', () => {
  const lines = ['# Om modellen', 'Modellen är ny här. Den svarar på frågor. Den kostar en del pengar.']
  const done = with_(fresh('a.md', ...lines), 'Om modellen', 'Modellen er ny.', 'Den svarer.', 'Den koster.')

  test('101: text, codes and neighbours are the same', () => {
    const {file, filled} = fillFrom(remember([done], []), fresh('b.md', ...lines))
    expect(marks(file)).toEqual(['initial exact', 'translated auto', 'translated auto', 'translated auto'])
    expect(segmentsOf(file)[1]!.fillHash).toBe(fillHashOf([text('Modellen er ny.')]))
    expect(filled.map(({tier, from}) => [tier, from.original])).toEqual([
      ['exact', 'a.md'],
      ['context', 'a.md'],
      ['context', 'a.md'],
      ['context', 'a.md']
    ])
  })

  test('100: another neighbour makes a draft', () => {
    const other = fresh('b.md', '# Om modellen', 'Modellen är ny här. Så är det. Den kostar en del pengar.')
    const {file} = fillFrom(remember([done], []), other)
    expect(marks(file)).toEqual(['initial exact', 'initial exact', 'initial', 'initial exact'])
    expect(says(file)).toEqual(['Om modellen', 'Modellen er ny.', undefined, 'Den koster.'])
  })

  test('at an edge of the article the path decides', () => {
    const last = fresh('b.md', '# Om något annat', lines[1]!)
    expect(marks(fillFrom(remember([done], []), last).file)).toEqual([
      'initial',
      'initial exact',
      'translated auto',
      'initial exact'
    ])
  })

  test('other text is no match: case, NBSP, a URL', () => {
    const memory = remember([with_(fresh('a.md', 'Se <x>(/a) i detta lilla dokument.'), 'Se')], [])
    for (const line of [
      'Se <x>(/b) i detta lilla dokument.',
      'se <x>(/a) i detta lilla dokument.',
      'Se x i detta lilla dokument.'
    ]) {
      expect(says(fillFrom(memory, fresh('b.md', line)).file)).toEqual([undefined])
    }
  })

  test('a very short text is always a draft', () => {
    const memory = remember(
      [with_(fresh('a.md', 'Öppna filen', 'Spara', 'Öppna den filen'), 'Åpne filen', 'Lagre', 'Åpne den filen')],
      []
    )
    expect(marks(fillFrom(memory, fresh('b.md', 'Öppna filen', 'Spara', 'Öppna den filen')).file)).toEqual([
      'initial exact',
      'initial exact',
      'translated auto'
    ])
  })

  test('in Japanese two letters count as a word', () => {
    const ja = {...context, source: 'ja', original: 'a.md'}
    const units = article(['設定を開く', '設定画面を開く'])
    const memory = remember([with_(carry(undefined, units, ja).file, 'Åpne innstillinger', 'Åpne innstillingene')], [])
    expect(marks(fillFrom(memory, carry(undefined, units, {...ja, original: 'b.md'}).file).file)).toEqual([
      'initial exact',
      'translated auto'
    ])
  })

  test('codes are those of the new segment', () => {
    const source = 'Nu kör du `a` med *stor* kraft.'
    const before = fresh('a.md', source)
    const target = [
      text('Med '),
      ...segmentsOf(before)[0]!.source.slice(3, 4),
      text(' kraft: '),
      {kind: 'ph' as const, id: 's1.1'}
    ]
    const memory = remember([mapSegments(before, (segment) => ({...segment, target, state: 'reviewed'}))], [])
    const {file} = fillFrom(memory, fresh('b.md', `Först detta. ${source}`))
    expect(says(file)).toEqual([undefined, 'Med [2]stor[/2] kraft: [1/]'])
  })

  test('a target with a code that its source lacks fits nowhere else', () => {
    const before = mapSegments(fresh('a.md', 'Nu kör du programmet.'), (segment) => ({
      ...segment,
      target: [{kind: 'ph' as const, id: 'x'}],
      state: 'translated' as const
    }))
    expect(fillFrom(remember([before], []), fresh('b.md', 'Nu kör du programmet.')).filled).toEqual([])
  })

  test('other tools’ annotations stay where they are', () => {
    const target = [{kind: 'mrk' as const, attributes: {id: 'm1'}, children: [text('Nå kjører du.')]}]
    const before = mapSegments(fresh('a.md', 'Nu kör du programmet.'), (segment) => ({
      ...segment,
      target,
      state: 'translated' as const
    }))
    const {file} = fillFrom(remember([before], []), fresh('b.md', 'Nu kör du programmet.'))
    expect(segmentsOf(file)[0]!.target).toEqual([text('Nå kjører du.')])
  })

  test('of several: the same path, then the most frequent, then the first', () => {
    const same = (original: string, heading: string, target: string): SegmentFile =>
      with_(fresh(original, `# ${heading}`, 'Det kostar en del.', 'Slut.'), heading, target, 'Slutt.')
    const now = fresh('z.md', '# Pris', 'Det kostar en del.')
    const fill = (...files: SegmentFile[]) => says(fillFrom(remember(files, []), now).file)[1]
    expect(fill(same('a', 'X', 'ett'), same('b', 'Pris', 'två'), same('c', 'Y', 'ett'))).toBe('två')
    expect(fill(same('a', 'X', 'ett'), same('b', 'Y', 'två'), same('c', 'Z', 'två'))).toBe('två')
    expect(fill(same('a', 'X', 'ett'), same('b', 'Y', 'två'))).toBe('ett')
  })

  test('only what counts as translated is remembered', () => {
    const one = fresh('a.md', 'Nu kör du programmet.')
    const target = [text('Nå')]
    const fill = (values: Partial<Segment>) =>
      says(
        fillFrom(
          remember([mapSegments(one, (segment) => ({...segment, ...values}))], []),
          fresh('b.md', 'Nu kör du programmet.')
        ).file
      )[0]
    expect(fill({target, state: 'translated'})).toBe('Nå')
    expect(fill({target})).toBe('Nå')
    expect(fill({target, fill: 'fuzzy', fillHash: fillHashOf(target)})).toBe(undefined)
    expect(fill({target, fill: 'fuzzy', fillHash: fillHashOf([text('Na')])})).toBe('Nå')
    expect(fill({target, fill: 'stale', fillHash: fillHashOf(target)})).toBe(undefined)
    expect(fill({target: [], state: 'translated'})).toBe(undefined)
  })

  test('the pair confirmed before a source changed is remembered still', () => {
    const before = with_(fresh('a.md', 'Nu kör du hela programmet.'), 'Nå kjører du hele programmet.')
    const stale = carry(before, article(['Nu kör du inte programmet.']), {...context, original: 'a.md'}).file
    expect(marks(stale)).toEqual(['initial stale'])
    const {file} = fillFrom(remember([stale], []), fresh('b.md', 'Nu kör du hela programmet.'))
    expect(says(file)).toEqual(['Nå kjører du hele programmet.'])
  })

  test('other locales, targets there are, and locked segments are left alone', () => {
    const memory = remember([done], [])
    const now = fresh('b.md', ...lines)
    expect(fillFrom(memory, {...now, target: 'en'})).toEqual({file: {...now, target: 'en'}, filled: []})
    expect(fillFrom(memory, {...now, source: 'nb'}).filled).toEqual([])
    for (const values of [{target: []}, {locked: true}]) {
      const held = mapSegments(now, (segment) => ({...segment, ...values}))
      expect(fillFrom(memory, held)).toEqual({file: held, filled: []})
    }
  })
})

describe('what left a file and comes back', () => {
  const lines = ['# Pris', 'Det kostar. Läs *mer* här.', '# Slut', 'Hej då.']

  function stored(): SegmentFile {
    const waiver = {rule: 'r', reason: 'ok', author: 'A', sourceHash: 's', targetHash: 't'}
    const file = mapSegments(translateAll(carry(undefined, article(lines), context).file, 'final'), (segment) => ({
      ...segment,
      waivers: [waiver],
      locked: segment.id === 's2'
    }))
    const note = {category: 'ordbro:comment', text: 'Hm?'}
    const groups = file.groups.map((group) => ({
      ...group,
      units: group.units.map((unit) => ({...unit, notes: [note]}))
    }))
    return {...file, groups}
  }

  test('a section is its old self, byte for byte', () => {
    const before = stored()
    const gone = carry(before, article(lines.slice(2)), context)
    expect(gone.left.map(({segment}) => plainText(segment.source))).toEqual(['Pris', 'Det kostar.', 'Läs mer här.'])
    const back = carry(gone.file, article(lines), {...context, kept: gone.left})
    const {file, filled} = fillFrom(remember([], gone.left), back.file)
    expect(file).toEqual(before)
    expect(filled.map(({tier}) => tier)).toEqual(['kept', 'kept', 'kept'])
  })

  test('an article is its old self', () => {
    const before = stored()
    const gone = carry(before, [], context)
    expect(gone.file.groups).toEqual([])
    const back = carry(undefined, article(lines), {...context, kept: gone.left})
    expect(fillFrom(remember([], gone.left), back.file).file).toEqual(before)
  })

  test('a stale segment comes back stale', () => {
    const stale = carry(stored(), article(lines.with(3, 'Hej då nu.')), context).file
    const gone = carry(stale, article(lines.slice(0, 2)), context)
    const back = carry(gone.file, article(lines.with(3, 'Hej då nu.')), {...context, kept: gone.left})
    expect(fillFrom(remember([], gone.left), back.file).file).toEqual(stale)
  })

  test('a fill nobody touched is still untouched after its codes were named anew', () => {
    const base = carry(undefined, article(['Ett här.', 'Läs *mer* här nu.']), context).file
    const auto = mapSegments(base, (segment) => ({
      ...segment,
      target: segment.source,
      state: 'translated',
      fill: 'auto',
      fillHash: fillHashOf(segment.source)
    }))
    const joined = carry(auto, article(['Ett här. Läs *mer* här nu.']), context).file
    expect(
      segmentsOf(joined).map(({id, fill, fillHash, target}) => [id, fill, fillHash === fillHashOf(target!)])
    ).toEqual([
      ['s2', 'auto', true],
      ['s1', 'auto', true]
    ])
  })
})
