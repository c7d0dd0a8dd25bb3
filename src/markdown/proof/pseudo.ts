import type {Locale} from '../../model/locale.ts'
import {flatten, mapText, type Run, text} from '../../model/run.ts'
import {accented, japanese} from './pseudo-text.ts'
import {pick, type Random, seeded} from './random.ts'

/** What a translator may type without thinking of Markdown, and what Markdown would make of it. */
const hostile = [
  ...['*', '**', '_', '__', '`', '``', '~', '~~', '|', '[', ']', '![', '](', '<', '>', '<b>', '&', '&amp;', '&#42;'],
  ...['#', '\\', '"', "'", '”', '’', '–', '—', '…', '-', '+', '=', '!', '%', '\u00A0']
]

/** What would begin a block. */
const leading = ['1. ', '2) ', '- ', '+ ', '* ', '# ', '> ', '=', '~~~ ', '| ', '[1]: ', '[ ] ']

/** Scripts that put no space between words and have marks of their own. */
const withoutSpaces: ReadonlySet<string> = new Set(['Jpan', 'Hans', 'Hant'])

/**
 * A translation that nobody had to make: every letter is another, so that a text that was left out shows, and among the
 * words stand characters that Markdown would take for its own. The same arguments give the same runs.
 *
 *     sv 'What is Sora?' → 'Ŵĥåţ *îš Šöŕå?'    ja → 'ソイケ「スモ」サコソサア？'
 *
 * @param seed - what tells this place from others with the same text, such as the unit's id
 */
export function pseudo(runs: readonly Run[], locale: Locale, seed: string): Run[] {
  if (!/\p{L}/u.test(flatten(runs))) return [...runs]
  const random = seeded([locale, seed, flatten(runs)].join('\0'))
  return withoutSpaces.has(new Intl.Locale(locale).maximize().script ?? '')
    ? mapText(runs, (value) => quoted(japanese(closeUp(value, random), random), random))
    : begin(
        mapText(runs, (value) => strew(accented(value, random), 0.12, random)),
        0.15,
        random
      )
}

/** Characters of Markdown between the words, some of them glued to the next word. `share` is how many spaces get one. */
export function strew(value: string, share: number, random: Random): string {
  if (!/\p{L}/u.test(value)) return value
  return value.replace(/(?<=[^ ]) (?=[^ ])/g, (space) =>
    random() < share ? ` ${pick(hostile, random)}${random() < 0.5 ? ' ' : ''}` : space
  )
}

/** With a chance of `share` the runs begin with what would begin a block. */
export function begin(runs: readonly Run[], share: number, random: Random): Run[] {
  return random() < share ? [text(pick(leading, random)), ...runs] : [...runs]
}

/** Japanese has no space beside a code either, as a rule. */
function closeUp(value: string, random: Random): string {
  if (!/\p{L}/u.test(value)) return value
  return value
    .replace(/^[ \t]+/, (space) => (random() < 0.8 ? '' : space))
    .replace(/[ \t]+$/, (space) => (random() < 0.8 ? '' : space))
}

/** Quotation marks and full stops at the ends of a text are what emphasis trips over. */
function quoted(value: string, random: Random): string {
  if (!/\p{L}/u.test(value)) return value
  const chance = random()
  if (chance < 0.2) return `「${value}」`
  return chance < 0.3 ? `${value}。` : value
}
