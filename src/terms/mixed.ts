/** The bits of a hash that a slot is chosen by: low bits of the sum know little of the first units. */
export function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return once ^ (once >>> 15)
}
