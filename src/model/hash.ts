import {createHash} from 'node:crypto'

/** RFC 4648 base32 in lower case: no padding, no capitals, safe in ids and file names. */
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * A short name for content: the first 12 base32 characters (60 bits) of SHA-256 over the parts, joined by NUL.
 * NUL occurs in no part: articles and segment files with one are refused.
 */
export function contentHash(...parts: readonly string[]): string {
  const bytes = createHash('sha256').update(parts.join('\0')).digest()
  let bits = 0
  let held = 0
  let name = ''
  for (const byte of bytes.subarray(0, 8)) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5 && name.length < 12) {
      bits -= 5
      name += alphabet[(held >> bits) & 31]
      held &= (1 << bits) - 1
    }
  }
  return name
}
