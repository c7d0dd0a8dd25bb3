/** A fenced code block. */
export interface Fence {
  /** UTF-16 offset of its first line. */
  readonly start: number
  /** What in it is the same in every language: its lines without comments, each once. */
  readonly lines: readonly string[]
}

const opening = /^[ \t>]*(`{3,}|~{3,})/

/** The code blocks of an article, in order. They are no units, and still tell which section is which. */
export function fencesOf(text: string): Fence[] {
  const fences: Fence[] = []
  let open: {mark: string; start: number; lines: Set<string>} | undefined
  let offset = 0
  for (const line of text.split('\n')) {
    const [, mark = ''] = opening.exec(line) ?? []
    if (open === undefined) {
      if (mark !== '') open = {mark, start: offset, lines: new Set()}
    } else if (mark.startsWith(open.mark) && line.trim() === mark) {
      fences.push({start: open.start, lines: [...open.lines]})
      open = undefined
    } else if (isCode(line)) open.lines.add(line.trim())
    offset += line.length + 1
  }
  return fences
}

/** Comments and texts in code are translated; a line of nothing but brackets is in every block. */
function isCode(line: string): boolean {
  return /^[\x20-\x7E\t\r]*$/.test(line) && /\w{3}/.test(line) && !/(^|\s)(#|\/\/|--|\/\*|\*|<!--)|"/.test(line)
}
