import {expect, test} from 'vitest'
import {matchesPattern} from '../../../src/markdown/front-matter/matches-pattern.ts'
import {cpuNow} from '../../cpu-now.ts'

test.each([
  ['title', 'title', true],
  ['title', 'seo.title', false],
  ['seo*', 'seoTitle', true],
  ['seo*', 'seo', true],
  ['seo*', 'seo.title', false],
  ['*Alt', 'heroImageAlt', true],
  ['*Alt', 'Alternative', false],
  ['*[].caption', 'images[].caption', true],
  ['*.caption', 'images[].caption', false],
  ['tags[]', 'tags[]', true],
  ['tags*', 'tags[]', false],
  ['a*b*c', 'axxbyyc', true],
  ['a*b*c', 'axxbyy', false],
  ['*', 'title', true],
  ['ms.*', 'ms.topic', true]
])('%s and %s: %s', (wanted, pattern, matches) => expect(matchesPattern(wanted, pattern)).toBe(matches))

test('a pattern made of stars costs little', () => {
  const start = cpuNow()
  expect(matchesPattern('*a'.repeat(2000) + 'b', 'a'.repeat(20_000))).toBe(false)
  expect(cpuNow() - start).toBeLessThan(2000)
})
