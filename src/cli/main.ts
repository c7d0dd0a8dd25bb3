#!/usr/bin/env node
/** The program. This file loads next to nothing, so that all that follows comes compiled from the cache. */
import {keepCompiled} from './keep-compiled.ts'

/** The oldest Node.js that has what ordbro needs, as `engines` in `package.json` says it. */
const oldest = 24

const home = new URL('../../', import.meta.url)
if (Number.parseInt(process.versions.node, 10) < oldest) {
  // In English alone: what reads the other languages cannot be loaded here.
  process.stderr.write(`ordbro needs Node.js ${oldest} or newer; this is ${process.versions.node}.\n`)
  process.exitCode = 2
} else {
  keepCompiled(home, process.env)
  const {start} = await import('./start.ts')
  process.exitCode = await start(home, process)
}
