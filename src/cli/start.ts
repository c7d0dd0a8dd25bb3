import {readFileSync} from 'node:fs'
import {wordsOf} from '../messages.ts'
import {exitCodes, Failure} from '../model/failure.ts'
import {askedLanguage} from './asked-language.ts'
import {readCatalogs, spoken} from './catalogs.ts'
import {failureText} from './report.ts'
import {run} from './run.ts'
import {terminalOf} from './terminal.ts'

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
  const words = wordsOf(language, catalogs)
  const terminal = terminalOf(process)
  if (named !== undefined && spoken(named, languages) === undefined) {
    const failure = new Failure('usage', 'lang-unknown', {value: named, known: languages})
    terminal.err(`${failureText({words}, failure)}\n`)
    return exitCodes.usage
  }
  return run(args, {words, terminal, folder: process.cwd(), version})
}
