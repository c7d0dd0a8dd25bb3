import type {Annotated} from './word-list.ts'

export interface Cuts {
  /** Words of the text that are forms of terms, and how many of them were found as what they are. */
  readonly words: number
  readonly found: number
  /** What was found, and how many of it begin or end inside a word. */
  readonly hits: number
  readonly falseCuts: number
  /** The words that were not found, and the hits that are cut, with what is around them. */
  readonly missed: readonly string[]
  readonly cut: readonly string[]
}

/**
 * How well terms are cut out of a text without spaces. Where its words end is told by the likeliest row of annotated
 * words: the text is of the same treebank, so that every word is one of them. A hit may be several of these words, for
 * annotators part 拡散モデル in two.
 */
export function falseCuts(
  text: string,
  words: readonly Annotated[],
  terms: ReadonlySet<string>,
  hits: readonly {readonly start: number; readonly end: number}[]
): Cuts {
  const ends = wordEnds(text, words)
  const nouns = new Set(
    words.flatMap(({form, lemma, partOfSpeech}) => (partOfSpeech === 'NOUN' && terms.has(lemma) ? [form] : []))
  )
  const starts = new Set(hits.map(({start}) => start))
  const around = (start: number, end: number): string =>
    `${text.slice(start - 3, start)}[${text.slice(start, end)}]${text.slice(end, end + 3)}`.replaceAll('\n', ' ')
  const missed: string[] = []
  let count = 0
  let found = 0
  let before = 0
  for (const end of ends) {
    if (nouns.has(text.slice(before, end).toLowerCase())) {
      count++
      if (starts.has(before)) found++
      else missed.push(around(before, end))
    }
    before = end
  }
  const edges = new Set([0, ...ends])
  const wrong = hits.filter(({start, end}) => !edges.has(start) || !edges.has(end))
  const cut = wrong.map(({start, end}) => around(start, end))
  return {words: count, found, hits: hits.length, falseCuts: wrong.length, missed, cut}
}

/** The ends of the words of the likeliest row, by how often each word occurs (Viterbi, one word at a time). */
function wordEnds(text: string, words: readonly Annotated[]): readonly number[] {
  const counts = new Map<string, number>()
  for (const {form, count} of words) counts.set(form, (counts.get(form) ?? 0) + count)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const longest = Math.max(...[...counts.keys()].map(({length}) => length))
  const lower = text.toLowerCase()
  const cost = new Float64Array(text.length + 1).fill(Number.POSITIVE_INFINITY)
  const from = new Int32Array(text.length + 1)
  cost[0] = 0
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 1; end <= Math.min(text.length, start + longest); end++) {
      const count = counts.get(lower.slice(start, end))
      // What nobody has annotated is cut sign by sign, at a price.
      const price = count === undefined ? (end === start + 1 ? 20 : Number.POSITIVE_INFINITY) : Math.log(total / count)
      if (cost[start]! + price >= cost[end]!) continue
      cost[end] = cost[start]! + price
      from[end] = start
    }
  }
  const ends: number[] = []
  for (let end = text.length; end > 0; end = from[end]!) ends.push(end)
  return ends.reverse()
}
