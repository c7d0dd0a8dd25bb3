import {limits} from '../limits.ts'
import {type FileText, overLimit} from '../unreadable.ts'

/** Throws when TOML nests deeper, or holds more, than the limits allow; the parser calls itself for each level. */
export function checkDepth(content: string, file: FileText, offset: number): void {
  let depth = 0
  let nodes = 0
  for (let at = 0; at < content.length; at++) {
    const character = content[at]!
    switch (character) {
      case '"':
      case "'":
        {
          const end = endOfString(content, at, character)
          if (end - at > limits.string) throw overLimit('string', file, offset + at)
          at = end - 1
        }
        break
      case '#':
        while (at + 1 < content.length && content[at + 1] !== '\n') at++
        break
      case '[':
      case '{':
        if (++depth > limits.depth) throw overLimit('depth', file, offset + at)
        break
      case ']':
      case '}':
        depth = Math.max(0, depth - 1)
        break
      case '=':
      case ',':
        if (++nodes > limits.nodes) throw overLimit('nodes', file, offset + at)
        break
    }
  }
}

/** The offset after a string; an unclosed one ends the text here, and the parser says what is wrong with it. */
function endOfString(content: string, start: number, quote: string): number {
  const fence = content.startsWith(quote.repeat(3), start) ? quote.repeat(3) : quote
  for (let at = start + fence.length; at < content.length; at++) {
    if (quote === '"' && content[at] === '\\') at++
    else if (fence.length === 1 && content[at] === '\n') return at
    else if (content.startsWith(fence, at)) return at + fence.length
  }
  return content.length
}
