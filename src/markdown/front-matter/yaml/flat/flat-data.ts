import type {Reading} from '../readings.ts'
import type {FlatNode} from './flat-node.ts'

/**
 * Simple front matter as data, as one kind of program reads it, with some scalars replaced by strings.
 *
 * @param replaced values by `Leaf.name`
 */
export function flatData(node: FlatNode, reading: Reading, replaced: ReadonlyMap<string, string>): unknown {
  switch (node.kind) {
    case 'scalar': {
      const {leaf, date} = node
      return replaced.get(leaf.name) ?? (reading === '1.2' ? leaf.value : (date ?? leaf.value))
    }
    case 'list':
      return node.items.map((item) => flatData(item, reading, replaced))
    case 'map': {
      const entries = [...node.entries].map(([key, value]) => [key, flatData(value, reading, replaced)] as const)
      return reading === 'matter' ? Object.fromEntries(entries) : new Map(entries)
    }
    default:
      return node satisfies never
  }
}
