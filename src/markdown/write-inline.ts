import type {Run} from '../model/run.ts'
import type {RestoreSettings} from '../model/settings.ts'
import {chooseMarks, isEmphasis} from './choose-marks.ts'
import {type Chunk, type Emphasis, edgeOf, type Half, type RawChunk, runsOf} from './chunk.ts'
import {escapeHeadingEnd, escapeText} from './escape.ts'
import type {InlinePlace, SourceCode} from './place.ts'
import {writeAddress} from './write-address.ts'

export interface InlineWriter {
  readonly place: InlinePlace
  /** Whether to escape every ASCII punctuation character. */
  readonly full: boolean
  /** Whether to write every emphasis in the first way that the settings name. */
  readonly forced: boolean
  /** The article's characters for half of a code, with the units that live inside it replaced by their targets. */
  readonly raw: (code: SourceCode, half: Half) => string
  readonly mdx: boolean
  readonly brackets: boolean
  /** What stands in front of the content and behind it, as written; empty at the edges of the block. */
  readonly before: string
  readonly after: string
  /** Whether the first character begins a line that could be read as a block. */
  readonly lineStart: boolean
  /** Whether all of it is inside the brackets of a link that is not among its codes. */
  readonly linked: boolean
  readonly fallback: RestoreSettings['emphasisFallback']
}

export interface WrittenInline {
  readonly text: string
  /** What was written: the given runs, or where an emphasis had to be mended by moving or adding text, the mended. */
  readonly runs: readonly Run[]
  /** Emphases that could not be written with their marks. */
  readonly mended: number
}

/** Inline content as Markdown: codes as they are in the article, marks that parse, text with the escapes that it needs. */
export function writeInline(runs: readonly Run[], writer: InlineWriter): WrittenInline {
  const inner = chunksOf(runs, writer)
  const all = writer.place.outer.reduceRight<Chunk[]>(
    (content, code) => [...wrap(code, content, writer, undefined)],
    inner
  )
  const {chunks, mended} = chooseMarks(all, writer)
  return {text: assemble(chunks, writer), runs: chunks === all ? runs : runsOf(chunks), mended}
}

function chunksOf(runs: readonly Run[], writer: InlineWriter): Chunk[] {
  return runs.flatMap((run): Chunk[] => {
    if (run.kind === 'text') return [{kind: 'text', text: run.text}]
    if (run.kind !== 'ph' && run.kind !== 'pc') return []
    const code = writer.place.codes.get(run.id)
    if (run.kind === 'pc') {
      const content = chunksOf(run.children, writer)
      return code === undefined ? content : wrap(code, content, writer, run.id)
    }
    if (code === undefined) return []
    const {notFirst, nodes} = code
    const breaksLine = code.code.type === 'break'
    const url = code.code.type === 'url' && nodes[0]?.type === 'link' ? {url: nodes[0].url} : {}
    return [{kind: 'raw', text: writer.raw(code, 'open'), breaksLine, notFirst, ...url, half: 'whole', id: run.id}]
  })
}

/** Content between the halves of a code. */
function wrap(code: SourceCode, content: Chunk[], writer: InlineWriter, id: string | undefined): Chunk[] {
  const {type, open: mark} = code.code
  const named = id === undefined ? {} : {id}
  if (isEmphasis(type)) {
    const pair: Emphasis = {...named, mark, type, tag: undefined}
    return [{kind: 'mark', pair, half: 'open'}, ...content, {kind: 'mark', pair, half: 'close'}]
  }
  const half = (which: Half, text: string): RawChunk => {
    const notFirst = which === 'open' && code.notFirst
    return {...named, kind: 'raw', text, breaksLine: false, notFirst, half: which}
  }
  const close = code.label === undefined ? writer.raw(code, 'close') : `][${code.label}]`
  return [half('open', writer.raw(code, 'open')), ...content, half('close', close)]
}

/** A space that is no white space to the parser, and none to the reader: the ends of a line have no space. */
const blank = '&#32;'

/** CommonMark §4.6: block tags and comments begin HTML at a line; any tag does at a paragraph, on a line of its own. */
function beginsBlock(chunk: RawChunk, next: Chunk | undefined, written: string): boolean {
  if (chunk.notFirst) return true
  const isLast = next === undefined || (next.kind === 'raw' && next.breaksLine)
  return written === '' && isLast && /^<\/?[a-z]/i.test(chunk.text)
}

function assemble(chunks: readonly Chunk[], writer: InlineWriter): string {
  let written = ''
  let lineStart = writer.lineStart
  let linkedIn = 0
  chunks.forEach((chunk, index) => {
    const next = chunks[index + 1]
    const after = next ? edgeOf(next) : writer.after
    if (chunk.kind === 'mark') written += writeHalf(chunk.pair, chunk.half)
    else if (chunk.kind === 'raw') {
      if (lineStart && beginsBlock(chunk, next, written)) written += blank
      const {text, url} = chunk
      linkedIn += bracketsOf(chunk)
      written += url === undefined ? text : writeAddress(text, url, writer.before + written, after, writer.mdx)
    } else {
      // Spaces in front of a backslash are text, in front of a line ending they are not.
      const ends = next?.kind === 'raw' && next.breaksLine && !next.text.startsWith('\\')
      const value = ends ? chunk.text.replace(/[ \t]+$/, '') : chunk.text
      written += escapeText(lineStart && written.endsWith('\n') ? value.replace(/^[ \t]+/, '') : value, {
        before: writer.before + written,
        after,
        cell: writer.place.context === 'cell',
        label: writer.place.context === 'label',
        linked: writer.linked || linkedIn > 0,
        mdx: writer.mdx,
        lineStart,
        brackets: writer.brackets,
        full: writer.full
      })
    }
    lineStart = chunk.kind === 'raw' && chunk.breaksLine
  })
  return writer.place.context === 'heading' ? escapeHeadingEnd(written) : written
}

/** How many links more, or fewer, what follows is inside the brackets of. */
function bracketsOf({half, text}: RawChunk): number {
  if (half === 'open' && text === '[') return 1
  return half === 'close' && text.startsWith(']') ? -1 : 0
}

function writeHalf({mark, tag}: Emphasis, half: Half): string {
  if (tag === undefined) return mark
  return half === 'open' ? `<${tag}>` : `</${tag}>`
}
