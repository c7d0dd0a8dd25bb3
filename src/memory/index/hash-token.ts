import type {Locale} from '../../model/locale.ts'

/**
 * A token of a locale as a number of 32 bits. Two tokens may share one: an index then offers a text too many, which the
 * score of the real tokens turns away; it never misses one.
 */
export function hashToken(token: string, seed: number): number {
  let hash = seed
  for (let at = 0; at < token.length; at++) hash = turned(hash, token.charCodeAt(at))
  return finish(hash)
}

/** A hash, to which one more UTF-16 code unit was added; `finish` makes it that of a token. */
export function turned(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x9e3779b1)
}

/** What the hashes of a locale's tokens begin with, so that all languages share one index. */
export function seedOf(locale: Locale): number {
  return hashToken(locale, 0x85ebca6b)
}

/** The feature that the k-th occurrence of a token is, from 1: the first is the token itself. */
export function repeated(hash: number, occurrence: number): number {
  return occurrence === 1 ? hash : finish(Math.imul(hash ^ occurrence, 0x5f356495))
}

/** MurmurHash3's last step: every bit of the result depends on every bit. */
export function finish(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
