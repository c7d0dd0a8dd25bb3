import type {Folded} from './fold.ts'
import {isRun, kindAt, kinds} from './word-kind.ts'
import {hashBase, type WordTable, wordEnd} from './word-table.ts'

/** Takes a pattern that stands between two units of a folded text, at the edges of words by their letters alone. */
export type Report = (start: number, end: number, pattern: number) => void

/** Takes a word of a script with spaces, with the hash of its letters. */
export type Meet = (start: number, end: number, hash: number) => void

/**
 * The patterns of a table in a text, at each of its words: those that begin there, the shorter before the longer.
 *
 * @param meet - is told of every word, pattern or not
 */
export function findWords(table: WordTable, {units, length}: Folded, report: Report, meet?: Meet): void {
  for (let at = 0; at < length; ) {
    const first = units[at]!
    if (first === space) {
      at++
      continue
    }
    const kind = kindAt(units, at, length)
    let end = at + 1
    let hash = first
    if (isRun(kind)) {
      for (let power = hashBase; end < length && kindAt(units, end, length) === kind; end++) {
        hash = (hash + Math.imul(units[end]!, power)) | 0
        power = Math.imul(power, hashBase)
      }
    }
    if (kind !== kinds.unspaced && table.mayHave(hash)) {
      const node = table.find(hash, units, at, end - at)
      if (node >= 0) follow(table, units, length, {start: at, end, hash, power: powerOf(end - at), node}, report)
    }
    if (kind === kinds.spaced) meet?.(at, end, hash)
    else if (kind === kinds.katakana && units[end] === middleDot) followDots(table, units, length, at, report)
    at = end
  }
}

function powerOf(length: number): number {
  let power = 1
  for (let count = 0; count < length; count++) power = Math.imul(power, hashBase)
  return power
}

const space = 0x20
const middleDot = 0x30fb

/** The beginning of a pattern in a text. */
interface Beginning {
  readonly start: number
  end: number
  hash: number
  power: number
  node: number
}

function follow(table: WordTable, units: Uint16Array, length: number, found: Beginning, report: Report): void {
  for (;;) {
    const pattern = table.patternOf(found.node)
    // What was followed by hashes alone is read once where it matters.
    if (pattern >= 0 && table.is(found.node, units, found.start, 0)) report(found.start, found.end, pattern)
    if (!table.goesOn(found.node) || found.end === length) return
    const known = found.end - found.start
    const next = wordEnd(units, found.end, length)
    while (found.end < next) {
      found.hash = (found.hash + Math.imul(units[found.end++]!, found.power)) | 0
      found.power = Math.imul(found.power, hashBase)
    }
    found.node = table.find(found.hash, units, found.start, found.end - found.start, known)
    if (found.node < 0) return
  }
}

/** More parts than a name has between its dots. */
const mostParts = 8

/** A borrowed word may have dots between its parts where the glossary has none: ディープ・ラーニング. */
function followDots(table: WordTable, units: Uint16Array, length: number, start: number, report: Report): void {
  const letters: number[] = []
  let hash = 0
  let power = 1
  let end = start
  for (let parts = 0; parts < mostParts; parts++) {
    const next = wordEnd(units, end, length)
    for (; end < next; end++) {
      letters.push(units[end]!)
      hash = (hash + Math.imul(units[end]!, power)) | 0
      power = Math.imul(power, hashBase)
    }
    if (parts > 0) {
      const node = table.find(hash, Uint16Array.from(letters), 0, letters.length)
      const pattern = node < 0 ? -1 : table.patternOf(node)
      if (pattern >= 0) report(start, end, pattern)
    }
    if (units[end] !== middleDot || kindAt(units, end + 1, length) !== kinds.katakana || end + 1 >= length) return
    end++
  }
}
