/**
 * What the splitter has to know about a language. Everything else is in `rules.ts` and holds for all of them.
 *
 * Abbreviations are written with their stop and without inner spaces (`bl.a.` is also found as `bl. a.`), several on a
 * line. One in lower case is found with capitals too (`kap.`, `Kap.`); one with a capital only as it stands (`Miss.`
 * is a state, `miss.` a verb).
 */
export interface Language {
  /** Never the last word of a sentence: something must follow. `Dr.`, `e.g.`, `kap.` */
  readonly never: readonly string[]
  /**
   * As a rule followed by a name, so that a capital proves nothing; only a word that begins sentences does.
   * `Apple Inc. Europe` goes on, `Apple Inc. The` does not.
   */
  readonly rarely: readonly string[]
  /** Often the last word: a capital after it begins a sentence, a number or a bracket does not. `etc.`, `osv.` */
  readonly often: readonly string[]
  /** An abbreviation only before a number, else a word like others or at the end of one. `No. 5`, `bil. 3` */
  readonly beforeNumber: readonly string[]
  /** Names of months: a number with a stop before one is an ordinal, whatever the capital. `30. September` */
  readonly months: readonly string[]
  /** Words that begin sentences and do not follow an abbreviation, so that they count even in lower case. */
  readonly beginnings: readonly string[]
  /** Words that are no part of a name: with a capital they begin a sentence. */
  readonly functionWords: readonly string[]
  /** Words with a capital in any place; after an ellipsis they prove nothing. English `I`. */
  readonly alwaysCapital: readonly string[]
  /** Words that place a sentence in time or space; before its verb nothing can end. `At 6 a.m. Mr. Smith` */
  readonly frontings: readonly string[]
  /** Whether talk stands without quotation marks, so that a small letter after ! and ? is the one who talks: – Nei! sa hun. */
  readonly unquotedTalk: boolean
  /** What goes on with the sentence after a closing quotation mark: Japanese particles. Matched at the next character. */
  readonly goesOn?: RegExp
  /** How far apart quotation marks may be for what they hold to stay one piece; 0: sentences end inside quotations. */
  readonly quotation: number
}

/** A language with its lists ready to be asked. */
export interface Lists {
  readonly language: Language
  readonly abbreviations: ReadonlyMap<string, AbbreviationKind>
  readonly months: ReadonlySet<string>
  readonly beginnings: ReadonlySet<string>
  readonly functionWords: ReadonlySet<string>
  readonly alwaysCapital: ReadonlySet<string>
  readonly frontings: ReadonlySet<string>
}

export type AbbreviationKind = 'never' | 'rarely' | 'often' | 'beforeNumber'

/** Sets and maps of a language's lists, and of those it is built upon. */
export function compile(language: Language): Lists {
  const abbreviations = new Map<string, AbbreviationKind>()
  for (const kind of ['beforeNumber', 'often', 'rarely', 'never'] as const) {
    for (const abbreviation of words(language[kind])) abbreviations.set(abbreviation, kind)
  }
  return {
    language,
    abbreviations,
    months: new Set(words(language.months)),
    beginnings: new Set(words(language.beginnings)),
    functionWords: new Set([...words(language.functionWords), ...words(language.beginnings)]),
    alwaysCapital: new Set(words(language.alwaysCapital)),
    frontings: new Set(words(language.frontings))
  }
}

function words(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(' '))
}
