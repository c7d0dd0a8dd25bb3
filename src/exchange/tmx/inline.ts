import type {Code} from '../../model/code.ts'
import {type Attributes, type ForeignRun, mergeText, type Run, text} from '../../model/run.ts'
import {limits} from '../limits.ts'
import {attributeOf, elementsOf, textOf, type XmlElement, type XmlNode} from '../xml/node.ts'
import {escapeAttribute, escapeText} from '../xml/serialize.ts'
import {forbidden, shield} from '../xml/shield.ts'
import {codePointType} from './vocabulary.ts'

/** What an inline element stands for, without what it holds. Two with the same one share a number in both languages. */
export type Inline =
  | {readonly kind: 'ph' | 'pc'; readonly id: string; readonly foreign?: Attributes}
  | {readonly kind: ForeignRun['kind']; readonly attributes: Attributes}

/** The inline elements of an entry, numbered as they are met. */
export interface Numbering {
  readonly list: readonly Inline[]
  number(inline: Inline): number
}

export function numbering(): Numbering {
  const list: Inline[] = []
  const numbers = new Map<string, number>()
  return {
    list,
    number(inline) {
      const key = JSON.stringify(inline)
      const number = numbers.get(key) ?? list.push(inline)
      numbers.set(key, number)
      return number
    }
  }
}

/**
 * Runs as the content of `<seg>`, codes with their characters for the tools that know no better.
 *
 *     <bpt i="1" x="1" type="strong">**</bpt>viktig<ept i="1">**</ept>
 */
export function writeSeg(runs: readonly Run[], codes: ReadonlyMap<string, Code>, numbers: Numbering): string {
  let pairs = 0
  const write = (list: readonly Run[]): string =>
    list
      .map((run) => {
        switch (run.kind) {
          case 'text':
            return writeText(run.text)
          case 'ph': {
            const code = codes.get(run.id)
            return `<ph x="${numbers.number(inlineOf(run))}"${typeOf(code)}>${native(code?.open)}</ph>`
          }
          case 'pc': {
            const code = codes.get(run.id)
            const i = ++pairs
            const open = `<bpt i="${i}" x="${numbers.number(inlineOf(run))}"${typeOf(code)}>${native(code?.open)}</bpt>`
            return `${open}${write(run.children)}<ept i="${i}">${native(code?.close)}</ept>`
          }
          case 'mrk':
            return `<hi x="${numbers.number(inlineOf(run))}">${write(run.children)}</hi>`
          default: {
            const pos = run.kind === 'sc' || run.kind === 'sm' ? 'begin' : 'end'
            return `<it pos="${pos}" x="${numbers.number(inlineOf(run))}"></it>`
          }
        }
      })
      .join('')
  return write(runs)
}

function inlineOf(run: Exclude<Run, {kind: 'text'}>): Inline {
  if (run.kind !== 'ph' && run.kind !== 'pc') return {kind: run.kind, attributes: run.attributes}
  return {kind: run.kind, id: run.id, ...(run.foreign === undefined ? {} : {foreign: run.foreign})}
}

function typeOf(code: Code | undefined): string {
  return code === undefined ? '' : ` type="${escapeAttribute(code.type)}"`
}

function native(value: string | undefined): string {
  return escapeText(shield(value ?? ''))
}

function writeText(value: string): string {
  let written = ''
  let from = 0
  for (const match of value.matchAll(forbidden)) {
    const hex = match[0].codePointAt(0)!.toString(16)
    written += `${escapeText(value.slice(from, match.index))}<ph type="${codePointType}">${hex}</ph>`
    from = match.index + match[0].length
  }
  return written + escapeText(value.slice(from))
}

/**
 * The content of `<seg>` as runs. An element without a known number is looked through, and so are pairs that overlap,
 * that never end, or that are deeper inside each other than elements may be.
 */
export function readSeg(seg: XmlElement, list: readonly Inline[]): Run[] {
  return readNodes(seg.children, list)
}

function readNodes(nodes: readonly XmlNode[], list: readonly Inline[]): Run[] {
  const open: {readonly start?: XmlElement; readonly runs: Run[]}[] = [{runs: []}]
  for (const node of nodes) {
    const {start, runs} = open.at(-1)!
    if (node.kind === 'text') runs.push(text(node.text))
    else if (node.kind !== 'element') continue
    else if (node.local === 'bpt' && open.length < limits.depth) open.push({start: node, runs: []})
    else if (node.local === 'ept' && start !== undefined && attributeOf(start, 'i') === attributeOf(node, 'i')) {
      open.pop()
      open.at(-1)!.runs.push(...readElement(start, mergeText(runs), list))
    } else runs.push(...readElement(node, node.local === 'hi' ? readNodes(node.children, list) : [], list))
  }
  return mergeText(open.flatMap(({runs}) => runs))
}

function readElement(element: XmlElement, children: readonly Run[], list: readonly Inline[]): readonly Run[] {
  if (element.local === 'ph' && attributeOf(element, 'type') === codePointType) {
    const point = Number.parseInt(textOf(element), 16)
    return point >= 0 && point <= 0x10ffff ? [text(String.fromCodePoint(point))] : []
  }
  const inline = list[Number(attributeOf(element, 'x')) - 1]
  if (inline === undefined) return children
  switch (inline.kind) {
    case 'ph':
      return [inline as Run]
    case 'pc':
      return [{...inline, kind: 'pc', children}]
    default:
      return [{kind: inline.kind, attributes: inline.attributes, children}]
  }
}

/** The `<seg>` of a `<tuv>`. */
export function segOf(tuv: XmlElement): XmlElement | undefined {
  return elementsOf(tuv).find((child) => child.local === 'seg')
}
