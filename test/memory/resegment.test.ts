import {expect, test} from 'vitest'
import {carry} from '../../src/memory/carry.ts'
import {fillFrom} from '../../src/memory/recall.ts'
import {remember} from '../../src/memory/remember.ts'
import {plainText, text} from '../../src/model/run.ts'
import {type SegmentFile, unitsOf} from '../../src/model/segment-file.ts'
import type {Splitter} from '../../src/model/split.ts'
import {article, context, splitNowhere, translateAll} from './article.ts'

const lines = ['# Pris', 'Det kostar. Läs *mer* nu. Det är allt.', 'Ett stycke.']
const units = article(lines)
const sources = (file: SegmentFile): string[] =>
  unitsOf(file).flatMap((unit) => unit.segments.map((segment) => plainText(segment.source)))

/** The second and third sentence are one, as another splitter had it. */
const otherwise: Splitter = (unit) => {
  const [first, second, third] = context.split(unit)
  if (third === undefined) return context.split(unit)
  return [first!, {source: [...second!.source, text(second!.after), ...third.source], after: ''}]
}

const stored = translateAll(carry(undefined, units, {...context, split: otherwise}).file, 'final')

test('the stored cut counts, whatever a splitter says', () => {
  for (const split of [context.split, splitNowhere]) {
    const {file, left} = carry(stored, units, {...context, split})
    expect(file).toEqual(stored)
    expect(left).toEqual([])
  }
})

test('resegment cuts anew: what fits stays, the rest leaves, and ids are never used again', () => {
  const {file, left, pairs} = carry(stored, units, {...context, resegment: true})
  expect(sources(file)).toEqual(['Pris', 'Det kostar.', 'Läs mer nu.', 'Det är allt.', 'Ett stycke.'])
  const [, cut] = unitsOf(file)
  const [, was] = unitsOf(stored)
  expect(cut?.id).toBe(was?.id)
  expect(cut?.segments.map(({id, state}) => [id, state])).toEqual([
    ['s1', 'final'],
    ['s3', 'initial'],
    ['s4', 'initial']
  ])
  expect(cut?.segments[0]?.target).toEqual(was?.segments[0]?.target)
  expect(left.map(({segment}) => segment)).toEqual([was?.segments[1]])
  expect([...pairs.values()]).toEqual(unitsOf(stored).map(({id}) => id))
})

test('and cut back, what left comes back as it was', () => {
  const there = carry(stored, units, {...context, resegment: true})
  const back = carry(there.file, units, {...context, split: otherwise, resegment: true, kept: there.left})
  expect(fillFrom(remember([], there.left), back.file).file).toEqual(stored)
})

test('a cut that is the same changes nothing', () => {
  const today = translateAll(carry(undefined, units, context).file)
  expect(carry(today, units, {...context, resegment: true})).toMatchObject({file: today, left: []})
})
