import type {Document, Node, Pair, Scalar} from 'yaml'
import type {AliasUse, PathPart} from '../front-matter.ts'
import {limits} from '../limits.ts'
import {nameOf, patternOf, uniqueName} from '../name-of.ts'
import {type FileText, overLimit, refuseForbiddenKey, unreadable} from '../unreadable.ts'
import {yamlPackage} from './package.ts'

export interface WalkedYaml {
  /** The scalars, in the order of the text, each at the place where it is written. */
  readonly scalars: readonly PlacedScalar[]
}

export interface PlacedScalar {
  readonly node: Scalar
  readonly path: readonly PathPart[]
  readonly name: string
  readonly flow: boolean
  readonly aliases: readonly AliasUse[]
}

interface Visit {
  readonly path: readonly PathPart[]
  readonly flow: boolean
  readonly depth: number
  /** The alias that leads here; undefined where the node is written. */
  readonly alias: {readonly anchor: string; readonly offset: number} | undefined
  /** Inside a key, where nothing is a field. */
  readonly inKey: boolean
}

/**
 * Visit every node where it is written and wherever an alias or a merge key brings it back, so that nothing multiplies
 * unseen, and refuse keys that reach a prototype or stand twice in one map.
 */
export function walkYaml(document: Document.Parsed, file: FileText, offset: number): WalkedYaml {
  const {isAlias, isCollection, isMap, isScalar, isSeq} = yamlPackage()
  const scalars: {node: Scalar; path: readonly PathPart[]; name: string; flow: boolean; aliases: AliasUse[]}[] = []
  const uses = new Map<Scalar, AliasUse[]>()
  const anchors = new Map<string, Node>()
  const open = new Set<Node>()
  const names = new Set<string>()
  let count = 0

  const placeOf = (node: Node | null | undefined): number => offset + (node?.range?.[0] ?? 0)

  function visit(node: Node | null, here: Visit): void {
    const at = here.alias?.offset ?? placeOf(node)
    if (++count > limits.nodes) throw overLimit('nodes', file, at)
    // Aliases may stack what is written side by side: twice the written depth is enough for any honest use.
    if (here.depth > 2 * limits.depth) throw overLimit('depth', file, at)
    if (node === null) return
    if (isAlias(node)) {
      const target = anchors.get(node.source)
      if (target === undefined) throw unreadable('front-matter-alias-unknown', {name: node.source}, file, placeOf(node))
      if (open.has(target)) throw unreadable('front-matter-alias-circular', {name: node.source}, file, placeOf(node))
      visit(target, {...here, alias: here.alias ?? {anchor: node.source, offset: placeOf(node)}})
      return
    }
    if (here.alias === undefined && (isScalar(node) || isCollection(node)) && node.anchor !== undefined) {
      anchors.set(node.anchor, node)
    }
    if (isScalar(node)) visitScalar(node, here)
    else if (isCollection(node)) {
      open.add(node)
      const flow = here.flow || node.flow === true
      if (isMap(node)) visitPairs(node.items as Pair<Node | null, Node | null>[], {...here, flow})
      else {
        node.items.forEach((item, index) => {
          const path = [...here.path, index]
          // `!!omap` and `!!pairs` make pairs the items of a list.
          if (item !== null && typeof item === 'object' && 'key' in item) {
            visitPairs([item as Pair<Node | null, Node | null>], {...here, flow, path})
          } else visit(item as Node | null, {...here, flow, path, depth: here.depth + 1})
        })
      }
      open.delete(node)
    }
  }

  function visitScalar(node: Scalar, here: Visit): void {
    if (here.alias !== undefined) {
      const use = {...here.alias, name: nameOf(here.path), pattern: patternOf(here.path)}
      const list = uses.get(node)
      if (list === undefined) uses.set(node, [use])
      else list.push(use)
    } else if (!here.inKey) {
      const aliases: AliasUse[] = uses.get(node) ?? []
      uses.set(node, aliases)
      scalars.push({node, path: here.path, name: uniqueName(here.path, names), flow: here.flow, aliases})
    }
  }

  function visitPairs(pairs: readonly Pair<Node | null, Node | null>[], here: Visit): void {
    const seen = new Set<string>()
    for (const {key, value} of pairs) {
      const named = isAlias(key) ? anchors.get(key.source) : key
      const merge = isScalar(key) && (key.type === 'PLAIN' || key.type === undefined) && key.source === '<<'
      const depth = here.depth + 1
      visit(key, {...here, path: [...here.path, '?'], depth, inKey: true})
      if (isCollection(named)) {
        visit(value, {...here, path: [...here.path, '?'], depth, inKey: true})
        continue
      }
      // As written, not as read: `on` is a name in YAML 1.2 and true in 1.1.
      const word = isScalar(named) ? (named.source ?? String(named.value)) : ''
      refuseForbiddenKey(word, file, placeOf(key))
      if (!merge) {
        if (seen.has(word)) throw unreadable('front-matter-duplicate-key', {key: word}, file, placeOf(key))
        seen.add(word)
      }
      // A merged map lies where the key stands, and so does each of a list of them.
      if (merge && isSeq(value)) {
        for (const item of value.items) visit(item as Node | null, {...here, depth})
      } else visit(value, {...here, path: merge ? here.path : [...here.path, word], depth})
    }
  }

  visit(document.contents as Node | null, {path: [], flow: false, depth: 0, alias: undefined, inKey: false})
  return {scalars}
}
