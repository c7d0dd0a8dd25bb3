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
      if (owner) remember(owner, {label: rangeOf(token)})
    },
    resourceTitle(token) {
      const owner = this.stack.findLast((node) => node.type === 'link' || node.type === 'image')
      if (owner) remember(owner, {title: rangeOf(token)})
    },
    definitionTitle(token) {
      const owner = this.stack.findLast((node) => node.type === 'definition')
      if (owner) remember(owner, {title: rangeOf(token)})
    }
  }
}

function remember(node: object, parts: PartRanges): void {
  partsOf.set(node, {...partsOf.get(node), ...parts})
}

function rangeOf(token: {start: {offset: number}; end: {offset: number}}): Range {
  return {start: token.start.offset, end: token.end.offset}
}
