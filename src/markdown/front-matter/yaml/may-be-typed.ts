/** Words of some schema, and the floating-point numbers that begin with a letter: `E10`. */
const words = /^(?:null|true|false|yes|no|on|off|y|n|e[-+]?\d+)$/i

/** What no word begins with; an address such as `../sora.jpg` does. */
const mark = /^[-+~<=]|^\.(?!\.?\/)/

/** Numbers in any base, with underscores or colons, dates and times: more than any reader's own rule. */
const numberLike = /^\d[\d_.,:eEtTzZ+\- \t]*$|^0[xXoObB][\da-fA-F_]*$/

/**
 * Whether some reading could take a plain scalar for something else than a string. It says so of more than any does, and
 * knows no schema: those of `yaml` take as long as a short article, and most scalars are words.
 */
export function mayBeTyped(source: string): boolean {
  return source === '' || mark.test(source) || words.test(source) || numberLike.test(source)
}
