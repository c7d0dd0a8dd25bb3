import {describe, expect, test} from 'vitest'
import {wordsIn} from '../../src/memory/words-in.ts'

describe('wordsIn', () => {
  test.each([
    ['sv', 'Den kostar 10 000 kronor.', 4],
    ['en', 'Open weights, at last!', 4],
    ['ja', '言語 モデル\uFFFCは。', 7],
    ['ja', 'が'.normalize('NFD'), 1],
    ['sv', '→', 0]
  ])('%s: %s', (locale, flat, words) => {
    expect(wordsIn(flat, locale)).toBe(words)
  })
})
