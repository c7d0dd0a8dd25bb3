import {readdirSync, readFileSync, readlinkSync} from 'node:fs'
import {hostname} from 'node:os'
import {errorCode} from './io-failure.ts'

/** A running process, told apart from a later one with the same number. */
export interface Owner {
  readonly pid: number
  readonly host: string
  /** The pid namespace and the boot: process numbers of another container or an earlier boot say nothing here. */
  readonly space: string
  readonly boot: string
  /** When the process began, in the system's own unit; empty where the system does not tell (macOS, Windows). */
  readonly start: string
}

/** This process. */
export const self: Owner = {
  pid: process.pid,
  host: hostname(),
  space: orEmpty(() => readlinkSync('/proc/self/ns/pid')),
  boot: orEmpty(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
  start: startOf(process.pid) ?? ''
}

/**
 * Whether a process still runs: `yes`, `no`, or `unknown` when it ran on another machine or in another container, whose
 * processes cannot be seen from here. Where the start is unknown, a number that is in use counts as `yes`.
 */
export function isRunning(owner: Owner): 'yes' | 'no' | 'unknown' {
  if (owner.host !== self.host) return 'unknown'
  if (owner.boot !== self.boot) return 'no'
  if (owner.space !== self.space) return 'unknown'
  if (self.start !== '') return startOf(owner.pid) === owner.start ? 'yes' : 'no'
  try {
    process.kill(owner.pid, 0)
    return 'yes'
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return errorCode(error) === 'ESRCH' ? 'no' : 'yes'
  }
}

/**
 * When a process began, or nothing when it is gone. Linux: proc(5), `/proc/[pid]/stat`, field 22 in clock ticks since
 * boot. A process that waits to be reaped (`Z`) is gone only when its last thread has ended: after a kill the first
 * thread is a zombie while others still finish what they asked the system for, a rename perhaps.
 */
function startOf(pid: number): string | undefined {
  const stat = orEmpty(() => readFileSync(`/proc/${pid}/stat`, 'latin1'))
  // The second field is the program's name, in parentheses, with any character in it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const isOver = fields[0] === 'X' || (fields[0] === 'Z' && !hasThreads(pid))
  return isOver ? undefined : fields[19]
}

function hasThreads(pid: number): boolean {
  try {
    return readdirSync(`/proc/${pid}/task`).length > 1
  } catch {
    return false
  }
}

function orEmpty(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
