import {describe, expect, test} from 'vitest'
import {sentences} from '../../src/segment/sentences.ts'
import {corpusIsHere, goldRows, score} from './score.ts'

/** What each language must reach. Errors of the best other splitter on these rows: sv 3, ja 1. */
const targets = [
  {locale: 'sv', errors: 3 + 2, f1: 0.99},
  {locale: 'ja', errors: 1 + 2, f1: 0.99},
  {locale: 'nb', errors: Infinity, f1: 0.985},
  {locale: 'en', errors: Infinity, f1: 0.97}
]

describe.skipIf(!corpusIsHere)('sentences of treebanks', () => {
  test.each(targets)('$locale: F1 of at least $f1, at most $errors errors', ({locale, errors, f1}) => {
    const {invented, missed, f1: reached} = score(goldRows(locale), (text) => sentences(text, locale))
    expect(reached).toBeGreaterThanOrEqual(f1)
    expect(invented + missed).toBeLessThanOrEqual(errors)
  })
})
