import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {articleEndings, fillPattern, matchPath, type PathPattern, parsePattern} from '../../src/project/path-pattern.ts'
import {cpuNow} from '../cpu-now.ts'

function pattern(text: string): PathPattern {
  const parsed = parsePattern(text)
  if (typeof parsed === 'string') throw new Error(parsed)
  return parsed
}

describe('matchPath', () => {
  test.each([
    ['content/{locale}/{slug}', 'content/sv/x/a.md', {slug: 'x/a', locale: 'sv', ending: '.md'}],
    ['content/{locale}/{slug}', 'content/sv/a.b.mdx', {slug: 'a.b', locale: 'sv', ending: '.mdx'}],
    ['content/{locale}/{slug}', 'content/a.md', undefined],
    ['content/{locale}/{slug}', 'content/sv/a.png', undefined],
    ['content/{locale}/{slug}.md', 'content/sv/a.txt', undefined],
    ['{slug}/{locale}.md', 'x/a/zh-Hant.md', {slug: 'x/a', locale: 'zh-Hant', ending: '.md'}],
    ['{slug}.{locale}.md', 'x/v1.2.sv.md', {slug: 'x/v1.2', locale: 'sv', ending: '.md'}],
    ['{slug}.{locale}', 'about.nb-NO.txt', {slug: 'about', locale: 'nb-NO', ending: '.txt'}],
    ['{slug}.{locale}', 'about.md', undefined],
    ['{slug}_{locale}.md', 'my_page_sv.md', {slug: 'my_page', locale: 'sv', ending: '.md'}],
    ['docs/{slug}', 'docs/x/a.md', {slug: 'x/a', ending: '.md'}],
    ['a+b(c)/{slug}', 'a+b(c)/x.md', {slug: 'x', ending: '.md'}]
  ])('%s: %s', (text, path, expected) => {
    const parts = matchPath(pattern(text), path)
    if (expected === undefined) expect(parts).toBeUndefined()
    else expect(parts).toMatchObject(expected)
  })

  test('is the inverse of fillPattern', () => {
    const patterns = [
      'content/{locale}/{slug}',
      '{slug}/{locale}.md',
      '{slug}.{locale}',
      'x-{slug}',
      '$&/{locale}/{slug}.txt'
    ]
    const slug = fc
      .array(fc.stringMatching(/^[a-zåäö$&.日 -]{1,8}$/), {minLength: 1, maxLength: 3})
      .map((parts) => parts.join('/'))
    fc.assert(
      fc.property(
        fc.constantFrom(...patterns),
        slug,
        fc.constantFrom('sv', 'zh-Hant'),
        fc.constantFrom(...articleEndings),
        (text, name, locale, any) => {
          const one = pattern(text)
          const parts = {slug: name, locale: one.hasLocale ? locale : undefined, ending: one.ending ?? any}
          expect(matchPath(one, fillPattern(one, parts))).toEqual(parts)
        }
      )
    )
  })

  test('a hostile path takes no time', () => {
    const began = cpuNow()
    matchPath(pattern('{slug}.{locale}.md'), `${'a.'.repeat(20_000)}x`)
    expect(cpuNow() - began).toBeLessThan(2000)
  })
})

test.each([
  ['content/{locale}', 'pattern-slug'],
  ['{slug}/{slug}', 'pattern-slug'],
  ['{locale}/{locale}/{slug}', 'pattern-locale'],
  ['{lang}/{slug}', 'pattern-placeholder'],
  ['{slug', 'pattern-placeholder'],
  ['{slug}{locale}', 'pattern-placeholder'],
  ['../{slug}', 'pattern-path'],
  ['/{slug}', 'pattern-path'],
  ['a//{slug}', 'pattern-path'],
  ['a\\{slug}', 'pattern-path'],
  ['.git/{slug}', 'pattern-path']
])('parsePattern: %s', (text, fault) => {
  expect(parsePattern(text)).toBe(fault)
})
