import {type Command as Commander, CommanderError} from 'commander'
import type {Words} from '../messages.ts'
import {exitCodes, Failure} from '../model/failure.ts'
import {type Command, type Context, commonOptions, type Options, type Terminal} from './command.ts'
import {commands} from './commands.ts'
import {Program} from './program.ts'
import {failureText} from './report.ts'

export interface World {
  readonly words: Words
  readonly terminal: Terminal
  readonly folder: string
  readonly version: string
}

/**
 * Runs one command line.
 *
 * @param args without the names of node and the script
 * @returns the exit code; it never throws
 */
export async function run(args: readonly string[], world: World): Promise<number> {
  const {words, terminal} = world
  let code: number = exitCodes.clean
  const program = new Program('ordbro', {words, terminal})
    .description(words.say('cli:summary.ordbro'))
    .version(world.version, '-V, --version', words.say('cli:option.version'))
    .option('--lang <language>', words.say('cli:option.lang'))
    .addHelpText(
      'before',
      examplesText(words, [
        'ordbro init --source sv --locale nb,en,ja',
        'ordbro sync',
        'ordbro build',
        'ordbro prove content'
      ])
    )
  for (const command of commands) {
    addCommand(program, command, words, async (args, options) => {
      const root = typeof options.root === 'string' ? options.root : world.folder
      const context: Context = {root, words, terminal, version: world.version}
      const {run: work} = await command.load()
      code = await work(context, args, options)
    })
  }
  try {
    await program.parseAsync(args, {from: 'user'})
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.usage
    const failures = error instanceof AggregateError ? error.errors : [error]
    if (failures.every((each) => each instanceof Failure)) {
      for (const failure of failures) terminal.err(`${failureText({words}, failure)}\n`)
      return Math.max(...failures.map((failure) => exitCodes[failure.kind]))
    }
    const cause = error instanceof Error ? error : new Error(String(error))
    terminal.err(
      `${words.say('cli:bug', {cause: cause.message})}\n${process.env.ORDBRO_DEBUG ? `${cause.stack}\n` : ''}`
    )
    return exitCodes.bug
  }
}

function addCommand(
  program: Commander,
  command: Command,
  words: Words,
  action: (args: (string | string[] | undefined)[], options: Options) => Promise<void>
): void {
  const added = program
    .command(command.name)
    .summary(words.say(`cli:summary.${command.name}`))
    .description(words.say(`cli:description.${command.name}`))
    .addHelpText('before', examplesText(words, command.examples))
  for (const argument of command.arguments) added.argument(argument.form, words.say(`cli:argument.${argument.key}`))
  for (const option of [...command.options, ...commonOptions])
    added.option(option.flags, words.say(`cli:option.${option.key}`))
  added.action(async (...given: unknown[]) => {
    const values = given.slice(0, command.arguments.length) as (string | string[] | undefined)[]
    await action(values, given[command.arguments.length] as Options)
  })
}

function examplesText(words: Words, examples: readonly string[]): string {
  return `${words.say('cli:examples')}\n${examples.map((example) => `  $ ${example}\n`).join('')}`
}
