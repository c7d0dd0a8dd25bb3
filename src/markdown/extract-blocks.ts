import type {Nodes} from 'mdast'
import {plainText} from '../model/run.ts'
import type {UnitKind} from '../model/unit.ts'
import {directivesIn, mentionsOrdbro} from './comments.ts'
import {nothingTold, type Told, toldAlso} from './directives.ts'
import {extractHtml} from './extract-html.ts'
import {extractInline} from './extract-inline.ts'
import {extractValues} from './extract-nested.ts'
import type {Gathering} from './gathering.ts'
import {isSkipped} from './inline.ts'
import {rangeOf, slice} from './source.ts'

type Parent = Extract<Nodes, {children: unknown}>

/** What a block adds to the structural path of what it holds. */
const pathNames: {readonly [Type in Nodes['type']]?: (node: Extract<Nodes, {type: Type}>) => string} = {
  blockquote: () => 'quote',
  list: () => 'list',
  listItem: () => 'item',
  table: () => 'table',
  footnoteDefinition: (node) => `footnote ${node.identifier}`,
  containerDirective: (node) => `:::${node.name}`,
  leafDirective: (node) => `::${node.name}`,
  mdxJsxFlowElement: (node) => `<${node.name ?? ''}>`
}

/** A heading above the place where a walk is. */
interface Heading {
  readonly depth: number
  readonly text: string
  readonly section: string
}

/**
 * The units of a tree, in document order.
 *
 * @param path the structural path of the tree itself
 * @param toldOfAll what holds for all of it
 */
export function extractBlocks(
  gathering: Gathering,
  tree: Nodes,
  path: readonly string[] = [],
  toldOfAll: Told = nothingTold
): void {
  const {source, list, directives} = gathering
  const paragraph = list.field ? 'field' : 'paragraph'
  const hasDirectives = mentionsOrdbro(source.text)
  const top = list.section
  let trail: readonly Heading[] = []

  const enter = (section: string): void => {
    list.section = section
    list.headings = trail.map(({text}) => text)
  }

  const heading = (node: Extract<Nodes, {type: 'heading'}>, below: readonly string[], told: Told): void => {
    trail = trail.filter(({depth}) => depth < node.depth)
    enter(trail.at(-1)?.section ?? top)
    const unit = inline(node, 'heading', below, told, `heading ${node.depth}`)
    const text = unit ? plainText(unit.runs) : slice(source, rangeOf(source, node))
    const section = unit && !list.field ? unit.id : list.section
    trail = [...trail, {depth: node.depth, text, section}]
    enter(section)
  }

  const inline = (node: Parent, kind: UnitKind, below: readonly string[], told: Told, hint?: string) => {
    const all = toldAlso(told, hasDirectives ? hearInline(gathering, node) : nothingTold)
    if (!all.skip) return extractInline(gathering, node, kind, below, all, hint)
    gathering.skipped.push(rangeOf(source, node))
    return undefined
  }

  const cells = new Map<Nodes, string>()
  const nameCells = (table: Extract<Nodes, {type: 'table'}>): void => {
    for (const [r, row] of table.children.entries()) {
      for (const [c, cell] of row.children.entries()) cells.set(cell, `row ${r + 1}, column ${c + 1}`)
    }
  }

  /** Depth is bounded: `parseArticle` refuses a tree with more levels than `limits.depth`. */
  const walk = (node: Nodes, around: readonly string[], toldAround: Told): void => {
    if (node.type === 'html') {
      extractHtml(gathering, node, around, toldAround)
      return
    }
    if (node.type === 'mdxFlowExpression' && hasDirectives) {
      const [comment] = directivesIn(source, node)
      if (comment) {
        gathering.hear(comment.directive, comment.range.start)
        return
      }
    }
    const isRoot = node === tree
    const own = isRoot ? nothingTold : directives.take()
    const taken = toldAlso(toldAround, own)
    // Not handed down: the region may end inside the block.
    const told = directives.region === undefined || taken.skip ? taken : {...taken, skip: true}
    const name = (pathNames[node.type] as ((node: Nodes) => string) | undefined)?.(node)
    const below = name === undefined ? around : [...around, name]
    switch (node.type) {
      case 'paragraph':
        inline(node, node.data && 'directiveLabel' in node.data ? 'label' : paragraph, below, told)
        break
      case 'heading':
        heading(node, below, told)
        break
      case 'tableCell':
        inline(node, 'cell', below, told, cells.get(node))
        break
      case 'leafDirective':
        inline(node, 'label', below, told)
        break
      case 'definition':
        if (!told.skip) extractValues(gathering, node, below, told)
        else gathering.skipped.push(rangeOf(source, node))
        break
      default: {
        if (!('children' in node)) break
        const inside = isSkipped(source, node) ? {...taken, skip: true} : taken
        if (told.skip && !isRoot) gathering.skipped.push(rangeOf(source, node))
        else if (node.type === 'mdxJsxFlowElement') extractValues(gathering, node, below, told)
        if (node.type === 'table') nameCells(node)
        for (const child of node.children) walk(child, below, inside)
      }
    }
  }

  walk(tree, path, toldOfAll)
  if (directives.region !== undefined) {
    gathering.find('directive-unpaired', 'warning', directives.region, {name: 'skip-start'})
  }
  for (const offset of directives.unused) gathering.find('directive-unused', 'warning', offset, {})
}

/** What the comments inside a block say of it; a region begins and ends between blocks. */
function hearInline(gathering: Gathering, block: Parent): Told {
  const {source, directives} = gathering
  const waiting: Nodes[] = [...block.children].reverse()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('children' in node) waiting.push(...[...node.children].reverse())
    for (const {directive, range} of directivesIn(source, node)) {
      const {name} = directive
      if (name !== 'skip-start' && name !== 'skip-end') gathering.hear(directive, range.start)
      else gathering.find('directive-unpaired', 'warning', range.start, {name})
    }
  }
  return directives.take()
}
