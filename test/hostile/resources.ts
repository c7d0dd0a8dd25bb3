/** Loaded before the program: at its end, what it took is written to the file that `ORDBRO_RESOURCES` names. */
import {readFileSync, writeFileSync} from 'node:fs'

process.on('exit', () => {
  const {userCPUTime, systemCPUTime} = process.resourceUsage()
  const file = process.env.ORDBRO_RESOURCES
  if (file !== undefined)
    writeFileSync(file, JSON.stringify({seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: peak() / 1024}))
})

/**
 * The most memory that was resident, in kilobytes. Where Linux tells it of the program alone: its `maxRSS` begins with
 * that of the process which started it, and a runner of many tests is larger than any command.
 */
function peak(): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))![1])
  } catch {
    return process.resourceUsage().maxRSS
  }
}
