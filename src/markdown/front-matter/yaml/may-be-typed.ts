/** Words of some schema, and the floating-point numbers that begin with a letter: `E10`. */
const words = /^(?:|~|=|<<|null|true|false|yes|no|on|off|y|n|e[-+]?\d+)$/i

/** Numbers in any base, with underscores or colons, dates and times: more than any reader's own rule. */
const numberLike = /^[-+]?(?:[\d.][\d_.:etz+\- \t]*|0[xob][\da-f_]*|\.inf|\.nan)$/i

/**
 * Whether some reading could take a plain scalar for something else than a string. It says so of more than any does, and
 * knows no schema: those of `yaml` take as long as a short article, and most scalars are words.
 */
export function mayBeTyped(source: string): boolean {
  return words.test(source) || numberLike.test(source)
}
