/** What an author tells ordbro in a comment: `<!-- ordbro:note Sora is a product -->`. */
export interface AuthorDirective {
  readonly name: string
  readonly value: string
}

const pattern = /^[ \t\r\n]*ordbro:([^ \t\r\n]*)[ \t\r\n]*([\s\S]*?)[ \t\r\n]*$/

/** The directives there are, and whether they need a value. */
const known: Readonly<Record<string, (value: string) => boolean>> = {
  skip: (value) => value === '',
  'skip-start': (value) => value === '',
  'skip-end': (value) => value === '',
  note: (value) => value !== '',
  context: (value) => value !== '',
  max: (value) => /^[1-9]\d{0,6}$/.test(value)
}

/** The directive in a comment's text, or undefined when the comment is an ordinary one. */
export function authorDirective(comment: string): AuthorDirective | undefined {
  const match = pattern.exec(comment)
  return match ? {name: match[1]!, value: match[2]!} : undefined
}

/** Whether ordbro knows the directive and its value is of the right form. */
export function isKnown(directive: AuthorDirective): boolean {
  return Object.hasOwn(known, directive.name) && known[directive.name]!(directive.value)
}

/** What the directives before a block say of it. */
export interface Told {
  readonly skip: boolean
  readonly notes: readonly string[]
  readonly max: number | undefined
}

/** Collects directives in document order and hands them to the block that follows. */
export class Directives {
  #region = false
  #skip = false
  #notes: string[] = []
  #max: number | undefined

  add({name, value}: AuthorDirective): void {
    if (name === 'skip-start') this.#region = true
    else if (name === 'skip-end') this.#region = false
    else if (name === 'skip') this.#skip = true
    else if (name === 'note' || name === 'context') this.#notes.push(value)
    else if (name === 'max') this.#max = Number(value)
  }

  /** What holds for the next block; notes and limits are used up by it. */
  take(): Told {
    const told = {skip: this.#region || this.#skip, notes: this.#notes, max: this.#max}
    this.#skip = false
    this.#notes = []
    this.#max = undefined
    return told
  }

  /** Whether the block that comes next is skipped, without using anything up. */
  get skipping(): boolean {
    return this.#region || this.#skip
  }

  /** A skip of one block is over with the block. */
  endBlock(): void {
    this.#skip = false
  }
}
