import type {Leaf, PathPart} from '../../front-matter.ts'
import {forbiddenKeys} from '../../limits.ts'
import {patternOf, uniqueName} from '../../name-of.ts'
import {mayBeTyped} from '../may-be-typed.ts'
import type {FlatList, FlatMap, FlatNode} from './flat-node.ts'
import {scanScalar} from './flat-scalar.ts'

export interface FlatYaml {
  readonly root: FlatMap
  /** In the order of the text. */
  readonly leaves: readonly Leaf[]
}

/** Longer blocks are seldom, and theirs are limits that others count. */
const longest = 20_000

const deepest = 8

/** Line ends other than a line feed, tabs, and what `yaml` or another reader may take for one of them or refuse. */
const unusual = /[\0-\x09\x0B-\x1F\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]|\p{Surrogate}/u

const key = /([A-Za-z_][\w.-]{0,80}):(?= |\n|$)/y
const dash = /- +(?=[^ \n#])/y
const lineRest = /(?: +#[^\n]*| *)(?:\n|$)/y
const emptyLine = / *(?:#[^\n]*)?(?:\n|$)/y

/**
 * YAML as most front matter is: maps and lists by indentation, lists of scalars between brackets, scalars on one line,
 * plain or in quotes. All programs read it the same, but that some know dates.
 *
 *     title: Sora i dag    # för alla
 *     tags: [video, "AI"]
 *     sources:
 *       - title: 'Vad är Sora?'
 *         year: 2024
 *
 * @param content the text between the fences
 * @param offset of the content in the file
 * @returns nothing at the least doubt: the package `yaml` then reads it
 */
export function readFlat(content: string, offset: number): FlatYaml | undefined {
  if (content.length > longest || unusual.test(content)) return undefined
  const reading = new Reading(content, offset)
  const root = reading.map(reading.column, [])
  return root !== undefined && reading.atEnd ? {root, leaves: reading.leaves} : undefined
}

/** The way through a block. */
class Reading {
  readonly leaves: Leaf[] = []
  /** Of the first character that the line has, once `#toContent` has run. */
  column = 0
  #at = 0
  readonly #names = new Set<string>()
  readonly #content: string
  readonly #offset: number

  constructor(content: string, offset: number) {
    this.#content = content
    this.#offset = offset
    this.#toContent()
  }

  get atEnd(): boolean {
    return this.#at >= this.#content.length
  }

  map(column: number, path: readonly PathPart[]): FlatMap | undefined {
    if (path.length > deepest) return undefined
    const entries = new Map<string, FlatNode>()
    do {
      const name = this.#match(key)?.[1]
      if (name === undefined || forbiddenKeys.has(name) || entries.has(name) || mayBeTyped(name)) return undefined
      const value = this.#value(column, [...path, name])
      if (value === undefined) return undefined
      entries.set(name, value)
    } while (this.column === column && !this.atEnd)
    return this.column < column || this.atEnd ? {kind: 'map', entries} : undefined
  }

  /** What stands behind a key: on its line, or below it. */
  #value(column: number, path: readonly PathPart[]): FlatNode | undefined {
    if (this.#match(lineRest) === undefined) {
      this.#match(/ +/y)
      return this.#inline(path)
    }
    this.#toContent()
    if (this.atEnd || this.column < column) return undefined
    if (this.#content.startsWith('- ', this.#at)) return this.#list(this.column, path)
    return this.column > column ? this.map(this.column, path) : undefined
  }

  #list(column: number, path: readonly PathPart[]): FlatList | undefined {
    const items: FlatNode[] = []
    while (this.column === column && !this.atEnd) {
      const mark = this.#match(dash)?.[0]
      // Where the list stands no deeper than its key, another key ends it.
      if (mark === undefined) break
      const itemPath = [...path, items.length]
      key.lastIndex = this.#at
      const item = key.test(this.#content) ? this.map(column + mark.length, itemPath) : this.#inline(itemPath)
      if (item === undefined) return undefined
      items.push(item)
    }
    return items.length > 0 && (this.column <= column || this.atEnd) ? {kind: 'list', items} : undefined
  }

  /** A scalar, or a list of them between brackets, and the rest of its line. */
  #inline(path: readonly PathPart[]): FlatNode | undefined {
    const node = this.#match(/\[ */y) === undefined ? this.#scalar(path, false) : this.#flowList(path)
    if (node === undefined || this.#match(lineRest) === undefined) return undefined
    this.#toContent()
    return node
  }

  #flowList(path: readonly PathPart[]): FlatList | undefined {
    const items: FlatNode[] = []
    if (this.#match(/\]/y) !== undefined) return {kind: 'list', items}
    for (;;) {
      const item = this.#scalar([...path, items.length], true)
      if (item === undefined) return undefined
      items.push(item)
      const mark = this.#match(/ *(?:, *|\])/y)?.[0]
      if (mark === undefined) return undefined
      if (mark.endsWith(']')) return {kind: 'list', items}
    }
  }

  #scalar(path: readonly PathPart[], flow: boolean): FlatNode | undefined {
    const found = scanScalar(this.#content, this.#at, flow)
    if (found === undefined) return undefined
    const {value, string, date, style, start, end} = found
    this.#at = end
    const range = {start: this.#offset + start, end: this.#offset + end}
    const name = uniqueName(path, this.#names)
    const leaf = {path, name, pattern: patternOf(path), value, string, range, style, aliases: []}
    this.leaves.push(leaf)
    return {kind: 'scalar', leaf, date}
  }

  /** To the first character of the next line that has one. */
  #toContent(): void {
    while (!this.atEnd && this.#match(emptyLine) !== undefined);
    this.column = 0
    while (this.#content[this.#at] === ' ') {
      this.#at++
      this.column++
    }
  }

  #match(form: RegExp): RegExpExecArray | undefined {
    form.lastIndex = this.#at
    const found = form.exec(this.#content)
    if (found === null) return undefined
    this.#at += found[0].length
    return found
  }
}
