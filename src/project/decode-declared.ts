import {Failure} from '../model/failure.ts'
import {decodeText} from './decode-text.ts'

/** The encoding that an XML declaration names; it is ASCII in all but UTF-16 and UTF-32. */
const declaration = /^<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/

/**
 * The text of a file that other tools wrote: UTF-8, UTF-16 with a byte order mark (what Excel calls Unicode text), or
 * what its XML declaration names.
 *
 * @throws `Failure` (unreadable) `other-encoding` for an encoding that is not known or is not the one of the file, and
 *   those of `decodeText`
 */
export function decodeDeclared(bytes: Buffer, path: string): string {
  const encoding = encodingOf(bytes)
  if (encoding === undefined) return decodeText(bytes, path)
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch (error) {
    throw new Failure('unreadable', 'other-encoding', {path, encoding}, {path, line: 1}, {cause: error})
  }
}

/** The encoding that the beginning of a file says it has; nothing where that is UTF-8 or not said. */
export function encodingOf(bytes: Buffer): string | undefined {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const isWider = bytes[2] === 0 && bytes[3] === 0
  if (isWide && !isWider) return bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'
  const named = declaration.exec(bytes.toString('latin1', 0, 300))?.[1]
  return named === undefined || /^utf-?8$/i.test(named) ? undefined : named
}
