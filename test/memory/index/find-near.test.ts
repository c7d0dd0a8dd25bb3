import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findNear} from '../../../src/memory/index/find-near.ts'
import {tokenHashes} from '../../../src/memory/index/index-text.ts'
import {similarity} from '../../../src/memory/similarity.ts'
import {tokens} from '../../../src/memory/tokens.ts'
import type {MemoryStore} from '../../../src/model/memory-store.ts'
import {emptyMemory, say, unitOf} from '../memory-of.ts'

/** Few words, some of them often, so that texts are alike and say a word twice. */
const word = fc.constantFrom(...'a a a b b c d e f g h i j k'.split(' '), 'modell', 'øl', '3', 'vad?')
const sentence = fc.array(word, {minLength: 1, maxLength: 16}).map((words) => words.join(' '))
const japanese = fc
  .array(fc.constantFrom('モデル', '学習', 'データ', 'を', 'は', 'が', '使う', '重み', '公開', 'した', '。'), {
    minLength: 1,
    maxLength: 14
  })
  .map((words) => words.join(''))
const corpus = (locale: string) => fc.array(locale === 'ja' ? japanese : sentence, {minLength: 1, maxLength: 60})

function compared(texts: Iterable<string>, query: string, locale: string, least: number): string[] {
  const wanted = tokens(query, locale)
  return [...new Set(texts)]
    .flatMap((text) => {
      const score = similarity(wanted, tokens(text, locale), least)
      return score === undefined ? [] : [`${score} ${text}`]
    })
    .sort()
}

function found(store: MemoryStore, query: string, locale: string, least: number): string[] {
  return findNear(store, tokenHashes(locale, query), least)
    .map(({text, score}) => `${score} ${store.contentOf(text)}`)
    .sort()
}

describe('find near', () => {
  test.each(['sv', 'nb', 'en', 'ja'])('finds what a comparison with every text finds: %s', (locale) => {
    const query = locale === 'ja' ? japanese : sentence
    fc.assert(
      fc.property(
        corpus(locale),
        fc.array(query, {minLength: 1, maxLength: 5}),
        fc.integer({min: 1, max: 100}),
        (texts, queries, least) => {
          const store = emptyMemory()
          say(
            store,
            'a.tmx',
            texts.map((text) => unitOf({[locale]: text, xx: 'x'}))
          )
          for (const asked of [...queries, texts[0]!]) {
            fc.pre(tokens(asked, locale).length > 0)
            expect(found(store, asked, locale, least)).toEqual(compared(texts, asked, locale, least))
          }
        }
      ),
      {numRuns: 60}
    )
  })

  test('a memory half made of later additions and removals is as exact as a fresh one', () => {
    const change = fc.record({file: fc.constantFrom('a', 'b', 'c', 'd'), texts: corpus('sv')})
    fc.assert(
      fc.property(
        fc.array(change, {minLength: 2, maxLength: 8}),
        sentence,
        fc.integer({min: 40, max: 100}),
        (changes, query, least) => {
          const store = emptyMemory()
          const files = new Map<string, readonly string[]>()
          for (const {file, texts} of changes) {
            // Half of the files go before they come anew, as a file does that lost all it said.
            const now = texts.length % 7 === 0 ? [] : texts
            say(
              store,
              file,
              now.map((text) => unitOf({sv: text, nb: text}))
            )
            files.set(file, now)
          }
          const all = new Set([...files.values()].flat())
          expect(store.size().texts).toBe(2 * all.size)
          expect(found(store, query, 'sv', least)).toEqual(compared(all, query, 'sv', least))
        }
      ),
      {numRuns: 60}
    )
  })

  test.each([100, 126, 127, 128, 140, 300])('texts of %i tokens are found among longer and shorter ones', (length) => {
    const words = Array.from({length: 420}, (_, n) => `w${n % 97}x${n % 13}`)
    const texts = [90, 100, 120, 126, 127, 128, 130, 150, 200, 300, 420].map((n) => words.slice(0, n).join(' '))
    const store = emptyMemory()
    say(
      store,
      'a.tmx',
      texts.map((text) => unitOf({sv: text, nb: 'x'}))
    )
    const query = words.slice(0, length).join(' ')
    for (const least of [60, 70, 85])
      expect(found(store, query, 'sv', least)).toEqual(compared(texts, query, 'sv', least))
  })
})
