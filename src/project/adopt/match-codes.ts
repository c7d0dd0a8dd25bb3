import type {Code} from '../../model/code.ts'

/** How alike two codes of one type may be, the surest first. */
const likenesses: readonly ((one: Code, other: Code) => boolean)[] = [
  (one, other) => one.open === other.open && one.close === other.close,
  (one, other) => addressOf(one) !== undefined && addressOf(one) === addressOf(other),
  // Emphasis in another order, a link to a translated page: the first for the first.
  () => true
]

/**
 * Which code of a source each code of its translation is: the same characters, the same address, then the first of its
 * type that is left.
 *
 * @returns the source's ids by the target's; a code that the source does not have is missing
 */
export function matchCodes(source: readonly Code[], target: readonly Code[]): Map<string, string> {
  const found = new Map<string, string>()
  const taken = new Set<string>()
  for (const isAlike of likenesses) {
    for (const code of target) {
      if (found.has(code.id)) continue
      const own = source.find(
        (other) => !taken.has(other.id) && other.kind === code.kind && other.type === code.type && isAlike(code, other)
      )
      if (own === undefined) continue
      found.set(code.id, own.id)
      taken.add(own.id)
    }
  }
  return found
}

function addressOf({open, close = ''}: Code): string | undefined {
  return /\]\(\s*<?([^\s>)]+)/.exec(close || open)?.[1]
}
