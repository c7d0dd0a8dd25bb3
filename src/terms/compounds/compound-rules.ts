/** What a language says about the parts of its compounds, as far as that can be listed. */
export interface CompoundRules {
  /** What stands between two parts beside a hyphen: *arbets|plats*, *jule|kveld*, *kvinno|namn*; mostly nothing. */
  readonly links: readonly string[]
  /** Final letters that a word may lose as a first part: *skol|gård*, *pojk|namn*. */
  readonly lost: readonly string[]
  /** Prefixes, particles, numbers and adjectives that make nouns, without a link: *för|ord*, *halv|år*, *stor|stad*. */
  readonly openers: ReadonlySet<string>
  /** Nouns of two or three letters, which are told from syllables by nothing but a list. */
  readonly shortWords: ReadonlySet<string>
  /** Common nouns and stems of verbs that the tables of inflections do not list, since their shape is enough there. */
  readonly words: ReadonlySet<string>
  /** Ends of derived nouns, which are parts in any number: *säkerhets|fråga*, *text|granskning*. */
  readonly suffixes: readonly string[]
  /** What looks like a first part and is none: prefixes of verbs alone (*be|träffar*), pronouns (*ingen|ting*). */
  readonly never: ReadonlySet<string>
  /** First parts that make verbs, too: nb *av|slutter* is rather a verb than a plural. */
  readonly verbal: ReadonlySet<string>
  /** The same of a last part: of one syllable and with an ending that verbs have. */
  readonly verbLike: RegExp
  /** Nouns with such a plural that make no verb behind a particle: nb *ut|ganger*, *av|stander*. */
  readonly verbless: ReadonlySet<string>
  /** Last parts that make names of places and people of whatever is before them: *Haukeland*, *Hermann*. */
  readonly naming: RegExp
  /** Seams that are none, in words of the form `before|form`: *förhål|landet* is of *hålla*. */
  readonly noSeam: readonly RegExp[]
  /** Adverbs and pronouns that are written like a compound. */
  readonly particles: ReadonlySet<string>
  /** Derived nouns, and participles that nouns stand before: *granskningen*, *baserad*. */
  readonly lastPart: RegExp
  /** What a word goes on with that is derived from the term, not put together with it: *tid|ligere*, *tema|tisk*. */
  readonly derivation: RegExp
}

/** Words in a row. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}
