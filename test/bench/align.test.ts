import {describe, expect, test} from 'vitest'
import {headingScore} from '../../bench/align/heading-score.ts'
import {pairScore} from '../../bench/align/pair-score.ts'
import {parallelRows, roughSide, runningSide} from '../../bench/align/parallel-text.ts'
import {sectionGaps} from '../../bench/align/section-gaps.ts'
import {seeded} from '../../bench/align/seeded.ts'

/** What is promised of running text in paragraphs of five sentences, and of text that lost and joined some. */
const goals = [
  {source: 'en', target: 'sv', running: 0.95, rough: 0.9},
  {source: 'en', target: 'ja', running: 0.88, rough: 0.88},
  {source: 'sv', target: 'ja', running: 0.88, rough: 0.88}
] as const

describe('sentences of a parallel treebank', () => {
  test.for(goals)('$source and $target', ({source, target, running, rough}, {skip}) => {
    const rows = parallelRows() ?? skip('the treebank is not in ../shared/corpora')
    const clean = pairScore(runningSide(rows, source, 5), runningSide(rows, target, 5))
    expect(clean.pairs).toBeGreaterThan(300)
    expect(clean.f1).toBeGreaterThanOrEqual(running)
    const random = seeded(7)
    expect(pairScore(roughSide(rows, source, 5, random), roughSide(rows, target, 5, random)).f1).toBeGreaterThanOrEqual(
      rough
    )
  })
})

test.for([
  ['en', 'sv'],
  ['en', 'nb'],
  ['en', 'ja'],
  ['sv', 'nb'],
  ['nb', 'ja']
] as const)('headings by their anchors, which are not seen: %s and %s', ([source, target], {skip}) => {
  const {gold, paired, right} = headingScore(source, target, false) ?? skip('dev/projops is not in ../shared/corpora')
  expect(gold).toBeGreaterThan(70)
  expect(right / gold).toBeGreaterThanOrEqual(0.99)
  expect(right / paired).toBeGreaterThanOrEqual(0.99)
})

/** By reading: translations that end before their source does, and one section that none of them has. */
const lost = {
  sv: {fundamentals: [35]},
  nb: {fundamentals: [34, 35]},
  ja: {fundamentals: Array.from({length: 14}, (_, at) => 22 + at), introduce: [26, 27, 28, 29]}
} as const

test.for(['sv', 'nb', 'ja'] as const)('sections that %s lost are gaps, and no other is', (target, {skip}) => {
  const gaps = sectionGaps(target) ?? skip('dev/edgeai is not in ../shared/corpora')
  expect(gaps.flatMap(({added}) => added)).toEqual([])
  const of = (name: string): readonly number[] => gaps.find(({path}) => path.includes(name))?.lost ?? []
  expect(of('01.EdgeAIFundamentals')).toEqual(lost[target].fundamentals)
  expect(of('Module04/01.Introduce')).toEqual('introduce' in lost[target] ? lost[target].introduce : [])
  expect(of('02.AIAgentOrchestration')).toEqual([32])
  expect(gaps).toHaveLength(target === 'ja' ? 3 : 2)
})

test('a side of running text knows its rows, even where two were cut as one', () => {
  const rows = [{en: 'One. Two.'}, {en: 'and three.'}, {en: 'Four.'}]
  const {passages, rows: own} = runningSide(rows, 'en', 3)
  expect(passages.map(({text}) => text)).toEqual(['One.', 'Two. and three.', 'Four.'])
  expect(own).toEqual([[0], [0, 1], [2]])
})
