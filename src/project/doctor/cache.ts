import {accessSync, constants, existsSync, lstatSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {inspectIndex} from '../../store/inspect-index.ts'
import {cacheName} from '../cache-folder.ts'
import {errorCode} from '../io-failure.ts'
import {inside} from '../tree.ts'
import {type Row, row, type Subject} from './row.ts'

/** Whether the cache is ours to read and write, and how large it has become. */
export function cache({root}: Pick<Subject, 'root'>): Row[] {
  const {absolute} = inside(root, cacheName)
  if (lstatSync(absolute, {throwIfNoEntry: false}) === undefined) return [row('cache', 'ok', 'cache-none')]
  const sum = {files: 0, bytes: 0, locked: [] as string[]}
  measure(absolute, cacheName, sum)
  const {files, locked} = sum
  const [path] = locked
  if (path !== undefined) {
    const values = {path, count: locked.length}
    return [row('cache', 'error', 'cache-locked', {values, mend: `rm -r ${cacheName}`})]
  }
  const usable = row('cache', 'ok', 'cache-usable', {values: {files, kilobytes: Math.ceil(sum.bytes / 1000)}})
  return [usable, ...index(join(absolute, 'index', 'index.db'))]
}

/** One that is of another version or broken is no harm: whoever needs it makes it anew. */
function index(file: string): Row[] {
  if (!existsSync(file)) return []
  const state = inspectIndex(file)
  if (state === undefined) return [row('cache', 'warning', 'index-broken', {mend: `rm -r ${cacheName}/index`})]
  const {version, isCurrent, articles: count} = state
  return [row('cache', 'ok', isCurrent ? 'index-current' : 'index-other', {values: {version, count}})]
}

function measure(absolute: string, path: string, sum: {files: number; bytes: number; locked: string[]}): void {
  const stat = lstatSync(absolute, {throwIfNoEntry: false})
  if (stat === undefined) return
  if (!isOpen(absolute)) sum.locked.push(path)
  else if (stat.isDirectory())
    for (const name of readdirSync(absolute)) measure(join(absolute, name), `${path}/${name}`, sum)
  else {
    sum.files++
    sum.bytes += stat.size
  }
}

/** A file that is gone when it is looked at stops nobody. */
function isOpen(absolute: string): boolean {
  try {
    accessSync(absolute, constants.R_OK | constants.W_OK)
    return true
  } catch (error) {
    return errorCode(error) === 'ENOENT'
  }
}
