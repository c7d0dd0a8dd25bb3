import {describe, expect, test} from 'vitest'
import {translateTag} from '../../src/terms/tag.ts'
import {demo, glossary} from './glossary.ts'

describe('a tag that is a term', () => {
  test.each([
    // As the glossary writes it.
    ['sv', 'nb', 'generativ AI', 'generativ KI'],
    ['sv', 'en', 'maskininlärning', 'machine learning'],
    ['sv', 'ja', 'maskininlärning', '機械学習'],
    ['ja', 'en', '機械学習', 'machine learning'],
    ['ja', 'sv', '生成AI', 'generativ AI'],
    ['ja', 'sv', '生成 ＡＩ', 'generativ AI'],
    // Capitals.
    ['en', 'sv', 'Generative AI', 'Generativ AI'],
    ['sv', 'en', 'Generativ AI', 'Generative AI'],
    ['sv', 'en', 'Maskininlärning', 'Machine Learning'],
    ['en', 'nb', 'Machine Learning', 'Maskinlæring'],
    ['en', 'nb', 'MACHINE LEARNING', 'MASKINLÆRING'],
    ['en', 'sv', 'generative ai', 'generativ ai'],
    ['en', 'ja', 'generative ai', '生成AI'],
    ['en', 'ja', 'Generative AI', '生成AI'],
    ['sv', 'nb', 'AI', 'KI'],
    ['sv', 'nb', 'ai', 'ki'],
    // Width, marks, spaces.
    ['sv', 'en', ' maskininla\u0308rning ', 'machine learning'],
    ['en', 'sv', 'machine\u00A0learning', 'maskininlärning'],
    // Hashtags and slugs.
    ['sv', 'en', '#maskininlärning', '#machinelearning'],
    ['en', 'sv', '#machinelearning', '#maskininlärning'],
    ['en', 'sv', '#MachineLearning', '#Maskininlärning'],
    ['sv', 'en', '#Maskininlärning', '#MachineLearning'],
    ['en', 'ja', '#generativeai', '#生成AI'],
    ['en', 'sv', 'machine-learning', 'maskininlärning'],
    ['en', 'nb', 'generative-ai', 'generativ-ki'],
    ['en', 'ja', 'generative-ai', '生成AI'],
    // A term of any status names the concept.
    ['sv', 'en', 'vattenmärke', 'watermark']
  ])('%s → %s: %s → %s', (from, to, tag, expected) => {
    expect(translateTag(tag, demo, from, to)).toBe(expected)
  })
})

test.each([
  ['Sora', 'Sora'],
  ['sora', 'sora'],
  ['#sora', '#sora']
])('a name stays as it is: %s', (tag, expected) => {
  expect(translateTag(tag, demo, 'sv', 'ja')).toBe(expected)
})

test.each(['', '#', '-', 'teknik', 'maskininlärning och video', 'diffusions'])('no term: %j', (tag) => {
  expect(translateTag(tag, demo, 'sv', 'en')).toBeUndefined()
})

test('no preferred term in the target', () => {
  expect(translateTag('fashion model', demo, 'en', 'nb')).toBeUndefined()
  expect(translateTag('watermark', demo, 'en', 'de')).toBeUndefined()
})

test('of a homonym, the concept that prefers the term', () => {
  const terms = glossary(
    '- id: a\n  en: [mannequin, {term: model, status: admitted}]\n  sv: skyltdocka\n- id: b\n  en: model\n  sv: modell\n'
  )
  expect(translateTag('model', terms, 'en', 'sv')).toBe('modell')
})

test('small words of an English title', () => {
  const terms = glossary(
    '- id: a\n  sv: rätt till bild\n  en: right to an image\n- id: b\n  sv: telefon\n  en: eSIM and iPhone\n'
  )
  expect(translateTag('Rätt till bild', terms, 'sv', 'en')).toBe('Right to an Image')
  expect(translateTag('Telefon', terms, 'sv', 'en')).toBe('eSIM and iPhone')
})
