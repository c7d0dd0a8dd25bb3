/** A command line without `--lang`, and the languages that were asked for. */
export interface Asked {
  readonly args: readonly string[]
  /** By `--lang`, which may stand anywhere: `ordbro --lang ja status`. */
  readonly named: string | undefined
  /** By the environment, in the order of POSIX. */
  readonly environment: string | undefined
}

/**
 * Which language ordbro should speak. It must be known before a command line is read, since what is wrong with one is
 * said in it.
 *
 *     ordbro sync --lang=ja    LANG=sv_SE.UTF-8    →   args: sync    named: ja    environment: sv_SE.UTF-8
 */
export function askedLanguage(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Asked {
  const rest: string[] = []
  let named: string | undefined
  const end = args.includes('--') ? args.indexOf('--') : args.length
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]!
    if (at < end && arg.startsWith('--lang=')) named = arg.slice('--lang='.length)
    // Without a value it stays, and is found to lack one.
    else if (at < end - 1 && arg === '--lang') named = args[++at]
    else rest.push(arg)
  }
  // Set to nothing is not set.
  const environment = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '')
  return {args: rest, named, environment}
}
