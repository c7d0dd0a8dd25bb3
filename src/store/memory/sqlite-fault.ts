/** What SQLite's numbers mean to us (https://sqlite.org/rescode.html): the file is damaged, or the disk is. */
const faults: Readonly<Record<number, SqliteFault>> = {
  11: 'damaged',
  26: 'damaged',
  13: 'full',
  10: 'disk',
  8: 'disk',
  14: 'disk',
  5: 'busy',
  6: 'busy'
}

/** `full`: no space is left. `disk`: it cannot be written or read. `busy`: another process is at it. */
export type SqliteFault = 'damaged' | 'full' | 'disk' | 'busy'

/** What went wrong in a database; nothing for an error of another kind. */
export function sqliteFault(error: unknown): SqliteFault | undefined {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined
  // Extended codes have their kind in the lower byte.
  return typeof code === 'number' ? faults[code & 0xff] : undefined
}
