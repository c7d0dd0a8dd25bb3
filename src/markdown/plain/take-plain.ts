import type {RootContent} from 'mdast'
import type {SyntaxSettings} from '../../model/settings.ts'
import {lineEndAt, type Notes, type PlainBlock, type PlainReader} from './plain-block.ts'
import {plainCode} from './plain-code.ts'
import {plainComment} from './plain-comment.ts'
import {plainFootnote} from './plain-footnote.ts'
import {plainFrontMatter} from './plain-front-matter.ts'
import {plainHeading} from './plain-heading.ts'
import {plainList} from './plain-list.ts'
import {plainParagraph} from './plain-paragraph.ts'
import {plainQuote} from './plain-quote.ts'
import {plainTable} from './plain-table.ts'

/**
 * Stands in the rest for blocks that were taken out: an empty heading, or a quote for a quote, since a container ends
 * what is open in another way than a line of text does.
 */
export function standInFor([first]: readonly RootContent[]): string {
  return first?.type === 'blockquote' ? '>\n\n' : '#\n\n'
}

/** A run of blocks that were read here, and where it is missed in the rest. */
export interface Taken {
  readonly blocks: readonly RootContent[]
  /** Of the stand-in. */
  readonly offset: number
  /** How far behind it the text of the rest stands in the whole, in code units and in lines. */
  readonly shift: number
  readonly lines: number
}

export interface PlainTaken {
  readonly taken: readonly Taken[]
  /** What the parser has to read. */
  readonly rest: string
  /** Whether a block that was taken out is the last of all. */
  readonly ends: boolean
}

/** Which reader a block's first character asks for; a letter begins a paragraph. */
const readers: ReadonlyMap<string, PlainReader> = new Map([
  ['#', plainHeading],
  ['`', plainCode],
  ['~', plainCode],
  ['>', plainQuote],
  ['<', plainComment],
  ['[', plainFootnote],
  ['|', plainTable],
  ...[...'-+*0123456789'].map((first) => [first, plainList] as const)
])

/** What may belong to a block before that was left to the parser. */
const continuing: ReadonlySet<PlainReader | undefined> = new Set([plainList, plainFootnote])

/** What goes on over empty lines, so that nothing behind it is known to stand for itself. */
const opens = /```|~~~|\$\$|:::|<(?:script|pre|style|textarea|\?|!(?!--.*-->))/iy

/**
 * Takes the blocks out of a text that need no parser: front matter, fenced code, comments, and paragraphs, headings,
 * quotes, lists, tables and footnotes with nothing in them but text, code spans, strong, emphasis, links, images and
 * references to these footnotes.
 *
 * @returns nothing where there are none, or extensions are on that change what they mean
 */
export function takePlain(text: string, settings: SyntaxSettings): PlainTaken | undefined {
  if (settings.mdx === true || settings.textDirectives === true || /[\r\0\uFEFF]/.test(text)) return undefined
  if (settings.footnotes === true && text.includes('[^')) {
    const notes: Notes = {defined: new Set(), used: new Set()}
    const taken = take(text, settings, notes)
    // A footnote is one for the whole text: all of them are taken, or none.
    if (taken === undefined) return undefined
    if (!taken.rest.includes('[^') && notes.used.isSubsetOf(notes.defined)) return taken
  }
  return take(text, settings, undefined)
}

function take(text: string, settings: SyntaxSettings, notes: Notes | undefined): PlainTaken | undefined {
  const taking = new Taking(text, settings, notes)
  if (settings.frontMatter === true && /^(?:---|\+\+\+)/.test(text)) {
    const block = plainFrontMatter(text)
    if (block === undefined) return undefined
    taking.take(block)
  }
  while (taking.at < text.length) {
    const block = taking.read()
    if (block === undefined) taking.leave()
    else taking.take(block)
  }
  return taking.end()
}

/** The way through a text. */
class Taking {
  at = 0
  readonly #text: string
  readonly #tables: boolean
  readonly #notes: Notes | undefined
  readonly #taken: Taken[] = []
  readonly #pieces: string[] = []
  #line = 1
  #restLength = 0
  #restLine = 1
  #blocks: RootContent[] = []
  /** Whether the block before was left to the parser: a list may then belong to it. */
  #left = false

  constructor(text: string, settings: SyntaxSettings, notes: Notes | undefined) {
    this.#text = text
    this.#tables = settings.tables === true
    this.#notes = notes
    this.#skipEmpty()
    this.#leaveText(text.slice(0, this.at), this.#line - 1)
  }

  read(): PlainBlock | undefined {
    const cursor = {text: this.#text, at: this.at, line: this.#line, notes: this.#notes}
    const reader = readers.get(this.#text[this.at]!)
    const isOff = (this.#left && continuing.has(reader)) || (reader === plainTable && !this.#tables)
    const block = isOff ? undefined : reader?.(cursor)
    return block ?? plainParagraph(cursor)
  }

  take({node, next, nextLine}: PlainBlock): void {
    this.#blocks.push(node)
    this.at = next
    this.#line = nextLine
    this.#left = false
    this.#skipEmpty()
  }

  /** Leaves the lines up to one that stands for itself: behind an empty one, and not indented. */
  leave(): void {
    this.#standIn()
    const start = this.at
    const first = this.#line
    let isOpen = false
    do {
      for (let end = 0; this.at < this.#text.length; this.at = end + 1, this.#line++) {
        end = lineEndAt(this.#text, this.at)
        if (isEmpty(this.#text, this.at, end)) break
        opens.lastIndex = this.at
        isOpen ||= opens.test(this.#text)
      }
      this.#skipEmpty()
    } while (this.at < this.#text.length && (isOpen || ' \t'.includes(this.#text[this.at]!)))
    this.#leaveText(this.#text.slice(start, this.at), this.#line - first)
    this.#left = true
  }

  end(): PlainTaken | undefined {
    const ends = this.#blocks.length > 0
    this.#standIn()
    return this.#taken.length === 0 ? undefined : {taken: this.#taken, rest: this.#pieces.join(''), ends}
  }

  #standIn(): void {
    if (this.#blocks.length === 0) return
    const offset = this.#restLength
    this.#leaveText(standInFor(this.#blocks), 2)
    const shift = this.at - this.#restLength
    this.#taken.push({blocks: this.#blocks, offset, shift, lines: this.#line - this.#restLine})
    this.#blocks = []
  }

  #leaveText(text: string, lines: number): void {
    this.#pieces.push(text)
    this.#restLength += text.length
    this.#restLine += lines
  }

  #skipEmpty(): void {
    while (this.at < this.#text.length) {
      const end = lineEndAt(this.#text, this.at)
      if (!isEmpty(this.#text, this.at, end)) return
      this.at = end + 1
      this.#line++
    }
    this.at = Math.min(this.at, this.#text.length)
  }
}

function isEmpty(text: string, start: number, end: number): boolean {
  let at = start
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++
  return at === end
}
