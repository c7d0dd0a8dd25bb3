import {type Argument, Command} from 'commander'
import type {Words} from '../messages.ts'
import {Failure} from '../model/failure.ts'
import {closest} from '../project/closest.ts'
import {columns} from './columns.ts'
import type {Terminal} from './command.ts'
import {paint} from './paint.ts'
import {wrap} from './wrap.ts'

/** In what words, and where to. */
export interface Voice {
  readonly words: Words
  readonly terminal: Terminal
}

/** commander's headings, and the keys of their words. */
const titles: Readonly<Record<string, string>> = {
  'Usage:': 'usage',
  'Arguments:': 'arguments',
  'Options:': 'options',
  'Commands:': 'commands'
}

/**
 * commander's `Command`, which says everything in the words of ordbro: its help, and what is wrong with a command line.
 *
 * The methods without `override` are those by which commander reports; they are not in its types, and a test holds them
 * to their work. Were one renamed, the same would be said in commander's English.
 */
export class Program extends Command {
  readonly #voice: Voice

  constructor(name: string, voice: Voice) {
    super(name)
    this.#voice = voice
    const {words, terminal} = voice
    const placeholders = (term: string): string => inWords(term, words)
    this.exitOverride()
      .helpCommand(false)
      .helpOption('-h, --help', words.say('cli:option.help'))
      .configureOutput({
        writeOut: (text) => terminal.out(text),
        writeErr: (text) => terminal.err(text),
        getOutHasColors: () => terminal.colors.out,
        getErrHasColors: () => terminal.colors.err,
        getOutHelpWidth: () => terminal.width,
        getErrHelpWidth: () => terminal.width
      })
      .configureHelp({
        styleTitle: (title) =>
          paint(Object.hasOwn(titles, title) ? words.say(`cli:help.${titles[title]}`) : title, 'heading', true),
        styleUsage: placeholders,
        styleOptionTerm: placeholders,
        styleSubcommandTerm: placeholders,
        styleArgumentTerm: (name) => words.say(`words:placeholder.${name}`),
        // Every command takes options; its own help lists them.
        subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(formOf)].join(' '),
        // Narrow columns are better than words that the terminal cuts.
        minWidthToWrap: 20,
        displayWidth: columns,
        boxWrap: (text, width) => wrap(text, width, words.language)
      })
  }

  override createCommand(name?: string): Command {
    return new Program(name ?? '', this.#voice)
  }

  unknownCommand(): never {
    const value = this.args[0] ?? ''
    const names = this.createHelp()
      .visibleCommands(this)
      .map((command) => command.name())
    throw new Failure('usage', 'command-unknown', {value, near: closest(value, names) ?? ''})
  }

  unknownOption(flag: string): never {
    const value = flag.split('=', 1)[0]!
    const names = [this as Command, this.parent].flatMap(
      (command) => command?.options.map(({long}) => long ?? '') ?? []
    )
    throw new Failure('usage', 'option-unknown', {command: this.#path, value, near: closest(value, names) ?? ''})
  }

  optionMissingArgument(option: {readonly flags: string}): never {
    throw new Failure('usage', 'option-value-missing', {option: inWords(option.flags, this.#voice.words)})
  }

  missingArgument(name: string): never {
    throw new Failure('usage', 'argument-missing', {command: this.#path, name})
  }

  _excessArguments(given: readonly string[]): never {
    const values = given.slice(this.registeredArguments.length)
    throw new Failure('usage', 'arguments-excess', {command: this.#path, values})
  }

  /** `ordbro sync` */
  get #path(): string {
    return this.parent ? `${this.parent.name()} ${this.name()}` : this.name()
  }
}

/** `[path...]` */
function formOf(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`
  return argument.required ? `<${name}>` : `[${name}]`
}

/** `--locale <locales>` → `--locale <språk>`: what a person puts something else for is a word of the language. */
function inWords(term: string, words: Words): string {
  return term.replace(
    /([<[])([a-z]+)(\.{3})?(?=[>\]])/g,
    (_, open: string, name: string, more = '') => `${open}${words.say(`words:placeholder.${name}`)}${more}`
  )
}
