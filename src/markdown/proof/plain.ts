/**
 * A node of an article as the proof sees it: what a reader of the page can tell apart, and nothing else. Two articles
 * are the same when their plain trees are.
 */
export interface Plain {
  readonly type: string
  /** Text, code, HTML and other literal content; empty for a node that has none. */
  readonly value: string
  /** Names with their values as JSON; what is absent or `null` in the tree is absent here. */
  readonly attributes: readonly PlainAttribute[]
  readonly children: readonly Plain[]
  /** Never compared: where the node, or the nearest one around it that has a position, begins (UTF-16 offset). */
  readonly at: number
}

export type PlainAttribute = readonly [name: string, json: string]

/** A plain node while it is being made. */
export interface OpenPlain extends Plain {
  value: string
  readonly children: OpenPlain[]
}
