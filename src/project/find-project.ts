import {existsSync, statSync} from 'node:fs'
import {dirname, join} from 'node:path'

/** The settings of a project, and what makes a folder one. */
export const configName = 'ordbro.config.json'

/**
 * The folder of the project that somebody stands in: the nearest one, upwards, that has a configuration. The search ends
 * at the top of a git repository. Outside of any, a configuration that belongs to another user counts for nothing: anyone
 * may put a file into `/tmp`.
 *
 * @param folder absolute
 * @returns the folder itself where there is no configuration
 */
export function findProject(folder: string): string {
  const above: string[] = []
  for (let at = folder; ; at = dirname(at)) {
    above.push(at)
    if (existsSync(join(at, '.git'))) return above.find(hasConfig) ?? folder
    if (dirname(at) === at) break
  }
  return above.find((at) => hasConfig(at) && (at === folder || isOurs(join(at, configName)))) ?? folder
}

function hasConfig(folder: string): boolean {
  return existsSync(join(folder, configName))
}

function isOurs(path: string): boolean {
  const own = process.getuid?.()
  return own === undefined || statSync(path, {throwIfNoEntry: false})?.uid === own
}
