import {isUnspaced, type Locale} from '../../model/locale.ts'
import type {IndexedText} from '../../model/memory-store.ts'
import {tokens} from '../tokens.ts'
import {featuresOf} from './features-of.ts'
import {hashToken, seedOf} from './hash-token.ts'
import {latinHashes} from './latin-hashes.ts'
import {pairsOf} from './pairs-of.ts'

/** Raised when a text is taken apart otherwise than before: a memory of another version is built anew. */
export const indexVersion = 1

const none = new Uint32Array(0)
const seeds = new Map<Locale, number>()

function seedFor(locale: Locale): number {
  let seed = seeds.get(locale)
  if (seed === undefined) {
    seed = seedOf(locale)
    seeds.set(locale, seed)
  }
  return seed
}

/** What a text of a memory is found by. */
export function indexText(locale: Locale, content: string): IndexedText {
  const hashes = tokenHashes(locale, content)
  return {tokens: hashes, features: featuresOf(hashes), pairs: isUnspaced(locale) ? pairsOf(content) : none}
}

/** The tokens of a text as numbers, in their order. */
export function tokenHashes(locale: Locale, content: string): Uint32Array {
  return latinHashes(content, locale, seedFor(locale)) ?? hashesOf(locale, tokens(content, locale))
}

/** The same of tokens that are known already. */
export function hashesOf(locale: Locale, words: readonly string[]): Uint32Array {
  const seed = seedFor(locale)
  const hashes = new Uint32Array(words.length)
  for (let at = 0; at < words.length; at++) hashes[at] = hashToken(words[at]!, seed)
  return hashes
}
