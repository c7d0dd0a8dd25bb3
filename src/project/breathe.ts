/** How long one turn of work may be, in milliseconds. */
const turn = 25

let last = performance.now()

/**
 * Gives a Ctrl-C, other writes and timers their turn. Long work awaits it once for each article; between two turns it
 * costs as little as looking at the clock.
 */
export async function breathe(): Promise<void> {
  if (performance.now() - last < turn) return
  await new Promise(setImmediate)
  last = performance.now()
}
