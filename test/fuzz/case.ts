import fc from 'fast-check'
import {pick, seeded} from '../../src/markdown/proof/random.ts'
import {mutate} from './mutate.ts'
import type {FuzzTarget} from './target.ts'

/** One text to be tried. */
export interface Case {
  readonly text: string
  readonly dialect: string
}

/** The case of a number: the same on every machine. */
export function caseOf({seeds, generated, pieces, dialects}: FuzzTarget, seed: number, number: number): Case {
  const random = seeded(`${seed} ${number}`)
  const list = seedsOf(seeds)
  const made = (): string =>
    random() < 0.5 ? pick(list, random) : fc.sample(generated, {seed: Math.floor(random() * 2 ** 31), numRuns: 1})[0]!
  const text = made()
  const other = made()
  const changed = pieces.length > 0 && random() < 0.8 ? mutate(text, random, {pieces, other}) : text
  // A file is decoded before it is read: half a character does not come so far.
  return {text: changed.toWellFormed(), dialect: pick(dialects, random)}
}

const known = new WeakMap<FuzzTarget['seeds'], readonly string[]>()

function seedsOf(seeds: FuzzTarget['seeds']): readonly string[] {
  const list = known.get(seeds) ?? seeds()
  known.set(seeds, list)
  return list
}
