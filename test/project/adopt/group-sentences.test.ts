import {expect, test} from 'vitest'
import {plainText, text} from '../../../src/model/run.ts'
import type {Sentence} from '../../../src/model/split.ts'
import {groupSentences} from '../../../src/project/adopt/group-sentences.ts'

const sentences = (...texts: readonly string[]): Sentence[] =>
  texts.map((value, at) => ({source: [text(value)], after: at === texts.length - 1 ? '' : ' '}))
const bead = (s: number, se: number, t: number, te: number, confidence = 0.9) => ({
  source: {start: s, end: se},
  target: {start: t, end: te},
  confidence
})
const start = {source: 10, target: 20}

test('a bead is a segment, with the white space between its sentences', () => {
  const groups = groupSentences(
    [bead(10, 12, 20, 21), bead(12, 13, 21, 22)],
    sentences('A.', 'B.', 'C.'),
    sentences('ab.', 'c.'),
    start
  )
  expect(groups.map(({source, target}) => [plainText(source.source), plainText(target.source)])).toEqual([
    ['A. B.', 'ab.'],
    ['C.', 'c.']
  ])
  expect(groups.map(({target}) => target.after)).toEqual([' ', ''])
})

test('what only one side has goes with its neighbour, and nobody is sure of that', () => {
  const groups = groupSentences(
    [bead(10, 11, 20, 20), bead(11, 12, 20, 21), bead(12, 12, 21, 22), bead(12, 13, 22, 23)],
    sentences('A.', 'B.', 'C.'),
    sentences('b.', 'x.', 'c.'),
    start
  )
  expect(
    groups.map(({source, target, confidence}) => [plainText(source.source), plainText(target.source), confidence])
  ).toEqual([
    ['A. B.', 'b. x.', 0],
    ['C.', 'c.', 0.9]
  ])
})
