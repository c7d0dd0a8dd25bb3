import {columns} from '../../../model/columns.ts'

/**
 * A line of a folded block scalar as lines that are no wider than a width, where words allow it. Broken is only at a single
 * space, which is what a line break of such a scalar reads as.
 */
export function fold(line: string, width: number): string[] {
  const lines: string[] = []
  let [current, used] = ['', 0]
  for (const word of line.split(/(?<![ \t]) (?![ \t])/)) {
    const more = columns(word)
    if (current !== '' && used + 1 + more > width) {
      lines.push(current)
      ;[current, used] = [word, more]
    } else {
      used += current === '' ? more : more + 1
      current = current === '' ? word : `${current} ${word}`
    }
  }
  return [...lines, current]
}
