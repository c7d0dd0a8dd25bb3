/**
 * A Bloom filter over numbers of 53 bits: says of each whether it may be among those that it was made of, and is wrong
 * once in some hundred times, never the other way.
 *
 *     > | 12 numbers ─▶ 256 bits, four of them set by each
 *
 * Its size, a power of two, follows how many numbers there are.
 */
export function signatureOf(numbers: ReadonlySet<number>): Uint8Array {
  let bits = 64
  while (bits < numbers.size * bitsEach) bits *= 2
  const signature = new Uint8Array(bits / 8)
  for (const number of numbers) {
    for (let turn = 0; turn < turns; turn++) {
      const bit = bitOf(number, turn) & (bits - 1)
      signature[bit >>> 3]! |= 1 << (bit & 7)
    }
  }
  return signature
}

/** Whether a number may be among those that a signature was made of. */
export function mayHold(signature: Uint8Array, number: number): boolean {
  const last = signature.length * 8 - 1
  for (let turn = 0; turn < turns; turn++) {
    const bit = bitOf(number, turn) & last
    if ((signature[bit >>> 3]! & (1 << (bit & 7))) === 0) return false
  }
  return true
}

/** With four bits set by each number, 16 to 32 bits for each are wrong once in 400 to 5,000 times. */
const bitsEach = 16
const turns = 4

/** The numbers are hashes: their two halves are as good as two hash functions. */
function bitOf(number: number, turn: number): number {
  const low = number >>> 0
  const high = Math.floor(number / 0x1_0000_0000)
  return (low + Math.imul(turn, high | 1)) >>> 0
}
