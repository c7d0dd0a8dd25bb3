import type {Node} from 'mdast'
import {joinSoftBreaks} from '../../model/soft-break.ts'
import type {PlainAttribute} from './plain.ts'

/** Fields that are no attributes: structure, or compared in another way. */
const structure: ReadonlySet<string> = new Set(['type', 'children', 'position', 'value', 'data'])

/** Fields that may differ between trees that mean the same. All others are compared, those of unknown nodes too. */
const dropped: Readonly<Record<string, readonly string[]>> = {
  // A reference is its identifier: `[Ord][a]`, `[a][]` and `[a]` lead to the same place.
  linkReference: ['label', 'referenceType'],
  imageReference: ['label', 'referenceType'],
  footnoteReference: ['label'],
  // The label is the identifier as it was written.
  definition: ['label'],
  footnoteDefinition: ['label']
}

const none: readonly PlainAttribute[] = []

/** What distinguishes a node besides its type, its literal value and its children. */
export function attributes(node: Node): readonly PlainAttribute[] {
  const kept: PlainAttribute[] = []
  const drop = dropped[node.type]
  for (const [name, value] of Object.entries(node)) {
    if (structure.has(name) || value === undefined || value === null || drop?.includes(name)) continue
    // `[a](/b "")` has no title.
    if (name === 'title' && value === '') continue
    kept.push([name, name === 'alt' ? JSON.stringify(altText(String(value))) : toJson(value)])
  }
  // The paragraph that is a container directive's label differs from its first paragraph in nothing else.
  if (isLabel(node.data)) kept.push(['directiveLabel', 'true'])
  return kept.length === 0 ? none : kept
}

/** An alt text is inline content without nodes: its line endings are soft breaks. */
function altText(value: string): string {
  return joinSoftBreaks(value.replace(/^[ \t\r\n]+/, '')).replace(/ $/, '')
}

/** The attributes of a JSX element are a list whose items carry positions and parsed programs. */
function toJson(value: unknown): string {
  if (!Array.isArray(value)) return JSON.stringify(value)
  return JSON.stringify(value, (name: string, field: unknown) =>
    name === 'position' || name === 'data' ? undefined : field
  )
}

function isLabel(data: object | undefined): boolean {
  return data !== undefined && 'directiveLabel' in data && data.directiveLabel === true
}
