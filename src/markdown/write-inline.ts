import type {PairRun, Run} from '../model/run.ts'
import {escapeHeadingEnd, escapeText} from './escape.ts'
import {canClose, canOpen, firstCharacter, lastCharacter} from './flanking.ts'
import type {InlinePlace, SourceCode} from './place.ts'

/** How hard the writer tries: 0 writes as a person would, 1 escapes all punctuation, 2 writes emphasis as HTML. */
export type Effort = 0 | 1 | 2

export interface InlineWriter {
  readonly place: InlinePlace
  readonly effort: Effort
  /** The article's characters in a range, with the units that live inside it replaced by their targets. */
  readonly raw: (code: SourceCode, half: 'open' | 'close') => string
  readonly mdx: boolean
  readonly brackets: boolean
  /** What stands in front of the content and behind it, as written; empty at the edges of the block. */
  readonly before: string
  readonly after: string
  /** Whether the block's first character begins a line that could be read as a block. */
  readonly lineStart: boolean
  readonly html: boolean
}

export interface WrittenInline {
  readonly text: string
  /** Emphases that had to be written as HTML. */
  readonly asHtml: number
}

/** A piece of output: characters that stand, text still to be escaped, or half of an emphasis whose mark is open. */
type Chunk =
  | {readonly kind: 'raw'; readonly text: string; readonly breaksLine: boolean}
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'mark'; readonly pair: Pair; readonly half: 'open' | 'close'}

interface Pair {
  mark: string
  readonly type: string
  html: boolean
}

const tags: Readonly<Record<string, string>> = {strong: 'strong', emphasis: 'em', delete: 'del'}

/**
 * Inline content as Markdown.
 *
 * Marks are chosen before anything is escaped, because whether `**` opens or closes depends only on the class of the
 * characters beside it, and no escape changes that: a backslash is punctuation like what it escapes.
 */
export function writeInline(runs: readonly Run[], writer: InlineWriter): WrittenInline {
  const inner = chunksOf(runs, writer)
  const chunks = writer.place.outer.reduceRight<Chunk[]>((content, code) => wrap(code, content, writer), inner)
  const pairs = new Set(chunks.flatMap((chunk) => (chunk.kind === 'mark' ? [chunk.pair] : [])))
  chooseMarks(chunks, writer)
  return {text: assemble(chunks, writer), asHtml: [...pairs].filter((pair) => pair.html).length}
}

function chunksOf(runs: readonly Run[], writer: InlineWriter): Chunk[] {
  return runs.flatMap((run): Chunk[] => {
    if (run.kind === 'text') return [{kind: 'text', text: run.text}]
    if (run.kind !== 'ph' && run.kind !== 'pc') return []
    const code = writer.place.codes.get(run.id)
    if (code === undefined) return run.kind === 'pc' ? chunksOf(run.children, writer) : []
    if (run.kind === 'ph') return [rawChunk(writer.raw(code, 'open'), code.code.type === 'break')]
    return wrap(code, chunksOf((run as PairRun).children, writer), writer)
  })
}

function rawChunk(text: string, breaksLine = false): Chunk {
  return {kind: 'raw', text, breaksLine}
}

function wrap(code: SourceCode, content: Chunk[], writer: InlineWriter): Chunk[] {
  const {type} = code.code
  if (type in tags) {
    const pair: Pair = {mark: code.code.open, type, html: writer.effort === 2}
    return [{kind: 'mark', pair, half: 'open'}, ...content, {kind: 'mark', pair, half: 'close'}]
  }
  const close = writer.raw(code, 'close')
  return [
    rawChunk(writer.raw(code, 'open')),
    ...content,
    rawChunk(code.label === undefined ? close : `][${code.label}]`)
  ]
}

/** `_` becomes `*` where it would not parse, then HTML; a mark that touches another of its kind is told apart. */
function chooseMarks(chunks: readonly Chunk[], writer: InlineWriter): void {
  const ends = new Map<Pair, {open: number; close: number}>()
  chunks.forEach((chunk, index) => {
    if (chunk.kind !== 'mark') return
    const known = ends.get(chunk.pair) ?? {open: index, close: index}
    ends.set(chunk.pair, {...known, [chunk.half]: index})
  })
  for (const [pair, {open, close}] of ends) {
    if (pair.html) continue
    const choices = [pair.mark, pair.mark.replaceAll('_', '*')]
    const fits = choices.find((mark) => {
      pair.mark = mark
      return parses(chunks, pair, open, close, writer) && !collides(chunks, pair, open, close)
    })
    pair.mark = fits ?? pair.mark
    pair.html = fits === undefined && writer.html
  }
}

function parses(chunks: readonly Chunk[], pair: Pair, open: number, close: number, writer: InlineWriter): boolean {
  return (
    canOpen(pair.mark, before(chunks, open, pair.mark, writer), after(chunks, open, pair.mark, writer)) &&
    canClose(pair.mark, before(chunks, close, pair.mark, writer), after(chunks, close, pair.mark, writer))
  )
}

/** The character in front of a chunk: marks of the same character belong to the same delimiter run. */
function before(chunks: readonly Chunk[], index: number, mark: string, writer: InlineWriter): string | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const written = edgeOf(chunks[at]!)
    if (written === '' || (chunks[at]!.kind === 'mark' && written[0] === mark[0])) continue
    return lastCharacter(written)
  }
  return lastCharacter(writer.before)
}

function after(chunks: readonly Chunk[], index: number, mark: string, writer: InlineWriter): string | undefined {
  for (let at = index + 1; at < chunks.length; at++) {
    const written = edgeOf(chunks[at]!)
    if (written === '' || (chunks[at]!.kind === 'mark' && written[0] === mark[0])) continue
    return firstCharacter(written)
  }
  return firstCharacter(writer.after)
}

function edgeOf(chunk: Chunk): string {
  if (chunk.kind !== 'mark') return chunk.text
  return chunk.pair.html ? '<>' : chunk.pair.mark
}

/**
 * Whether a mark runs into a neighbour: `*a**b*` is one emphasis around `a**b`, and `***a***` is always emphasis around
 * strong.
 */
function collides(chunks: readonly Chunk[], pair: Pair, open: number, close: number): boolean {
  const same = (index: number, half: 'open' | 'close'): Pair | undefined => {
    const chunk = chunks[index]
    const touching =
      chunk?.kind === 'mark' && chunk.half === half && !chunk.pair.html && chunk.pair.mark[0] === pair.mark[0]
    return touching ? chunk.pair : undefined
  }
  if (same(open - 1, 'close') || same(close + 1, 'open')) return true
  if (same(open + 1, 'close') || same(close - 1, 'open')) return true
  const around = same(open - 1, 'open')
  if (around === undefined || around !== same(close + 1, 'close')) return false
  return !(around.type === 'emphasis' && pair.type === 'strong')
}

function assemble(chunks: readonly Chunk[], writer: InlineWriter): string {
  let written = ''
  let lineStart = writer.lineStart
  chunks.forEach((chunk, index) => {
    if (chunk.kind === 'mark') {
      const {pair, half} = chunk
      const tag = tags[pair.type]!
      written += pair.html ? (half === 'open' ? `<${tag}>` : `</${tag}>`) : pair.mark
    } else if (chunk.kind === 'raw')
      written += chunk.breaksLine ? chunk.text : keepApart(written, chunk.text, chunks[index + 1], writer)
    else {
      const next = chunks[index + 1]
      const value = next?.kind === 'raw' && next.breaksLine ? chunk.text.replace(/[ \t]+$/, '') : chunk.text
      written += escapeText(lineStart && written.endsWith('\n') ? value.replace(/^[ \t]+/, '') : value, {
        before: writer.before + written,
        after: next ? edgeOf(next) : writer.after,
        cell: writer.place.context === 'cell',
        label: writer.place.context === 'label',
        mdx: writer.mdx,
        lineStart,
        brackets: writer.brackets,
        full: writer.effort > 0
      })
    }
    lineStart = chunk.kind === 'raw' && chunk.breaksLine
  })
  return writer.place.context === 'heading' ? escapeHeadingEnd(written) : written
}

/** CommonMark §6.5: the addresses that may stand between angle brackets. */
const angleMail =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i

/**
 * A literal URL beside a letter would not be read as one, or would swallow the letter: it is set in brackets.
 *
 *     se https://x.se  →  https://x.seを  →  <https://x.se>を
 */
function keepApart(written: string, raw: string, next: Chunk | undefined, writer: InlineWriter): string {
  const isUrl = /^https?:\/\//i.test(raw)
  const isWww = /^www\./i.test(raw)
  const isMail = !isUrl && !isWww && /^[\w.+-]+@[\w.-]+$/.test(raw)
  if (!isUrl && !isWww && !isMail) return raw
  const following = next ? edgeOf(next) : writer.after
  if (/(^|[ \t\n(])$/.test(writer.before + written) && /^($|[ \t\n])/.test(following)) return raw
  const inAngles = !writer.mdx && !isWww && !/[<> ]/.test(raw) && (isUrl || angleMail.test(raw))
  if (inAngles) return `<${raw}>`
  const url = (isWww ? 'http://' : isMail ? 'mailto:' : '') + raw
  return `[${raw.replace(/[!-/:-@[-`{-~]/g, '\\$&')}](${/[()<>]/.test(url) ? `<${url}>` : url})`
}
