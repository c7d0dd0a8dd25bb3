import type {Fill} from '../../model/segment-file.ts'

const prefix = 'ordbro:'
const fills: ReadonlySet<string> = new Set<Fill>(['auto', 'exact', 'fuzzy', 'draft', 'stale'])

/** Where a target comes from, by `subState`; nothing where another tool wrote it. */
export function fillOf(subState: string): Fill | undefined {
  const name = subState.startsWith(prefix) ? subState.slice(prefix.length) : ''
  return fills.has(name) ? (name as Fill) : undefined
}
