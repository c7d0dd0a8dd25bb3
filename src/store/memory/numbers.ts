/** Numbers of 32 bits in a value of SQLite's. Copied where they must be: its bytes may begin anywhere, and numbers may not. */
export function numbersIn(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  return new Uint32Array(aligned.buffer as ArrayBuffer, aligned.byteOffset, aligned.byteLength / 4)
}
