import type {Folded} from './fold.ts'
import {after, before, joins} from './joints.ts'
import {letterKind} from './letter-kind.ts'
import {WordEdges} from './word-edges.ts'
import {kindAt, kinds} from './word-kind.ts'

/** Tells for one text whether a match may begin, or end, at a unit. */
export interface Edges {
  readonly mayBegin: (at: number) => boolean
  readonly mayEnd: (at: number) => boolean
}

/**
 * The rule of words, by the letters on both sides of an edge:
 *
 *     none     | any       an edge, unless a sign joins (`joints.ts`)
 *     spaced   | spaced    none: AI in AIDS
 *     katakana | katakana  none: モデル in サンプルモデル
 *     unspaced | unspaced  where a word ends (`word-edges.ts`): 動画 in 動画を, not 見積 in 見積もり
 *     else                 an edge: AI in 生成AIを, モデル in 拡散モデル
 */
export function edgesOf(text: string, {units, starts, length}: Folded, locale: string): Edges {
  /** The folded code point at the beginning of a cluster; -1 beyond an end of the text. */
  const pointAt = (at: number): number => {
    if (at < 0 || at >= length) return -1
    const high = units[at]!
    if (high < 0xd800 || high > 0xdbff || at + 1 === length) return high
    const low = units[at + 1]!
    return low >= 0xdc00 && low < 0xe000 ? (high - 0xd800) * 0x400 + low - 0xdc00 + 0x10000 : high
  }
  const clusterBefore = (at: number): number => {
    let first = at - 1
    while (first > 0 && starts[first] === starts[first - 1]) first--
    return first
  }
  /** A sign as it is folded, a letter with the case that it has in the text. */
  const seen = (at: number): string => {
    const point = pointAt(at)
    if (point < 0) return ''
    return String.fromCodePoint(letterKind(point) === 'none' ? point : text.codePointAt(starts[at]!)!)
  }
  /** Whether a unit is a letter by itself and of a script without spaces; half a character is none. */
  const isLetter = (at: number): boolean =>
    kindAt(units, at, length) === kinds.unspaced && (units[at]! < 0xd800 || units[at]! > 0xdfff)
  const words = new WordEdges(locale, units, length)
  const joined = (at: number, side: 'before' | 'after'): boolean => {
    // Two characters of a script without spaces, neither of several units: most of what a Japanese text asks about.
    if (isLetter(at) && isLetter(at - 1) && starts[at - 1] !== starts[at - 2]) {
      return !words.isEdge(at, side)
    }
    const left = clusterBefore(at)
    const [inner, outer] = side === 'after' ? [left, at] : [at, left]
    const innerKind = letterKind(pointAt(inner))
    if (innerKind === 'none') return false
    const outerKind = letterKind(pointAt(outer))
    if (outerKind === 'none') {
      if (innerKind !== 'spaced') return false
      const beyond = side === 'after' ? at + 1 : clusterBefore(left)
      return joins(side === 'after' ? after : before, {inner: seen(inner), outer: seen(outer), beyond: seen(beyond)})
    }
    if (innerKind === 'unspaced' && outerKind === 'unspaced') return !words.isEdge(at, side)
    return innerKind === outerKind
  }
  const insideCluster = (at: number): boolean => starts[at] === starts[at - 1]
  // Nine in ten questions are about a space, and no mark is on one.
  return {
    mayBegin: (at) => at === 0 || units[at - 1] === space || !(insideCluster(at) || joined(at, 'before')),
    mayEnd: (at) => at === length || units[at] === space || !(insideCluster(at) || joined(at, 'after'))
  }
}

const space = 0x20
