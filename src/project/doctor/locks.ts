import {basename} from 'node:path'
import {cacheName} from '../cache-folder.ts'
import {lockFolderOf} from '../lock.ts'
import {type HeldLock, isAbandoned, readLock} from '../lock-file.ts'
import {lockFiles} from '../orphans.ts'
import {isRunning} from '../owner.ts'
import {type Row, row, type Subject} from './row.ts'

/** Seconds after which a living holder is worth a look: a held lock is a matter of milliseconds. */
const longest = 60

/** The command that removes what dead processes left. */
export const cleaning = 'ordbro doctor --clean'

/** Who holds which files, and who died with them. */
export function locks({root}: Pick<Subject, 'root'>): Row[] {
  const held = lockFiles(lockFolderOf(root)).flatMap((file) => readLock(file) ?? [])
  const dead = held.filter(isAbandoned)
  const living = Map.groupBy(
    held.filter((lock) => !dead.includes(lock)),
    ({record}) => `${record?.host} ${record?.pid} ${record?.start}`
  )
  const rows = [
    ...(dead.length > 0 ? [row('locks', 'warning', 'locks-dead', {values: told(dead), mend: cleaning})] : []),
    ...[...living.values()].map(livingRow)
  ]
  return rows.length > 0 ? rows : [row('locks', 'ok', 'locks-none')]
}

function livingRow(held: readonly HeldLock[]): Row {
  const values = told(held)
  const {record} = held[0]!
  // A process of another machine or container cannot be seen from here; nor can one that has not said yet who it is.
  if (record !== undefined && isRunning(record) === 'unknown') {
    const mend = `rm ${cacheName}/locks/${basename(held[0]!.file)}`
    return row('locks', 'warning', 'locks-elsewhere', {values, mend})
  }
  return values.seconds > longest
    ? row('locks', 'warning', 'locks-old', {values})
    : row('locks', 'ok', 'locks-held', {values})
}

function told(held: readonly HeldLock[]): {count: number; path: string; pid: number; host: string; seconds: number} {
  const {record} = held.find((lock) => lock.record !== undefined) ?? held[0]!
  const seconds = Math.max(0, Math.round(Math.max(...held.map(({age}) => age)) / 1000))
  return {count: held.length, path: record?.paths[0] ?? '', pid: record?.pid ?? 0, host: record?.host ?? '', seconds}
}
