#!/usr/bin/env node
/** The program. This file loads next to nothing, so that all that follows comes compiled from the cache. */
import {keepCompiled} from './keep-compiled.ts'

const home = new URL('../../', import.meta.url)
keepCompiled(home, process.env)
const {start} = await import('./start.ts')
process.exitCode = await start(home, process)
