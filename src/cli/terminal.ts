import type {Terminal} from './command.ts'

/** The streams of a process as a terminal. */
export function terminalOf(process: NodeJS.Process): Terminal {
  const {stdout, stderr, stdin, env} = process
  // A reader that has seen enough (`| head -1`) is no fault of ours.
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      process.exitCode = error.code === 'EPIPE' ? 0 : 5
    })
  }
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    input: async () => Buffer.concat(await stdin.toArray()),
    width: stdout.columns ?? 80,
    showsProgress: stderr.isTTY === true && env.TERM !== 'dumb',
    colors: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb'
  }
}
