import {seeded} from '../../src/markdown/proof/random.ts'
import type {Concept, Glossary, Term} from '../../src/model/term.ts'
import {compileTerms} from '../../src/terms/compile-terms.ts'
import {readGlossary} from '../../src/terms/read.ts'
import {spot} from '../../src/terms/spot.ts'
import type {Trial} from '../trial.ts'

const random = seeded('terms')
const concepts = 10_000
const syllables = {
  sv: [...'bdfghjklmnprstv', 'st', 'kr', 'sp', ''].flatMap((onset) =>
    [...'aeiouyåäö'].flatMap((vowel) => [onset + vowel, `${onset + vowel}n`])
  ),
  ja: [...'画像生成学習機械深層言語処理動作認識音声合成最適化自然情報理論']
} as const
const texts = {sv: {length: 8_000_000, between: ' '}, ja: {length: 500_000, between: 'を'}} as const

/**
 * The glossary read, compiled and looked for. Words are made up by a seeded generator, so that everybody measures the
 * same text; a tenth of its words are terms.
 */
export const terms: readonly Trial[] = [
  {
    name: 'terms/read',
    what: 'a glossary file of 10,000 concepts read',
    figure: 'time',
    arrange() {
      const yaml = [...glossaryOf('sv').concepts.values()]
        .map(({id, terms: named}) => `- id: ${id}\n  sv: ${named.get('sv')![0]!.term}\n`)
        .join('')
      return {bytes: Buffer.byteLength(yaml), act: () => readGlossary([{path: 'g.yaml', text: yaml}])}
    }
  },
  ...(['sv', 'ja'] as const).flatMap((locale): Trial[] => [
    {
      name: `terms/compile/${locale}`,
      what: 'all forms of 10,000 concepts compiled',
      figure: 'time',
      goal: 300,
      arrange() {
        const glossary = glossaryOf(locale)
        return {act: () => compileTerms({...glossary}, locale)}
      }
    },
    {
      name: `terms/spot/${locale}`,
      what: 'forms and compounds of 10,000 concepts found in a text',
      figure: 'rate',
      goal: 20,
      arrange() {
        const glossary = glossaryOf(locale)
        const text = textOf(glossary, locale)
        return {bytes: Buffer.byteLength(text), act: () => spot(compileTerms(glossary, locale), text)}
      }
    }
  ])
]

function words(parts: readonly string[], least: number, most: number, count: number): string[] {
  const made = new Set<string>()
  while (made.size < count) {
    const length = least + Math.floor(random() * (most - least + 1))
    made.add(Array.from({length}, () => parts[Math.floor(random() * parts.length)]!).join(''))
  }
  return [...made]
}

function glossaryOf(locale: keyof typeof syllables): Glossary {
  // Of two syllables there are too few: every other word would have one of them for its end.
  const terms = words(syllables[locale], locale === 'ja' ? 2 : 3, 5, concepts)
  const list = terms.map((word, index): [string, Concept] => {
    const place = {path: 'g.yaml', line: index + 1, column: 1}
    // Every tenth term has two words.
    const term: Term = {
      term: index % 10 === 0 && locale === 'sv' ? `${word} ${terms[(index + 7) % terms.length]!}` : word,
      status: 'preferred',
      caseSensitive: false,
      place
    }
    return [
      `c${index}`,
      {id: `c${index}`, draft: false, doNotTranslate: false, terms: new Map([[locale, [term]]]), place}
    ]
  })
  return {concepts: new Map(list)}
}

function textOf({concepts}: Glossary, locale: keyof typeof syllables): string {
  const {length, between} = texts[locale]
  const terms = [...concepts.values()].map(({terms}) => terms.get(locale)![0]!.term)
  const others = words(syllables[locale], 1, 4, 2000)
  const pieces: string[] = []
  for (let size = 0, index = 1; size < length; index++) {
    const list = random() < 0.1 ? terms : others
    const word = list[Math.floor(random() * list.length)]!
    const end = index % 12 === 0 ? (locale === 'ja' ? '。\n' : '.\n') : between
    pieces.push(word, end)
    size += word.length + end.length
  }
  return pieces.join('')
}
