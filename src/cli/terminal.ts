import type {Terminal} from './command.ts'
import {showsColors} from './shows-colors.ts'

/** The streams of a process, and what became of what was written to them. */
export interface Streams extends Terminal {
  /** Waits until all is written; tells what the system refused, by its name (`ENOSPC`), or nothing. */
  readonly written: () => Promise<string | undefined>
}

/** The streams of a process as a terminal. */
export function terminalOf(process: NodeJS.Process): Streams {
  const {stdout, stderr, env, argv} = process
  const out = outletOf(stdout)
  const err = outletOf(stderr)
  return {
    out: out.write,
    err: err.write,
    // Only who reads it opens it.
    input: async () => Buffer.concat(await process.stdin.toArray()),
    width: stdout.columns || 80,
    showsProgress: stderr.isTTY === true && env.TERM !== 'dumb',
    colors: {out: showsColors(stdout.isTTY, env, argv), err: showsColors(stderr.isTTY, env, argv)},
    written: async () => (await out.written()) ?? (await err.written())
  }
}

interface Outlet {
  readonly write: (text: string) => void
  readonly written: () => Promise<string | undefined>
}

/** A reader that has seen enough (`| head -1`) is no fault of anybody's: nothing more is written, and work goes on. */
function outletOf(stream: NodeJS.WriteStream): Outlet {
  let isOpen = true
  let fault: string | undefined
  let last: Promise<unknown> = Promise.resolve()
  stream.on('error', ({code = 'EIO'}: NodeJS.ErrnoException) => {
    isOpen = false
    if (code !== 'EPIPE') fault ??= code
  })
  return {
    write(text) {
      if (isOpen) last = new Promise((resolve) => stream.write(text, resolve))
    },
    async written() {
      await last
      // The stream tells of an error in a later turn than it gives up the write.
      await new Promise(setImmediate)
      return fault
    }
  }
}
