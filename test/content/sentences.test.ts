import {describe, expect, test} from 'vitest'
import {articles, type Block, locales, type Variant} from './articles.ts'

/** です, ます and what they become at the end of a sentence. */
const polite = /(です|ます|ました|ません|でした|でしょう|ましょう|ください)(か|が|から)?。$/

describe('in Japanese', () => {
  test.each([
    ['モデルは言葉を選びません。', true],
    ['何が本当かを知っています。', true],
    ['情報は消えてしまう。', false],
    ['3つの技術だ。', false]
  ])('the end of “%s” is read', (sentence, expected) => {
    expect(polite.test(sentence)).toBe(expected)
  })

  test.each(articles)('$slug ends its sentences in one way', ({variants}) => {
    const sentences = variants
      .get('ja')!
      .blocks.filter(({kind}) => kind === 'paragraph')
      .flatMap(({text}) => text.split(/(?<=。)(?![」』）])/))
      .filter((sentence) => sentence.endsWith('。'))
    expect(sentences.length).toBeGreaterThan(10)
    const plain = sentences.filter((sentence) => !polite.test(sentence))
    expect(plain.length > sentences.length / 2 ? sentences.filter((sentence) => polite.test(sentence)) : plain).toEqual(
      []
    )
  })
})

describe('marks come in pairs', () => {
  const pairs = {sv: ['””'], nb: ['«»', '‘’'], en: ['“”'], ja: ['「」', '『』', '（）']} as const

  test.each(locales)('%s', (locale) => {
    const wrong = articles.flatMap(({variants}) => unpaired(variants.get(locale)!, pairs[locale]))
    expect(wrong).toEqual([])
    expect(unpaired({blocks: [{kind: 'field', text: pairs[locale][0][0]!}]}, pairs[locale])).toHaveLength(1)
  })
})

describe.each(articles)('$slug', ({source, variants}) => {
  test.each(locales)('in %s has as many blocks of each kind as its source', (locale) => {
    expect(kindsOf(variants.get(locale)!)).toEqual(kindsOf(variants.get(source)!))
  })
})

function unpaired({blocks}: Pick<Variant, 'blocks'>, pairs: readonly string[]): string[] {
  const count = (text: string, mark: string): number => text.split(mark).length - 1
  return blocks
    .map(({text}) => text)
    .filter((text) =>
      pairs.some((pair) => {
        const [open, close] = [pair[0]!, pair[1]!]
        return open === close ? count(text, open) % 2 === 1 : count(text, open) !== count(text, close)
      })
    )
}

function kindsOf({blocks}: Variant): Partial<Record<Block['kind'], number>> {
  return Object.fromEntries([...Map.groupBy(blocks, ({kind}) => kind)].map(([kind, list]) => [kind, list.length]))
}
