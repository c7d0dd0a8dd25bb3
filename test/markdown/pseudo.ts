import {begin, pseudo, strew} from '../../src/markdown/proof/pseudo.ts'
import {accented, japanese} from '../../src/markdown/proof/pseudo-text.ts'
import {pick, type Random, seeded} from '../../src/markdown/proof/random.ts'
import type {Locale} from '../../src/model/locale.ts'
import {equalRuns, flatten, mapText, type Run, text} from '../../src/model/run.ts'

/** A way to change every text of a unit, chosen to break what a writer of Markdown is likely to break. */
export interface Variant {
  readonly name: string
  readonly locale: Locale
  /** Every text with a letter in it comes back changed; every code comes back once. */
  change(runs: readonly Run[], random: Random): Run[]
}

export const variants: readonly Variant[] = [
  {name: 'plain sv', locale: 'sv', change: (runs, random) => pseudo(runs, 'sv', String(random()))},
  {name: 'plain ja', locale: 'ja', change: (runs, random) => pseudo(runs, 'ja', String(random()))},
  {name: 'awkward characters, sv', locale: 'sv', change: awkward},
  {name: 'awkward characters, nb', locale: 'nb', change: awkward},
  {name: 'awkward characters, en', locale: 'en', change: awkward},
  // `viktig**t`: marks inside a word.
  {name: 'no spaces at code edges, sv', locale: 'sv', change: closed},
  // `これは**「重要」**です`: the flanking fault itself. With punctuation on both sides of the mark it would not show.
  {name: 'punctuation inside each code, ja', locale: 'ja', change: (runs, random) => punctuatedInside(runs, random, 0)},
  {name: 'random edges without spaces, ja', locale: 'ja', change: randomEdges},
  // Word order differs between languages: what stood last comes first.
  {name: 'codes in reversed order', locale: 'sv', change: reversed}
]

/** The runs as a variant changes them; the same runs and variant always give the same. */
export function change(variant: Variant, runs: readonly Run[]): Run[] {
  return /\p{L}/u.test(flatten(runs)) ? variant.change(runs, seeded(`${variant.name}\0${flatten(runs)}`)) : [...runs]
}

function awkward(runs: readonly Run[], random: Random): Run[] {
  return begin(
    mapText(runs, (value) => glued(strew(accented(value, random), 0.4, random), random)),
    0.4,
    random
  )
}

/** Awkward characters at the ends of a text, where they stand beside a code's marks. */
function glued(value: string, random: Random): string {
  if (!/\p{L}/u.test(value) || random() < 0.6) return value
  const mark = pick(['*', '_', '`', '~', '[', ']', '<', '&', '|', '#', '"', '”', '–', '!', '\\', '(', ')'], random)
  return random() < 0.5 ? `${mark}${value}` : `${value}${mark}`
}

function closed(runs: readonly Run[], random: Random): Run[] {
  return atEdges(
    mapText(runs, (value) => accented(value, random)),
    closeText
  )
}

/** Full-width punctuation at both ends of what a pair holds, letters at both ends of what stands outside. */
function punctuatedInside(runs: readonly Run[], random: Random, depth: number): Run[] {
  return runs.map((run) => {
    if (run.kind === 'pc' || run.kind === 'mrk') {
      const inside = punctuatedInside(run.children, random, depth + 1)
      return {...run, children: run.kind === 'mrk' ? inside : [text('「'), ...inside, text('。」')]}
    }
    if (run.kind !== 'text' || !/\p{L}/u.test(run.text)) return run
    const value = japanese(run.text.replace(/^[ \t]+|[ \t]+$/g, ''), random)
    return text(depth > 0 ? value : value.replace(/^[^\p{L}\p{N}]*/u, 'ア').replace(/[^\p{L}\p{N}]*$/u, 'ン'))
  })
}

function randomEdges(runs: readonly Run[], random: Random): Run[] {
  const edge = () =>
    pick(['', '', '。', '「', '」', '、', '*', '_', '（', '）', '〜', '・', 'ー', '！', '|', '<'], random)
  return atEdges(
    mapText(runs, (value) => japanese(value, random)),
    (value) => {
      const tight = closeText(value).replaceAll(' ', '')
      return /\p{L}/u.test(tight) ? edge() + tight + edge() : tight
    }
  )
}

/** Texts are kept unless turning the order round changes nothing. */
function reversed(runs: readonly Run[], random: Random): Run[] {
  const turned = [...runs].reverse()
  return equalRuns(turned, runs) || flatten(turned) === flatten(runs) ? pseudo(runs, 'sv', String(random())) : turned
}

/** White space between two codes keeps them apart; beside a word it does nothing that Markdown needs. */
function closeText(value: string): string {
  return /[^ \t\r\n]/.test(value) ? value.replace(/^[ \t]+|[ \t]+$/g, '') : value
}

/** Every text that stands beside a code, or inside one, changed. */
function atEdges(runs: readonly Run[], change: (value: string) => string): Run[] {
  return runs.length === 1 && runs[0]?.kind === 'text' ? [...runs] : mapText(runs, change)
}
