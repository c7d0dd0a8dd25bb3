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
    const element = /^[ \t]*<(?:[a-z]+:)?(unit|segment|target)(?=[ \t>/])[^>]*?(?:[ \t]id="([^"]*)"|>|$)/.exec(line)
    if (element === null) return
    const [, name, id = ''] = element
    if (name === 'unit') unit = id
    if (name === 'segment') segment = `${unit} ${id}`
    if (name === 'target' ? segment !== undefined : name === 'segment') lines.set(segment!, index + 1)
    // The target of white space between segments is nobody's.
    if (name === 'target' || name === 'unit') segment = undefined
  })
  return lines
}
