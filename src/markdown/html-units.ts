import type {Html} from 'mdast'
import type {Code} from '../model/code.ts'
import {mergeText, type Run, text} from '../model/run.ts'
import {joinSoftBreaks} from '../model/soft-break.ts'
import type {Range} from '../model/unit.ts'
import {decodeHtml} from './decode.ts'
import {type HtmlToken, isPhrasing, tokenizeHtml} from './html.ts'
import {lineMap} from './line-map.ts'
import type {HtmlTags} from './place.ts'
import {rangeOf, type Source, slice} from './source.ts'

/** A stretch of text with its inline tags in a block of raw HTML. */
export interface HtmlText {
  /** In the article. */
  readonly range: Range
  /** In the node's value. */
  readonly inValue: Range
  readonly runs: readonly Run[]
  readonly codes: readonly Code[]
  readonly tags: ReadonlyMap<string, HtmlTags>
}

/**
 * The sentences of a block of raw HTML: tags that stand inside a sentence are codes, the others end it.
 *
 *     <p>Se <b>mer</b> här</p><p>Nästa</p>
 *        └─────1─────┘           └─2─┘
 *
 * @returns nothing where the block's lines cannot be found in the article again
 */
export function htmlTexts(source: Source, node: Html): HtmlText[] {
  const place = rangeOf(source, node)
  const map = lineMap(slice(source, place), node.value)
  if (map === undefined) return []
  return groups(tokenizeHtml(node.value), source.settings.html.skip).flatMap((tokens) => {
    const found = readGroup(node.value, trimmed(node.value, tokens), source.settings.html.skip)
    if (found === undefined) return []
    const {start, end} = found.inValue
    return [{...found, range: {start: place.start + map(start), end: place.start + map(end)}}]
  })
}

/** Runs of text and phrasing tags; what is skipped inside a sentence stays in it, else it ends the group. */
function groups(tokens: readonly HtmlToken[], skip: readonly string[]): HtmlToken[][] {
  const found: HtmlToken[][] = [[]]
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    if (token.kind === 'open' && skip.includes(token.name)) {
      const end = closing(tokens, index) ?? tokens.length - 1
      if (isPhrasing(token.name)) found.at(-1)!.push(...tokens.slice(index, end + 1))
      else found.push([])
      index = end
    } else if (token.kind === 'text' || (isPhrasing(token.name) && token.kind !== 'comment')) found.at(-1)!.push(token)
    else found.push([])
  }
  return found
}

function closing(tokens: readonly HtmlToken[], index: number): number | undefined {
  let depth = 0
  for (let at = index; at < tokens.length; at++) {
    const token = tokens[at]!
    if (token.name !== tokens[index]!.name) continue
    if (token.kind === 'open') depth++
    else if (token.kind === 'close') depth--
    if (depth === 0) return at
  }
  return undefined
}

/** Without the white space, lone tags and whole pairs around the text. */
function trimmed(value: string, tokens: readonly HtmlToken[]): HtmlToken[] {
  const kept = [...tokens]
  const blank = (token: HtmlToken | undefined): boolean =>
    token !== undefined && (token.kind !== 'text' || /^[ \t\r\n]*$/.test(value.slice(token.start, token.end)))
  for (;;) {
    const [first, last] = [kept[0], kept.at(-1)]
    if (first?.kind === 'open') {
      const end = closing(kept, 0)
      if (end === undefined) kept.shift()
      else if (end === kept.length - 1) kept.splice(0, kept.length, ...kept.slice(1, -1))
      else if (kept.slice(0, end + 1).every(blank)) kept.splice(0, end + 1)
      else if (last?.kind === 'void' || (last?.kind === 'text' && blank(last))) kept.pop()
      else break
    } else if (blank(first)) kept.shift()
    else if (last?.kind !== 'close' && blank(last)) kept.pop()
    else if (last?.kind === 'close' && kept.filter((token) => token.name === last.name).length === 1) kept.pop()
    else break
  }
  return kept
}

function readGroup(
  value: string,
  tokens: readonly HtmlToken[],
  skip: readonly string[]
): Omit<HtmlText, 'range'> | undefined {
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const edge = (token: HtmlToken, pattern: RegExp): number =>
    token.kind === 'text' ? pattern.exec(value.slice(token.start, token.end))![0].length : 0
  const start = first.start + edge(first, /^[ \t\r\n]*/)
  const end = last.end - edge(last, /[ \t\r\n]*$/)
  const codes: Code[] = []
  const tags = new Map<string, HtmlTags>()
  const code = (open: Range, close?: Range): string => {
    const id = String(codes.length + 1)
    const shown = value.slice(open.start, open.end)
    const closing = close ? {kind: 'pc' as const, close: value.slice(close.start, close.end)} : {kind: 'ph' as const}
    codes.push({id, type: 'html', open: shown, label: shown, equiv: '', canDelete: false, ...closing})
    tags.set(id, {open, close})
    return id
  }
  const read = (list: readonly HtmlToken[]): Run[] => {
    const runs: Run[] = []
    for (let index = 0; index < list.length; index++) {
      const token = list[index]!
      const close = token.kind === 'open' ? closing(list, index) : undefined
      if (token.kind === 'text') {
        const raw = value.slice(Math.max(start, token.start), Math.min(end, token.end))
        runs.push(text(joinSoftBreaks(decodeHtml(raw))))
      } else if (close === undefined) runs.push({kind: 'ph', id: code(token)})
      else if (skip.includes(token.name)) runs.push({kind: 'ph', id: code({start: token.start, end: list[close]!.end})})
      else {
        const id = code(token, list[close]!)
        runs.push({kind: 'pc', id, children: read(list.slice(index + 1, close))})
      }
      index = close ?? index
    }
    return runs
  }
  return {inValue: {start, end}, runs: mergeText(read(tokens)), codes, tags}
}
