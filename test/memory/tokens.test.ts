import {describe, expect, test} from 'vitest'
import {tokens} from '../../src/memory/tokens.ts'

describe('tokens', () => {
  const cases: readonly [name: string, text: string, locale: string, expected: readonly string[]][] = [
    ['words in lower case, without punctuation', 'Öppna – nu! (OpenAI)', 'sv', ['öppna', 'nu', 'openai']],
    ['a standalone code parts words and is none', 'Kör\uFFFCnu', 'sv', ['kör', 'nu']],
    ['compatibility forms are one', 'Ａｐｐ ﬁl', 'en', ['app', 'fil']],
    ['a number is a class', '3 eller 3,5 eller 1.000,50', 'nb', ['#', 'eller', '#', 'eller', '#']],
    ['a number grouped by spaces is one', '10\u00A0000 kr, 1\u202F234\u202F567', 'sv', ['#', 'kr', '#']],
    ['numeric dates are one', '2024-01-15 1/15/2024 15.1.24', 'en', ['#', '#', '#']],
    ['a range is two', '10–12', 'sv', ['#', '#']],
    ['a name with digits is a word', 'GPT-4o v2', 'en', ['gpt', '4o', 'v2']],
    ['text without spaces', 'モデルを使う。', 'ja', ['モデル', 'を', '使う']],
    ['any tag runs', 'Ein Modell', 'de-CH-1996', ['ein', 'modell']],
    ['nothing but marks', '… – !', 'sv', []]
  ]
  test.each(cases)('%s', (_, text, locale, expected) => {
    expect(tokens(text, locale)).toEqual(expected)
  })
})
