import type {FrontMatter} from './front-matter.ts'
import {type LimitName, limits} from './limits.ts'
import {type FileText, overLimit} from './unreadable.ts'

/** Throws when the front matter is longer, has more lines or a longer run of white space than the limits allow. */
export function checkSize(frontMatter: FrontMatter, file: FileText): void {
  const {start, end} = frontMatter.content
  const fail = (limit: LimitName, offset: number): never => {
    throw overLimit(limit, file, start + offset)
  }
  if (end - start > limits.size) fail('size', limits.size)
  const content = file.text.slice(start, end)
  let lines = 1
  for (const match of content.matchAll(/\r\n|\n|\r/g)) if (++lines > limits.lines) fail('lines', match.index)
  for (const match of content.matchAll(/\s+/g)) if (match[0].length > limits.whiteSpace) fail('whiteSpace', match.index)
}
