import {expect, test} from 'vitest'
import {listener} from '../../../src/project/look/listener.ts'
import {passingIndex} from '../../../src/store/open-index.ts'

test('those that lack what is heard are found by what a sentence says, wherever it stands', () => {
  const index = passingIndex()
  const lacking = (key: string, gaps: readonly number[]) => ({
    key,
    shape: '',
    prints: new Uint8Array(),
    hashes: '',
    gaps: new Float64Array(gaps),
    sameContent: false,
    view: undefined
  })
  index.save({articles: [lacking('a.md', [10, 11, 20, 21]), lacking('b.md', [30, 10]), lacking('c.md', [])]})
  const found: string[] = []
  const {hear, ask} = listener(index, (key) => found.push(key))
  ask()
  expect(found).toEqual([])
  hear(new Float64Array([20, 99, 40, 30]))
  ask()
  expect(found).toEqual(['a.md'])
  // What was asked is not asked again.
  ask()
  expect(found).toEqual(['a.md'])
  hear(new Float64Array([30, 5]))
  ask()
  expect(found).toEqual(['a.md', 'b.md'])
})
