import type {FrontMatter, FrontMatterLanguage, LineEnd} from './front-matter.ts'
import {unreadable} from './unreadable.ts'

/** Languages that the opening fence may name: `---json`. Any other word would choose an engine of gray-matter. */
const named: Readonly<Record<string, FrontMatterLanguage>> = {yaml: 'yaml', yml: 'yaml', toml: 'toml', json: 'json'}

/** The first line as gray-matter understands it: what follows `---` names a language, even after a space. */
const opening = /(---|\+\+\+)(?:[ \t]*([A-Za-z_$][\w$.+#-]*))?[ \t]*(\r\n|\n|\r|$)/y

/**
 * Find the front matter at the start of a text, by the rule of micromark-extension-frontmatter 2: three marks in the
 * first line, only spaces and tabs after them, and a line of the same kind later.
 *
 *     ---        opening fence; also ---yaml, ---yml, ---toml, ---json (closed by ---)
 *     title: x
 *     ---        closing fence
 *
 * @returns undefined when the text has none: then its first line is Markdown
 * @throws Failure `front-matter-language` when the first line is `---` and any other word, `front-matter-unclosed` when
 *   a named language has no closing fence. Site generators read either as front matter, and may run it.
 */
export function splitFrontMatter(text: string, path: string): FrontMatter | undefined {
  const start = text.startsWith('\uFEFF') ? 1 : 0
  opening.lastIndex = start
  const first = opening.exec(text)
  if (first === null) return undefined
  const fence = first[1] === '+++' ? '+++' : '---'
  const word = first[2]
  const lineEnd = first[3] as LineEnd | ''
  if (word !== undefined) {
    if (fence === '+++') return undefined
    if (!Object.hasOwn(named, word)) {
      const values = {language: word, allowed: Object.keys(named)}
      throw unreadable('front-matter-language', values, {path, text}, start)
    }
  }
  const begin = start + first[0].length
  const close = lineEnd === '' ? undefined : findFence(text, begin, fence)
  if (close === undefined) {
    if (word === undefined) return undefined
    throw unreadable('front-matter-unclosed', {language: word}, {path, text}, start)
  }
  return {
    language: word === undefined ? (fence === '+++' ? 'toml' : 'yaml') : named[word]!,
    fence,
    range: {start, end: close.end},
    content: {start: begin, end: Math.max(begin, close.contentEnd)},
    lineEnd: lineEnd as LineEnd
  }
}

/** The first line that is a fence, from the start of a line on. */
function findFence(text: string, from: number, fence: string): {contentEnd: number; end: number} | undefined {
  const lineEnds = /\r\n|\n|\r|$/g
  let contentEnd = from
  for (let at = from; at <= text.length; ) {
    lineEnds.lastIndex = at
    const match = lineEnds.exec(text)!
    const line = text.slice(at, match.index)
    if (line.startsWith(fence) && /^[ \t]*$/.test(line.slice(fence.length))) return {contentEnd, end: match.index}
    if (match[0] === '') return undefined
    contentEnd = match.index
    at = match.index + match[0].length
  }
  return undefined
}
