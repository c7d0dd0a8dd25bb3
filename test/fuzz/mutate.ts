import {pick, type Random} from '../../src/markdown/proof/random.ts'

type Mutator = (
  text: string,
  random: Random,
  from: {readonly pieces: readonly string[]; readonly other: string}
) => string

/** Ways to change a text, by tokens, lines and characters. */
const mutators: readonly Mutator[] = [
  (text, random, {pieces}) => splice(text, at(text, random), 0, pick(pieces, random)),
  (text, random, {pieces}) => splice(text, at(text, random), 0, pick(pieces, random) + pick(pieces, random)),
  (text, random) => splice(text, at(text, random), 1 + Math.floor(random() * 16), ''),
  // Any UTF-16 code unit, half a character too: what reads the file would refuse it, what reads the text may not.
  (text, random) => splice(text, at(text, random), 1, String.fromCharCode(Math.floor(random() ** 4 * 0x1_0000))),
  (text, random) => {
    const lines = text.split('\n')
    return lines.toSpliced(at(text, random) % lines.length, 1).join('\n')
  },
  (text, random) => {
    const lines = text.split('\n')
    return lines.toSpliced(at(text, random) % lines.length, 0, pick(lines, random)).join('\n')
  },
  // Half of one text and half of another.
  (text, random, {other}) => text.slice(0, at(text, random)) + other.slice(at(other, random)),
  (text, random, {other}) => splice(text, at(text, random), 0, slice(other, random)),
  // What is there, many times: this is what finds time that grows faster than the text.
  (text, random) => splice(text, at(text, random), 0, slice(text, random).repeat(1 + Math.floor(random() * 20))),
  (text, random, {pieces}) =>
    splice(text, at(text, random), 0, pick(pieces, random).repeat(1 + Math.floor(random() ** 3 * 600))),
  (text, random) => text.replaceAll('\n', pick(['\r\n', '\r', '\n\n', '\n> ', '\n  ', ' '], random))
]

/** The text with one to four changes. */
export function mutate(
  text: string,
  random: Random,
  from: {readonly pieces: readonly string[]; readonly other: string}
): string {
  let changed = text
  for (let left = 1 + Math.floor(random() * 4); left > 0; left--)
    changed = pick(mutators, random)(changed, random, from)
  return changed
}

function at(text: string, random: Random): number {
  return Math.floor(random() * (text.length + 1))
}

function slice(text: string, random: Random): string {
  const start = at(text, random)
  return text.slice(start, start + 1 + Math.floor(random() * 40))
}

function splice(text: string, start: number, count: number, piece: string): string {
  return text.slice(0, start) + piece + text.slice(start + count)
}
