import {statSync} from 'node:fs'
import {Failure} from '../model/failure.ts'
import {bytesIn} from './bytes-in.ts'
import {printOf} from './replace-file.ts'
import {writeChunks} from './write-chunks.ts'

/** A file that somebody named, as it was when it was looked at. */
export interface NamedFile {
  /** As it was named. */
  readonly path: string
  readonly absolute: string
  /** Differs as soon as anybody writes, replaces or touches the file. */
  readonly print: string
}

export function lookAtNamed(absolute: string, path: string): NamedFile {
  return {path, absolute, print: printNow(absolute)}
}

/**
 * Copies a file of any size into the project, byte for byte, to where there is none: whole or not at all.
 *
 * @param into relative to the project, with `/`
 * @throws `Failure` of kind `io`: those of `writeChunks`, and `changed-meanwhile` where the file is not what it was
 */
export async function copyIn(root: string, file: NamedFile, into: string): Promise<void> {
  await writeChunks(root, into, unchanged(file), 'nothing')
}

function* unchanged({path, absolute, print}: NamedFile): Generator<Uint8Array> {
  yield* bytesIn(absolute, path)
  if (printNow(absolute) !== print) throw new Failure('io', 'changed-meanwhile', {path}, {path})
}

function printNow(absolute: string): string {
  return printOf(statSync(absolute, {bigint: true}))
}
