import {existsSync} from 'node:fs'
import {basename, resolve} from 'node:path'
import type {OnSkip, Skip} from '../../../exchange/tmx/read-unit.ts'
import {readUnits} from '../../../exchange/tmx/read-units.ts'
import {Failure} from '../../../model/failure.ts'
import {breathe} from '../../../project/breathe.ts'
import {copyIn, lookAtNamed, type NamedFile} from '../../../project/copy-in.ts'
import {pathMissing} from '../../../project/named-file.ts'
import {cleanOrphans} from '../../../project/orphans.ts'
import {readChunksAnywhere} from '../../../project/read-chunks.ts'
import {sameBytes} from '../../../project/same-bytes.ts'
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
  /** Where the first of each was; none where nothing was skipped. */
  readonly firstSkipped?: Firsts
}

type Firsts = Readonly<Partial<Record<Skip, {readonly line: number; readonly written: string}>>>

/**
 * `ordbro memory import FILE…`: TMX of other tools into the project, read to their ends before one is written. What is held
 * of a file is a unit, whatever its size.
 */
export async function importMemory(
  context: Context,
  paths: readonly string[],
  {dryRun, json}: Importing
): Promise<number> {
  const {root, folder, terminal} = context
  if (paths.length === 0) throw new Failure('usage', 'file-needed')
  const files: Held[] = []
  const looked: NamedFile[] = []
  for (const path of paths) {
    const file = lookAt(folder, path)
    const its = await held(root, file)
    const rival = looked[files.findIndex(({into}) => into === its.into)]
    if (rival !== undefined) refuseOther(its.into, rival.absolute, file.absolute)
    files.push(its)
    looked.push(file)
  }
  if (!dryRun) await cleanOrphans(root)
  for (const [at, file] of files.entries()) {
    if (!dryRun) await bringIn(root, looked[at]!, file.into)
    if (!json) show(context, file, dryRun)
  }
  if (json) terminal.out(`${JSON.stringify({schemaVersion: 1, dryRun, files})}\n`)
  return 0
}

/** After as many units of a long file others get their turn: whoever interrupts, above all. */
const unitsAtOnce = 10_000

function lookAt(folder: string, path: string): NamedFile {
  const absolute = resolve(folder, path)
  if (!existsSync(absolute)) throw pathMissing(folder, path)
  return lookAtNamed(absolute, path)
}

/** One that is there already is this very file; who brings it in at the same time has done so for both. */
async function bringIn(root: string, file: NamedFile, into: string): Promise<void> {
  const there = resolve(root, into)
  if (existsSync(there)) return
  try {
    await copyIn(root, file, into)
  } catch (error) {
    const isContention = error instanceof Failure && error.code === 'changed-meanwhile'
    if (!isContention || !existsSync(there) || !sameBytes(there, file.absolute)) throw error
  }
}

function refuseOther(into: string, one: string, other: string): void {
  if (!sameBytes(one, other)) throw new Failure('usage', 'memory-file-there', {path: into})
}

async function held(root: string, {path, absolute}: NamedFile): Promise<Held> {
  const into = `memory/${basename(path).replace(/\.[^.]*$/, '')}.tmx`
  const there = resolve(root, into)
  if (existsSync(there)) refuseOther(into, there, absolute)
  const pairs: Record<string, number> = {}
  const skipped: Record<Skip, number> = {language: 0, segment: 0, alone: 0}
  const firsts: {-readonly [Why in Skip]?: Firsts[Why]} = {}
  let units = 0
  const skip: OnSkip = (why, written, line) => {
    skipped[why]++
    firsts[why] ??= {line, written}
  }
  for (const {source, variants} of readUnits(readChunksAnywhere(absolute, path), path, skip)) {
    if (++units % unitsAtOnce === 0) await breathe()
    for (const {locale} of variants.slice(1)) {
      const pair = `${source} → ${locale}`
      pairs[pair] = (pairs[pair] ?? 0) + 1
    }
  }
  if (units === 0) refuseEmpty(path, firsts)
  return {path, into, units, pairs, skipped, ...(Object.keys(firsts).length > 0 && {firstSkipped: firsts})}
}

/** A memory from which nothing can be found is a mistake: the first thing that was skipped says which. */
function refuseEmpty(path: string, firsts: Firsts): never {
  const why = (['language', 'segment', 'alone'] as const).find((each) => firsts[each] !== undefined)
  const {line, written} = (why && firsts[why]) ?? {line: undefined, written: ''}
  const reason = why === 'language' && written === '' ? 'unnamed' : `${why ?? 'empty'}:${written}`
  throw new Failure('unreadable', 'memory-without-units', {reason}, {path, ...(line !== undefined && {line})})
}

function show({terminal, words}: Context, held: Held, dryRun: boolean): void {
  const {path, into, units, pairs, skipped, firstSkipped} = held
  const said = words.say(dryRun ? 'cli:memory.wouldImport' : 'cli:memory.imported', {count: units, path: into})
  terminal.out(`${visible(said)}\n`)
  for (const [pair, count] of Object.entries(pairs)) terminal.out(`  ${pair}  ${count}\n`)
  for (const [why, {line, written}] of Object.entries(firstSkipped ?? {})) {
    const said = words.say(`cli:memory.skipped.${why}`, {count: skipped[why as Skip], written, at: `${path}:${line}`})
    terminal.err(`${visible(said)}\n`)
  }
}
