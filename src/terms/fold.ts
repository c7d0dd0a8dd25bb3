import {type CodeUnits, codeUnitsFor, copyCodeUnits} from './code-units.ts'
import {extender, gap, shape} from './shape.ts'

/** A text as the matcher reads it, and where each of its code units stands in the text that was given. */
export interface Folded {
  /** UTF-16 code units; only the first `length` count. */
  readonly units: Uint16Array
  /** UTF-16 offset of the cluster that a unit comes from; units of one cluster share it. One more: the text's end. */
  readonly starts: Uint32Array
  readonly length: number
}

/** Arrays to fold into: new ones for each sentence cost more than the folding. */
export interface Room {
  readonly given: CodeUnits
  readonly units: Uint16Array
  readonly starts: Uint32Array
}

/** Between two paragraphs; no term has one, so none is found across it. */
const paragraphEnd = 0x0a
const space = 0x20
const lineBreak = /\r\n|[\n\r\u2028\u2029]/g

/**
 * Fold a text for matching: `shape` for each cluster, and one space for any gap between words. Lower-casing may change
 * the length and so may all else here, which is why every unit knows its place.
 *
 *     Di­ffusions MODELL
 *     diffusions modell       units
 *     01345…     13 15…       starts, through the soft hyphen
 *
 * @param room - is used where it suffices; the result then lasts until the room is used again
 */
export function fold(text: string, keepCase = false, room?: Room): Folded {
  const table = keepCase ? keptTable : lowerTable
  const suffices = room !== undefined && room.units.length > text.length
  let units = suffices ? room.units : new Uint16Array(text.length + 16)
  let starts = suffices ? room.starts : new Uint32Array(text.length + 17)
  const given = suffices ? room.given : codeUnitsFor(text.length)
  copyCodeUnits(text, given)
  const {units: letters} = given
  let length = 0
  for (let at = 0; at < text.length; ) {
    const simple = table[letters[at]!]!
    // Nearly all of a text is letters, and single spaces before letters.
    if (simple > space || (simple === space && table[letters[at + 1]!]! > space)) {
      units[length] = simple
      starts[length++] = at++
      continue
    }
    let end: number
    let from = at
    let piece: string
    if (isGap(text, at)) {
      end = at + 1
      while (end < text.length && isGap(text, end)) end++
      piece = end - at > 1 && (text.slice(at, end).match(lineBreak)?.length ?? 0) > 1 ? '\n' : ' '
    } else {
      end = at + widthAt(text, at)
      const joins = extendsCluster(text, at, end)
      while (end < text.length && extendsCluster(text, end, end + widthAt(text, end))) end += widthAt(text, end)
      // A mark changes the character before it: take that back. Nothing joins a gap.
      if (joins && length > 0 && units[length - 1] !== space && units[length - 1] !== paragraphEnd) {
        from = starts[length - 1]!
        while (length > 0 && starts[length - 1] === from) length--
      }
      piece = shape(text.slice(from, end), keepCase)
      if (end === from + 1 && !joins && piece.length === 1 && (piece < '\uD800' || piece > '\uDFFF')) {
        table[text.charCodeAt(at)] = piece.charCodeAt(0)
      }
    }
    const needed = length + piece.length + (text.length - end) + 1
    if (needed > units.length) {
      units = larger(units, new Uint16Array(needed * 2))
      starts = larger(starts, new Uint32Array(needed * 2 + 1))
    }
    for (let index = 0; index < piece.length; index++) {
      units[length] = piece.charCodeAt(index)
      starts[length++] = from
    }
    at = end
  }
  starts[length] = text.length
  return {units, starts, length}
}

/** Room for texts of so many code units. */
export function roomFor(length: number): Room {
  return {given: codeUnitsFor(length), units: new Uint16Array(length + 1), starts: new Uint32Array(length + 2)}
}

/** The folded text as a string: the key under which a term is looked up. */
export function foldedString({units, length}: Pick<Folded, 'units' | 'length'>): string {
  const pieces: string[] = []
  for (let at = 0; at < length; at += 8192) {
    pieces.push(String.fromCharCode(...units.subarray(at, Math.min(length, at + 8192))))
  }
  return pieces.join('')
}

/** What a code unit becomes by itself, filled in as units are met; 0 where it has not been, or its neighbours matter. */
const lowerTable = new Uint16Array(0x10000)
const keptTable = new Uint16Array(0x10000)
lowerTable[space] = space
keptTable[space] = space

function isGap(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit === space || ((unit < space || unit >= 0x85) && gap.test(text[at]!))
}

function extendsCluster(text: string, start: number, end: number): boolean {
  return text.charCodeAt(start) >= 0xad && extender.test(text.slice(start, end))
}

/** Code units of the character at an offset. */
function widthAt(text: string, at: number): 1 | 2 {
  return text.codePointAt(at)! > 0xffff ? 2 : 1
}

function larger<Kind extends Uint16Array | Uint32Array>(old: Kind, fresh: Kind): Kind {
  fresh.set(old)
  return fresh
}
