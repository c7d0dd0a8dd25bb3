import type {Argument, Command, Option, Proposals} from '../command.ts'

/** What the last word of an unfinished command line may become. */
export type Proposal =
  | {readonly kind: 'commands'}
  | {readonly kind: 'options'; readonly options: readonly Option[]}
  /** `before` stands in the word already: `--locale=` of `--locale=n`. */
  | {readonly kind: 'values'; readonly values: Proposals; readonly before: string; readonly written: string}
  | {readonly kind: 'nothing'}

/** A command line so far. */
interface Read {
  readonly command: Command | undefined
  /** Arguments that stand before the last word. */
  readonly given: number
  /** The option whose value the last word is. */
  readonly awaits: Option | undefined
  readonly used: ReadonlySet<string>
  /** Whether `--` was there: no word is an option any more. */
  readonly isOver: boolean
}

/**
 * What can stand in the place of the last word.
 *
 *     status --locale n   →   locales of the project        sync --   →   the options of sync that are not there yet
 *
 * @param words without the program's name; the last one may be empty
 * @param common options of every command
 */
export function propose(words: readonly string[], commands: readonly Command[], common: readonly Option[]): Proposal {
  const last = words.at(-1) ?? ''
  const read = readWords(words.slice(0, -1), commands, common)
  const options = [...(read.command?.options ?? []), ...common]
  if (read.awaits !== undefined) return valuesOf(read.awaits, '', last)
  if (!read.isOver && last.startsWith('--') && last.includes('=')) {
    const [name = ''] = last.split('=', 1)
    const option = options.find((each) => namesOf(each).includes(name))
    return option === undefined ? {kind: 'nothing'} : valuesOf(option, `${name}=`, last.slice(name.length + 1))
  }
  if (!read.isOver && last.startsWith('-')) {
    return {kind: 'options', options: options.filter((each) => !namesOf(each).some((name) => read.used.has(name)))}
  }
  if (read.command === undefined) return {kind: 'commands'}
  const argument = argumentAt(read.command.arguments, read.given)
  return argument === undefined ? {kind: 'nothing'} : valuesOf(argument, '', last)
}

/** `-q, --quiet` → `-q`, `--quiet` */
export function namesOf({flags}: Option): string[] {
  return flags.match(/--?[a-z][a-z-]*/g) ?? []
}

function takesValue({flags}: Option): boolean {
  return flags.includes('<')
}

function readWords(words: readonly string[], commands: readonly Command[], common: readonly Option[]): Read {
  let command: Command | undefined
  let awaits: Option | undefined
  let given = 0
  let isOver = false
  const used = new Set<string>()
  for (const word of words) {
    if (awaits !== undefined) awaits = undefined
    else if (!isOver && word === '--') isOver = true
    else if (!isOver && word.startsWith('-') && word !== '-') {
      const [name = ''] = word.split('=', 1)
      const option = [...(command?.options ?? []), ...common].find((each) => namesOf(each).includes(name))
      used.add(name)
      if (option !== undefined && takesValue(option) && !word.includes('=')) awaits = option
    } else if (command === undefined) command = commands.find((each) => each.name === word)
    else given++
  }
  return {command, given, awaits, used, isOver}
}

function argumentAt(args: readonly Argument[], at: number): Argument | undefined {
  const last = args.at(-1)
  return args[at] ?? (last?.form.includes('...') ? last : undefined)
}

function valuesOf({values}: Option | Argument, before: string, written: string): Proposal {
  return values === undefined ? {kind: 'nothing'} : {kind: 'values', values, before, written}
}
