import {normalizedText} from '../model/content.ts'
import {type Locale, languageOf} from '../model/locale.ts'
import {codeCharacter, flatten} from '../model/run.ts'
import type {CheckedSegment} from './checked.ts'
import {withoutUrls} from './find-urls.ts'
import {type Example, inConfirmed, type Rule} from './rule.ts'

/**
 * A target that is its source, where that has words to translate. Names, terms, codes, addresses, numbers and words
 * with a capital inside or in front are none; one word alone may be the same in both languages, in near ones two.
 */
export const rule: Rule = {
  id: 'same-as-source',
  severity: 'warning',
  find: (checked) =>
    inConfirmed(checked, (segment) => {
      const text = flatten(segment.source)
      if (normalizedText(text) !== normalizedText(flatten(segment.target))) return []
      const words = wordsToTranslate(segment)
      return words.length >= least(checked.source, checked.target, text) ? [{values: {words}}] : []
    })
}

/** Languages in which short texts are the same more often than not. */
const near: ReadonlySet<string> = new Set(['sv', 'nb', 'nn', 'no', 'da'])

function least(source: Locale, target: Locale, text: string): number {
  // Kana or ideographs in a target that has none, or none in one that should have: a word is enough.
  const wide = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u
  const isWide = (locale: Locale): boolean => ['ja', 'zh', 'yue'].includes(languageOf(locale))
  if (isWide(source) !== isWide(target) && isWide(source) === wide.test(text)) return 1
  return near.has(languageOf(source)) && near.has(languageOf(target)) ? 3 : 2
}

function wordsToTranslate({source, sourceTerms, targetTerms}: CheckedSegment): string[] {
  let text = flatten(source)
  for (const {start, end, isHint} of [...sourceTerms, ...targetTerms]) {
    if (isHint) continue
    text = text.slice(0, start) + codeCharacter.repeat(end - start) + text.slice(end)
  }
  const words = withoutUrls(text).match(/[\p{L}\p{M}\p{N}'’.\-_/\\@#]+/gu) ?? []
  return words
    .map((word) => word.replace(/[.'’]+$/, ''))
    .filter((word) => /^[\p{Ll}\p{Lo}\p{M}\p{Pd}ー]{2,}$/u.test(word))
}

export const examples: readonly Example[] = [
  {
    from: 'sv',
    to: 'en',
    source: ['Så fungerar det.'],
    target: ['Så fungerar det.'],
    finds: [{words: ['fungerar', 'det']}]
  },
  {from: 'ja', to: 'en', source: ['保存'], target: ['保存'], finds: [{words: ['保存']}]},
  {from: 'sv', to: 'en', source: ['Sora 2'], target: ['Sora 2'], names: ['Sora 2'], finds: []},
  {from: 'sv', to: 'en', source: ['Sam Altman, 2024'], target: ['Sam Altman, 2024'], finds: []},
  {from: 'sv', to: 'nb', source: ['Video med text'], target: ['Video med text'], finds: []},
  {
    from: 'sv',
    to: 'en',
    source: ['Stabil diffusion'],
    target: ['Stabil diffusion'],
    terms: [{source: 'diffusion', usable: ['diffusion']}],
    finds: []
  },
  {from: 'sv', to: 'en', source: ['<7/> <8/>'], target: ['<7/> <8/>'], finds: []},
  {from: 'sv', to: 'ja', source: ['https://example.com/en/sida'], target: ['https://example.com/en/sida'], finds: []}
]
