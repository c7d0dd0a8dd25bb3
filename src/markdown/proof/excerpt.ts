import type {Plain} from './plain.ts'

/** UTF-16 code units that an excerpt shows before the place and in all. */
const before = 16
const length = 56

/**
 * A short piece of a text around an offset.
 *
 *     excerpt(longText, 200) → '…and the rest of the sentence that…'
 */
export function excerpt(text: string, around = 0): string {
  // `html-pieces` sets tags off with a character that is for no reader.
  const shown = (value: string): string => value.replaceAll('\u0001', '')
  let start = text.length <= length ? 0 : Math.max(0, Math.min(around - before, text.length - length))
  let end = Math.min(text.length, start + length)
  if (isInsidePair(text, start)) start--
  if (isInsidePair(text, end)) end++
  return `${start > 0 ? '…' : ''}${shown(text.slice(start, end))}${end < text.length ? '…' : ''}`
}

/** A node in few words: its type and the first text in it. */
export function nodeExcerpt(node: Plain): string {
  let text = ''
  const waiting: Plain[] = [node]
  for (let next = waiting.pop(); next && text.length < length; next = waiting.pop()) {
    text += next.value
    for (let index = next.children.length - 1; index >= 0; index--) waiting.push(next.children[index]!)
  }
  return text === '' ? node.type : `${node.type} ${excerpt(text)}`
}

/** Where two texts begin to differ. */
export function firstDifference(left: string, right: string): number {
  let index = 0
  while (index < left.length && index < right.length && left[index] === right[index]) index++
  return index
}

function isInsidePair(text: string, offset: number): boolean {
  const low = text.charCodeAt(offset)
  const high = text.charCodeAt(offset - 1)
  return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff
}
