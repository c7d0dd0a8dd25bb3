import {expect, test} from 'vitest'
import {carry} from '../../src/memory/carry.ts'
import {entriesOf} from '../../src/memory/entries-of.ts'
import type {SegmentFile} from '../../src/model/segment-file.ts'
import {article, context} from './article.ts'

const lines = ['Ingress.', '# Pris', 'Det kostar. Läs nu.']
const plain = carry(undefined, article(lines), context).file
const note = {category: 'ordbro:comment', text: 'Fråga redaktionen.'}

/** A comment on the last unit, which nobody has translated. */
const noted: SegmentFile = {
  ...plain,
  groups: plain.groups.map((group) => ({
    ...group,
    units: group.units.map((unit) =>
      unit.kind === 'paragraph' && unit.path.length > 1 ? {...unit, notes: [note]} : unit
    )
  }))
}

test('a comment on a unit without a translation leaves with it, and comes back with it', () => {
  const gone = carry(noted, article(['Ingress.']), context)
  expect(gone.left).toMatchObject([{segment: {id: 's1', target: undefined}, notes: [note]}])
  const back = carry(gone.file, article(lines), {...context, kept: gone.left})
  expect(back.file).toEqual(noted)
  expect(back.left).toEqual([])
})

test('a comment that somebody took away stays away', () => {
  expect(carry(plain, article(lines), {...context, kept: entriesOf(noted)}).file).toEqual(plain)
})

test('a comment stays with the unit when its first sentence goes', () => {
  const {file, left} = carry(noted, article(['Ingress.', '# Pris', 'Läs nu.']), context)
  expect(left).toEqual([])
  expect(file.groups.at(-1)?.units.at(-1)?.notes).toEqual([note])
})

test('an article that is deleted leaves its comments too', () => {
  expect(entriesOf(noted)).toMatchObject([{segment: {id: 's1'}, notes: [note]}])
})
