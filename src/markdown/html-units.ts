import type {Code} from '../model/code.ts'
import {type Run, text} from '../model/run.ts'
import {findTemplates} from '../model/templates.ts'
import type {Range} from '../model/unit.ts'
import {tagShape, templateShape} from './code-shape.ts'
import {decodeHtml} from './decode.ts'
import {type HtmlToken, isPhrasing} from './html.ts'
import {joinBreaks} from './join-breaks.ts'
import {limits} from './limits.ts'
import {overLimit} from './over-limit.ts'
import type {HtmlTags} from './place.ts'
import type {Source} from './source.ts'
import {tokenPairs} from './tag-pairs.ts'

/** A stretch of text with its inline tags in a piece of raw HTML. Offsets are those of the HTML. */
export interface HtmlText {
  readonly inValue: Range
  readonly runs: readonly Run[]
  readonly codes: readonly Code[]
  readonly tags: ReadonlyMap<string, HtmlTags>
}

/**
 * The texts of a piece of raw HTML: tags that stand inside a sentence are codes, the others end it.
 *
 *     <p>Se <b>mer</b> här</p><p>Nästa</p>
 *        └─────1─────┘           └─2─┘
 *
 * @throws Failure `markdown-limit` when tags nest too deep
 */
export function htmlTexts(source: Source, value: string, tokens: readonly HtmlToken[]): HtmlText[] {
  return groups(tokens, source.settings.html.skip).flatMap((group) => {
    const kept = trimmed(value, group, source.settings.html.skip)
    return kept.length === 0 ? [] : readGroup(source, value, kept)
  })
}

/** Runs of text and phrasing tags; what is skipped inside a sentence stays in it, else it ends the group. */
function groups(tokens: readonly HtmlToken[], skip: readonly string[]): HtmlToken[][] {
  const pairs = tokenPairs(tokens)
  const found: HtmlToken[][] = [[]]
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    if (token.kind === 'open' && skip.includes(token.name)) {
      const end = pairs.get(index) ?? tokens.length - 1
      if (isPhrasing(token.name)) found.at(-1)!.push(...tokens.slice(index, end + 1))
      else found.push([])
      index = end
    } else if (token.kind === 'text' || (isPhrasing(token.name) && token.kind !== 'comment')) found.at(-1)!.push(token)
    else if (found.at(-1)!.length > 0) found.push([])
  }
  return found
}

/** Without the white space, lone tags and whole pairs around the text; nothing where all text is in what is skipped. */
function trimmed(value: string, tokens: readonly HtmlToken[], skip: readonly string[]): readonly HtmlToken[] {
  const pairs = tokenPairs(tokens)
  const isSkipped = ({kind, name}: HtmlToken): boolean => kind === 'open' && skip.includes(name)
  const closers = new Set(pairs.values())
  const blank = (token: HtmlToken): boolean =>
    token.kind !== 'text' || /^[ \t\r\n]*$/.test(value.slice(token.start, token.end))
  let hasText = false
  for (let index = 0; index < tokens.length; index++) {
    if (isSkipped(tokens[index]!)) index = pairs.get(index) ?? tokens.length
    else if (!blank(tokens[index]!)) hasText = true
  }
  if (!hasText) return []
  let from = 0
  let to = tokens.length - 1
  while (from <= to) {
    const first = tokens[from]!
    const last = tokens[to]!
    if (first.kind === 'open') {
      const end = pairs.get(from)
      if (end === undefined) from++
      else if (end === to && !isSkipped(first)) {
        from++
        to--
      } else if (tokens.slice(from, end + 1).every(blank)) from = end + 1
      else if (last.kind === 'void' || (last.kind === 'text' && blank(last))) to--
      else if (last.kind === 'close' && !closers.has(to)) to--
      else break
    } else if (blank(first)) from++
    else if (last.kind === 'close' ? !closers.has(to) : blank(last)) to--
    else break
  }
  return tokens.slice(from, to + 1)
}

function readGroup(source: Source, value: string, tokens: readonly HtmlToken[]): HtmlText {
  const {skip} = source.settings.html
  const pairs = tokenPairs(tokens)
  const edge = (token: HtmlToken, pattern: RegExp): number =>
    token.kind === 'text' ? pattern.exec(value.slice(token.start, token.end))![0].length : 0
  const start = tokens[0]!.start + edge(tokens[0]!, /^[ \t\r\n]*/)
  const end = tokens.at(-1)!.end - edge(tokens.at(-1)!, /(?<![ \t\r\n])[ \t\r\n]*$/)
  const codes: Code[] = []
  const tags = new Map<string, HtmlTags>()
  const code = (open: Range, close?: Range, isTemplate = false): string => {
    const id = String(codes.length + 1)
    const shown = value.slice(open.start, open.end)
    const closing = close ? {kind: 'pc' as const, close: value.slice(close.start, close.end)} : {kind: 'ph' as const}
    codes.push({id, ...(isTemplate ? templateShape(shown) : tagShape(shown)), open: shown, ...closing})
    tags.set(id, {open, close})
    return id
  }
  const readText = (from: number, to: number): Run[] => {
    const raw = value.slice(from, to)
    const runs: Run[] = []
    let at = 0
    for (const found of findTemplates(raw)) {
      runs.push(text(decodeHtml(raw.slice(at, found.start))))
      runs.push({kind: 'ph', id: code({start: from + found.start, end: from + found.end}, undefined, true)})
      at = found.end
    }
    return [...runs, text(decodeHtml(raw.slice(at)))]
  }
  const read = (from: number, to: number, depth: number): Run[] => {
    if (depth > limits.depth) throw overLimit('depth', source.article.path, source.text, 0)
    const runs: Run[] = []
    for (let index = from; index < to; index++) {
      const token = tokens[index]!
      const close = token.kind === 'open' ? pairs.get(index) : undefined
      if (token.kind === 'text') {
        runs.push(...readText(Math.max(start, token.start), Math.min(end, token.end)))
      } else if (close === undefined) runs.push({kind: 'ph', id: code(token)})
      else if (skip.includes(token.name)) {
        runs.push({kind: 'ph', id: code({start: token.start, end: tokens[close]!.end})})
      } else {
        const id = code(token, tokens[close]!)
        runs.push({kind: 'pc', id, children: read(index + 1, close, depth + 1)})
      }
      index = close ?? index
    }
    return runs
  }
  const equivOf = new Map<string, string>()
  const runs = read(0, tokens.length, 0)
  for (const each of codes) equivOf.set(each.id, each.equiv)
  return {inValue: {start, end}, runs: joinBreaks(runs, (id) => equivOf.get(id) ?? ''), codes, tags}
}
