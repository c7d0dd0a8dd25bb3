import type {Gender} from '../../../model/term.ts'
import {type Inflection, stemIn, wordsOf} from './inflection.ts'

/** A row, and the stem or stems of a word in it. */
export interface Chosen {
  readonly row: Inflection
  readonly stem: string
}

/**
 * The rows that a word may inflect by; only those of a gender, where one is given and some are. A word may follow several
 * where its gender is not known.
 */
export type RowFinder = (word: string, genders?: readonly Gender[]) => readonly Chosen[]

/** What a word may end in, and whose end that is. */
interface End {
  /** Listed with a `=`. */
  readonly alone: Inflection[]
  readonly words: Inflection[]
  readonly shapes: Inflection[]
  readonly ofGender: Inflection[]
}

/** A first part of a compound has two letters and a vowel at least; before a hyphen anything may stand. */
const mayBePart = /[aeiouyåäöæøé].|.[aeiouyåäöæøé]|-$/

/**
 * Find rows by the longest end of a word that a row knows. A listed word is such an end where a part of a compound may
 * stand before it, so that a compound inflects as its last part does:
 *
 *     diffusions|modell   modell is listed
 *     gransk|ning         -ning ends words of a row
 *     prompt              nothing is known: the rows for other words
 */
export function rowFinder(rows: readonly Inflection[]): RowFinder {
  const others = rows.filter(({otherwise}) => otherwise)
  const {ends, longest} = endsOf(rows)
  return (word, genders) => {
    for (let length = Math.min(word.length, longest); length > 0; length--) {
      const end = ends.get(word.slice(word.length - length))
      if (end === undefined) continue
      const found = rowsAt(end, word.slice(0, word.length - length), genders)
      if (found.length > 0) return choose(found, word)
    }
    return choose(ofGender(others, genders), word)
  }
}

export function choose(rows: readonly Inflection[], word: string): readonly Chosen[] {
  return rows.map((row) => ({row, stem: stemIn(row, word)}))
}

function endsOf(rows: readonly Inflection[]): {ends: ReadonlyMap<string, End>; longest: number} {
  const ends = new Map<string, End>()
  let longest = 0
  const add = (end: string, kind: keyof End, row: Inflection): void => {
    const known = ends.get(end) ?? {alone: [], words: [], shapes: [], ofGender: []}
    known[kind].push(row)
    ends.set(end, known)
    longest = Math.max(longest, end.length)
  }
  for (const row of rows) {
    for (const word of wordsOf(row)) {
      if (word.startsWith('=')) add(word.slice(1), 'alone', row)
      else add(word, 'words', row)
    }
    for (const end of row.ends?.split(' ') ?? []) add(end, 'shapes', row)
    for (const end of row.endsOfGender?.split(' ') ?? []) add(end, 'ofGender', row)
  }
  return {ends, longest}
}

/** A listed word is what it is, whatever other words of its shape are. */
function rowsAt(end: End, before: string, genders: readonly Gender[] | undefined): readonly Inflection[] {
  if (before === '') return ofGender([...end.alone, ...end.words], genders)
  const words = mayBePart.test(before) ? ofGender(end.words, genders) : []
  if (words.length > 0) return words
  return genders === undefined ? end.shapes : ofGender([...end.shapes, ...end.ofGender], genders)
}

function ofGender(rows: readonly Inflection[], genders: readonly Gender[] | undefined): readonly Inflection[] {
  if (genders === undefined) return rows
  return rows.filter(({gender}) => gender === undefined || genders.includes(gender))
}
