import {describe, expect, test} from 'vitest'
import {articles, locales} from './articles.ts'
import {slips} from './slips.ts'

describe.each(locales)('%s', (locale) => {
  test.each(slips[locale])('has not $name', ({pattern, bad, good}) => {
    expect(pattern.test(bad)).toBe(true)
    expect(pattern.test(good)).toBe(false)
    const found = articles.flatMap(({slug, variants}) =>
      variants
        .get(locale)!
        .blocks.filter(({text}) => pattern.test(text))
        .map(({text}) => `${slug}: …${text.slice(Math.max(0, text.search(pattern) - 15), text.search(pattern) + 25)}…`)
    )
    expect(found).toEqual([])
  })
})
