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
  /** What `~` stands for: the word without its last letter, with the last one doubled … */
  readonly stem?: (word: string) => string
  /** Words of the class whose stem has another vowel: `{bok: 'böck'}`. */
  readonly stems?: Readonly<Record<string, string>>
  /**
   * For each slot of the word class: `+en` on the word, `~er` on the stem; the usual one first where there are several;
   * empty where there is none.
   */
  readonly endings: readonly string[]
}

export function wordsOf({words = '', stems = {}}: Inflection): readonly string[] {
  return [...words.split(/\s+/).filter((word) => word !== ''), ...Object.keys(stems)]
}

export function stemIn({stem, stems = {}}: Inflection, word: string): string {
  const base = Object.keys(stems).find((listed) => word.endsWith(listed))
  if (base !== undefined) return word.slice(0, -base.length) + stems[base]!
  return stem === undefined ? word : stem(word)
}

/** The forms of a word in a slot. */
export function formsIn({endings}: Inflection, slot: number, word: string, stem: string): readonly string[] {
  const inSlot = endings[slot]!
  return inSlot === '' ? [] : inSlot.split(' ').map((ending) => (ending[0] === '~' ? stem : word) + ending.slice(1))
}
