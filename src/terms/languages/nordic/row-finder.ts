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

/** What a word may end in, and whose end that is; by its letters from the last one on. */
interface End {
  /** Listed with a `=`. */
  readonly alone: Inflection[]
  readonly words: Inflection[]
  readonly shapes: Inflection[]
  readonly ofGender: Inflection[]
  readonly longer: Map<string, End>
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
  const root = endsOf(rows)
  return (word, genders) => {
    const ends = endsAlong(root, word)
    for (let length = ends.length - 1; length > 0; length--) {
      const end = ends[length]!
      const before = word.slice(0, word.length - length)
      const found = rowsAt(end, before, genders)
      if (found.length === 0) continue
      // The s may be a link: verden|stopp is verdens|topp.
      const mayLink = before !== '' && word[before.length] === 's' && end.words.includes(found[0]!)
      const linked = mayLink ? ofGender(ends[length - 1]!.words, genders) : []
      return choose(linked.length === 0 ? found : [...new Set([...found, ...linked])], word)
    }
    return choose(ofGender(others, genders), word)
  }
}

/** The known ends of a word by their length. */
function endsAlong(root: End, word: string): readonly End[] {
  const ends = [root]
  for (let end: End | undefined = root, at = word.length - 1; at >= 0; at--) {
    end = end.longer.get(word[at]!)
    if (end === undefined) break
    ends.push(end)
  }
  return ends
}

export function choose(rows: readonly Inflection[], word: string): readonly Chosen[] {
  return rows.map((row) => ({row, stem: stemIn(row, word)}))
}

function endsOf(rows: readonly Inflection[]): End {
  const root = newEnd()
  const add = (letters: string, kind: 'alone' | 'words' | 'shapes' | 'ofGender', row: Inflection): void => {
    let end = root
    for (let at = letters.length - 1; at >= 0; at--) {
      const known = end.longer.get(letters[at]!) ?? newEnd()
      end.longer.set(letters[at]!, known)
      end = known
    }
    end[kind].push(row)
  }
  for (const row of rows) {
    for (const word of wordsOf(row)) {
      if (word.startsWith('=')) add(word.slice(1), 'alone', row)
      else add(word, 'words', row)
    }
    for (const end of row.ends?.split(' ') ?? []) add(end, 'shapes', row)
    for (const end of row.endsOfGender?.split(' ') ?? []) add(end, 'ofGender', row)
  }
  return root
}

function newEnd(): End {
  return {alone: [], words: [], shapes: [], ofGender: [], longer: new Map()}
}

/** A listed word is what it is, whatever other words of its shape are. */
function rowsAt(end: End, before: string, genders: readonly Gender[] | undefined): readonly Inflection[] {
  if (before === '') return ofGender(end.alone.length === 0 ? end.words : [...end.alone, ...end.words], genders)
  const listed = end.words.filter(({after}) => (after === undefined ? mayBePart.test(before) : isMadeOf(before, after)))
  const words = ofGender(listed, genders)
  if (words.length > 0) return words
  return genders === undefined ? end.shapes : ofGender([...end.shapes, ...end.ofGender], genders)
}

/** Whether text is one of the parts, or several of them. */
function isMadeOf(text: string, parts: ReadonlySet<string>): boolean {
  if (text.length > longestBefore) return false
  if (parts.has(text)) return true
  for (let at = 1; at < Math.min(text.length, longestPrefix + 1); at++) {
    if (parts.has(text.slice(0, at)) && isMadeOf(text.slice(at), parts)) return true
  }
  return false
}

/** In letters; and no verb has more letters before it than three of them. */
const longestPrefix = 7
const longestBefore = 3 * longestPrefix

function ofGender(rows: readonly Inflection[], genders: readonly Gender[] | undefined): readonly Inflection[] {
  if (genders === undefined) return rows
  return rows.filter(({gender}) => gender === undefined || genders.includes(gender))
}
