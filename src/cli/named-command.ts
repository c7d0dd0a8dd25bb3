import {type Command, commonOptions} from './command.ts'
import {commands} from './commands.ts'

/**
 * The command that a command line surely runs: a name of one, behind nothing but options that every command takes.
 *
 *     --root blog prove a.md    prove
 *     --help prove              undefined: help lists them all
 *
 * @returns undefined where only commander can tell
 */
export function namedCommand(args: readonly string[]): Command | undefined {
  for (let at = 0; at < args.length; at++) {
    const word = args[at]!
    if (!word.startsWith('-')) return commands.find(({name}) => name === word)
    const option = commonOptions.find(({flags}) => flags.split(/, | /).includes(word))
    if (option === undefined) return undefined
    if (option.values !== undefined) at++
  }
  return undefined
}
