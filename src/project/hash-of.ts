import {hash} from 'node:crypto'

/** The name of a file's content: 132 bits of SHA-256, the same for a text and for its bytes in UTF-8. */
export function hashOf(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64url').slice(0, 22)
}
