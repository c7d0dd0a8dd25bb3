import type {Words} from '../messages.ts'
import type {FileFacts} from '../project/look/file-facts.ts'

/** A command of the command line: a row of the table in `commands.ts`. */
export interface Command {
  readonly name: string
  /** What may follow the name: `[path...]`. */
  readonly arguments: readonly Argument[]
  readonly options: readonly Option[]
  /** Command lines that work in a project; the first lines of its help. */
  readonly examples: readonly string[]
  /** Whether it reads a project, so that it may be a while before it says anything. */
  readonly isSlow?: true
  /** Whether its stdout says what was done, which nobody needs to hear; of other commands it is what was asked for. */
  readonly isTalk?: true
  /** Whether it is about the folder where one stands, and not about a project above it. */
  readonly isHere?: true
  /** Whether it says the same while no file of the project changes, and does nothing but say it. */
  readonly repeats?: (options: Options) => boolean
  readonly load: () => Promise<{readonly run: Run}>
}

/** What may stand for a value, for a shell to propose. */
export type Proposals =
  | {readonly words: readonly string[]; readonly isList?: true}
  /** Found when it is asked for; `isList`: several, with commas between. */
  | {
      readonly of: 'project locales' | 'all locales' | 'rules' | 'codes' | 'formats' | 'languages'
      readonly isList?: true
    }
  /** Files with one of these endings, and folders; none for folders alone. */
  | {readonly files: readonly string[]}

export interface Argument {
  /** commander's form: `<file>`, `[path...]`. */
  readonly form: string
  readonly key: string
  readonly values: Proposals
}

export interface Option {
  /** commander's form: `--locale <locales>`. */
  readonly flags: string
  /** Its words are `cli:option.{key}`. */
  readonly key: string
  /** Of an option that takes a value. */
  readonly values?: Proposals
}

export type Run = (
  context: Context,
  args: readonly (string | readonly string[] | undefined)[],
  options: Options
) => Promise<number>

/** What was given on the command line, by the option's camel-cased name. */
export type Options = Readonly<Record<string, string | boolean | undefined>>

/** What a command may use of the world. */
export interface Context {
  /** The project's folder, absolute. Paths that are printed are relative to it. */
  readonly root: string
  /** What paths that somebody typed are relative to: where one stands, or `--root`. Absolute. */
  readonly folder: string
  readonly words: Words
  readonly terminal: Terminal
  /** Whether the answer is data: findings are in it, and said in no other way. */
  readonly asData: boolean
  /** Says what is wrong, with `--quiet` as well; all other talk goes to the terminal. */
  readonly complain: (text: string) => void
  /** Of ordbro. */
  readonly version: string
  /**
   * Is told that this answer is not to be repeated while nothing changes: what is in it is said once, or has just been
   * done.
   */
  readonly once?: () => void
  /** What was learnt of the project's files before the command began; it may have changed some since. */
  readonly facts?: FileFacts
}

/** Where a command writes: data to `out`, talk to `err`. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
  readonly input: () => Promise<Buffer>
  /** Columns of the terminal; 80 where there is none. */
  readonly width: number
  /** Whether stderr shows a progress line. */
  readonly showsProgress: boolean
  /** Of what may be painted: data, talk. */
  readonly colors: {readonly out: boolean; readonly err: boolean}
}

/** Options that every command takes. */
export const commonOptions: readonly Option[] = [
  {flags: '--json', key: 'json'},
  {flags: '--root <folder>', key: 'root', values: {files: []}},
  {flags: '--lang <language>', key: 'lang', values: {of: 'languages'}},
  {flags: '-q, --quiet', key: 'quiet'},
  {flags: '--no-color', key: 'noColor'}
]
