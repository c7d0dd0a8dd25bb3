import {columns} from './columns.ts'
import type {Terminal} from './command.ts'

/** A line on stderr that says how far long work has come; it shows itself after a second, and only on a terminal. */
export function progress(terminal: Terminal, total: number): {step(what: string): void; end(): void} {
  const start = performance.now()
  let done = 0
  let shown = 0
  const clear = '\r\u001B[K'
  return {
    step(what) {
      done++
      const now = performance.now()
      if (!terminal.showsProgress || now - start < 1000 || now - shown < 100) return
      shown = now
      const seconds = Math.ceil((((now - start) / done) * (total - done)) / 1000)
      const line = `${done}/${total}  ${seconds} s  ${what}`
      terminal.err(clear + fitting(line, terminal.width - 1))
    },
    end() {
      if (shown > 0) terminal.err(clear)
    }
  }
}

/** As much of a line as a row of the terminal holds: one that goes on in the next row could not be wiped out. */
function fitting(line: string, width: number): string {
  let shown = ''
  let used = 0
  for (const {segment} of new Intl.Segmenter().segment(line)) {
    used += columns(segment)
    if (used > width) break
    shown += segment
  }
  return shown
}
