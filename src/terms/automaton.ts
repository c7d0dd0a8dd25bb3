/**
 * An Aho-Corasick automaton: all patterns are looked for in one pass, in time that grows with the text and the hits
 * alone (Aho and Corasick, CACM 18:6, 1975). States are numbered breadth first, so that the children of a state lie
 * side by side and a state costs six numbers, however many different characters the patterns have.
 */
export interface Automaton {
  /** The state after one unit from the root, by unit; 0 is the root. */
  readonly first: Int32Array
  /** The children of state `s` are `children[s]` up to, not with, `children[s + 1]`, in the order of their units. */
  readonly children: Int32Array
  /** The unit that leads to a state. */
  readonly unit: Uint16Array
  /** The state of the longest proper suffix. */
  readonly fail: Int32Array
  /** The pattern that ends in a state, or -1. */
  readonly pattern: Int32Array
  /** The next state, along `fail`, in which a pattern ends; 0 for none. */
  readonly next: Int32Array
}

/** Build the automaton of patterns: strings, not empty, sorted by code units, none twice. A pattern's name is its index. */
export function buildAutomaton(patterns: readonly string[]): Automaton {
  const most = patterns.reduce((sum, pattern) => sum + pattern.length, 1)
  const first = new Int32Array(0x10000)
  const children = new Int32Array(most + 2)
  const unit = new Uint16Array(most + 1)
  const fail = new Int32Array(most + 1)
  const pattern = new Int32Array(most + 1).fill(-1)
  const next = new Int32Array(most + 1)
  const automaton = {first, children, unit, fail, pattern, next}
  // A state is the range of sorted patterns that begin with its characters.
  let level: Level[] = [{state: 0, from: 0, to: patterns.length}]
  let states = 1
  for (let depth = 0; level.length > 0; depth++) {
    const deeper: Level[] = []
    for (const {state, from, to} of level) {
      children[state] = states
      let at = from
      if (at < to && patterns[at]!.length === depth) pattern[state] = at++
      while (at < to) {
        const label = patterns[at]!.charCodeAt(depth)
        const start = at
        while (at < to && patterns[at]!.charCodeAt(depth) === label) at++
        const child = states++
        unit[child] = label
        if (state === 0) first[label] = child
        else {
          fail[child] = step(automaton, fail[state]!, label)
          next[child] = pattern[fail[child]!]! >= 0 ? fail[child]! : next[fail[child]!]!
        }
        deeper.push({state: child, from: start, to: at})
      }
      children[state + 1] = states
    }
    level = deeper
  }
  return automaton
}

interface Level {
  readonly state: number
  readonly from: number
  readonly to: number
}

/** The state after one more unit. */
export function step({first, children, unit, fail}: Automaton, state: number, label: number): number {
  let at = state
  while (at !== 0) {
    let low = children[at]!
    let high = children[at + 1]!
    while (high - low > 8) {
      const middle = (low + high) >> 1
      if (unit[middle]! <= label) low = middle
      else high = middle
    }
    for (; low < high; low++) if (unit[low] === label) return low
    at = fail[at]!
  }
  return first[label]!
}
