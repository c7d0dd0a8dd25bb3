import {step} from './automaton.ts'
import {endSize, type Unspaced} from './compile-terms.ts'
import type {Report} from './find-words.ts'
import type {Folded} from './fold.ts'

/** The patterns of an automaton in a text, wherever they stand. */
export function findUnspaced({automaton, ends}: Unspaced, {units, length}: Folded, report: Report): void {
  for (let at = 0, state = 0; at < length; at++) {
    state = step(automaton, state, units[at]!)
    for (let last = ends[endSize * state]!; last !== 0; last = ends[endSize * last + 3]!) {
      report(at + 1 - ends[endSize * last + 2]!, at + 1, ends[endSize * last + 1]!)
    }
  }
}
