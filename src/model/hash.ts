import {hash} from 'node:crypto'

/** RFC 4648 base32 in lower case: no padding, no capitals, safe in ids and file names. */
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * A short name for content: the first 12 base32 characters (60 bits) of SHA-256 over the parts, joined by NUL.
 * NUL occurs in no part: articles and segment files with one are refused.
 */
export function contentHash(...parts: readonly string[]): string {
  const hex = hash('sha256', parts.join('\0'), 'hex')
  let name = ''
  // Five digits of base 16 are four of base 32.
  for (let at = 0; at < 15; at += 5) {
    const bits = Number.parseInt(hex.slice(at, at + 5), 16)
    name += alphabet[bits >> 15]! + alphabet[(bits >> 10) & 31]! + alphabet[(bits >> 5) & 31]! + alphabet[bits & 31]!
  }
  return name
}
