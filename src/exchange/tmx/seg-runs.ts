import type {Code, CodeType} from '../../model/code.ts'
import {mergeText, type Run, text} from '../../model/run.ts'
import {limits} from '../limits.ts'
import type {XmlPiece} from '../xml/stream.ts'
import {pieceText} from './piece-text.ts'
import {isCodeType} from './shapes.ts'
import {codePointType} from './vocabulary.ts'

/** What tools call the codes for which ordbro has a name of its own. */
const types: Readonly<Record<string, CodeType>> = {
  bold: 'strong',
  b: 'strong',
  italic: 'emphasis',
  i: 'emphasis',
  strikethrough: 'delete',
  'x-strikethrough': 'delete',
  lb: 'break',
  'x-lb': 'break',
  br: 'break',
  img: 'image',
  a: 'link',
  ulink: 'link'
}

const removable: ReadonlySet<CodeType> = new Set(['strong', 'emphasis', 'delete'])

/** Gives the codes of a unit's variants their names, the source's first: its places are the names. */
export interface CodeNames {
  /** Begins a variant. The name of a code is that of the same one in the source, and a new one where there is none. */
  variant(isSource: boolean): (code: SegCode) => string
}

/** A code as `<seg>` has it. */
interface SegCode {
  readonly kind: 'ph' | 'pc'
  /** What makes it the same in two languages, where the file says so. */
  readonly x: string | undefined
  readonly open: string
  readonly close: string | undefined
}

export function codeNames(): CodeNames {
  const byX = new Map<string, string>()
  /** Names of the source's codes in their order, by what they can be known by. */
  const inSource = new Map<string, string[]>()
  let count = 0
  return {
    variant(isSource) {
      const used = new Set<string>()
      const passed = new Map<string, number>()
      /** The next name of a list that this variant has not used; each list is gone through once. */
      const next = (key: string): string | undefined => {
        const list = inSource.get(key) ?? []
        let at = passed.get(key) ?? 0
        while (at < list.length && used.has(list[at]!)) at++
        passed.set(key, at)
        return list[at]
      }
      return (code) => {
        const x = code.x === undefined ? undefined : `${code.kind} ${code.x}`
        const known = x === undefined ? undefined : byX.get(x)
        // Most tools number no code: the same characters are the same code, and then the next of its kind is.
        const [byCharacters, byKind] = keysOf(code, x === undefined ? 'any' : 'bare')
        const id = known ?? (isSource ? undefined : (next(byCharacters) ?? next(byKind))) ?? String(++count)
        used.add(id)
        if (x !== undefined) byX.set(x, id)
        if (isSource && known === undefined)
          for (const key of [...keysOf(code, 'any'), ...(x === undefined ? keysOf(code, 'bare') : [])])
            listIn(inSource, key).push(id)
        return id
      }
    }
  }
}

/**
 * What a code can be known by: its kind with its characters, and its kind alone.
 *
 * @param among `bare`: those of the source that bear no number; who has one is looked for among these
 */
function keysOf({kind, open}: SegCode, among: 'any' | 'bare'): [string, string] {
  return [`${among} ${kind} ${open}`, `${among} ${kind}`]
}

function listIn(lists: Map<string, string[]>, key: string): string[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}

/**
 * The content of `<seg>`: a pair is `bpt` with its `ept`, all other codes stand alone, halves without their other half
 * and pairs that overlap among them. `hi` is looked through, and `sub` belongs to the characters of its code.
 *
 * @param own the codes that ordbro wrote beside it, by their `x`
 */
export function segRuns(
  seg: XmlPiece,
  names: CodeNames,
  isSource: boolean,
  own: ReadonlyMap<string, Code>
): {runs: Run[]; codes: Code[]} {
  // Most sentences are one text.
  const [only] = seg.children
  if (seg.children.length === 1 && typeof only === 'string') return {runs: only === '' ? [] : [text(only)], codes: []}
  if (seg.children.every((child) => typeof child === 'string'))
    return {runs: mergeText(seg.children.map(text)), codes: []}
  const parts = seg.children.flatMap(partsOf)
  const ends = endsOf(parts)
  const codes = new Map<string, Code>()
  const nameOf = names.variant(isSource)
  const named = (start: XmlPiece, end: XmlPiece | undefined): string => {
    const [x, open] = [start.attributes.x, pieceText(start)]
    const close = end === undefined ? undefined : pieceText(end)
    const code: SegCode = {kind: end === undefined ? 'ph' : 'pc', x, open, close}
    const id = nameOf(code)
    const written = x === undefined ? undefined : own.get(x)
    if (!codes.has(id))
      codes.set(id, written === undefined ? codeOf(id, code, start.attributes.type) : {...written, id})
    return id
  }
  const stack: {readonly id: string; readonly end: number; readonly runs: Run[]}[] = [{id: '', end: -1, runs: []}]
  for (const [at, part] of parts.entries()) {
    const {runs, id, end} = stack.at(-1)!
    if (typeof part === 'string') runs.push(text(part))
    else if (at === end) {
      stack.pop()
      stack.at(-1)!.runs.push({kind: 'pc', id, children: mergeText(runs)})
    } else if (part.name === 'ph' && part.attributes.type === codePointType) runs.push(...characterOf(part))
    else if (ends.has(at)) stack.push({id: named(part, parts[ends.get(at)!] as XmlPiece), end: ends.get(at)!, runs: []})
    else runs.push({kind: 'ph', id: named(part, undefined)})
  }
  return {runs: mergeText(stack[0]!.runs), codes: [...codes.values()]}
}

/** A child of `<seg>`, with what `hi` holds in its place. What TMX does not have there is looked through as well. */
function partsOf(child: XmlPiece | string): (XmlPiece | string)[] {
  if (typeof child === 'string' || isCode.has(child.name)) return [child]
  return child.children.flatMap(partsOf)
}

const isCode: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it', 'ut'])

/** The place of each `ept`, by that of its `bpt`, for those that are properly inside each other. */
function endsOf(parts: readonly (XmlPiece | string)[]): Map<number, number> {
  const ends = new Map<number, number>()
  const open: {readonly at: number; readonly i: string | undefined}[] = []
  for (const [at, part] of parts.entries()) {
    if (typeof part === 'string') continue
    const {i} = part.attributes
    if (part.name === 'bpt' && open.length < limits.depth) open.push({at, i})
    else if (part.name === 'ept') {
      const start = open.findLastIndex((each) => each.i === i)
      if (start < 0) continue
      ends.set(open[start]!.at, at)
      open.length = start
    }
  }
  return ends
}

function codeOf(id: string, {kind, open, close}: SegCode, written = ''): Code {
  const type = types[written.toLowerCase()] ?? (isCodeType(written) ? written : 'element')
  return {
    id,
    kind,
    type,
    open,
    ...(close === undefined ? {} : {close}),
    label: open || written || type,
    equiv: type === 'break' ? '\n' : '',
    canDelete: removable.has(type)
  }
}

function characterOf(part: XmlPiece): Run[] {
  const point = Number.parseInt(pieceText(part), 16)
  return point >= 0 && point <= 0x10ffff ? [text(String.fromCodePoint(point))] : []
}
