import type {Nodes} from 'mdast'
import type {Options} from 'mdast-util-from-markdown'
import type {Range} from '../model/unit.ts'

/** Where the parts of a link, an image or a definition stand that have no node of their own. */
export interface PartRanges {
  /** Between the brackets: `[`…`]`. */
  label?: Range
  /** The title with its quotes. */
  title?: Range
}

const partsOf = new WeakMap<object, PartRanges>()

/** The ranges that were seen when `node` was parsed; offsets as in its `position`. */
export function partRanges(node: Nodes): PartRanges {
  return partsOf.get(node) ?? {}
}

/** Keeps the positions of labels and titles, which mdast drops. Hooks only tokens that nobody else handles. */
export const keepPartRanges: NonNullable<Options['mdastExtensions']>[number] = {
  enter: {
    labelText(token) {
      const owner = this.stack.findLast((node) => node.type === 'link' || node.type === 'image')
      if (owner) rememberParts(owner, {label: rangeOf(token)})
    },
    resourceTitle(token) {
      const owner = this.stack.findLast((node) => node.type === 'link' || node.type === 'image')
      if (owner) rememberParts(owner, {title: rangeOf(token)})
    },
    definitionTitle(token) {
      const owner = this.stack.findLast((node) => node.type === 'definition')
      if (owner) rememberParts(owner, {title: rangeOf(token)})
    }
  }
}

/** Adds ranges that were seen when a node was made. */
export function rememberParts(node: object, parts: PartRanges): void {
  partsOf.set(node, {...partsOf.get(node), ...parts})
}

/** Moves the ranges of a node's parts, where its text stands further on in the whole. */
export function shiftParts(node: object, by: number): void {
  const parts = partsOf.get(node)
  if (parts === undefined) return
  for (const [name, {start, end}] of Object.entries(parts) as [keyof PartRanges, Range][]) {
    parts[name] = {start: start + by, end: end + by}
  }
}

function rangeOf(token: {start: {offset: number}; end: {offset: number}}): Range {
  return {start: token.start.offset, end: token.end.offset}
}
