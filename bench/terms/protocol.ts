import type {Annotated, LanguageName} from './word-list.ts'

/** What a rule finds in a form: terms, or for compounds the terms that are its head. */
export type Finder = (form: string) => ReadonlySet<string>

/** A rule made ready for the terms of a language. */
export type Rule = (terms: readonly string[], forms: readonly string[], locale: LanguageName) => Finder

export interface Score {
  /** Share of the occurrences of terms that were found. */
  readonly recall: number
  /** Share of the hits that are forms of the term. */
  readonly precision: number
  /** How many there were to find. */
  readonly occurrences: number
  /** `form ← term`, with how often: what was missed, and what was found and is wrong. */
  readonly missed: ReadonlyMap<string, number>
  readonly wrong: ReadonlyMap<string, number>
}

/** The terms of the protocol: lemmas that occur three times as a noun and have four letters (ja: two characters). */
export function protocolTerms(words: readonly Annotated[], locale: LanguageName): readonly string[] {
  const counts = new Map<string, number>()
  for (const {lemma, partOfSpeech, count} of words) {
    if (partOfSpeech === 'NOUN') counts.set(lemma, (counts.get(lemma) ?? 0) + count)
  }
  const letters = locale === 'ja' ? 2 : 4
  return [...counts].flatMap(([lemma, count]) =>
    count >= 3 && (lemma.match(/\p{L}/gu) ?? []).length >= letters ? [lemma] : []
  )
}

/** Every distinct form once: the paragraphs of the text. */
export function formsOf(words: readonly Annotated[]): readonly string[] {
  return [...new Set(words.map(({form}) => form))]
}

/** How well a rule finds the forms of terms. A form counts as often as it occurs. */
export function score(words: readonly Annotated[], terms: readonly string[], find: Finder): Score {
  const known = new Set(terms)
  return count(
    words,
    find,
    ({partOfSpeech, lemma}) => (partOfSpeech === 'NOUN' && known.has(lemma) ? [lemma] : []),
    ({lemma}, term) => lemma === term
  )
}

/** How well it finds terms as heads of compounds: nouns whose lemma ends with the term's, two letters or more before. */
export function scoreHeads(words: readonly Annotated[], terms: readonly string[], find: Finder): Score {
  const isHead = (lemma: string, term: string): boolean => lemma.length >= term.length + 2 && lemma.endsWith(term)
  const longestFirst = terms.toSorted((left, right) => right.length - left.length)
  const known = new Set(terms)
  return count(
    words,
    find,
    ({partOfSpeech, lemma}) => {
      if (partOfSpeech !== 'NOUN' || known.has(lemma)) return []
      const term = longestFirst.find((candidate) => isHead(lemma, candidate))
      return term === undefined ? [] : [term]
    },
    ({partOfSpeech, lemma}, term) => partOfSpeech === 'NOUN' && isHead(lemma, term)
  )
}

function count(
  words: readonly Annotated[],
  find: Finder,
  wanted: (word: Annotated) => readonly string[],
  isRight: (word: Annotated, term: string) => boolean
): Score {
  const total = {occurrences: 0, found: 0, hits: 0, right: 0}
  const missed = new Map<string, number>()
  const wrong = new Map<string, number>()
  for (const word of words) {
    const hits = find(word.form)
    for (const term of wanted(word)) {
      total.occurrences += word.count
      if ([...hits].some((hit) => hit === term || isRight(word, hit))) total.found += word.count
      else add(missed, `${word.form} ← ${term}`, word.count)
    }
    for (const term of hits) {
      total.hits += word.count
      if (isRight(word, term)) total.right += word.count
      else add(wrong, `${word.form} ← ${term}`, word.count)
    }
  }
  return {
    recall: total.found / total.occurrences,
    precision: total.hits === 0 ? 1 : total.right / total.hits,
    occurrences: total.occurrences,
    missed,
    wrong
  }
}

function add(counts: Map<string, number>, name: string, count: number): void {
  counts.set(name, (counts.get(name) ?? 0) + count)
}
