import {isAlias, isCollection, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap} from 'yaml'

/** A text that takes the place of another, by offsets in the file; an insertion where both are the same. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Column of lines that are inserted: what is further in belongs to what stands above, and comes first. */
  readonly column?: number
}

/** A text with its splices made, which do not overlap; those at one place by column, then in the order given. */
export function spliced(text: string, splices: readonly Splice[], from = 0, to = text.length): string {
  const pieces: string[] = []
  let at = from
  for (const {start, end, text: replacement} of splices.toSorted(byPlace)) {
    pieces.push(text.slice(at, start), replacement)
    at = end
  }
  pieces.push(text.slice(at, to))
  return pieces.join('')
}

function byPlace(a: Splice, b: Splice): number {
  return a.start - b.start || (b.column ?? 0) - (a.column ?? 0)
}

/** Thrown where a part of a file cannot be changed without touching what somebody else relies on. */
export class Unspliceable extends Error {}

/** Makes splices for the nodes of a YAML file, so that comments, order and layout of all else stay. */
export class Splicer {
  readonly #text: string
  readonly #newline: string

  constructor(text: string) {
    this.#text = text
    this.#newline = /\r?\n/.exec(text)?.[0] ?? '\n'
  }

  /** Puts a value in the place of another. */
  replace(node: Node | null, text: string): Splice {
    const [start, end] = rangeOf(node)
    const isBlock = isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')
    return {start, end, text: isBlock && /\n$/.test(this.#text.slice(start, end)) ? text + this.#newline : text}
  }

  /**
   * Adds entries to a map.
   *
   * @param after - the keys that they come after, where the map has one of them; else they come last
   */
  add(map: YAMLMap, lines: readonly string[], after?: ReadonlySet<string>): Splice {
    const pairs = map.items.filter((pair) => isPair(pair)) as Pair[]
    const last = (after && pairs.findLast(({key}) => isScalar(key) && after.has(String(key.value)))) ?? pairs.at(-1)
    if (map.flow === true || last === undefined) return this.#addInBraces(map, last, lines)
    const column = this.#columnOf(rangeOf(pairs[0]!.key as Node)[0])
    const at = this.#lineEnd(endOf(last))
    return {start: at, end: at, text: this.#lines(lines, column), column}
  }

  /** Adds items to a list, or makes a list of a value and them. @param inner - splices inside the value */
  append(value: Node | null, items: readonly string[], inner: readonly Splice[]): readonly Splice[] {
    const [start, end] = rangeOf(value)
    if (isSeq(value) && value.items.length > 0) {
      const last = value.items.at(-1) as Node
      if (value.flow === true) {
        const at = rangeOf(last)[1]
        return [...inner, {start: at, end: at, text: items.map((item) => `, ${item}`).join('')}]
      }
      const at = this.#lineEnd(end)
      const lines = items.map((item) => `- ${item}`)
      const column = this.#columnOf(start)
      return [...inner, {start: at, end: at, text: this.#lines(lines, column), column}]
    }
    if (isCollection(value) && value.flow !== true) {
      // A map over several lines becomes the first item: a dash, and its other lines further in.
      const column = this.#columnOf(start)
      const last = this.#lineEnd(end)
      const map = spliced(this.#text, inner, start, last).replace(/\n(?=[^\r\n])/g, '\n  ')
      return [
        {
          start,
          end: last,
          text: `- ${map}${this.#lines(
            items.map((item) => `- ${item}`),
            column
          )}`
        }
      ]
    }
    const own = spliced(this.#text, inner, start, end)
    return [{start, end, text: `[${[own, ...items].join(', ')}]`}]
  }

  #addInBraces(map: YAMLMap, last: Pair | undefined, lines: readonly string[]): Splice {
    const text = lines.join(', ')
    if (last === undefined) {
      const at = rangeOf(map)[0] + 1
      return {start: at, end: at, text}
    }
    const at = endOf(last)
    return {start: at, end: at, text: `, ${text}`}
  }

  #lines(lines: readonly string[], column: number): string {
    return lines.map((line) => `${this.#newline}${' '.repeat(column)}${line}`).join('')
  }

  #columnOf(offset: number): number {
    return offset - (this.#text.lastIndexOf('\n', offset - 1) + 1)
  }

  /** Where the line ends on which a value ends: after its comment, before the line break. */
  #lineEnd(offset: number): number {
    let at = offset
    while (at > 0 && ' \t\r\n'.includes(this.#text[at - 1]!)) at--
    const next = this.#text.indexOf('\n', at)
    const end = next < 0 ? this.#text.length : next
    return this.#text[end - 1] === '\r' ? end - 1 : end
  }
}

function rangeOf(node: Node | null | undefined): [start: number, end: number] {
  const range = node?.range
  if (range === undefined || range === null || isAlias(node)) throw new Unspliceable()
  return [range[0], range[1]]
}

function endOf({key, value}: Pair): number {
  return rangeOf((value ?? key) as Node)[1]
}
