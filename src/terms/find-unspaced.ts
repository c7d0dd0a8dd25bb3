import {step} from './automaton.ts'
import type {Unspaced} from './compile-terms.ts'
import type {Report} from './find-words.ts'
import type {Folded} from './fold.ts'

/** The patterns of an automaton in a text, wherever they stand. */
export function findUnspaced({automaton, patterns, lengths}: Unspaced, {units, length}: Folded, report: Report): void {
  const {pattern, ending, fail} = automaton
  for (let at = 0, state = 0; at < length; at++) {
    state = step(automaton, state, units[at]!)
    for (let last = ending[state]!; last !== 0; last = ending[fail[last]!]!) {
      const found = pattern[last]!
      report(at + 1 - lengths[found]!, at + 1, patterns[found]!)
    }
  }
}
