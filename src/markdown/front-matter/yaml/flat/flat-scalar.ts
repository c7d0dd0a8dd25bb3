import type {Leaf, ScalarStyle} from '../../front-matter.ts'
import {mayBeTyped} from '../may-be-typed.ts'

/** A scalar on one line: what it says, and how it is written. */
export interface Scanned extends Pick<Leaf, 'value' | 'string'> {
  readonly style: Extract<ScalarStyle, {flow: boolean}>
  readonly date: Date | undefined
  /** Of its first character, and behind its last. */
  readonly start: number
  readonly end: number
}

/** In quotes; the escapes are those that JSON has too. */
const quoted = /"(?<double>(?:[^"\\\n]|\\["\\/bfnrt]|\\u(?![dD][89a-fA-F])[\da-fA-F]{4})*)"|'(?<single>(?:[^'\n]|'')*)'/
const first = /(?:\.{0,2}\/|[^-?:,[\]{}#&*!|>'"%@`.=<~ \n])/

/** Plain, it is ended by a comment, a colon with a space, or the line. */
const block = new RegExp(`${quoted.source}|(?<plain>${first.source}(?:[^\\n:#]|:(?![ \\n]|$)|(?<! )#)*)`, 'y')

/** In a list between brackets a comma ends it; none with a colon or a hash. */
const flow = new RegExp(`${quoted.source}|(?<plain>${first.source}[^\\n:#,[\\]{}]*)`, 'y')

/** Plain scalars that every reading takes for the same thing. */
const types: readonly (readonly [form: RegExp, read: (source: string) => unknown])[] = [
  [/^(?:true|false)$/, (source) => source === 'true'],
  [/^(?:0|[1-9]\d{0,14})$/, Number],
  [/^(?:0|[1-9]\d{0,8})\.\d{1,6}$/, Number]
]

const date = /^([12]\d{3})-(\d\d)-(\d\d)$/

/** The scalar at a place, when it is one of those that all readings agree on. */
export function scanScalar(text: string, at: number, inFlow: boolean): Scanned | undefined {
  const form = inFlow ? flow : block
  form.lastIndex = at
  const found = form.exec(text)
  if (found === null) return undefined
  const {double, single, plain} = found.groups!
  if (plain === undefined) {
    const value = double === undefined ? single!.replaceAll("''", "'") : JSON.parse(`"${double}"`)
    const style = {kind: double === undefined ? 'single' : 'double', flow: inFlow} as const
    return {value, string: true, date: undefined, style, start: at, end: form.lastIndex}
  }
  const source = withoutSpaces(plain)
  const written = {style: {kind: 'plain', flow: inFlow}, start: at, end: at + source.length} as const
  const [, year, month, day] = date.exec(source) ?? []
  if (year !== undefined) {
    const read = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
    return {...written, value: source, string: false, date: read}
  }
  const type = types.find(([wanted]) => wanted.test(source))
  if (type !== undefined) return {...written, value: type[1](source), string: false, date: undefined}
  return mayBeTyped(source) ? undefined : {...written, value: source, string: true, date: undefined}
}

/** Without the spaces at its end. A regular expression would look at each run of spaces on the way. */
function withoutSpaces(text: string): string {
  let end = text.length
  while (text[end - 1] === ' ') end--
  return text.slice(0, end)
}
