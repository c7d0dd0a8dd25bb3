/** A file that a stranger could send, and what must come of it. */
export interface Row {
  readonly name: string
  /** Where it is put; `content/sv/bad.md` where nothing is said. */
  readonly put?: string
  /** How its bytes are made, from what the sound project has there. */
  readonly make: (was: string) => string | Uint8Array
  /** The exit code of `sync` and of `build`; one number where they are the same. */
  readonly exit: number | {readonly sync: number; readonly build: number}
  /** The failure or finding that one of the two must name; several, where it depends on the machine which comes first. */
  readonly code?: string | readonly string[]
  /** The line that it is named with; 0 where a file as a whole is meant. */
  readonly line?: number
  /** The path that it is named with, where it is not that of the file. */
  readonly path?: string
  /** Settings, glossary and manifest are everybody's: where one of them cannot be read, nothing is done at all. */
  readonly stops?: true
  /** Lays out what is no plain file: links, names. Then there is no `make`. */
  readonly lay?: (root: string) => void
}

/** Files of one place, written as short lines of a table. */
export function rowsAt(put: string, stops: boolean, table: readonly ShortRow[]): Row[] {
  return table.map(([name, make, exit, code, line, more]) => ({
    name,
    put,
    make: typeof make === 'function' ? make : () => make,
    exit,
    ...(code === undefined ? {} : {code}),
    ...(line === undefined ? {} : {line}),
    ...(stops ? {stops: true} : {}),
    ...more
  }))
}

export type ShortRow = readonly [
  name: string,
  make: string | Uint8Array | Row['make'],
  exit: Row['exit'],
  code?: Row['code'],
  line?: number | undefined,
  more?: Partial<Row>
]

/** Bytes written in hexadecimal; spaces are for the reader. */
export function hex(digits: string): Uint8Array {
  return Buffer.from(digits.replaceAll(' ', ''), 'hex')
}

/** The first part of a text, as a write that was cut off leaves it. */
export function cut(share: number): (was: string) => Uint8Array {
  return (was) => {
    const bytes = Buffer.from(was)
    return bytes.subarray(0, Math.floor(bytes.length * share))
  }
}

/** Replaces a text that must be there. */
export function swap(from: string | RegExp, to: string): (was: string) => string {
  return (was) => {
    const now = was.replace(from, () => to)
    if (now === was) throw new Error(`the sound file has no ${String(from)}`)
    return now
  }
}

/** Bytes that mean nothing, the same ones in every run (a linear congruential generator, Numerical Recipes). */
export function garbage(length: number, seed: number): Uint8Array {
  let state = seed
  return Uint8Array.from({length}, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 24
  })
}
