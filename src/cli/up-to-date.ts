import {exitCodes} from '../model/failure.ts'
import type {Context} from './command.ts'

/**
 * The exit code of a command that was asked whether all is up to date (`--check`), as a CI job needs it: 1 where
 * something would change, with the command that changes it.
 *
 * @param code of what was found besides
 */
export function judgeUpToDate(
  {complain, words, asData}: Context,
  command: string,
  isUpToDate: boolean,
  code: number
): number {
  if (isUpToDate) return code
  if (!asData) complain(`${words.say('cli:outdated', {command})}\n`)
  return Math.max(code, exitCodes.findings)
}
