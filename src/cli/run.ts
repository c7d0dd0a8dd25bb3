import {statSync} from 'node:fs'
import {relative, resolve} from 'node:path'
import {type Command as Commander, CommanderError} from 'commander'
import type {Words} from '../messages.ts'
import {exitCodes, Failure} from '../model/failure.ts'
import {findProject} from '../project/find-project.ts'
import {type Command, type Context, commonOptions, type Options, type Terminal} from './command.ts'
import {commands} from './commands.ts'
import {firstSign} from './first-sign.ts'
import {namedCommand} from './named-command.ts'
import {paint} from './paint.ts'
import {Program, type Voice} from './program.ts'
import {asksForJson, confess, refuse} from './refuse.ts'

export interface World {
  readonly words: Words
  readonly terminal: Terminal
  readonly folder: string
  readonly version: string
  /** That ordbro speaks. */
  readonly languages: readonly string[]
}

/** What a newcomer does first. */
const firstSteps: readonly string[] = [
  'ordbro init --source sv --locale nb,en,ja',
  'ordbro sync',
  'ordbro build',
  'ordbro prove content'
]

/**
 * Runs one command line.
 *
 * @param args without the names of node and the script
 * @returns the exit code; it never throws
 */
export async function run(args: readonly string[], world: World): Promise<number> {
  const {words} = world
  let code: number = exitCodes.clean
  let hasPrinted = false
  const out = (text: string): void => {
    hasPrinted = true
    world.terminal.out(text)
  }
  const terminal = {...world.terminal, out}
  const program = new Program('ordbro', {words, terminal})
    .description(words.say('cli:summary.ordbro'))
    .version(world.version, '-V, --version', words.say('cli:option.version'))
    .addHelpText('before', examplesText({words, terminal}, firstSteps))
  addOptions(program, commonOptions, words)
  // A dozen commands with their options take longer to set up than to run one: only what help lists needs them all.
  const named = namedCommand(args)
  // And the list of commands names no option of any.
  const isList = args.every((word) => ['help', '--help', '-h'].includes(word))
  for (const command of named === undefined ? commands : [named]) {
    const options = isList ? [] : [...command.options, ...commonOptions]
    addCommand(program, {...command, options}, {words, terminal}, async (args, options) => {
      code = await perform(command, args, options, {...world, terminal})
    })
  }
  program
    .command('complete', {hidden: true})
    .argument('[words...]')
    .action(async (given: readonly string[]) => {
      const {answer} = await import('./completion/answer.ts')
      terminal.out(await answer(given, world))
    })
  try {
    await program.parseAsync(withoutHelp(args), {from: 'user'})
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.usage
    // Half an answer is followed by no second one.
    const asData = asksForJson(args) && !hasPrinted
    const failures: readonly unknown[] = error instanceof AggregateError ? error.errors : [error]
    const known = failures.filter((each) => each instanceof Failure)
    return known.length === failures.length
      ? refuse({words, terminal}, known, asData)
      : confess({words, terminal}, error, asData, Boolean(process.env.ORDBRO_DEBUG))
  }
}

/** `ordbro help sync`, as git and npm have it, is `ordbro sync --help`. */
function withoutHelp(args: readonly string[]): readonly string[] {
  const [first, name] = args
  if (first !== 'help') return args
  const isCommand = name === undefined || commands.some((command) => command.name === name)
  return [...(name === undefined ? [] : [name]), ...(isCommand ? ['--help'] : [])]
}

/** A command at work, in the project and at the terminal that the command line names. */
async function perform(
  command: Command,
  args: (string | string[] | undefined)[],
  options: Options,
  {words, terminal, folder, version}: World
): Promise<number> {
  const base = await folderOf(options, folder)
  const root = command.isHere || typeof options.root === 'string' ? base : findProject(base)
  const isQuiet = options.quiet === true
  const asData = options.json === true || typeof options.format === 'string'
  const silent = (): void => undefined
  const heard = isQuiet && command.isTalk && !asData ? {...terminal, out: silent} : terminal
  const audible = isQuiet ? {...heard, err: silent, showsProgress: false} : terminal
  const sign = firstSign(
    command.isSlow ? audible : {...audible, showsProgress: false},
    words.say('cli:working', {command: `ordbro ${command.name}`})
  )
  const context: Context = {
    root,
    folder: base,
    words,
    version,
    asData,
    terminal: {...sign.terminal, showsProgress: audible.showsProgress},
    complain: isQuiet ? terminal.err : sign.terminal.err
  }
  try {
    const work = async (around: Context): Promise<number> => (await command.load()).run(around, args, options)
    if (command.repeats?.(options) !== true) return await work(context)
    const {repeated} = await import('./repeated.ts')
    return await repeated(context, callOf(command, args, options, context), work)
  } finally {
    sign.end()
  }
}

/** All that the answer to a command depends on beside the project. */
function callOf(
  {name}: Command,
  args: readonly unknown[],
  options: Options,
  {root, folder, version, words, terminal: {width, colors}}: Context
): string {
  return JSON.stringify([
    name,
    relative(root, folder),
    args,
    options,
    version,
    process.versions.icu,
    words.language,
    width,
    colors
  ])
}

/** @throws `Failure` of kind `usage`: `path-missing`, `root-not-folder` */
async function folderOf({root}: Options, folder: string): Promise<string> {
  if (typeof root !== 'string') return folder
  const stat = statSync(resolve(folder, root), {throwIfNoEntry: false})
  if (stat === undefined) throw (await import('../project/named-file.ts')).pathMissing(folder, root)
  if (!stat.isDirectory()) throw new Failure('usage', 'root-not-folder', {path: root})
  return resolve(folder, root)
}

function addCommand(
  program: Commander,
  command: Command,
  voice: Voice,
  action: (args: (string | string[] | undefined)[], options: Options) => Promise<void>
): void {
  const {words} = voice
  const added = program
    .command(command.name)
    .summary(words.say(`cli:summary.${command.name}`))
    .description(words.say(`cli:description.${command.name}`))
    .addHelpText('before', examplesText(voice, command.examples))
  for (const argument of command.arguments) added.argument(argument.form, words.say(`cli:argument.${argument.key}`))
  addOptions(added, command.options, words)
  added.action(async (...given: unknown[]) => {
    const values = given.slice(0, command.arguments.length) as (string | string[] | undefined)[]
    // What every command takes may stand before its name as well.
    await action(values, added.optsWithGlobals())
  })
}

function addOptions(command: Commander, options: readonly (typeof commonOptions)[number][], words: Words): void {
  for (const {flags, key} of options) command.option(flags, words.say(`cli:option.${key}`))
}

function examplesText({words, terminal}: Voice, examples: readonly string[]): string {
  const heading = paint(words.say('cli:examples'), 'heading', terminal.colors.out)
  return `${heading}\n${examples.map((example) => `  $ ${example}\n`).join('')}`
}
