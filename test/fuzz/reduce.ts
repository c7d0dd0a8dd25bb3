/**
 * The shortest text that can be found, by leaving parts out, for which `fails` still holds.
 *
 * @param tries how often `fails` may be asked
 */
export function reduce(text: string, fails: (text: string) => boolean, tries = 300): string {
  let least = text
  let left = tries
  for (let size = Math.ceil(least.length / 2); size > 0 && left > 0; size = size > 1 ? Math.ceil(size / 2) : 0) {
    for (let start = 0; start < least.length && left > 0; left--) {
      const shorter = least.slice(0, start) + least.slice(start + size)
      if (fails(shorter)) least = shorter
      else start += size
    }
  }
  return least
}
