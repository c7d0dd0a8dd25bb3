import {resolve} from 'node:path'
import {writeUnits} from '../../../exchange/tmx/write-units.ts'
import {joinUnits} from '../../../memory/join-units.ts'
import {Failure} from '../../../model/failure.ts'
import type {Locale} from '../../../model/locale.ts'
import type {MemoryUnit} from '../../../model/translation-memory.ts'
import {writeNamedFile} from '../../../project/write-named-file.ts'
import type {Context} from '../../command.ts'
import {withMemory} from '../../with-memory.ts'

/** What a command line asks of an export. */
interface Exporting {
  /** The languages that are exported; all, where nothing is said. */
  readonly locales: readonly Locale[] | undefined
  readonly dryRun: boolean
  readonly json: boolean
}

/** `ordbro memory export FILE`: all that is confirmed, as TMX; to stdout where no file is named, or `-`. */
export async function exportMemory(
  context: Context,
  paths: readonly string[],
  {locales, dryRun, json}: Exporting
): Promise<number> {
  const {root, folder, terminal, words} = context
  const path = paths[0] === '-' ? undefined : paths[0]
  if (paths.length > 1 || (path === undefined && json)) throw new Failure('usage', 'file-needed')
  const units = await withMemory(context, (store) => {
    const all = joinUnits(Iterator.from(store.units()).map((id): MemoryUnit => store.unit(id)))
    return locales === undefined ? all : all.flatMap((unit) => within(unit, locales) ?? [])
  })
  const text = [...writeUnits(units)].join('')
  if (path === undefined) {
    terminal.out(text)
    return 0
  }
  if (!dryRun) await writeNamedFile(root, resolve(folder, path), text)
  const count = units.length
  if (json) terminal.out(`${JSON.stringify({schemaVersion: 1, dryRun, path, units: count})}\n`)
  else terminal.out(`${words.say(dryRun ? 'cli:memory.wouldExport' : 'cli:memory.exported', {count, path})}\n`)
  return 0
}

/** A unit in some of its languages; nothing where one or none is left. */
function within(unit: MemoryUnit, locales: readonly Locale[]): MemoryUnit | undefined {
  const variants = unit.variants.filter(({locale}) => locales.includes(locale))
  return variants.length < 2 ? undefined : {...unit, variants}
}
