import type {Concept, Term} from '../model/term.ts'

/** A form, and what it is a form of. */
export interface Entry {
  readonly concept: Concept
  readonly term: Term
  readonly form: string
  /** What the form is in its sentence; empty where nothing is known. See `WordForm`. */
  readonly slot: string
  /** The form is the term as the glossary has it, but for what folding makes equal. */
  readonly isTerm: boolean
  /** The form wants its capitals. */
  readonly cased: boolean
}

/** What has a pattern. A pattern is a folded form; its name is its number, from 0. */
export class FormList {
  readonly #entries: Entry[][] = []
  /** Patterns of which a form wants its capitals, or may be a genitive that ends in a quote. */
  #doubtful = new Uint8Array(1 << 10)

  /** How many patterns there are: the number of the next. */
  get patterns(): number {
    return this.#entries.length
  }

  /** A form that is several things stands in the paradigm once for each; the first is the usual one and stays. */
  add(pattern: number, entry: Entry): void {
    if (entry.cased || entry.form.endsWith("'")) this.#doubt(pattern)
    const entries = this.#entries[pattern]
    if (entries === undefined) this.#entries[pattern] = [entry]
    // The forms of a term come one after the other.
    else if (entries.at(-1)!.term !== entry.term) entries.push(entry)
  }

  /** Whether it depends on the text what the pattern is. */
  isDoubtful(pattern: number): boolean {
    return this.#doubtful[pattern] === 1
  }

  #doubt(pattern: number): void {
    if (pattern >= this.#doubtful.length) {
      const larger = new Uint8Array(2 * pattern)
      larger.set(this.#doubtful)
      this.#doubtful = larger
    }
    this.#doubtful[pattern] = 1
  }

  /** In the order in which they were added. */
  of(pattern: number): readonly Entry[] {
    return this.#entries[pattern]!
  }
}
