import type {Keys} from '../model/project-index.ts'

/** Keys as they are stored. */
export function bytesOf(keys: Keys): Uint8Array {
  return new Uint8Array(keys.buffer, keys.byteOffset, keys.byteLength)
}

/** Copied where they must be: bytes of a row may begin anywhere, and floats may not. */
export function keysOf(bytes: Uint8Array): Keys {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
  return new Float64Array(aligned.buffer as ArrayBuffer, aligned.byteOffset, aligned.byteLength / 8)
}
