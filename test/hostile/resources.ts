/** Loaded before the program: at its end, what it took is written to the file that `ORDBRO_RESOURCES` names. */
import {writeFileSync} from 'node:fs'

process.on('exit', () => {
  const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage()
  const file = process.env.ORDBRO_RESOURCES
  if (file !== undefined)
    writeFileSync(file, JSON.stringify({seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024}))
})
