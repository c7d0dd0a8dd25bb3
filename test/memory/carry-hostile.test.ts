import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {carry} from '../../src/memory/carry.ts'
import {fillFrom} from '../../src/memory/recall.ts'
import {remember} from '../../src/memory/remember.ts'
import {type Run, text} from '../../src/model/run.ts'
import {type Segment, type SegmentFile, type StoredUnit, unitsOf} from '../../src/model/segment-file.ts'
import {article, context} from './article.ts'

// Segment files come from strangers: ids that repeat or name nothing, sources that are no article's, odd runs.
const words = fc.string({
  unit: fc.constantFrom('a', 'B', ' ', '\n', '[', ']', '1', '/', '\uE000', '\uFFFC', '”', '.'),
  maxLength: 6
})
const id = fc.constantFrom('s1', 's2', 's1.1', 's1.2', 's2.1', 'x', '', '1', 's99999999999')
const attributes = fc.record({id, startRef: id}, {requiredKeys: []})
const runs = fc.letrec<{run: Run; runs: Run[]}>((tie) => ({
  runs: fc.array(tie('run'), {maxLength: 3}),
  run: fc.oneof(
    {depthSize: 'small'},
    words.map(text),
    id.map((name): Run => ({kind: 'ph', id: name})),
    fc.record({kind: fc.constant('pc' as const), id, children: tie('runs')}),
    fc.record({
      kind: fc.constantFrom('sc' as const, 'ec' as const, 'sm' as const),
      attributes,
      children: fc.constant([])
    }),
    fc.record({kind: fc.constant('mrk' as const), attributes, children: tie('runs')})
  )
})).runs
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, {nil: undefined})
const segment: fc.Arbitrary<Segment> = fc.record({
  id,
  source: runs,
  target: maybe(runs),
  state: fc.constantFrom('initial', 'translated', 'final'),
  fill: fc.constantFrom(undefined, 'auto', 'exact', 'stale'),
  fillHash: fc.constantFrom(undefined, 'x'),
  previous: maybe(fc.record({source: words, target: words})),
  waivers: fc.constant([]),
  locked: fc.boolean(),
  after: fc.record({source: fc.constantFrom('', ' '), target: fc.constantFrom('', ' ')})
})
const code = fc.record({
  id,
  kind: fc.constantFrom('ph' as const, 'pc' as const),
  type: fc.constant('html' as const),
  open: words,
  label: words,
  equiv: words,
  canDelete: fc.boolean()
})
const unit: fc.Arbitrary<StoredUnit> = fc.record({
  id: fc.constantFrom('u1', 'u2', 'u3'),
  kind: fc.constantFrom('paragraph', 'heading', 'field'),
  path: fc.array(words, {maxLength: 2}),
  name: words,
  codes: fc.array(code, {maxLength: 2}),
  segments: fc.array(segment, {maxLength: 3}),
  notes: fc.constant([])
})
const file: fc.Arbitrary<SegmentFile> = fc
  .array(unit, {maxLength: 4})
  .map((units) => ({...context, groups: [{id: 'top', units}]}))
const line = fc.oneof(
  words.map((value) => value.replace(/[ \n]+/g, ' ').replace(/^ | $/g, '')).filter((value) => value !== ''),
  fc.constantFrom('a', 'B. a', '# a', 'Kör `a` nu.', '*a* B.')
)
const lines = fc.array(line, {minLength: 1, maxLength: 5})

describe('a hostile segment file', () => {
  test('is carried to a sound one, which is then carried as it is', () => {
    fc.assert(
      fc.property(file, fc.option(file, {nil: undefined}), lines, (stored, other, list) => {
        const units = article(list)
        const all = {...context, ...(other === undefined ? {} : {sibling: other})}
        const {file: carried, left, pairs} = carry(stored, units, all)
        expect(unitsOf(carried).map(({kind}) => kind)).toEqual(units.map(({kind}) => kind))
        const ids = unitsOf(carried).map(({id: name}) => name)
        expect([new Set(ids).size, pairs.size]).toEqual([units.length, units.length])
        for (const {segments} of unitsOf(carried)) {
          expect(new Set(segments.map(({id: name}) => name)).size).toBe(segments.length)
        }
        expect(carry(carried, units, {...all, kept: left}).file).toEqual(carried)
        fillFrom(remember([stored, carried], left), carried)
      }),
      {numRuns: 400}
    )
  })
})
