import {columns} from '../../../model/columns.ts'

/** Where people and their editors break lines, counted with the indentation. The first that fits is likely the one. */
const usual = [80, 79, 78, 72, 76, 88, 90, 100, 120]

/** No editor breaks lines that are this short: whoever did meant something by it, or tried something out. */
const leastWidth = 30

/**
 * How wide the lines of a folded text may be, from where its author broke them: a line is at most as long as the width,
 * and the first word of the next one had no room. Nothing where no line was broken, or all were for another reason.
 *
 *     Ställ in fart, enheter och        26 columns at least, 45 at most
 *     säkerhetskopiering.
 *
 * @param lines without their indentation
 * @param indent columns in front of each
 */
export function foldWidth(lines: readonly string[], indent: number): number | undefined {
  const [least, most] = lines.reduce(
    ([longest, room], line, at): [number, number] => {
      const next = lines[at + 1] ?? ''
      const isBroken = line !== '' && /^[^ \t]/.test(line) && /^[^ \t]/.test(next)
      const [word] = next.split(' ')
      return [Math.max(longest, columns(line)), isBroken ? Math.min(room, columns(line) + columns(word!)) : room]
    },
    [0, Number.POSITIVE_INFINITY]
  )
  // Broken by what it says and not by its length, no width explains it; the longest line is one that the author likes.
  if (most === Number.POSITIVE_INFINITY) return undefined
  const likely = usual.map((width) => width - indent).find((width) => least <= width && width <= most)
  // Broken by what it says and not by its length, no width explains it: the longest line is one that the author likes.
  const width = likely ?? Math.max(least, most)
  return width < leastWidth ? undefined : width
}
