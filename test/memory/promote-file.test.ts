import {expect, test} from 'vitest'
import {carry} from '../../src/memory/carry.ts'
import {promoteFile} from '../../src/memory/promote-file.ts'
import {plainText, text} from '../../src/model/run.ts'
import {unitsOf} from '../../src/model/segment-file.ts'
import {article, context, mapSegments, translateAll} from './article.ts'

test('promoteFile: a stale segment brought up to date hands out the pair confirmed before', () => {
  const stored = translateAll(carry(undefined, article(['Ett hus här. Två hus här.']), context).file)
  const stale = carry(stored, article(['Ett stort hus här. Två stora hus här.']), context).file
  expect(promoteFile(stale)).toEqual({file: stale, left: []})
  const edited = mapSegments(stale, (segment) =>
    segment.id === 's1' ? {...segment, target: [text('Et stort hus')]} : segment
  )
  const {file, left} = promoteFile(edited)
  const [unit] = unitsOf(file)
  expect(unit!.segments.map(({state, fill, previous}) => [state, fill, previous === undefined])).toEqual([
    ['translated', undefined, true],
    ['initial', 'stale', false]
  ])
  expect(left.map(({segment}) => [segment.state, plainText(segment.source), plainText(segment.target!)])).toEqual([
    ['translated', 'Ett hus här.', `${unit!.id}/s1: Ett hus här.`]
  ])
})
