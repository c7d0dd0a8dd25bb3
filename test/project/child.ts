import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {join} from 'node:path'
import {onTestFinished} from 'vitest'

/** A process of its own that runs `children/{name}.ts`; killed when the test ends. */
export function startChild(name: string, ...args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [scriptOf(name), ...args], {stdio: ['ignore', 'pipe', 'inherit']})
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

export function scriptOf(name: string): string {
  return join(import.meta.dirname, 'children', `${name}.ts`)
}

/** Waits for the end; with the exit code and what was printed. */
export async function finished(child: ChildProcess): Promise<{code: number | null; printed: string}> {
  let printed = ''
  child.stdout?.setEncoding('utf8').on('data', (data: string) => {
    printed += data
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return {code, printed}
}

/** Waits for the first line that is printed. */
export async function firstLine(child: ChildProcess): Promise<string> {
  const [data] = (await once(child.stdout!, 'data')) as [Buffer]
  return data.toString().split('\n')[0]!
}
