import {type Node, Pair, Scalar, YAMLMap, YAMLSeq} from 'yaml'

/** Deeper than any glossary; what is deeper is for the parser to refuse. */
const deepest = 8

/** A text without quotes, up to the end of its line or a comment; `notText` says what it may not be. */
const blockText = /[\p{L}\p{N}](?:[^\n:#]|:(?=[^ \n])|(?<=[^ ])#)*/uy
/** The same inside brackets and braces. */
const flowText = /[\p{L}\p{N}](?:[^\n:#,[\]{}]|:(?=[^ \n,[\]{}])|(?<=[^ ])#)*/uy
/** A text in quotes with nothing in it that stands for something else. */
const quoted = /"([^"\\\n]*)"|'([^'\n]*)'/y
const key = /([A-Za-z][A-Za-z0-9_-]*):(?= |\n|$)/y
const restOfLine = / *(?: #[^\n]*)?(?:\n|$)/y
/** What is not all of a text: nothing, a number, or what is not written in letters as it is said. */
const notText = /^(?:null|[-+.\d][-+.\da-fox_]*)$/i
const truth = /^(?:true|True|TRUE|false|False|FALSE)$/

/** Thrown where a file is not plain. */
class NotPlain extends Error {}
const notPlain = new NotPlain()

/**
 * Read a glossary file that is written as nearly all are: lists and maps in lines, texts of one line, braces and
 * brackets on one line. The nodes are those that the `yaml` package makes, in a third to a fifth of its time; anchors, block
 * scalars, several documents, escapes and all else that is not plain is left to it.
 *
 * @returns the roots, or `undefined` where the file is not plain
 */
export function readPlainYaml(text: string): Node[] | undefined {
  if (/[\t\r\x85\u2028\u2029\uFEFF]/.test(text)) return undefined
  try {
    return new PlainReader(text).roots()
  } catch (error) {
    if (error === notPlain) return undefined
    throw error
  }
}

class PlainReader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  roots(): Node[] {
    const indent = this.#nextLine()
    if (indent === undefined) return []
    if (indent !== 0 || !this.#text.startsWith('- ', this.#at)) throw notPlain
    const root = this.#list(0, 1)
    if (this.#nextLine() !== undefined) throw notPlain
    return [root]
  }

  /** Steps over empty lines and comments. @returns the indent of the next line, or `undefined` at the end */
  #nextLine(): number | undefined {
    const text = this.#text
    for (;;) {
      let at = this.#at
      while (text[at] === ' ') at++
      if (at === text.length) return undefined
      if (text[at] === '#') {
        const end = text.indexOf('\n', at)
        if (end < 0) return undefined
        this.#at = end + 1
      } else if (text[at] === '\n') this.#at = at + 1
      else {
        const indent = at - this.#at
        this.#at = at
        return indent
      }
    }
  }

  /** Goes back to the beginning of a line that belongs to somebody further out. */
  #giveBack(indent: number): void {
    this.#at -= indent
  }

  /** A list whose dashes stand at `indent`; at its first dash. */
  #list(indent: number, depth: number): YAMLSeq {
    if (depth > deepest) throw notPlain
    const list = new YAMLSeq<Node>()
    const start = this.#at
    for (;;) {
      if (!this.#text.startsWith('- ', this.#at)) throw notPlain
      this.#at += 2
      const column = indent + 2
      list.items.push(this.#matches(key) ? this.#map(column, depth + 1) : this.#value(blockText))
      const next = this.#nextLine()
      if (next === indent && this.#text.startsWith('- ', this.#at)) continue
      if (next !== undefined && next >= indent) throw notPlain
      if (next !== undefined) this.#giveBack(next)
      break
    }
    return ranged(list, start, endOf(list.items.at(-1)!))
  }

  /** A map whose keys stand at `indent`; at its first key. */
  #map(indent: number, depth: number): YAMLMap {
    if (depth > deepest) throw notPlain
    const map = new YAMLMap<Node, Node>()
    const start = this.#at
    for (;;) {
      const name = this.#key()
      map.items.push(new Pair(name, this.#matches(restOfLine) ? this.#below(indent, depth) : this.#afterSpace()))
      const next = this.#nextLine()
      if (next === indent && this.#matches(key)) continue
      if (next !== undefined && next >= indent) throw notPlain
      if (next !== undefined) this.#giveBack(next)
      break
    }
    return ranged(map, start, endOf(map.items.at(-1)!.value!))
  }

  #key(): Scalar {
    key.lastIndex = this.#at
    const [, name = ''] = key.exec(this.#text) ?? []
    if (name === '' || notText.test(name) || truth.test(name)) throw notPlain
    const start = this.#at
    this.#at += name.length + 1
    return scalar(name, start, start + name.length, 'PLAIN')
  }

  /** What stands in the lines below a key, further in. */
  #below(indent: number, depth: number): Node {
    restOfLine.lastIndex = this.#at
    this.#at += restOfLine.exec(this.#text)![0].length
    const next = this.#nextLine()
    if (next === undefined || next <= indent) throw notPlain
    return this.#text.startsWith('- ', this.#at) ? this.#list(next, depth + 1) : this.#map(next, depth + 1)
  }

  #afterSpace(): Node {
    while (this.#text[this.#at] === ' ') this.#at++
    return this.#value(blockText)
  }

  /** A value and the rest of its line. */
  #value(texts: RegExp): Node {
    const value = this.#inline(texts, 1)
    restOfLine.lastIndex = this.#at
    const rest = restOfLine.exec(this.#text)
    if (rest === null) throw notPlain
    this.#at += rest[0].length
    return value
  }

  #inline(texts: RegExp, depth: number): Node {
    if (depth > deepest) throw notPlain
    const start = this.#at
    const sign = this.#text[start]
    if (sign === '{' || sign === '[') return this.#flow(sign === '{', depth)
    if (sign === '"' || sign === "'") {
      quoted.lastIndex = start
      const found = quoted.exec(this.#text)
      if (found === null || this.#text[start + found[0].length] === "'") throw notPlain
      this.#at += found[0].length
      return scalar(found[1] ?? found[2] ?? '', start, this.#at, sign === '"' ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE')
    }
    texts.lastIndex = start
    const written = texts.exec(this.#text)?.[0].replace(/ +$/, '')
    if (written === undefined || notText.test(written)) throw notPlain
    this.#at += written.length
    return scalar(truth.test(written) ? /^t/i.test(written) : written, start, this.#at, 'PLAIN')
  }

  /** A map in braces or a list in brackets, on one line. */
  #flow(isMap: boolean, depth: number): Node {
    const start = this.#at++
    const map = new YAMLMap<Node, Node>()
    const list = new YAMLSeq<Node>()
    const close = isMap ? '}' : ']'
    for (let isFirst = true; ; isFirst = false) {
      this.#spaces()
      if (isFirst && this.#text[this.#at] === close) break
      if (isMap) {
        const name = this.#key()
        this.#spaces()
        map.items.push(new Pair(name, this.#inline(flowText, depth + 1)))
      } else list.items.push(this.#inline(flowText, depth + 1))
      this.#spaces()
      if (this.#text[this.#at] === close) break
      if (this.#text[this.#at] !== ',') throw notPlain
      this.#at++
    }
    this.#at++
    const node = isMap ? map : list
    node.flow = true
    return ranged(node, start, this.#at)
  }

  #spaces(): void {
    while (this.#text[this.#at] === ' ') this.#at++
  }

  #matches(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at
    return pattern.test(this.#text)
  }
}

function scalar(value: string | boolean, start: number, end: number, type: Scalar.Type): Scalar {
  const node = new Scalar(value)
  node.type = type
  return ranged(node, start, end)
}

function ranged<Kind extends Node>(node: Kind, start: number, end: number): Kind {
  node.range = [start, end, end]
  return node
}

function endOf(node: Node): number {
  return node.range![1]
}
