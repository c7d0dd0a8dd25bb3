/**
 * Whether a stream may be painted. What is nearer to the person goes first: the option, then FORCE_COLOR, which asks for
 * colours in a log that is no terminal, then NO_COLOR (no-color.org: set and not empty), then what the terminal is.
 */
export function showsColors(
  isTerminal: boolean | undefined,
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[]
): boolean {
  const end = args.indexOf('--')
  if (args.slice(0, end < 0 ? args.length : end).includes('--no-color')) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return isTerminal === true && !env.NO_COLOR && env.TERM !== 'dumb'
}
