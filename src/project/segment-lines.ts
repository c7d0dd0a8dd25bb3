/**
 * Where targets stand in a stored segment file, for people to go there: the line of `<target>`, or of `<segment>` where
 * there is none. It reads lines, not XML, since ordbro writes each of these elements on its own; of a file that another
 * tool laid out it may know fewer places.
 *
 * @returns by `unit id`, a space and `segment id`; 1-based
 */
export function segmentLines(stored: string): Map<string, number> {
  const lines = new Map<string, number>()
  let unit = ''
  let segment: string | undefined
  stored.split(/\r\n|\n|\r/).forEach((line, index) => {
    const element =
      /^[ \t]*<(?:[a-z]+:)?(unit|segment|ignorable|target)(?=[ \t>/])[^>]*?(?:[ \t]id="([^"]*)"|>|$)/.exec(line)
    if (element === null) return
    const [, name, id = ''] = element
    if (name === 'unit') unit = id
    if (name === 'segment') segment = `${unit} ${id}`
    if (name === 'target' ? segment !== undefined : name === 'segment') lines.set(segment!, index + 1)
    // The target of white space between segments is nobody's, whether the segment before it has one or not.
    if (name !== 'segment') segment = undefined
  })
  return lines
}

/**
 * The segment that messages put on a line, for who names it by that. A line beside it is none's: lines shift when something
 * is written, and then the wrong segment must not be taken.
 *
 * @returns `u…/s2`
 */
export function segmentAt(stored: string, line: number): string | undefined {
  for (const [key, at] of segmentLines(stored)) if (at === line) return key.replace(' ', '/')
  return undefined
}
