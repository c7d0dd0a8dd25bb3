import type {Said} from '../model/project-index.ts'

/** How long a piece is, in UTF-16 code units. */
const usual = 1024 * 1024

/** Takes down what is said, in pieces of about one length: lines are put together, and what is one long line is cut. */
export function pieces(length = usual): {add(...said: Said): void; all(): readonly Said[]} {
  const whole: Said[] = []
  let last: {stream: Said[0]; text: string} | undefined
  return {
    add(stream, text) {
      if (last !== undefined && (last.stream !== stream || last.text.length + text.length > length)) {
        whole.push([last.stream, last.text])
        last = undefined
      }
      let from = 0
      while (text.length - from > length) {
        const end = from + length
        // Never between the halves of a character.
        const cut = isLow(text.charCodeAt(end)) && length > 1 ? end - 1 : end
        whole.push([stream, text.slice(from, cut)])
        from = cut
      }
      const rest = from === 0 ? text : text.slice(from)
      last = {stream, text: last === undefined ? rest : last.text + rest}
    },
    all: () => (last === undefined ? whole : [...whole, [last.stream, last.text]])
  }
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000
}
