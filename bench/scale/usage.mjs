/** Loaded before the program in each of its processes: says at the end what the process has used. */
import {appendFileSync} from 'node:fs'

const file = process.env.ORDBRO_USAGE
if (file !== undefined)
  process.on('exit', () => {
    const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage()
    appendFileSync(file, `${(userCPUTime + systemCPUTime) / 1e6} ${maxRSS / 1024}\n`)
  })
