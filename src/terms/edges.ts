import type {Folded} from './fold.ts'
import {after, before, joins} from './joints.ts'
import {isUnspaced, letterKind} from './letter-kind.ts'
import {WordEdges} from './word-edges.ts'

/** Tells for one text whether a match may begin, or end, at a unit. */
export interface Edges {
  readonly mayBegin: (at: number) => boolean
  readonly mayEnd: (at: number) => boolean
}

/**
 * The rule of words, by the letters on both sides of an edge:
 *
 *     none    | any       an edge, unless a sign joins (`joints.ts`)
 *     spaced  | spaced    none: AI in AIDS
 *     katakana | katakana none: モデル in サンプルモデル
 *     unspaced | unspaced where a word ends (`word-edges.ts`): 動画 in 動画を, not 見積 in 見積もり
 *     else                an edge: AI in 生成AIを, モデル in 拡散モデル
 */
export function edgesOf(text: string, {units, starts, length}: Folded, locale: string): Edges {
  /** The character at a unit; a letter as it stands in the text, a sign as it is folded. */
  const characterAt = (at: number): string => {
    if (at < 0 || at >= length) return ''
    const folded = String.fromCodePoint(pointAt(units, at, length))
    return letterKind(folded) === 'none' ? folded : String.fromCodePoint(text.codePointAt(starts[at]!)!)
  }
  const clusterBefore = (at: number): number => {
    let first = at - 1
    while (first > 0 && starts[first] === starts[first - 1]) first--
    return first
  }
  const words = new WordEdges(
    locale,
    (start, end) => String.fromCharCode(...units.subarray(start, end)),
    (at) => isUnspaced(letterKind(characterAt(at)))
  )
  const joined = (at: number, side: 'before' | 'after'): boolean => {
    const left = clusterBefore(at)
    const [inner, outer] =
      side === 'after' ? [characterAt(left), characterAt(at)] : [characterAt(at), characterAt(left)]
    const innerKind = letterKind(inner)
    const outerKind = letterKind(outer)
    if (innerKind === 'none' || outer === '') return false
    if (outerKind === 'none') {
      if (innerKind !== 'spaced') return false
      const beyond = characterAt(side === 'after' ? at + 1 : clusterBefore(left))
      return joins(side === 'after' ? after : before, {inner, outer, beyond})
    }
    if (innerKind === 'unspaced' && outerKind === 'unspaced') return !words.isEdge(at, side)
    return innerKind === outerKind
  }
  const insideCluster = (at: number): boolean => at > 0 && at < length && starts[at] === starts[at - 1]
  return {
    mayBegin: (at) => !insideCluster(at) && (at === 0 || !joined(at, 'before')),
    mayEnd: (at) => !insideCluster(at) && (at === length || !joined(at, 'after'))
  }
}

function pointAt(units: Uint16Array, at: number, length: number): number {
  const high = units[at]!
  const low = at + 1 < length ? units[at + 1]! : 0
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000
    ? (high - 0xd800) * 0x400 + low - 0xdc00 + 0x10000
    : high
}
