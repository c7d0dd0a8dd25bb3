/**
 * Whether a field's pattern is one of those that a setting names. `*` stands for any characters of one name.
 *
 *     heroImageAlt         matches *Alt
 *     gallery[].caption    matches *[].caption, not *.caption
 *
 * No regular expression is made of settings: they come with pull requests, and `*a*a*a*a*` must not stall a build.
 */
export function matchesPattern(wanted: string, pattern: string): boolean {
  if (wanted === pattern) return true
  if (!wanted.includes('*')) return false
  const wantedNames = wanted.split('.')
  const names = pattern.split('.')
  return wantedNames.length === names.length && wantedNames.every((name, index) => matchesName(name, names[index]!))
}

/** One name with its `[]`, which a `*` does not swallow. */
function matchesName(wanted: string, name: string): boolean {
  const lists = /(?:\[\])*$/.exec(wanted)![0]
  if (/(?:\[\])*$/.exec(name)![0] !== lists) return false
  return glob(wanted.slice(0, wanted.length - lists.length), name.slice(0, name.length - lists.length))
}

/** Two pointers; after a mismatch only the last `*` grows, so the cost is at most one product of the lengths. */
function glob(wanted: string, name: string): boolean {
  let at = 0
  let star = -1
  let resume = 0
  let index = 0
  while (index < name.length) {
    if (wanted[at] === '*') {
      star = at++
      resume = index
    } else if (wanted[at] === name[index]) {
      at++
      index++
    } else if (star >= 0) {
      at = star + 1
      index = ++resume
    } else return false
  }
  while (wanted[at] === '*') at++
  return at === wanted.length
}
