import {existsSync, readFileSync} from 'node:fs'
import {basename, resolve} from 'node:path'
import type {Skip} from '../../../exchange/tmx/read-unit.ts'
import {readUnits} from '../../../exchange/tmx/read-units.ts'
import {Failure} from '../../../model/failure.ts'
import {pathMissing} from '../../../project/named-file.ts'
import {readChunksAnywhere} from '../../../project/read-chunks.ts'
import {writeFile} from '../../../project/safe-write.ts'
import type {Context} from '../../command.ts'
import {visible} from '../../visible.ts'

/** What a command line asks of an import. */
interface Importing {
  readonly dryRun: boolean
  readonly json: boolean
}

/** What a file was found to hold. */
interface Held {
  readonly path: string
  /** Where it goes, relative to the project. */
  readonly into: string
  readonly units: number
  /** Units by pair of languages, the source first. */
  readonly pairs: Readonly<Record<string, number>>
  readonly skipped: Readonly<Record<Skip, number>>
}

/** `ordbro memory import FILE…`: TMX of other tools into the project, read to their ends before one is written. */
export async function importMemory(
  context: Context,
  paths: readonly string[],
  {dryRun, json}: Importing
): Promise<number> {
  const {root, folder, terminal} = context
  if (paths.length === 0) throw new Failure('usage', 'file-needed')
  const files = paths.map((path) => held(root, folder, path))
  for (const file of files) {
    const content = readFileSync(resolve(folder, file.path))
    if (!dryRun) await writeFile(root, file.into, content, {expected: undefined})
    if (!json) show(context, file, dryRun)
  }
  if (json) terminal.out(`${JSON.stringify({schemaVersion: 1, dryRun, files})}\n`)
  return 0
}

function held(root: string, folder: string, path: string): Held {
  const absolute = resolve(folder, path)
  if (!existsSync(absolute)) throw pathMissing(folder, path)
  const into = `memory/${basename(path).replace(/\.[^.]*$/, '')}.tmx`
  const there = resolve(root, into)
  if (existsSync(there) && !readFileSync(there).equals(readFileSync(absolute)))
    throw new Failure('usage', 'memory-file-there', {path: into})
  const pairs: Record<string, number> = {}
  const skipped: Record<Skip, number> = {language: 0, segment: 0, alone: 0}
  let units = 0
  for (const {source, variants} of readUnits(readChunksAnywhere(absolute, path), path, (why) => skipped[why]++)) {
    units++
    for (const {locale} of variants.slice(1)) {
      const pair = `${source} → ${locale}`
      pairs[pair] = (pairs[pair] ?? 0) + 1
    }
  }
  return {path, into, units, pairs, skipped}
}

function show({terminal, words}: Context, {into, units, pairs, skipped}: Held, dryRun: boolean): void {
  const said = words.say(dryRun ? 'cli:memory.wouldImport' : 'cli:memory.imported', {count: units, path: into})
  terminal.out(`${visible(said)}\n`)
  for (const [pair, count] of Object.entries(pairs)) terminal.out(`  ${pair}  ${count}\n`)
  for (const [why, count] of Object.entries(skipped))
    if (count > 0) terminal.err(`${words.say(`cli:memory.skipped.${why}`, {count})}\n`)
}
