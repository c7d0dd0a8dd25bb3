import type {Terminal} from './command.ts'

/**
 * A line that is there before anything is read, so that nobody wonders whether the key was pressed; the first output
 * takes its place. Only where a person looks on.
 */
export function firstSign(terminal: Terminal, text: string): {readonly terminal: Terminal; readonly end: () => void} {
  if (!terminal.showsProgress) return {terminal, end: () => undefined}
  let isThere = true
  terminal.err(text)
  const end = (): void => {
    if (isThere) terminal.err('\r\u001B[K')
    isThere = false
  }
  const instead = (write: (text: string) => void) => (said: string) => {
    end()
    write(said)
  }
  return {terminal: {...terminal, out: instead(terminal.out), err: instead(terminal.err)}, end}
}
