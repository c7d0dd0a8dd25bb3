import {expect, test} from 'vitest'
import {chooseTargets} from '../../src/build/choose-targets.ts'
import {extract} from '../../src/index.ts'
import {remember} from '../../src/memory/remember.ts'
import {type Run, text} from '../../src/model/run.ts'
import {carryOver, recall} from '../../src/pipeline.ts'

/** The one segment of an article with a target that a person typed. */
function choose(source: string, target: readonly Run[]) {
  const extraction = extract({path: 'a.md', locale: 'sv', text: source})
  const nothing = {stored: undefined, sibling: undefined, kept: [], resegment: false}
  const synced = recall(carryOver(extraction, {target: 'nb', ...nothing}), remember([], []))
  const groups = synced.file.groups.map((group) => ({
    ...group,
    units: group.units.map((unit) => ({
      ...unit,
      segments: unit.segments.map((segment) => ({...segment, target, state: 'translated' as const}))
    }))
  }))
  const policy = {minState: 'translated', onStale: 'keep', onMissing: 'source'} as const
  return chooseTargets({...synced.file, groups}, synced, policy)
}

const codes = (source: string, target: readonly Run[]): string[] =>
  choose(source, target).findings.map(({code, severity}) => `${severity} ${code}`)

test.each<[string, string, readonly Run[], string[]]>([
  ['all codes there', 'Kör `x` nu.\n', [text('Kjør '), {kind: 'ph', id: 's1.1'}, text(' nå.')], []],
  ['one left out', 'Kör `x` nu.\n', [text('Kjør nå.')], ['error code-lost']],
  [
    'a code span written as a pair',
    'Kör `x` nu.\n',
    [text('Kjør '), {kind: 'pc', id: 's1.1', children: [text('y')]}],
    ['error code-lost']
  ],
  [
    'a link written as one element',
    'Se [x](/a) nu.\n',
    [text('Se '), {kind: 'ph', id: 's1.1'}, text(' nå.')],
    ['error code-lost']
  ],
  ['twice', 'Kör `x` nu.\n', [{kind: 'ph', id: 's1.1'}, text(' '), {kind: 'ph', id: 's1.1'}], ['error code-doubled']],
  ['one that is not there', 'Kör nu.\n', [{kind: 'ph', id: 's1.9'}, text('Kjør')], ['error code-unknown']],
  ['emphasis may go', 'Kör *nu* du.\n', [text('Kjør nå.')], ['note code-lost']]
])('%s', (_, source, target, found) => {
  expect(codes(source, target)).toEqual(found)
})

test('a unit with an error keeps its source and is counted as missing', () => {
  const {targets, tally, refused} = choose('Kör `x` nu.\n', [text('Kjør nå.')])
  expect([targets.size, refused.length, tally]).toEqual([0, 1, {built: 0, stale: 0, missing: 1}])
})
