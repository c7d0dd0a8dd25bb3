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

/** The code of the finding that a directive is, when ordbro does not know it or can do nothing with its value. */
export function faultOf({name, value}: AuthorDirective): 'directive-unknown' | 'directive-invalid' | undefined {
  if (!Object.hasOwn(known, name)) return 'directive-unknown'
  return known[name]!(value) ? undefined : 'directive-invalid'
}

/** What directives say of a block. */
export interface Told {
  readonly skip: boolean
  readonly notes: readonly string[]
  readonly max: number | undefined
}

export const nothingTold: Told = {skip: false, notes: [], max: undefined}

/** What was told of a block together with what was told of the blocks around it; the nearest limit holds. */
export function toldAlso(around: Told, own: Told): Told {
  if (own === nothingTold) return around
  return {skip: around.skip || own.skip, notes: [...around.notes, ...own.notes], max: own.max ?? around.max}
}

/** What a directive says of the block that it is about; `skip-start` and `skip-end` are about what stands between. */
export function toldBy({name, value}: AuthorDirective): Told {
  return {
    skip: name === 'skip',
    notes: name === 'note' || name === 'context' ? [value] : [],
    max: name === 'max' ? Number(value) : undefined
  }
}

/** Collects directives in document order and hands them to the block that follows. */
export class Directives {
  #told: Told = nothingTold
  #pending: number[] = []
  /** Where the region that is skipped began. */
  region: number | undefined

  /**
   * @param offset of the comment in the article
   * @returns whether it makes sense here: a region can neither begin in a region nor end outside of one
   */
  add(directive: AuthorDirective, offset: number): boolean {
    if (directive.name === 'skip-start' || directive.name === 'skip-end') {
      const begins = directive.name === 'skip-start'
      const fits = begins === (this.region === undefined)
      this.region = begins ? (this.region ?? offset) : undefined
      return fits
    }
    this.#told = toldAlso(this.#told, toldBy(directive))
    this.#pending.push(offset)
    return true
  }

  /** What was told of the next block; it is told once. */
  take(): Told {
    const told = this.#told
    this.#told = nothingTold
    this.#pending = []
    return told
  }

  /** Where directives stand that no block has taken. */
  get unused(): readonly number[] {
    return this.#pending
  }
}
