import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {carry} from '../../src/memory/carry.ts'
import {contentHash} from '../../src/model/hash.ts'
import {plainText} from '../../src/model/run.ts'
import {type SegmentFile, type StoredUnit, unitsOf} from '../../src/model/segment-file.ts'
import {article, context, mapSegments, split, splitEverywhere, splitNowhere, translateAll} from './article.ts'

// Few different lines, so that headings, paragraphs and sentences repeat.
const heading = fc.constantFrom('# Pris', '# Kod', '## Pris', '## Mer', '# Slut på allt')
const sentence = fc.constantFrom(
  'Hej.',
  'Kom hit nu.',
  'Läs *mer* här.',
  'Kör `a` nu.',
  'Kör `b` nu.',
  'Se <x>(/1)!',
  'Ja?'
)
const paragraph = fc.array(sentence, {minLength: 1, maxLength: 4}).map((list) => list.join(' '))
const block = fc.oneof({weight: 1, arbitrary: heading}, {weight: 3, arbitrary: paragraph})
const blocks = fc.array(block, {minLength: 1, maxLength: 14})
const place = fc.nat({max: 1000})
const fields = ['title: Pris', 'seoTitle: Pris', 'text: Kom hit nu.']

/** A stored file with targets, states and notes that tell every segment from every other. */
function translated(lines: readonly string[]): SegmentFile {
  const states = ['translated', 'reviewed', 'final'] as const
  let count = 0
  const file = translateAll(carry(undefined, article(lines), context).file)
  const marked = mapSegments(file, (segment) => ({...segment, state: states[count++ % 3]!}))
  const noted = (unit: StoredUnit): StoredUnit => ({...unit, notes: [{category: 'ordbro:comment', text: unit.id}]})
  return {...marked, groups: marked.groups.map((group) => ({...group, units: group.units.map(noted)}))}
}

/** Which old unit each new one is, by id; -1 for a new one. */
function mapping(before: SegmentFile, after: SegmentFile): number[] {
  const old = new Map(unitsOf(before).map(({id}, at) => [id, at]))
  return unitsOf(after).map(({id}) => old.get(id) ?? -1)
}

/** Everything that must not change where the text did not. */
function body({segments, notes, codes}: StoredUnit): unknown {
  return {segments, notes, codes}
}

function expectUntouched(before: SegmentFile, after: SegmentFile, except: ReadonlySet<number>): void {
  const old = unitsOf(before)
  mapping(before, after).forEach((o, n) => {
    if (o >= 0 && !except.has(o)) expect(body(unitsOf(after)[n]!)).toEqual(body(old[o]!))
  })
}

function isRising(list: readonly number[]): boolean {
  return list.every((value, at) => at === 0 || list[at - 1]! < value)
}

function expectSoundIds(file: SegmentFile): void {
  const units = unitsOf(file)
  expect(new Set(units.map(({id}) => id)).size).toBe(units.length)
  expect(new Set(file.groups.map(({id}) => id)).size).toBe(file.groups.length)
  for (const {segments, codes} of units) {
    expect(new Set(segments.map(({id}) => id)).size).toBe(segments.length)
    expect(new Set(codes.map(({id}) => id)).size).toBe(codes.length)
  }
}

/** All texts that a translation could be lost from: targets and previous pairs, codes aside. */
function targetsIn(before: SegmentFile, lines: readonly string[]): {lost: string[]; after: SegmentFile} {
  const {file, left} = carry(before, article(lines), context)
  const held = [...unitsOf(file).flatMap((unit) => unit.segments), ...left.map((entry) => entry.segment)]
  const texts = new Set(
    held.flatMap(({target, previous}) => [
      plainText(target ?? []),
      ...(previous === undefined ? [] : [previous.target.replace(/\[\/?\d+\/?\]/g, '')])
    ])
  )
  const wanted = unitsOf(before).flatMap((unit) => unit.segments.map(({target}) => plainText(target ?? [])))
  return {lost: wanted.filter((text) => !texts.has(text)), after: file}
}

/** Body lines, with the front matter put before them. */
const withFields = (lines: readonly string[]): string[] => [...fields, ...lines]

describe('one block inserted, deleted, renamed or moved changes no other segment', () => {
  test('inserted', () => {
    fc.assert(
      fc.property(blocks, block, place, (lines, added, at) => {
        const p = at % (lines.length + 1)
        const before = translated(withFields(lines))
        const {file, left} = carry(before, article(withFields(lines.toSpliced(p, 0, added))), context)
        const found = mapping(before, file).filter((o) => o >= 0)
        expect(found).toEqual(unitsOf(before).map((_, o) => o))
        expectUntouched(before, file, new Set())
        expectSoundIds(file)
        expect(left).toEqual([])
      }),
      {numRuns: 150}
    )
  })

  test('a copy before the first leaves the first its identity', () => {
    fc.assert(
      fc.property(blocks, place, place, (lines, which, at) => {
        const copied = which % lines.length
        const p = at % (copied + 1)
        const before = translated(lines)
        const {file} = carry(before, article(lines.toSpliced(p, 0, lines[copied]!)), context)
        expect(mapping(before, file).filter((o) => o >= 0)).toEqual(lines.map((_, o) => o))
        // Between equal neighbours nobody can tell which is the copy; then it is the first. (A copied heading gives the
        // units after it other paths, by which equal neighbours are told apart.)
        if (!lines[copied]!.startsWith('#')) expect(mapping(before, file).indexOf(-1)).toBeLessThanOrEqual(p)
        expectUntouched(before, file, new Set())
      }),
      {numRuns: 150}
    )
  })

  test('deleted', () => {
    fc.assert(
      fc.property(blocks, place, (lines, at) => {
        const p = at % lines.length
        const before = translated(withFields(lines))
        const {file, left} = carry(before, article(withFields(lines.toSpliced(p, 1))), context)
        const found = mapping(before, file)
        expect(found).not.toContain(-1)
        expect(isRising(found)).toBe(true)
        expectUntouched(before, file, new Set())
        const gone = unitsOf(before).filter((_, o) => !found.includes(o))
        expect(left.map(({segment}) => segment)).toEqual(gone.flatMap((unit) => unit.segments))
        expect(left.map(({unit}) => unit)).toEqual(gone.flatMap((unit) => unit.segments.map(() => unit.id)))
      }),
      {numRuns: 150}
    )
  })

  test('renamed', () => {
    fc.assert(
      fc.property(blocks, block, place, (lines, changed, at) => {
        const p = at % lines.length
        const before = translated(withFields(lines))
        const {file} = carry(before, article(withFields(lines.with(p, changed))), context)
        const old = unitsOf(before)
        const kept = mapping(before, file).filter((o) => o >= 0)
        const missing = old.flatMap((_, o) => (kept.includes(o) ? [] : [o]))
        expect(isRising(kept)).toBe(true)
        expect(missing.length).toBeLessThanOrEqual(1)
        // The one that was renamed, or an equal one that cannot be told from it.
        const words = (unit: StoredUnit): string => unit.segments.map(({source}) => plainText(source)).join(' ')
        for (const o of missing) expect(words(old[o]!)).toBe(words(old[p + fields.length]!))
        expectUntouched(before, file, new Set([p + fields.length]))
        expectSoundIds(file)
      }),
      {numRuns: 150}
    )
  })

  test('moved', () => {
    fc.assert(
      fc.property(blocks, place, place, (lines, from, to) => {
        const f = from % lines.length
        const rest = lines.toSpliced(f, 1)
        const t = to % lines.length
        const before = translated(withFields(lines))
        const {file, left} = carry(before, article(withFields(rest.toSpliced(t, 0, lines[f]!))), context)
        const found = mapping(before, file)
        expect(found.toSorted((a, b) => a - b)).toEqual(found.map((_, o) => o))
        // One block was moved, whichever of equal ones it was.
        expect(found.some((_, at) => isRising(found.toSpliced(at, 1)))).toBe(true)
        expectUntouched(before, file, new Set())
        expect(left).toEqual([])
      }),
      {numRuns: 150}
    )
  })
})

describe('any change', () => {
  test('carry twice changes nothing', () => {
    fc.assert(
      fc.property(blocks, blocks, (lines, others) => {
        const once = carry(translated(lines), article(others), context)
        const twice = carry(once.file, article(others), context)
        expect(twice.file).toEqual(once.file)
        expect(twice.left).toEqual([])
        expect(twice.findings).toEqual([])
      }),
      {numRuns: 150}
    )
  })

  test('nothing is lost, through several changes', () => {
    fc.assert(
      fc.property(fc.array(blocks, {minLength: 2, maxLength: 4}), ([first, ...others]) => {
        let before = translated(first!)
        for (const lines of others) {
          const {lost, after} = targetsIn(before, lines)
          expect(lost.filter((text) => text !== '')).toEqual([])
          expectSoundIds(after)
          before = after
        }
      }),
      {numRuns: 150}
    )
  })

  test('the ids of codes lead back to the article', () => {
    fc.assert(
      fc.property(blocks, blocks, (lines, others) => {
        const units = article(others)
        const {file, codeIds, pairs} = carry(translated(lines), units, context)
        unitsOf(file).forEach((stored, at) => {
          const unit = units[at]!
          expect(pairs.get(unit.id)).toBe(stored.id)
          const back = stored.codes.map(({id}) => codeIds.get(unit.id)!.get(id))
          expect(back).toEqual(unit.codes.map(({id}) => id))
          expect(stored.codes.map(({open}) => open)).toEqual(unit.codes.map(({open}) => open))
          expect(stored.segments.map(({source}) => plainText(source))).toEqual(
            split(unit).map(({source}) => plainText(source))
          )
        })
      }),
      {numRuns: 150}
    )
  })
})

describe('paragraphs split and joined', () => {
  const confirmed = (file: SegmentFile): string[] =>
    unitsOf(file)
      .flatMap((unit) => unit.segments.flatMap(({target, state}) => (state === 'initial' ? [] : [plainText(target!)])))
      .sort()

  test('joined paragraphs keep all targets, states and other people’s notes', () => {
    fc.assert(
      fc.property(blocks, paragraph, paragraph, place, (lines, first, second, at) => {
        const p = at % (lines.length + 1)
        const before = translated(lines.toSpliced(p, 0, first, second))
        const {file, left} = carry(before, article(lines.toSpliced(p, 0, `${first} ${second}`)), context)
        expect(confirmed(file)).toEqual(confirmed(before))
        expect(left).toEqual([])
        const notes = (all: SegmentFile): string[] =>
          unitsOf(all)
            .flatMap((unit) => unit.notes.map(({text}) => text))
            .sort()
        expect(notes(file)).toEqual(notes(before))
        expectSoundIds(file)
      }),
      {numRuns: 150}
    )
  })

  test('a split paragraph keeps all targets and states', () => {
    fc.assert(
      fc.property(blocks, paragraph, paragraph, place, (lines, first, second, at) => {
        const p = at % (lines.length + 1)
        const before = translated(lines.toSpliced(p, 0, `${first} ${second}`))
        const {file, left} = carry(before, article(lines.toSpliced(p, 0, first, second)), context)
        expect(confirmed(file)).toEqual(confirmed(before))
        expect(left).toEqual([])
        expectSoundIds(file)
      }),
      {numRuns: 150}
    )
  })
})

test('another splitter changes nothing in units whose text did not change', () => {
  fc.assert(
    fc.property(blocks, block, place, fc.constantFrom(splitNowhere, splitEverywhere), (lines, added, at, other) => {
      const p = at % (lines.length + 1)
      const before = translated(lines)
      expect(carry(before, article(lines), {...context, split: other}).file).toEqual(before)
      const {file} = carry(before, article(lines.toSpliced(p, 0, added)), {...context, split: other})
      expect(mapping(before, file).filter((o) => o >= 0)).toEqual(lines.map((_, o) => o))
      expectUntouched(before, file, new Set())
    }),
    {numRuns: 150}
  )
})

test('a section, or all of the article, that comes back is its old self, ids and all', () => {
  const unborn = (id: string): string => `u${contentHash(id)}`
  fc.assert(
    fc.property(blocks, place, place, (lines, from, length) => {
      const f = from % lines.length
      const count = 1 + (length % (lines.length - f))
      // Ids that no birth would give, so that they can only have been kept.
      const born = translated(lines)
      const before: SegmentFile = {
        ...born,
        groups: born.groups.map((group) => ({
          ...group,
          units: group.units.map((unit) => ({...unit, id: unborn(unit.id)}))
        }))
      }
      const without = carry(before, article(lines.toSpliced(f, count)), context)
      const again = carry(without.file, article(lines), {...context, kept: without.left})
      const ids = (file: SegmentFile): string[] =>
        unitsOf(file)
          .map(({id}) => id)
          .sort()
      expect(ids(again.file)).toEqual(ids(before))
      expect(again.left).toEqual([])
    }),
    {numRuns: 150}
  )
})
