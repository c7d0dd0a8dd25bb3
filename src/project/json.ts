/** A JSON value with the place where it is written. `at` is a UTF-16 offset into the text. */
export type JsonNode =
  | {readonly kind: 'object'; readonly at: number; readonly members: ReadonlyMap<string, JsonMember>}
  | {readonly kind: 'array'; readonly at: number; readonly items: readonly JsonNode[]}
  | {readonly kind: 'string'; readonly at: number; readonly value: string}
  | {readonly kind: 'number'; readonly at: number; readonly value: number}
  | {readonly kind: 'boolean'; readonly at: number; readonly value: boolean}
  | {readonly kind: 'null'; readonly at: number; readonly value: null}

export interface JsonMember {
  /** Where the key is written. */
  readonly at: number
  readonly value: JsonNode
}

/** Why and where a text is no JSON. */
export class JsonFault extends Error {
  readonly code: 'json-unexpected' | 'json-key-repeated' | 'json-too-deep'
  readonly at: number
  readonly found: string

  constructor(code: JsonFault['code'], at: number, found: string) {
    super(`${code} at ${at}: ${found}`)
    this.name = 'JsonFault'
    this.code = code
    this.at = at
    this.found = found
  }
}

/** The text is a stranger's: without a limit, brackets in brackets would end the process. */
const deepest = 64

const literals: ReadonlyMap<string, true | false | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null]
])

/**
 * JSON (RFC 8259) read with places, which `JSON.parse` does not give: a wrong value can be named with line and column.
 * Stricter in one thing: a key may not occur twice in one object, where `JSON.parse` silently takes the last.
 *
 *     {"build": {"onStale": "kep"}}
 *               └at 10     └at 22
 *
 * @throws `JsonFault`
 */
export function readJson(text: string): JsonNode {
  const token =
    /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\d.A-Za-z+-])|(true|false|null)(?![A-Za-z0-9]))/y
  // A byte order mark is allowed to be ignored (RFC 8259 §8.1).
  token.lastIndex = text.startsWith('\uFEFF') ? 1 : 0

  /** Where the last token begins, and its characters. */
  let at = 0
  let word = ''
  const next = (): string => {
    const start = token.lastIndex
    const match = token.exec(text)
    if (match === null) throw unexpected(text, start)
    word = match[0].replace(/^[ \t\r\n]+/, '')
    at = token.lastIndex - word.length
    return word
  }
  const need = (wanted: string): void => {
    if (next() !== wanted) throw unexpected(text, at)
  }

  function value(depth: number): JsonNode {
    const start = at
    if (depth > deepest) throw new JsonFault('json-too-deep', start, String(deepest))
    if (word === '{') return {kind: 'object', at: start, members: object(depth)}
    if (word === '[') return {kind: 'array', at: start, items: array(depth)}
    if (word.startsWith('"')) return {kind: 'string', at: start, value: String(JSON.parse(word))}
    const literal = literals.get(word)
    if (literal === null) return {kind: 'null', at: start, value: null}
    if (literal !== undefined) return {kind: 'boolean', at: start, value: literal}
    if (/^[-\d]/.test(word)) return {kind: 'number', at: start, value: Number(word)}
    throw unexpected(text, start)
  }

  function object(depth: number): ReadonlyMap<string, JsonMember> {
    const members = new Map<string, JsonMember>()
    if (next() === '}') return members
    for (;;) {
      if (!word.startsWith('"')) throw unexpected(text, at)
      const key = String(JSON.parse(word))
      const keyAt = at
      if (members.has(key)) throw new JsonFault('json-key-repeated', keyAt, key)
      need(':')
      next()
      members.set(key, {at: keyAt, value: value(depth + 1)})
      if (next() === '}') return members
      if (word !== ',') throw unexpected(text, at)
      next()
    }
  }

  function array(depth: number): readonly JsonNode[] {
    const items: JsonNode[] = []
    if (next() === ']') return items
    for (;;) {
      items.push(value(depth + 1))
      if (next() === ']') return items
      if (word !== ',') throw unexpected(text, at)
      next()
    }
  }

  next()
  const root = value(1)
  const rest = /[ \t\r\n]*/y
  rest.lastIndex = token.lastIndex
  rest.exec(text)
  if (rest.lastIndex < text.length) throw unexpected(text, rest.lastIndex)
  return root
}

/** Names the character that no rule of JSON allows here; the end of the text is an empty string. */
function unexpected(text: string, from: number): JsonFault {
  const at = from + (/^[ \t\r\n]*/.exec(text.slice(from))?.[0].length ?? 0)
  const point = text.codePointAt(at)
  return new JsonFault('json-unexpected', at, point === undefined ? '' : String.fromCodePoint(point))
}
