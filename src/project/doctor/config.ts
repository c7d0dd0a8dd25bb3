import {configName} from '../find-project.ts'
import {readTextIfThere, sizeLimits} from '../read-text.ts'
import {type ResolvedSetting, resolvedConfig} from '../resolved-config.ts'
import {failureRows, type Row, row} from './row.ts'

/** The configuration as it counts, or what is wrong with it. */
export function config(root: string): {readonly rows: readonly Row[]; readonly settings: readonly ResolvedSetting[]} {
  try {
    const text = readTextIfThere(root, configName, sizeLimits.config)
    const settings = resolvedConfig(text)
    const count = settings.filter(({from}) => from !== 'default').length
    const values = {path: configName, count}
    return {rows: [row('config', 'ok', text === undefined ? 'config-none' : 'config-read', {values})], settings}
  } catch (error) {
    return {rows: failureRows('config', error), settings: []}
  }
}
