import type {RootContent} from 'mdast'
import {type PlainBlock, pointIn} from './plain-block.ts'

/** Between fences without white space behind them; one with spaces behind it would have ended the block before. */
const blocks = [
  {type: 'yaml', form: /^---\n(?:([\s\S]*?)\n)?---(?:\n|$)/, end: /^---[ \t]*$/m},
  {type: 'toml', form: /^\+\+\+\n(?:([\s\S]*?)\n)?\+\+\+(?:\n|$)/, end: /^\+\+\+[ \t]*$/m}
] as const

/** The front matter of a text, where the text begins with it. */
export function plainFrontMatter(text: string): PlainBlock | undefined {
  const block = blocks.find(({form}) => form.test(text))
  if (block === undefined) return undefined
  const [{length}, value = ''] = block.form.exec(text) as unknown as [string, string?]
  if (block.end.test(value)) return undefined
  const end = text[length - 1] === '\n' ? length - 1 : length
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) lines++
  const position = {start: pointIn(0, 1, 0), end: pointIn(end - 3, lines, end)}
  return {node: {type: block.type, value, position} as RootContent, next: length, nextLine: lines + 1}
}
