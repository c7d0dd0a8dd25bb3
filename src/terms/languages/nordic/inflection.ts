import type {Gender} from '../../../model/term.ts'

/**
 * A row of a table of inflections: a class of words that take the same endings. It is called by a word that everybody
 * knows, as dictionaries do: *inflects like “flicka”*.
 */
export interface Inflection {
  readonly name: string
  /** Of nouns. */
  readonly gender?: Gender
  /** Words of the class that their shape does not tell; also as the last part of a compound, unless after a `=`. */
  readonly words?: string
  /**
   * What may stand before a listed word, in any number, where the words are too short for their end to tell anything:
   * *mot|ta* and *gen|upp|ta* are of *ta*, *hämta* is not. Without it any part of a compound may.
   */
  readonly after?: ReadonlySet<string>
  /** How words of the class end. The longest end in the table decides; where two rows have it, both. */
  readonly ends?: string
  /** The same, where the gender is given; without it such words are taken for those of other rows. */
  readonly endsOfGender?: string
  /** Whether a word that no row knows may follow this one. */
  readonly otherwise?: boolean
  /** What `~` and `^` stand for in the endings, the second one behind a space where there are two: *skrev*, *skriv*. */
  readonly stem?: (word: string) => string
  /** Words of the class with their own stem: `{bok: 'böck'}`. */
  readonly stems?: Readonly<Record<string, string>>
  /**
   * For each slot of the word class, the usual ending first where there are several; empty where there is none:
   *
   *     +en   on the word                      bil   → bilen
   *     -or   in the place of its last letter  flicka → flickor
   *     ~er   on the stem                      bok   → böcker
   *     ^it   on the second stem               bryta → brutit
   */
  readonly endings: readonly string[]
}

export function wordsOf({words = '', stems = {}}: Inflection): readonly string[] {
  return [...words.split(/\s+/).filter((word) => word !== ''), ...Object.keys(stems)]
}

export function stemIn({stem, stems}: Inflection, word: string): string {
  if (stems === undefined) return stem === undefined ? word : stem(word)
  const base = Object.keys(stems).find((listed) => word.endsWith(listed))
  if (base !== undefined) {
    const before = word.slice(0, -base.length)
    return stems[base]!.split(' ')
      .map((end) => before + end)
      .join(' ')
  }
  return stem === undefined ? word : stem(word)
}

/** What an ending is put on, by its first character, and the letters of it. */
interface Ending {
  readonly on: '+' | '-' | '~' | '^'
  readonly letters: string
}

/** Glossaries have ten thousand terms, and tables some ninety rows. */
const readRows = new WeakMap<Inflection, readonly (readonly Ending[])[]>()

function endingsOf(row: Inflection): readonly (readonly Ending[])[] {
  let slots = readRows.get(row)
  if (slots === undefined) {
    slots = row.endings.map((inSlot) =>
      inSlot === ''
        ? []
        : inSlot.split(' ').map((ending) => ({on: ending[0] as Ending['on'], letters: ending.slice(1)}))
    )
    readRows.set(row, slots)
  }
  return slots
}

/** The forms of a word in a slot. */
export function formsIn(row: Inflection, slot: number, word: string, stem: string): readonly string[] {
  return endingsOf(row)[slot]!.map(({on, letters}) => {
    if (on === '+') return word + letters
    if (on === '-') return word.slice(0, -1) + letters
    const space = stem.indexOf(' ')
    if (space < 0) return on === '~' ? stem + letters : letters
    return (on === '~' ? stem.slice(0, space) : stem.slice(space + 1)) + letters
  })
}
