import {describe, expect, test} from 'vitest'
import type {Run} from '../../src/model/run.ts'
import {flatten} from '../../src/model/run.ts'
import {compileTerms} from '../../src/terms/compile-terms.ts'
import {spot, spotRuns} from '../../src/terms/spot.ts'
import {cpuNow} from '../cpu-now.ts'
import {demo, glossary} from './glossary.ts'

/** `form=concept` of each place where a term stands as the glossary has it, with the promise about offsets. */
function found(text: string, locale: string, terms = demo): string[] {
  return spot(compileTerms(terms, locale), text).flatMap(({start, end, form, concept, kind}) => {
    expect(text.slice(start, end)).toBe(form)
    return kind === 'exact' ? [`${form}=${concept}`] : []
  })
}

/** A glossary of plain terms that are their own concepts. */
function plain(locale: string, ...terms: string[]) {
  return glossary(terms.map((term) => `- id: ${JSON.stringify(term)}\n  ${locale}: ${JSON.stringify(term)}\n`).join(''))
}

/** Whether a term is found in a text. */
function finds(term: string, text: string, locale = 'sv'): boolean {
  return found(text, locale, plain(locale, term)).length > 0
}

describe('sentences in four languages', () => {
  test.each([
    [
      'sv',
      'En diffusionsmodell är generativ AI, inte all maskininlärning.',
      ['diffusionsmodell=diffusion-model', 'generativ AI=generative-ai', 'maskininlärning=machine-learning']
    ],
    [
      'nb',
      'KI lager en video med vannmerke; AI er samme sak.',
      ['KI=ai', 'video=video', 'vannmerke=watermark', 'AI=ai']
    ],
    [
      'en',
      'Machine learning began it: Sora is a diffusion model for video.',
      ['Machine learning=machine-learning', 'Sora=sora', 'diffusion model=diffusion-model', 'video=video']
    ],
    [
      'ja',
      '拡散モデルは機械学習の一つで、動画に透かしを入れる。',
      ['拡散モデル=diffusion-model', '機械学習=machine-learning', '動画=video', '透かし=watermark']
    ],
    ['ja', '生成AIとは、人工知能で文章や動画を作る技術だ。', ['生成AI=generative-ai', '人工知能=ai', '動画=video']]
  ])('%s: %s', (locale, text, expected) => {
    expect(found(text, locale)).toEqual(expected)
  })
})

describe('what is one occurrence', () => {
  test('the leftmost, then the longest', () => {
    const terms = plain('en', 'deep learning', 'learning model', 'learning', 'deep learning model zoo')
    expect(found('deep learning model', 'en', terms)).toEqual(['deep learning=deep learning'])
    expect(found('learning model, deep learning', 'en', terms)).toEqual([
      'learning model=learning model',
      'deep learning=deep learning'
    ])
  })

  test('a homonym is found once for each of its concepts', () => {
    expect(found('En modell.', 'sv')).toEqual(['modell=model', 'modell=mannequin'])
  })

  test('every status is found, and the term says which', () => {
    expect(spot(compileTerms(demo, 'sv'), 'Ett vattenmärke.').map(({term}) => term.status)).toEqual(['forbidden'])
  })

  test('where a concept has a form twice, the better status speaks', () => {
    const terms = glossary(
      '- id: a\n  en: [{term: prompt, status: admitted, partOfSpeech: verb}, {term: prompt, partOfSpeech: noun}]\n'
    )
    expect(spot(compileTerms(terms, 'en'), 'prompt').map(({term}) => term.partOfSpeech)).toEqual(['noun'])
  })

  test('names and shorter tags', () => {
    expect(found('Sora と拡散モデル', 'ja')).toEqual(['Sora=sora', '拡散モデル=diffusion-model'])
    expect(found('A diffusion model by Sora', 'en-GB')).toEqual(['diffusion model=diffusion-model', 'Sora=sora'])
    expect(found('Une vidéo de Sora', 'fr')).toEqual(['Sora=sora'])
  })
})

describe('folding', () => {
  test.each([
    ['capitals', 'maskininlärning', 'MASKININLÄRNING', 'sv'],
    ['decomposed text', 'maskininlärning', 'maskininla\u0308rning', 'sv'],
    ['decomposed term', 'maskininla\u0308rning', 'maskininlärning', 'sv'],
    ['a ring', 'bålmodell', 'Ba\u030Almodell', 'sv'],
    ['soft hyphens', 'diffusionsmodell', 'diffu\u00ADsions\u00ADmodell', 'sv'],
    ['a no-break space', 'diffusion model', 'diffusion\u00A0model', 'en'],
    ['two spaces', 'diffusion model', 'diffusion  model', 'en'],
    ['a line break', 'diffusion model', 'diffusion\r\n  model', 'en'],
    ['curly quotes', "Moore's law", 'Moore’s law', 'en'],
    ['a no-break hyphen', 'end-to-end', 'end\u2011to\u2011end', 'en'],
    ['a ligature', 'finetuning', 'ﬁnetuning', 'en'],
    ['dotted capital I, which is longer in lower case', 'İzmir modeli', 'İZMİR MODELİ', 'tr'],
    ['final sigma', 'λόγος', 'ΛΌΓΟΣ', 'el'],
    ['full-width Latin', 'AI', 'ＡＩ', 'ja'],
    ['half-width katakana with sound marks', 'ガウス', 'ｶﾞｳｽ', 'ja'],
    ['decomposed kana', 'ガウス', 'カ\u3099ウス', 'ja'],
    ['a variation selector', '葛飾', '葛\u{E0100}飾', 'ja'],
    ['an ideographic space', '生成 モデル', '生成\u3000モデル', 'ja'],
    ['a space between scripts', '生成AI', '生成 AI', 'ja'],
    ['no space between scripts', 'GPT モデル', 'GPTモデル', 'ja'],
    ['decomposed Hangul', '모델', '\u1106\u1169\u1103\u1166\u11AF', 'ko']
  ])('%s', (_, term, form, locale) => {
    expect(found(`${form}, ${form}`, locale, plain(locale, term))).toEqual([`${form}=${term}`, `${form}=${term}`])
  })

  test('a blank line parts a term', () => {
    expect(found('diffusion\n\nmodel', 'en')).toEqual(['model=model', 'model=mannequin'])
  })

  test('offsets hold after characters that change their length', () => {
    expect(found('İİ ﬃ \u00AD a\u0301 𠮷😀 modell\u00AD, x', 'sv', plain('sv', 'modell'))).toEqual(['modell=modell'])
  })

  test('a letter with a mark that the term does not have is another letter', () => {
    expect(finds('modell', 'modell\u0301')).toBe(false)
    expect(finds('modell', 'm\u0308odell')).toBe(false)
  })

  test('the space between scripts that is dropped is no part of a form', () => {
    expect(found('AI は', 'ja', plain('ja', 'AI'))).toEqual(['AI=AI'])
  })
})

describe('capitals of a case-sensitive term', () => {
  test.each([
    ['AI', true],
    ['ＡＩ', true],
    ['A\u00ADI', true],
    ['ai', false],
    ['Ai', false]
  ])('%s: %s', (form, expected) => {
    expect(found(`En ${form} till.`, 'sv')).toEqual(expected ? [`${form}=ai`] : [])
  })

  test('a longer form that fails them leaves the shorter', () => {
    const terms = glossary('- id: long\n  en: {term: Deep Thought, caseSensitive: true}\n- id: short\n  en: deep\n')
    expect(found('deep thought', 'en', terms)).toEqual(['deep=short'])
  })
})

describe('a word of its own', () => {
  test.each([
    // Letters and digits on both sides are one word.
    ['AI', 'AIDS', false],
    ['AI', 'MAI', false],
    ['GPT', 'GPT4', false],
    ['modell', 'modellen', false],
    ['sora', 'sora_v2', false],
    ['modell', 'mo\u00ADdell\u00ADen', false],
    // Hyphens make compounds, dashes do not.
    ['AI', 'AI-modell', false],
    ['AI', 'video-AI', false],
    ['AI', 'AI- och ML-modeller', false],
    ['AI', 'AI\u2011modell', false],
    ['AI', '- AI', true],
    ['AI', '-AI', true],
    ['AI', 'AI – modell', true],
    ['AI', 'AI--modell', true],
    ['AI', 'modell--AI', true],
    ['end-to-end', 'an end-to-end test', true],
    // Inflection by a colon; a colon in running text.
    ['AI', 'AI:n', false],
    ['AI', 'AI: en', true],
    ['AI', 'AI:En', true],
    // Stops and commas inside names and numbers.
    ['Node', 'Node.js', false],
    ['openai', 'openai.com', false],
    ['sora', 'www.sora', false],
    ['GPT-4', 'GPT-4.5', false],
    ['GPT-4', 'GPT-4.', true],
    ['modell', 'En modell. Den', true],
    ['modell', 'En modell.Den', true],
    ['5 modeller', '2,5 modeller', false],
    ['5 modeller', 'Se 5 modeller', true],
    // Signs that belong to a name.
    ['C', 'C++', false],
    ['C', 'C#', false],
    ['C++', 'C++ och C', true],
    ['AI', 'AI+ML', true],
    ['AI', '#AI', true],
    // Other signs end a word.
    ['Sora', 'Sora’s', true],
    ['Sora', 'Sora™', true],
    ['Sora', 'Sora²', true],
    ['AI', 'AI/ML', true],
    ['AI', '(AI)', true],
    ['AI', '”AI”', true],
    ['AI', '\uFFFCAI\uFFFC', true],
    ['AI', '😀AI😀', true]
  ])('%s in %s: %s', (term, text, expected) => {
    expect(finds(term, text)).toBe(expected)
  })

  test.each([
    // Another script ends a word; the same goes on with it.
    ['AI', '生成AIを', true],
    ['AI', 'AIDSを', false],
    ['モデル', '拡散モデル', true],
    ['モデル', 'ファッションモデル', false],
    ['モデル', 'モデルケース', false],
    ['モデル', 'モデルー', false],
    ['モデル', 'ｻﾝﾌﾟﾙモデル', false],
    ['モデル', 'ファッション・モデル', true],
    // Hiragana after a word, and as a part of it.
    ['動画', '動画を見る', true],
    ['生成', '生成する', true],
    ['見積', '見積もりを出す', false],
    // Two words without a sign, and affixes.
    ['動画', '動画生成', true],
    ['学習', '学習者', false],
    ['生成', '生成的な', false],
    ['動画', '動画内', true],
    ['動画', '各動画', true],
    ['公開', '未公開', false],
    ['動画', '動画\uFFFC', true]
  ])('ja: %s in %s: %s', (term, text, expected) => {
    expect(finds(term, text, 'ja')).toBe(expected)
  })

  test('the shorter term belongs to the longer where that is a term', () => {
    expect(found('拡散モデルとモデル', 'ja')).toEqual(['拡散モデル=diffusion-model', 'モデル=model'])
  })
})

describe('runs', () => {
  const runs: readonly Run[] = [
    {kind: 'text', text: 'En '},
    {kind: 'pc', id: '1', children: [{kind: 'text', text: 'diffusions'}]},
    {kind: 'text', text: 'modell'},
    {kind: 'ph', id: '2'},
    {kind: 'mrk', attributes: {}, children: [{kind: 'text', text: 'video'}]}
  ]

  test('a term runs through pairs and stops at a placeholder', () => {
    const occurrences = spotRuns(compileTerms(demo, 'sv'), runs)
    expect(occurrences.map(({form}) => form)).toEqual(['diffusionsmodell', 'video'])
    for (const {start, end, form} of occurrences) expect(flatten(runs).slice(start, end)).toBe(form)
  })
})

test('a glossary is compiled once for a locale', () => {
  expect(compileTerms(demo, 'sv')).toBe(compileTerms(demo, 'sv'))
  expect(compileTerms(demo, 'sv')).not.toBe(compileTerms(demo, 'nb'))
})

test('no terms, no text', () => {
  expect(found('text', 'sv', glossary('# empty'))).toEqual([])
  expect(found('', 'sv')).toEqual([])
})

test('hostile texts take time in proportion', () => {
  const terms = plain('ja', 'a a a a a a b', 'a', '学', '学学', '学学学学')
  const start = cpuNow()
  for (const text of [
    'a '.repeat(100_000),
    '学'.repeat(50_000),
    '\u0301'.repeat(200_000),
    ' '.repeat(200_000),
    'a\u00AD'.repeat(100_000),
    '-'.repeat(100_000)
  ]) {
    spot(compileTerms(terms, 'ja'), text)
  }
  expect(cpuNow() - start).toBeLessThan(10_000)
})
