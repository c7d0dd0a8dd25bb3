/** A piece of an article's structure: an opened or closed node with what may not change about it, never its words. */
export interface Token {
  readonly name: string
  /** 1-based line where it begins. */
  readonly line: number
  readonly inline: boolean
}

/** A stretch where two articles differ in structure. */
export interface Verdict {
  /** In the built text. */
  readonly line: number
  /** A few tokens from where the difference begins. */
  readonly expected: readonly string[]
  readonly actual: readonly string[]
}

/** How much a judge looks at the order of inline nodes: a target may bring them in any. */
export type Order = 'exact' | 'any'

/** Collects tokens; words leave a single `text` between two tokens, and only where there is a letter. */
export class TokenList {
  readonly tokens: Token[] = []
  #letters = false

  text(value: string): void {
    this.#letters ||= /\p{L}/u.test(value)
  }

  add(name: string, line: number, inline: boolean): void {
    if (this.#letters) this.tokens.push({name: 'text', line, inline: true})
    this.#letters = false
    this.tokens.push({name, line, inline})
  }
}

/** Where two lists of tokens differ: nothing, or the one stretch between what they begin and end with in common. */
export function verdicts(expected: readonly Token[], actual: readonly Token[], order: Order): Verdict[] {
  const left = order === 'any' ? sortInline(expected) : expected
  const right = order === 'any' ? sortInline(actual) : actual
  const shorter = Math.min(left.length, right.length)
  let head = 0
  while (head < shorter && left[head]!.name === right[head]!.name) head++
  if (head === left.length && head === right.length) return []
  let tail = 0
  while (tail < shorter - head && left.at(-1 - tail)!.name === right.at(-1 - tail)!.name) tail++
  const few = (list: readonly Token[]) => list.slice(head, Math.min(list.length - tail, head + 6)).map(({name}) => name)
  return [{line: (right[head] ?? right.at(-1))?.line ?? 1, expected: few(left), actual: few(right)}]
}

/** The inline tokens of each block in an order of their own, words left out. */
function sortInline(tokens: readonly Token[]): Token[] {
  const sorted: Token[] = []
  let block: Token[] = []
  const flush = () => {
    sorted.push(...block.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)))
    block = []
  }
  for (const token of tokens) {
    if (!token.inline) {
      flush()
      sorted.push(token)
    } else if (token.name !== 'text') block.push(token)
  }
  flush()
  return sorted
}
