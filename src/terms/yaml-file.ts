import {
  Composer,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  Lexer,
  type Node,
  Parser,
  visit,
  type YAMLParseError,
  type YAMLWarning
} from 'yaml'
import {Failure} from '../model/failure.ts'
import type {Place, Values} from '../model/finding.ts'
import {yamlFault} from '../model/yaml-faults.ts'
import {limits, refusedNames} from './limits.ts'
import {readPlainYaml} from './plain-yaml.ts'

/** A key of a mapping and what stands under it. */
export interface Entry {
  readonly key: string
  readonly place: Place
  readonly value: Node | undefined
}

/** A person who has so many tags of another tool to remove knows by then what they are. */
const mostWarnings = 10

/**
 * A YAML file read node by node, never turned into objects: nothing in it can reach a prototype, aliases are followed
 * one at a time and counted, and each node knows its place. What is wrong is collected in `failures`.
 */
export class YamlFile {
  readonly path: string
  readonly failures: Failure[] = []
  /** The contents of the file's documents; none where the YAML is not sound. */
  readonly roots: readonly Node[]
  readonly #lineStarts: number[] = [0]
  #aliases = 0
  #anchors: Map<string, Node[]> | undefined

  constructor(path: string, raw: string) {
    this.path = path
    // The package takes a byte order mark for a part of the first line; editors give it no column.
    const text = raw.replace(/^\uFEFF/, '')
    for (const {
      index,
      0: {length}
    } of text.matchAll(/\r\n|\n|\r/g))
      this.#lineStarts.push(index + length)
    this.roots = this.#parse(text)
  }

  fail(code: string, values: Values, place: Place): void {
    this.failures.push(new Failure('usage', code, values, place))
  }

  /** The place of an offset, or of where a node begins; `otherwise` where there is none. */
  placeOf(where: number | Node | undefined, otherwise: Place = {path: this.path}): Place {
    const offset = typeof where === 'number' ? where : where?.range?.[0]
    if (offset === undefined) return otherwise
    let low = 0
    let high = this.#lineStarts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.#lineStarts[middle]! <= offset) low = middle
      else high = middle
    }
    return {path: this.path, line: low + 1, column: offset - this.#lineStarts[low]! + 1}
  }

  /** The items of a sequence, or `undefined` where the node is none. */
  items(node: Node | undefined): (Node | undefined)[] | undefined {
    const list = this.#follow(node)
    if (!isCollection(list) || isMap(list)) return undefined
    return list.items.map((item) => this.#follow(isPair(item) ? undefined : (item as Node)))
  }

  /** The entries of a mapping, or `undefined` where the node is none. A key that is no text, refused or written twice fails. */
  entries(node: Node | undefined): Entry[] | undefined {
    const map = this.#follow(node)
    if (!isMap(map)) return undefined
    const first = new Map<string, Place>()
    const entries: Entry[] = []
    for (const pair of map.items) {
      const keyNode = pair.key as Node
      const key = this.text(keyNode)
      const place = this.placeOf(keyNode)
      if (key === undefined) this.fail('glossary-key', {}, place)
      else if (refusedNames.has(key)) this.fail('glossary-name-refused', {name: key}, place)
      else if (first.has(key)) this.fail('glossary-field-twice', {field: key, first: written(first.get(key)!)}, place)
      else {
        first.set(key, place)
        entries.push({key, place, value: this.#follow(pair.value as Node | null)})
      }
    }
    return entries
  }

  /** A string without white space at its ends, or `undefined` where the node is none. */
  text(node: Node | undefined): string | undefined {
    const value = this.scalar(node)
    return typeof value === 'string' ? value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '') : undefined
  }

  /** A string, number, boolean or null, or `undefined` where the node is a collection. */
  scalar(node: Node | undefined): unknown {
    const scalar = this.#follow(node)
    if (scalar === undefined) return null
    return isScalar(scalar) ? scalar.value : undefined
  }

  #parse(text: string): Node[] {
    if (text.length > limits.characters) {
      this.fail('glossary-too-large', {limit: limits.characters}, {path: this.path})
      return []
    }
    const plain = readPlainYaml(text)
    if (plain !== undefined) return plain
    // Core schema: `no` is a string and `<<` a key like others, whatever %YAML directive a file begins with. Keys are
    // compared in `entries`; the package compares each with each.
    const composer = new Composer({schema: 'core', uniqueKeys: false, prettyErrors: false, logLevel: 'silent'})
    const roots: Node[] = []
    const tooDeep = {at: -1}
    const errors: YAMLParseError[] = []
    const warnings: YAMLWarning[] = []
    for (const document of composer.compose(tokens(text, tooDeep))) {
      errors.push(...document.errors)
      warnings.push(...document.warnings)
      if (document.contents !== null) roots.push(document.contents)
    }
    // What the parser makes of the text behind an error is seldom true; warnings speak of one value each.
    const first = errors.toSorted((one, other) => one.pos[0] - other.pos[0]).slice(0, 1)
    for (const {code, message, pos} of first.length > 0 ? first : warnings.slice(0, mostWarnings)) {
      const values = {problem: yamlFault(code, message, text.slice(pos[0])), error: code, reason: message}
      this.fail('glossary-yaml', values, this.placeOf(pos[0]))
    }
    const tab = this.#tabIn(text)
    if (tab !== undefined) {
      this.failures.length = 0
      this.fail('glossary-tab', {}, this.placeOf(tab))
    }
    if (tooDeep.at >= 0) {
      this.failures.length = 0
      this.fail('glossary-too-deep', {limit: limits.depth}, this.placeOf(tooDeep.at))
    }
    return this.failures.length === 0 ? roots : []
  }

  /** Where a tab indents the first faulty line or one beside it: the parser's messages speak of what it makes of that. */
  #tabIn(text: string): number | undefined {
    const line = this.failures[0]?.place?.line
    if (line === undefined) return undefined
    const starts = this.#lineStarts.slice(Math.max(0, line - 2), line + 1)
    const indents = starts.map(
      (start) => /[ ]*\t/y.exec(text.slice(start)) && start + /[ ]*/.exec(text.slice(start))![0].length
    )
    return indents.find((at) => at !== null) ?? undefined
  }

  /** What an alias stands for: the last node before it that has its name. */
  #follow(node: Node | null | undefined): Node | undefined {
    if (!isAlias(node)) return node ?? undefined
    if (++this.#aliases > limits.aliases) {
      if (this.#aliases === limits.aliases + 1)
        this.fail('glossary-aliases', {limit: limits.aliases}, this.placeOf(node))
      return undefined
    }
    this.#anchors ??= anchorsIn(this.roots)
    const at = node.range?.[0] ?? 0
    const target = this.#anchors.get(node.source)?.findLast((anchored) => (anchored.range?.[0] ?? 0) < at)
    if (target === undefined) this.fail('glossary-alias-unknown', {name: node.source}, this.placeOf(node))
    return target
  }
}

/** A place in one word: `glossary/ai.yaml:12:5`. */
export function written({path, line, column}: Place): string {
  return [path, line, column].filter((part) => part !== undefined).join(':')
}

/**
 * The parser's tokens. It hands out a collection when that ends, so one that is too deep never reaches the composer,
 * which calls itself for each level; the text after the place is not read.
 */
function* tokens(
  text: string,
  tooDeep: {at: number}
): Generator<ReturnType<Parser['end']> extends Generator<infer T> ? T : never> {
  const parser = new Parser()
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme)
    // The stack begins with the document and ends with the scalar.
    if (parser.stack.length > limits.depth + 2) {
      tooDeep.at = parser.offset
      return
    }
  }
  yield* parser.end()
}

function anchorsIn(roots: readonly Node[]): Map<string, Node[]> {
  const anchors = new Map<string, Node[]>()
  for (const root of roots) {
    visit(root, {
      Node: (_, node) => {
        const name = isAlias(node) ? undefined : node.anchor
        if (name !== undefined) anchors.set(name, [...(anchors.get(name) ?? []), node as Node])
      }
    })
  }
  return anchors
}
