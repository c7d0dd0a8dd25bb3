import {readFileSync} from 'node:fs'
import {wordsOf} from '../messages.ts'
import {exitCodes, Failure} from '../model/failure.ts'
import {askedLanguage} from './asked-language.ts'
import {readCatalogs, spoken} from './catalogs.ts'
import {onInterrupt} from './on-interrupt.ts'
import {asksForJson, confess, refuse} from './refuse.ts'
import {failureText} from './report.ts'
import {run} from './run.ts'
import {terminalOf} from './terminal.ts'
import {unknownWord} from './unknown-word.ts'

/**
 * A process's words, streams and folder handed to `run`.
 *
 * @param home the folder of the package, which holds `locales/`
 * @returns the exit code
 */
export async function start(home: URL, process: NodeJS.Process): Promise<number> {
  const {version}: {version: string} = JSON.parse(readFileSync(new URL('package.json', home), 'utf8'))
  const {args, named, environment} = askedLanguage(process.argv.slice(2), process.env)
  const {language, languages, catalogs} = readCatalogs(new URL('locales/', home), named, environment)
  const terminal = terminalOf(process)
  const voice = {words: wordsOf(language, catalogs), terminal}
  onInterrupt(process, voice)
  // What is thrown where nobody waits for it: a fault of ours as well, and no reason for a stack trace.
  process.on('uncaughtException', (error) => {
    process.exit(confess(voice, error, false, Boolean(process.env.ORDBRO_DEBUG)))
  })
  const code = await coded()
  const cause = await terminal.written()
  // What was asked for did not arrive: no other outcome matters then, but a bug of ours.
  if (cause === undefined || code === exitCodes.bug) return code
  terminal.err(`${failureText(voice, new Failure('io', 'output-failed', {cause}))}\n`)
  return exitCodes.io

  async function coded(): Promise<number> {
    const asData = asksForJson(args)
    if (named !== undefined && spoken(named, languages) === undefined)
      return refuse(voice, [unknownWord('lang-unknown', named, languages)], asData)
    const folder = folderOf(process)
    if (folder === undefined) return refuse(voice, [new Failure('io', 'not-found', {path: '.'})], asData)
    return run(args, {...voice, folder, version, languages})
  }
}

/** Undefined when somebody has deleted it under our feet. */
function folderOf(process: NodeJS.Process): string | undefined {
  try {
    return process.cwd()
  } catch {
    return undefined
  }
}
