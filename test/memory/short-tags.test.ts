import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readShortTags, writeShortTags} from '../../src/memory/short-tags.ts'
import {mergeText, type Run, text} from '../../src/model/run.ts'

const runs = fc.letrec<{run: Run; runs: Run[]}>((tie) => ({
  runs: fc.array(tie('run'), {maxLength: 4}),
  run: fc.oneof(
    {depthSize: 'small'},
    fc.string({unit: fc.constantFrom('a', '[', ']', '/', '1', ' '), minLength: 1}).map(text),
    fc.constantFrom('s1.1', 's1.2', 's2.1', 'x').map((id): Run => ({kind: 'ph', id})),
    fc.record({kind: fc.constant('pc' as const), id: fc.constantFrom('s1.3', 's1.4'), children: tie('runs')})
  )
})).runs

describe('short tags', () => {
  test('read as a person would write them', () => {
    const mer: Run = {kind: 'pc', id: 's1.1', children: [text('mer')]}
    const source = [text('Läs '), mer, text(' om '), {kind: 'ph', id: 's1.2'} as const, text(' [x]')]
    expect(writeShortTags(source, 's1')).toBe('Läs [1]mer[/1] om [2/] [[x]')
  })

  test('come back as they were', () => {
    fc.assert(
      fc.property(runs, (list) => {
        expect(readShortTags(writeShortTags(list, 's1'), 's1')).toEqual(mergeText(list))
      })
    )
  })

  test('what does not fit is text', () => {
    for (const broken of ['[1]a', 'a[/1]', '[1]a[/2]', '[', '[]', '[/1/]', ']']) {
      expect(readShortTags(broken, 's1')).toEqual([text(broken)])
    }
  })

  test('two halves of a pair read as the pair', () => {
    const halves: Run[] = [
      {kind: 'sc', attributes: {id: 's1.1'}, children: []},
      text('mer'),
      {kind: 'ec', attributes: {startRef: 's1.1'}, children: []}
    ]
    expect(writeShortTags(halves, 's1')).toBe('[1]mer[/1]')
  })
})
