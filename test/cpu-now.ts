/**
 * Milliseconds of processor time that this thread has used: what a limit on work is held against, since on a busy
 * machine the clock on the wall measures the neighbours.
 */
export function cpuNow(): number {
  const {user, system} = process.threadCpuUsage()
  return (user + system) / 1000
}
