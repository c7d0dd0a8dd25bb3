import {accessSync, constants, existsSync, linkSync, mkdtempSync, rmSync, statfsSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {cacheName} from '../cache-folder.ts'
import {ioFailure} from '../io-failure.ts'
import {inside, realRoot} from '../tree.ts'
import {type Row, row, type Subject} from './row.ts'

/** statfs(2), Linux: file systems that another machine writes to as well. */
const networks: Readonly<Record<number, string>> = {
  26985: 'NFS',
  20859: 'SMB',
  4283649346: 'CIFS',
  4266872130: 'SMB2',
  16914839: '9P',
  12805120: 'Ceph',
  1397113167: 'AFS',
  1196443219: 'GPFS',
  198183888: 'Lustre'
}

/** Less than this, in bytes, and a build of some hundred articles may not fit. */
const little = 100_000_000

/** What the file system lets us do, tried out in the cache. */
export function disk({root}: Pick<Subject, 'root'>): Row[] {
  const home = realRoot(root)
  if (!isWritable(home)) return [row('disk', 'warning', 'disk-read-only', {values: {folder: home}})]
  const {canLink, isCaseSensitive} = tryOut(root, home)
  const {type, bavail, bsize} = statfsSync(home)
  const network = process.platform === 'linux' ? networks[type] : undefined
  const megabytes = Math.floor((bavail * bsize) / 1_000_000)
  return [
    ...(network === undefined ? [] : [row('disk', 'warning', 'disk-network', {values: {network}})]),
    ...(bavail * bsize < little ? [row('disk', 'warning', 'disk-nearly-full', {values: {megabytes}})] : []),
    ...(canLink ? [] : [row('disk', 'warning', 'disk-no-links')]),
    row('disk', 'ok', isCaseSensitive ? 'disk-case-sensitive' : 'disk-case-blind', {values: {megabytes}})
  ]
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** In a folder of its own, of which nothing stays; in the cache, where there is one. */
function tryOut(root: string, home: string): {canLink: boolean; isCaseSensitive: boolean} {
  const cache = inside(root, cacheName).absolute
  let trial: string | undefined
  try {
    trial = mkdtempSync(join(existsSync(cache) ? cache : home, '.ordbro-trial-'))
    writeFileSync(join(trial, 'a'), '')
    return {canLink: canLink(trial), isCaseSensitive: !existsSync(join(trial, 'A'))}
  } catch (error) {
    throw ioFailure(error, cacheName)
  } finally {
    if (trial !== undefined) rmSync(trial, {recursive: true, force: true})
  }
}

function canLink(trial: string): boolean {
  try {
    linkSync(join(trial, 'a'), join(trial, 'b'))
    return true
  } catch {
    return false
  }
}
