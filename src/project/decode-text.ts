import {isUtf8} from 'node:buffer'
import {Failure} from '../model/failure.ts'
import {pointAt} from '../model/finding.ts'

/** Byte order marks of encodings that are not UTF-8; UTF-32LE begins as UTF-16LE does, so it comes first. */
const marks: readonly {readonly bytes: readonly number[]; readonly encoding: string}[] = [
  {bytes: [0xff, 0xfe, 0, 0], encoding: 'UTF-32LE'},
  {bytes: [0, 0, 0xfe, 0xff], encoding: 'UTF-32BE'},
  {bytes: [0xff, 0xfe], encoding: 'UTF-16LE'},
  {bytes: [0xfe, 0xff], encoding: 'UTF-16BE'}
]

/**
 * The text of a file: UTF-8, its byte order mark kept as the first character. Node's own reading would put U+FFFD in the
 * place of what it cannot decode, and write that back; here it is a failure that names the byte.
 *
 * @param path for the message
 * @throws `Failure` of kind `unreadable`: `other-encoding` (a UTF-16 or UTF-32 mark), `not-utf8` with the byte's
 *   offset, `cut-off-character` where the last one is not all there, `nul-character`
 */
export function decodeText(bytes: Buffer, path: string): string {
  const mark = marks.find((row) => row.bytes.every((byte, at) => bytes[at] === byte))
  if (mark) throw new Failure('unreadable', 'other-encoding', {path, encoding: mark.encoding}, {path, line: 1})
  if (!isUtf8(bytes)) throw notUtf8(bytes, path)
  const text = bytes.toString('utf8')
  const nul = text.indexOf('\0')
  if (nul !== -1) throw new Failure('unreadable', 'nul-character', {path}, {path, ...pointAt(text, nul)})
  return text
}

function notUtf8(bytes: Buffer, path: string): Failure {
  const before = validBeginning(bytes)
  const rest = bytes.subarray(Buffer.byteLength(before))
  if (isCutOff(rest)) {
    return new Failure('unreadable', 'cut-off-character', {path}, {path, ...pointAt(before, before.length)})
  }
  const offset = Buffer.byteLength(before)
  const byte = bytes[offset]?.toString(16).toUpperCase() ?? ''
  return new Failure('unreadable', 'not-utf8', {path, offset, byte}, {path, ...pointAt(before, before.length)})
}

/** Whether bytes that are no character would be one with more behind them: the end of a file of which half is there. */
function isCutOff(rest: Buffer): boolean {
  try {
    // Three bytes are the most that a character can lack its last of.
    if (rest.length < 4) new TextDecoder('utf-8', {fatal: true}).decode(rest, {stream: true})
    return rest.length < 4
  } catch {
    return false
  }
}

/** The longest beginning that is whole characters of UTF-8; `fatal` throws but does not tell where, so it is halved for. */
function validBeginning(bytes: Buffer): string {
  let beginning = ''
  let bad = bytes.length + 1
  for (let good = 0; bad - good > 1; ) {
    const middle = (good + bad) >> 1
    try {
      // `stream`: a character that is cut off by the end is no fault yet, and no part of the text.
      const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true})
      beginning = decoder.decode(bytes.subarray(0, middle), {stream: true})
      good = middle
    } catch {
      bad = middle
    }
  }
  return beginning
}
