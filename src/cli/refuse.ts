import {exitCodes, type Failure} from '../model/failure.ts'
import type {Context} from './command.ts'
import {failureData} from './failure-data.ts'
import {failureText} from './report.ts'
import {visible} from './visible.ts'

type Voice = Pick<Context, 'words' | 'terminal'>

/** Whether `--json`, or `--format json`, stands on a command line, which may be too wrong to be read in any other way. */
export function asksForJson(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  const given = args.slice(0, end < 0 ? args.length : end)
  const formats = given.flatMap((word, at) =>
    word === '--format' ? [given[at + 1] ?? ''] : word.startsWith('--format=') ? [word.slice('--format='.length)] : []
  )
  return given.includes('--json') || formats.some((list) => list.split(',').includes('json'))
}

/** Says why a command could not do its work: in words, and as data where that was asked for. */
export function refuse(voice: Voice, failures: readonly Failure[], asData: boolean): number {
  if (asData) printData(voice, failures.map(failureData))
  for (const failure of failures) voice.terminal.err(`${failureText(voice, failure)}\n`)
  return Math.max(...failures.map(({kind}) => exitCodes[kind]))
}

/** Says that ordbro itself is at fault. */
export function confess(voice: Voice, error: unknown, asData: boolean, isDebugging: boolean): number {
  const cause = error instanceof Error ? error : new Error(String(error))
  if (asData) printData(voice, [{kind: 'bug', code: 'bug', values: {cause: cause.message}}])
  voice.terminal.err(`${visible(voice.words.say('cli:bug', {cause: cause.message.replace(/\.$/, '')}))}\n`)
  if (isDebugging) voice.terminal.err(`${cause.stack}\n`)
  return exitCodes.bug
}

function printData({terminal}: Voice, failures: readonly object[]): void {
  terminal.out(`${JSON.stringify({schemaVersion: 1, failures})}\n`)
}
