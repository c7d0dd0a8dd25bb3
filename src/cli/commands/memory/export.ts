import {resolve} from 'node:path'
import type {CopiedUnit} from '../../../exchange/tmx/copy-units.ts'
import {writeUnits} from '../../../exchange/tmx/write-units.ts'
import {Failure} from '../../../model/failure.ts'
import type {Locale} from '../../../model/locale.ts'
import type {MemoryUnit} from '../../../model/translation-memory.ts'
import {exportedUnits, foreignHeaders} from '../../../project/exported-units.ts'
import {inPieces} from '../../../project/in-pieces.ts'
import {isForeignMemory} from '../../../project/update-memory.ts'
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

/**
 * `ordbro memory export FILE`: all that is confirmed, as TMX; to stdout where no file is named, or `-`. Files that came from
 * outside are read once more, for the memory does not hold what it has no use for.
 */
export async function exportMemory(
  context: Context,
  paths: readonly string[],
  {locales, dryRun, json}: Exporting
): Promise<number> {
  const {root, folder, terminal, words} = context
  const path = paths[0] === '-' ? undefined : paths[0]
  if (paths.length > 1 || (path === undefined && json)) throw new Failure('usage', 'file-needed')
  const {
    value: {foreign, own},
    code
  } = await withMemory(context, (store) =>
    store.snapshot(() => {
      const files = [...store.files().keys()].toSorted()
      const said = files.filter((each) => !isForeignMemory(each)).flatMap((each) => [...store.unitsOf(each)])
      return {foreign: files.filter(isForeignMemory), own: said.map((id): MemoryUnit => store.unit(id))}
    })
  )
  let count = 0
  const units = function* (): Generator<MemoryUnit | CopiedUnit> {
    for (const unit of exportedUnits(root, foreign, own, locales)) {
      count++
      yield unit
    }
  }
  const text = inPieces(writeUnits(units(), foreignHeaders(root, foreign)))
  if (path === undefined) for (const piece of text) terminal.out(piece)
  else if (dryRun) for (const _ of text);
  else await writeNamedFile(root, resolve(folder, path), text)
  if (path === undefined) return code
  if (json) terminal.out(`${JSON.stringify({schemaVersion: 1, dryRun, path, units: count})}\n`)
  else terminal.out(`${words.say(dryRun ? 'cli:memory.wouldExport' : 'cli:memory.exported', {count, path})}\n`)
  return code
}
