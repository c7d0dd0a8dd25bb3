import type {HtmlToken} from './html.ts'

/** A tag as far as pairing goes. */
export interface Half {
  readonly kind: 'open' | 'close'
  readonly name: string
}

/**
 * Which opening tag goes with which closing one. What is opened inside a pair and not closed there has no partner.
 *
 *     <b> <i> </b> </i>      0 → 2
 *
 * One pass: ten thousand tags are a paragraph that somebody can send.
 *
 * @returns positions of opening tags → positions of their closing tags
 */
export function tagPairs<T>(items: readonly T[], halfOf: (item: T) => Half | undefined): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  const open: {readonly name: string; readonly index: number}[] = []
  const waiting = new Map<string, number>()
  for (const [index, item] of items.entries()) {
    const half = halfOf(item)
    if (half === undefined) continue
    const {kind, name} = half
    if (kind === 'open') {
      open.push({name, index})
      waiting.set(name, (waiting.get(name) ?? 0) + 1)
      continue
    }
    while (waiting.get(name)) {
      const last = open.pop()!
      waiting.set(last.name, waiting.get(last.name)! - 1)
      if (last.name !== name) continue
      pairs.set(last.index, index)
      break
    }
  }
  return pairs
}

/** The pairs among the tokens of a piece of HTML. */
export function tokenPairs(tokens: readonly HtmlToken[]): ReadonlyMap<number, number> {
  return tagPairs(tokens, ({kind, name}) => (kind === 'open' || kind === 'close' ? {kind, name} : undefined))
}
