import {cpuUsage} from 'node:process'
import type {Concept, Glossary, Term} from '../src/model/term.ts'
import {compileTerms} from '../src/terms/compile-terms.ts'
import {readGlossary} from '../src/terms/read.ts'
import {spot} from '../src/terms/spot.ts'

/**
 * How fast the glossary is read, compiled and looked for: `node bench/terms.ts`. Words are made up by a seeded
 * generator, so that everybody measures the same text; a tenth of its words are terms. A figure is the best of five
 * rounds, in processor time of all threads, for the machine may have other work.
 */
const random = seeded(20_240_917)
const concepts = 10_000
const syllables = {
  sv: [...'bdfghjklmnprstv', 'st', 'kr', 'sp', ''].flatMap((onset) =>
    [...'aeiouyåäö'].flatMap((vowel) => [onset + vowel, `${onset + vowel}n`])
  ),
  ja: [...'画像生成学習機械深層言語処理動作認識音声合成最適化自然情報理論']
} as const

interface Trial {
  readonly name: string
  readonly unit: string
  /** Work in `unit`s done by one act. */
  readonly size: number
  readonly act: () => number
}

const sv = glossaryOf('sv', words(syllables.sv, 2, 5, concepts))
const ja = glossaryOf('ja', words(syllables.ja, 2, 5, concepts))
const svText = textOf(sv, 'sv', 8_000_000, ' ')
const jaText = textOf(ja, 'ja', 500_000, 'を')
const yaml = [...sv.concepts.values()]
  .map(({id, terms}) => `- id: ${id}\n  sv: ${terms.get('sv')![0]!.term}\n`)
  .join('')

const trials: readonly Trial[] = [
  {
    name: 'read 10,000 concepts',
    unit: 'ms',
    size: 0,
    act: () => readGlossary([{path: 'g.yaml', text: yaml}]).glossary.concepts.size
  },
  {name: 'compile 10,000 concepts, sv', unit: 'ms', size: 0, act: () => compileTerms({...sv}, 'sv').patterns.length},
  {name: 'compile 10,000 concepts, ja', unit: 'ms', size: 0, act: () => compileTerms({...ja}, 'ja').patterns.length},
  {
    name: 'spot, sv',
    unit: 'MB/s',
    size: Buffer.byteLength(svText) / 1e6,
    act: () => spot(compileTerms(sv, 'sv'), svText).length
  },
  {
    name: 'spot, ja',
    unit: 'MB/s',
    size: Buffer.byteLength(jaText) / 1e6,
    act: () => spot(compileTerms(ja, 'ja'), jaText).length
  }
]

for (const {name, unit, size, act} of trials) {
  let best = Number.POSITIVE_INFINITY
  let result = 0
  for (let round = 0; round < 5; round++) {
    const start = cpuUsage()
    result = act()
    const {user, system} = cpuUsage(start)
    best = Math.min(best, (user + system) / 1000)
  }
  const figure = size === 0 ? best : size / (best / 1000)
  console.log(`${name.padEnd(30)} ${figure.toFixed(1).padStart(8)} ${unit}   (${result})`)
}

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function words(parts: readonly string[], least: number, most: number, count: number): string[] {
  const made = new Set<string>()
  while (made.size < count) {
    const length = least + Math.floor(random() * (most - least + 1))
    made.add(Array.from({length}, () => parts[Math.floor(random() * parts.length)]!).join(''))
  }
  return [...made]
}

function glossaryOf(locale: string, terms: readonly string[]): Glossary {
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

function textOf({concepts}: Glossary, locale: 'sv' | 'ja', length: number, between: string): string {
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
