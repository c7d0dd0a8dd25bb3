import type {Leaf} from '../../front-matter.ts'

/** Data as simple front matter holds it. */
export type FlatNode = FlatScalar | FlatList | FlatMap

export interface FlatScalar {
  readonly kind: 'scalar'
  readonly leaf: Leaf
  /** Of a plain scalar that is a date to YAML 1.1 and gray-matter, and a string to YAML 1.2. */
  readonly date: Date | undefined
}

export interface FlatList {
  readonly kind: 'list'
  readonly items: readonly FlatNode[]
}

export interface FlatMap {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, FlatNode>
}
