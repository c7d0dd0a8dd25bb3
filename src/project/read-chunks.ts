import {isUtf8} from 'node:buffer'
import {closeSync} from 'node:fs'
import {Failure} from '../model/failure.ts'
import {encodingOf} from './decode-declared.ts'
import {decodeText} from './decode-text.ts'
import {fillFrom, openFile} from './open-file.ts'
import {inside} from './tree.ts'

/**
 * How much is read at once, in bytes. V8 puts strings of 128 KB and more where they are collected late: with pieces of
 * 256 KB a memory of 190,000 units took 450 MB to build and not 323, and its units a quarter longer to read.
 */
const most = 16 * 1024

/**
 * The text of a project file of any size, in pieces, in the encoding that it says it has: see `decodeDeclared`. Only one
 * piece is held.
 *
 * @param path relative to the project, with `/`
 * @throws `Failure` as `readText` does, once the pieces before the fault were taken
 */
export function* readChunks(root: string, path: string): Generator<string> {
  yield* chunksOf(inside(root, path).absolute, path)
}

/** `readChunks` of a file that the user named, anywhere on the machine. */
export function* readChunksAnywhere(absolute: string, path: string): Generator<string> {
  yield* chunksOf(absolute, path)
}

function* chunksOf(absolute: string, path: string): Generator<string> {
  const handle = openFile(absolute, path)
  try {
    const bytes = Buffer.allocUnsafe(most)
    const first = bytes.subarray(0, fillFrom(handle, bytes, 0, path))
    const encoding = encodingOf(first)
    const decode = encoding === undefined ? utf8(path) : other(encoding, path)
    for (let size = first.length; ; ) {
      const isLast = size < most
      const {text, rest} = decode(bytes.subarray(0, size), isLast)
      if (text !== '') yield text
      if (isLast) return
      rest.copy(bytes)
      size = fillFrom(handle, bytes, rest.length, path)
    }
  } finally {
    closeSync(handle)
  }
}

/** Takes a piece apart into its text and the bytes of a character whose others are to come. */
type Decode = (bytes: Buffer, isLast: boolean) => {readonly text: string; readonly rest: Buffer}

function utf8(path: string): Decode {
  let offset = 0
  let lines = 0
  return (bytes, isLast) => {
    const end = isLast ? bytes.length : wholeEnd(bytes)
    const whole = bytes.subarray(0, end)
    if (!isUtf8(whole)) throw moved(() => decodeText(whole, path), offset, lines)
    offset += end
    for (let at = whole.indexOf(10); at !== -1; at = whole.indexOf(10, at + 1)) lines++
    return {text: whole.toString('utf8'), rest: bytes.subarray(end)}
  }
}

/** Where the last whole character ends: at most three bytes of one are without their last. */
function wholeEnd(bytes: Buffer): number {
  for (let back = 1; back <= 3; back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) break
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? bytes.length - back : bytes.length
  }
  return bytes.length
}

/** What is wrong with a piece, in terms of the file. */
function moved(work: () => unknown, offset: number, lines: number): unknown {
  try {
    work()
  } catch (error) {
    if (!(error instanceof Failure) || error.place?.line === undefined) return error
    const {kind, code, values, place} = error
    const its = values.offset === undefined ? values : {...values, offset: Number(values.offset) + offset}
    return new Failure(kind, code, its, {...place, line: error.place.line + lines})
  }
  return undefined
}

function other(encoding: string, path: string): Decode {
  const failure = (cause: unknown): Failure =>
    new Failure('unreadable', 'other-encoding', {path, encoding}, {path, line: 1}, {cause})
  const tried = <Value>(work: () => Value): Value => {
    try {
      return work()
    } catch (error) {
      throw failure(error)
    }
  }
  const decoder = tried(() => new TextDecoder(encoding, {fatal: true}))
  return (bytes, isLast) => ({
    text: tried(() => decoder.decode(bytes, {stream: !isLast})),
    rest: Buffer.alloc(0)
  })
}
