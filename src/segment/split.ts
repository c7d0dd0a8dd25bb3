import type {Locale} from '../model/locale.ts'
import type {Sentence} from '../model/split.ts'
import type {Unit} from '../model/unit.ts'
import {type Cut, cut} from './cut.ts'
import {readUnit} from './read-unit.ts'
import {sentences} from './sentences.ts'

/**
 * A unit's sentences. `join` puts them together again.
 *
 *     Sora 2 är [här. Prova!](…) Den är bra.[^1] Se `docs`.
 *     └───────────────┬────────┘ └──────┬──────┘ └───┬────┘
 *                   first             second       third
 *
 * A sentence does not end inside a pair, so the stop of the link above ends nothing. A footnote's sign or a line break
 * after a stop belongs to the sentence before; a line break ends nothing by itself. Titles, headings, alt texts and
 * cells (`unit.whole`) are one sentence.
 *
 * @returns at least one sentence
 */
export function split(unit: Unit, locale: Locale): Sentence[] {
  if (unit.whole) return [{source: unit.runs, after: ''}]
  const {text, pairs, hidden, attached} = readUnit(unit)
  const cuts: Cut[] = []
  let pair = 0
  let empty = 0
  for (const boundary of sentences(text, locale, attached)) {
    while (pair < pairs.length && pairs[pair]!.end <= boundary) pair++
    const around = pairs[pair]
    let end = boundary
    if (around !== undefined && around.start < boundary) {
      // Inside a pair; but where only white space follows in it, the sentence ends with the pair.
      if (spaceEnd(text, boundary, around.end) < around.end) continue
      end = around.end
      pair++
    }
    while (empty < hidden.length && hidden[empty]! <= end) empty++
    const next = spaceEnd(text, end, Math.min(pairs[pair]?.start ?? text.length, hidden[empty] ?? text.length))
    if (end > (cuts.at(-1)?.next ?? 0) && next < text.length) cuts.push({end, next})
  }
  return cut(unit.runs, cuts)
}

/** Where the white space from an offset ends: `[ \t\r\n]` only, and not beyond the limit. */
function spaceEnd(text: string, offset: number, limit: number): number {
  let end = offset
  while (end < limit && ' \t\r\n'.includes(text[end]!)) end++
  return end
}
