/**
 * An Aho-Corasick automaton: all patterns are looked for in one pass, in time that grows with the text and the hits
 * alone (Aho and Corasick, CACM 18:6, 1975). States are numbered breadth first, so that the children of a state lie
 * side by side and a state costs five numbers, however many different characters the patterns have.
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
  /** The first state with a pattern on the way from a state along `fail`, the state itself included; 0 for none. */
  readonly ending: Int32Array
  readonly table: Table | undefined
}

/** The same steps written out, one cell for each state and character, where that is not too large. */
interface Table {
  /** The column of a unit; 0 for units in no pattern. */
  readonly column: Uint16Array
  readonly width: number
  readonly cells: Int32Array
}

/** 64 MB. Ten thousand terms in an alphabet take half of it; as many in ideographs would take ten times that. */
const mostCells = 16_000_000

/**
 * Build the automaton of patterns: strings, not empty, sorted by code units, none twice. A pattern's name is its index.
 *
 * @param most - cells that the steps may take when they are written out
 */
export function buildAutomaton(patterns: readonly string[], most = mostCells): Automaton {
  const units = patterns.reduce((sum, pattern) => sum + pattern.length, 1)
  const automaton = {
    first: new Int32Array(0x10000),
    children: new Int32Array(units + 2),
    unit: new Uint16Array(units + 1),
    fail: new Int32Array(units + 1),
    pattern: new Int32Array(units + 1).fill(-1),
    ending: new Int32Array(units + 1),
    table: undefined
  }
  const {first, children, unit, fail, pattern, ending} = automaton
  // A state is the range of sorted patterns that begin with its characters.
  let level = [{state: 0, from: 0, to: patterns.length}]
  let states = 1
  for (let depth = 0; level.length > 0; depth++) {
    const deeper: typeof level = []
    for (const {state, from, to} of level) {
      children[state] = states
      let at = from
      if (at < to && patterns[at]!.length === depth) pattern[state] = at++
      ending[state] = pattern[state]! >= 0 ? state : ending[fail[state]!]!
      while (at < to) {
        const label = patterns[at]!.charCodeAt(depth)
        const start = at
        while (at < to && patterns[at]!.charCodeAt(depth) === label) at++
        const child = states++
        unit[child] = label
        if (state === 0) first[label] = child
        else fail[child] = step(automaton, fail[state]!, label)
        deeper.push({state: child, from: start, to: at})
      }
      children[state + 1] = states
    }
    level = deeper
  }
  return {...automaton, table: writeOut(automaton, states, most)}
}

/** The state after one more unit. */
export function step({first, children, unit, fail, table}: Automaton, state: number, label: number): number {
  if (table !== undefined) return table.cells[state * table.width + table.column[label]!]!
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

function writeOut({children, unit, fail}: Automaton, states: number, most: number): Table | undefined {
  const column = new Uint16Array(0x10000)
  let width = 1
  for (let state = 1; state < states; state++) if (column[unit[state]!] === 0) column[unit[state]!] = width++
  if (states * width > most) return undefined
  const cells = new Int32Array(states * width)
  for (let state = 0; state < states; state++) {
    const row = state * width
    // Where a state has no child, the step is that of its suffix, which is shallower and so has its row already.
    if (state !== 0) cells.copyWithin(row, fail[state]! * width, (fail[state]! + 1) * width)
    for (let child = children[state]!; child < children[state + 1]!; child++) cells[row + column[unit[child]!]!] = child
  }
  return {column, width, cells}
}
