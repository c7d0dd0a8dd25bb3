import fc from 'fast-check'
import stringWidth from 'string-width'
import {describe, expect, test} from 'vitest'
import {wrap} from '../../src/cli/wrap.ts'

describe('with spaces', () => {
  test('lines break at spaces, and nowhere else', () => {
    expect(wrap('what is gone goes to memory/kept, and stays.', 20, 'en')).toBe(
      'what is gone goes to\nmemory/kept, and\nstays.'
    )
  })

  test('a no-break space holds', () => {
    expect(wrap('minst 10\u00A0000 ord', 8, 'sv')).toBe('minst\n10\u00A0000\nord')
  })

  test('a word that is too long stays whole', () => {
    expect(wrap('a översättningsenhet b', 8, 'sv')).toBe('a\növersättningsenhet\nb')
  })
})

describe('without spaces', () => {
  test('a full-width character takes two columns', () => {
    expect(wrap('記事記事記事', 8, 'ja')).toBe('記事記事\n記事')
  })

  test('no line begins with a mark that closes, or ends with one that opens', () => {
    expect(wrap('訳文の状態を「確定」にします。', 13, 'ja')).toBe('訳文の状態を\n「確定」にします。')
  })

  test('a particle stays with its word, and a number with its counter', () => {
    expect(wrap('記事が3件ある', 9, 'ja')).toBe('記事が\n3件ある')
  })

  test('a Latin word and a path stay whole', () => {
    expect(wrap('なくなったものはmemory/keptに残します', 20, 'ja')).toBe('なくなったものは\nmemory/keptに\n残します')
  })
})

test('line breaks of the text stay, and wrapping takes away nothing but spaces', () => {
  const text = fc.string({unit: fc.constantFrom('a', 'b', ' ', '記', 'が', '、', '「', '」', '3', '\n', '/')})
  fc.assert(
    fc.property(text, fc.integer({min: 4, max: 20}), fc.constantFrom('ja', 'en'), (written, width, language) => {
      const wrapped = wrap(written, width, language)
      expect(wrapped.replaceAll(/[ \n]/g, '')).toBe(written.replaceAll(/[ \n]/g, ''))
      expect(wrap(written, 1000, language)).toBe(written.replaceAll(/ +$/gm, ''))
    })
  )
})

test('text that can be broken keeps to the width', () => {
  const text = fc.array(fc.constantFrom('ett', 'ord', 'till'), {minLength: 1}).map((words) => words.join(' '))
  fc.assert(
    fc.property(text, (written) => {
      for (const line of wrap(written, 12, 'sv').split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(12)
    })
  )
})
