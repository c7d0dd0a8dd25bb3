import {type PlainBlock, pointIn} from './plain-block.ts'

/** YAML between fences without white space behind them. */
const block = /^---\n(?:([\s\S]*?)\n)?---(?:\n|$)/

/** The front matter of a text, where the text begins with it. */
export function plainFrontMatter(text: string): PlainBlock | undefined {
  const found = block.exec(text)
  if (found === null) return undefined
  const [{length}, value = ''] = found as unknown as [string, string?]
  // A fence with spaces behind it would have ended the block before.
  if (/^---[ \t]*$/m.test(value)) return undefined
  const end = text[length - 1] === '\n' ? length - 1 : length
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) lines++
  const position = {start: pointIn(0, 1, 0), end: pointIn(end - 3, lines, end)}
  return {node: {type: 'yaml', value, position}, next: length, nextLine: lines + 1}
}
