import {type LetterKind, letterKind} from './letter-kind.ts'

/** `LetterKind` as a number, for the loop that looks at every unit of a text. */
export const kinds = {none: 1, unspaced: 2, spaced: 3, katakana: 4} as const satisfies Record<LetterKind, number>

/** By unit; 0 where it has not been asked for, and for surrogates. */
const known = new Uint8Array(0x10000)

/** The kind of the letter that a unit is, or is half of. */
export function kindAt(units: Uint16Array, at: number, length: number): number {
  return known[units[at]!]! || classify(units, at, length)
}

/** Letters of these kinds that follow each other are one word. */
export function isRun(kind: number): boolean {
  return kind >= kinds.spaced
}

function classify(units: Uint16Array, at: number, length: number): number {
  const unit = units[at]!
  if (unit < 0xd800 || unit > 0xdfff) {
    known[unit] = kinds[letterKind(unit)]
    return known[unit]!
  }
  const first = unit >= 0xdc00 ? at - 1 : at
  const high = first >= 0 ? units[first]! : 0
  const low = first + 1 < length ? units[first + 1]! : 0
  const isPair = high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000
  return kinds[isPair ? letterKind((high - 0xd800) * 0x400 + low - 0xdc00 + 0x10000) : 'none']
}
