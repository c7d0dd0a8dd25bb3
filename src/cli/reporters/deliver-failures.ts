import {existsSync} from 'node:fs'
import {Failure} from '../../model/failure.ts'
import {readableConfig, settingsFrom} from '../../project/config.ts'
import {refuseOwnFile} from '../../project/refuse-own-file.ts'
import {repositoryPrefix} from '../../project/repository-prefix.ts'
import type {Settings} from '../../project/settings.ts'
import {writeNamedFile} from '../../project/write-named-file.ts'
import type {Context} from '../command.ts'
import type {AskedReport} from './asked-reports.ts'
import type {CheckReport} from './check-report.ts'

/**
 * The reports of a check that could not judge: a CI job takes them up whatever happens, and should say why it failed.
 * What a person reads, and data on stdout, comes from who catches the failures.
 *
 * @returns those that came to it while the reports were written
 */
export async function deliverFailures(
  {root, terminal, version, words}: Context,
  asked: readonly AskedReport[],
  failures: readonly Failure[]
): Promise<Failure[]> {
  const report: CheckReport = {
    version,
    words,
    prefix: repositoryPrefix(root),
    routes: [],
    coverage: [],
    sources: new Map(),
    findings: [],
    failures
  }
  const settings = readableConfig(root)
  const more: Failure[] = []
  for (const {format, file} of asked) {
    if (file === undefined ? isSaidElsewhere(format) : !isFree(root, settings, file)) continue
    const text = (await format.load())(report).toWellFormed()
    try {
      if (file === undefined) terminal.out(text)
      else await writeNamedFile(root, file, text)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      more.push(error)
    }
  }
  return more
}

function isSaidElsewhere({name}: AskedReport['format']): boolean {
  return name === 'terminal' || name === 'json'
}

/** Whether a report may be written there. Where nobody knows which files are articles, one that is there may be. */
function isFree(root: string, settings: Settings | undefined, file: string): boolean {
  try {
    refuseOwnFile(root, settings ?? settingsFrom(undefined), file)
  } catch (error) {
    if (error instanceof Failure) return false
    throw error
  }
  return settings !== undefined || !/\.(?:mdx?|txt)$/.test(file) || !existsSync(file)
}
