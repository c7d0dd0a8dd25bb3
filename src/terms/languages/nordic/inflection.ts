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

export function stemIn({stem, stems = {}}: Inflection, word: string): string {
  const base = Object.keys(stems).find((listed) => word.endsWith(listed))
  if (base !== undefined) {
    const before = word.slice(0, -base.length)
    return stems[base]!.split(' ')
      .map((end) => before + end)
      .join(' ')
  }
  return stem === undefined ? word : stem(word)
}

/** The forms of a word in a slot. */
export function formsIn({endings}: Inflection, slot: number, word: string, stem: string): readonly string[] {
  const inSlot = endings[slot]!
  if (inSlot === '') return []
  const [first = '', second = ''] = stem.split(' ')
  const base: Record<string, string> = {'+': word, '-': word.slice(0, -1), '~': first, '^': second}
  return inSlot.split(' ').map((ending) => base[ending[0]!]! + ending.slice(1))
}
