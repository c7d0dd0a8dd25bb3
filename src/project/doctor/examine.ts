import {readConfig} from '../config.ts'
import {type Discovery, discover} from '../discover.ts'
import {builtIn, readManifestText} from '../manifest.ts'
import type {ResolvedSetting} from '../resolved-config.ts'
import type {Settings} from '../settings.ts'
import {articles} from './articles.ts'
import {cache} from './cache.ts'
import {config} from './config.ts'
import {disk} from './disk.ts'
import {git} from './git.ts'
import {locales} from './locales.ts'
import {locks} from './locks.ts'
import {broughtMemory, glossary, manifest, memory} from './records.ts'
import {failureRows, type Look, type Row, type Subject} from './row.ts'
import {runtime} from './runtime.ts'
import {segmentFiles} from './segment-files.ts'
import {temporaries} from './temporaries.ts'

/** What was looked at, in this order. A look that fails says so in a row, and the others go on. */
const looks: readonly (readonly [check: string, Look])[] = [
  ['node', runtime],
  ['git', git],
  ['disk', disk],
  ['cache', cache],
  ['locks', locks],
  ['temporaries', temporaries],
  ['config', ({prepared}) => prepared],
  ['articles', articles],
  ['locales', locales],
  ['segments', segmentFiles],
  ['memory', memory],
  ['memory', broughtMemory],
  ['manifest', manifest],
  ['glossary', glossary]
]

/** How a project and its machine are. */
export interface Diagnosis {
  readonly rows: readonly Row[]
  /** The configuration as it counts; empty where it is faulty. */
  readonly settings: readonly ResolvedSetting[]
}

/** Looks at everything that ordbro stands on. Nothing is changed. */
export function examine(root: string, version: string): Diagnosis {
  const read = config(root)
  const settings = read.settings.length > 0 ? readConfig(root) : undefined
  const found = settings === undefined ? {discovery: undefined, rows: []} : find(root, settings)
  const prepared = [...read.rows, ...found.rows]
  const subject: Subject = {root, version, settings, discovery: found.discovery, prepared}
  const rows = looks.flatMap(([check, look]) => guarded(check, () => look(subject)))
  return {rows: once(rows), settings: read.settings}
}

function find(root: string, settings: Settings): {discovery: Discovery | undefined; rows: readonly Row[]} {
  try {
    const built = builtIn(readManifestText(root) ?? '')
    return {discovery: discover(root, settings, {built}), rows: []}
  } catch (error) {
    return {discovery: undefined, rows: failureRows('articles', error)}
  }
}

function guarded(check: string, look: () => readonly Row[]): readonly Row[] {
  try {
    return look()
  } catch (error) {
    return failureRows(check, error)
  }
}

/** What two looks met is told by the first. */
function once(rows: readonly Row[]): Row[] {
  const same = ({code, values, place}: Row): string => JSON.stringify([code, values, place])
  return [...Map.groupBy(rows, same).values()].map(([first]) => first!)
}
