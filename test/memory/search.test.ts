import {describe, expect, test} from 'vitest'
import {type Search, searchMemory} from '../../src/memory/search.ts'
import type {MemoryStore} from '../../src/model/memory-store.ts'
import {wordForms} from '../../src/terms/word-forms.ts'
import {emptyMemory, say, unitOf} from './memory-of.ts'

function memory(...units: readonly Readonly<Record<string, string>>[]): MemoryStore {
  const store = emptyMemory()
  say(
    store,
    'memory/a.tmx',
    units.map((texts) => unitOf(texts))
  )
  return store
}

function found(store: MemoryStore, text: string, more: Partial<Search> = {}): string[] {
  const {hits} = searchMemory(store, {text, locales: store.locales(), forms: wordForms, most: 20, ...more})
  return hits.map(({unit, variant, marks}) => {
    const content = (unit.variants[variant]!.runs[0] as {text: string}).text
    return `${content} [${marks.map(([start, end]) => content.slice(start, end)).join('|')}]`
  })
}

describe('search', () => {
  const store = memory(
    {sv: 'Modellen är öppen.', ja: 'モデルは公開されている。'},
    {sv: 'Öppna modeller säljer.', ja: '公開モデルが売れる。'},
    {sv: 'Modet växlar.', ja: '流行は変わる。'}
  )

  test('finds words in all their forms, in either language', () => {
    expect(found(store, 'modell').toSorted()).toEqual([
      'Modellen är öppen. [Modellen]',
      'Öppna modeller säljer. [modeller]'
    ])
    expect(found(store, 'modellen')[0]).toBe('Modellen är öppen. [Modellen]')
    expect(found(store, 'öppen modell').toSorted()).toEqual([
      'Modellen är öppen. [Modellen|öppen]',
      'Öppna modeller säljer. [Öppna|modeller]'
    ])
  })

  test.each(['拡', '散', '拡散', '散モ', 'モデル', '拡散モデル', 'ﾓﾃﾞﾙ'])(
    'finds characters of any number: %s',
    (text) => {
      const japanese = memory({ja: '拡散モデル', en: 'diffusion model'}, {ja: '言語を学ぶ', en: 'learn a language'})
      expect(found(japanese, text)).toHaveLength(1)
    }
  )

  test.each(['量子', '重み', '2024', 'LLM'])(
    'finds nothing where it stands nowhere, whatever ending it would take: %s',
    (text) => {
      const endings = memory({
        sv: 'En et ar er s t a e are.',
        nb: 'En et a er ene s t.',
        en: "It's s ed ing.",
        ja: '短い説明。'
      })
      expect(found(endings, text)).toEqual([])
    }
  )

  test.each([
    '"modell" OR',
    "'; DROP TABLE text; --",
    'modell*',
    'NEAR(modell öppen)',
    '%',
    '_',
    '\\',
    'a" AND "b',
    'rowid:1',
    '^modell'
  ])('what looks like a query is text: %s', (text) => {
    expect(() => found(store, text)).not.toThrow()
    expect(store.size().units).toBe(3)
  })

  test.each([
    ['2012', ['År 2012 vann modellen. [2012]']],
    ['20', []],
    ['3,5', ['Version 3,5 kom. [3,5]']],
    ['12 000', ['12\u00a0000 bilder. [12\u00a0000]']],
    ['2012 modell', ['År 2012 vann modellen. [2012|modellen]']]
  ])('a number is that number: %s', (text, expected) => {
    const numbers = memory(
      {sv: 'År 2012 vann modellen.', nb: 'I 2012 vant modellen.'},
      {sv: 'År 2013 vann modellen.', nb: 'I 2013 vant modellen.'},
      {sv: 'Version 3,5 kom.', nb: 'Versjon 3,5 kom.'},
      {sv: '12\u00a0000 bilder.', nb: '12\u00a0000 bilder.'}
    )
    expect(found(numbers, text, {locales: ['sv']})).toEqual(expected)
  })

  test('what is said twice in all languages is one hit', () => {
    const site = emptyMemory()
    for (const unit of ['u1', 'u2'])
      say(site, `memory/${unit}.tmx`, [
        unitOf({en: 'Open weights.', sv: 'Öppna vikter.'}, {article: 'a.md', unit, segment: 's1'})
      ])
    expect(found(site, 'weights')).toEqual(['Open weights. [weights]'])
  })

  test('one segment in the files of two locales is one hit with three variants', () => {
    const site = emptyMemory()
    const origin = {article: 'a.md', unit: 'u1', segment: 's1'}
    say(site, 'segments/sv/a.md.xlf', [unitOf({en: 'Open weights.', sv: 'Öppna vikter.'}, origin)])
    say(site, 'segments/ja/a.md.xlf', [unitOf({en: 'Open weights.', ja: '公開された重み。'}, origin)])
    for (const [text, locale] of [
      ['weights', 'en'],
      ['vikter', 'sv']
    ] as const) {
      const {hits} = searchMemory(site, {text, locales: [locale], forms: wordForms, most: 5})
      expect(hits.map(({unit}) => unit.variants.map(({locale}) => locale))).toEqual([['en', 'sv', 'ja']])
    }
  })

  test('tells when there are more', () => {
    const many = memory(...Array.from({length: 30}, (_, n) => ({sv: `modell ${n} av w${n}`, nb: 'x'})))
    expect(searchMemory(many, {text: 'modell', locales: ['sv'], forms: wordForms, most: 20})).toMatchObject({
      more: true
    })
  })
})
