import {isTyped} from './is-typed.ts'

/** What no scalar may hold unescaped: controls, and the line ends and byte order mark that only some readers know. */
export const unprintable = /[\0-\x08\x0A-\x1F\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]|\p{Surrogate}/u

/** Words that YAML 1.1, 1.2 or a careless reader takes for null, a boolean, a merge key or a default value. */
const words = /^(?:~|null|true|false|yes|no|on|off|y|n|=|<<|[-+]?\.(?:inf|nan))$/i

/** Numbers in any base, with underscores or colons (1.1: `1:20` is 80), and dates. Wider than any reader's own rule. */
const numberLike = /^[-+.]*\d[\d_.,:eExXoObBa-fA-F+\-/ tTzZ]*$/

/**
 * Whether a string may be written as a plain YAML scalar on one line so that YAML 1.1 and 1.2 read it back as this
 * string. Stricter than the specifications, for readers that are laxer.
 *
 * @param flow whether it stands in a `[…]` or `{…}`
 */
export function isPlain(value: string, flow: boolean): boolean {
  if (value === '' || unprintable.test(value) || value.includes('\t')) return false
  // Spaces at the ends are not read back; other spaces there are only hard to see.
  if (/^\s|\s$/.test(value)) return false
  if (/^[-?:,[\]{}#&*!|>'"%@`.=<~]/.test(value) || value.startsWith('...')) return false
  if (/:(?: |$)| #/.test(value)) return false
  if (flow && /[,[\]{}]/.test(value)) return false
  return !words.test(value) && !numberLike.test(value) && !isTyped(value)
}
