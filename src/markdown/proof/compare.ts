import {align, differingAttribute} from './align.ts'
import {excerpt, firstDifference, nodeExcerpt} from './excerpt.ts'
import type {Plain} from './plain.ts'

/** A place where an article is not what was expected. */
export interface Difference {
  /** `node-missing`, `node-added`, `type-differs`, `text-differs` or `attribute-differs:` and the attribute's name. */
  readonly reason: string
  /** Short excerpts; empty where there is nothing on that side. */
  readonly expected: string
  readonly actual: string
  /** Child positions from the root of the expected tree; for an added node the position that it would have. */
  readonly path: readonly number[]
  /** Offset of the node, or for a missing one of what should hold it, in the text that `actual` was parsed from. */
  readonly at: number
  /** The same in the text that `expected` comes from. */
  readonly expectedAt: number
}

/** The way to a node, as a list that shares its beginning with its siblings'. */
interface Trail {
  readonly parent: Trail | undefined
  readonly index: number
  readonly holder: {readonly expected: Plain; readonly actual: Plain}
}

interface Work {
  readonly expected: Plain | undefined
  readonly actual: Plain | undefined
  readonly trail: Trail | undefined
}

/** The first place, in reading order, where `actual` is not `expected`; `undefined` when they are the same. */
export function compare(expected: Plain, actual: Plain): Difference | undefined {
  return differences(expected, actual, 1)[0]
}

/**
 * The places where `actual` is not `expected`, in reading order, at most `limit`. Order counts, of inline nodes too. A
 * node of another type or on one side only is one difference, whatever it holds.
 */
export function differences(expected: Plain, actual: Plain, limit: number): Difference[] {
  const found: Difference[] = []
  const waiting: Work[] = [{expected, actual, trail: undefined}]
  for (let work = waiting.pop(); work && found.length < limit; work = waiting.pop()) {
    const difference = ofNode(work)
    if (difference) found.push(difference)
    const {expected, actual, trail} = work
    if (!expected || !actual || expected.type !== actual.type) continue
    const holder = {expected, actual}
    const children = align(expected.children, actual.children)
    for (let next = children.length - 1; next >= 0; next--) {
      const child = children[next]!
      waiting.push({
        expected: child.expected,
        actual: child.actual,
        trail: {parent: trail, index: child.index, holder}
      })
    }
  }
  return found
}

/** What is different about a node itself, its children left aside. */
function ofNode(work: Work): Difference | undefined {
  const {expected, actual} = work
  if (!expected) return actual && difference(work, 'node-added', '', nodeExcerpt(actual))
  if (!actual) return difference(work, 'node-missing', nodeExcerpt(expected), '')
  if (expected.type !== actual.type) {
    return difference(work, 'type-differs', nodeExcerpt(expected), nodeExcerpt(actual))
  }
  if (expected.value !== actual.value) {
    const around = firstDifference(expected.value, actual.value)
    const reason = expected.type === 'text' ? 'text-differs' : 'attribute-differs:value'
    return difference(work, reason, excerpt(expected.value, around), excerpt(actual.value, around))
  }
  const attribute = differingAttribute(expected, actual)
  if (!attribute) return undefined
  const around = firstDifference(attribute.expected, attribute.actual)
  return difference(
    work,
    `attribute-differs:${attribute.name}`,
    excerpt(attribute.expected, around),
    excerpt(attribute.actual, around)
  )
}

function difference(work: Work, reason: string, expected: string, actual: string): Difference {
  return {
    reason,
    expected,
    actual,
    path: pathOf(work.trail),
    at: (work.actual ?? work.trail?.holder.actual)?.at ?? 0,
    expectedAt: (work.expected ?? work.trail?.holder.expected)?.at ?? 0
  }
}

function pathOf(trail: Trail | undefined): number[] {
  const path: number[] = []
  for (let step = trail; step; step = step.parent) path.push(step.index)
  return path.reverse()
}
