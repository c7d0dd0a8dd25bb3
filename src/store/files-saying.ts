import type {DatabaseSync} from 'node:sqlite'
import type {FileRecord} from '../model/project-index.ts'
import {keysOf} from './keys.ts'
import {filesEach} from './schema.ts'
import {mayHold} from './signature.ts'

/** The files that say one of the sentences, and all others of their groups. */
export function* filesSaying(database: DatabaseSync, sentences: ReadonlySet<number>): Generator<FileRecord> {
  if (sentences.size === 0) return
  const groups: number[] = []
  for (const {files, bits} of database.prepare('SELECT files, bits FROM signature').iterate()) {
    for (const sentence of sentences) {
      if (!mayHold(bits as Uint8Array, sentence)) continue
      groups.push(files as number)
      break
    }
  }
  const filesOf = database.prepare('SELECT path, hash, said FROM file WHERE id BETWEEN ? AND ?')
  for (const group of groups) {
    for (const {path, hash, said} of filesOf.all(group * filesEach, (group + 1) * filesEach - 1))
      yield {path: path as string, hash: hash as string, said: keysOf(said as Uint8Array)}
  }
}
