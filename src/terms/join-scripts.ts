import type {Folded} from './fold.ts'
import {isUnspaced, type LetterKind, letterKind} from './letter-kind.ts'

/**
 * A folded text without the spaces between Japanese and Latin letters or digits: whether one is set there is a matter
 * of house style, not of the term. Works in the arrays that it is given.
 *
 *     生成 AI の → 生成AIの    GPT 4 モデル → GPT 4モデル
 */
export function joinScripts({units, starts, length}: Folded): Folded {
  let count = 0
  for (let at = 0; at < length; at++) {
    const drop =
      units[at] === 0x20 && at > 0 && at + 1 < length && differ(letterKind(units[at - 1]!), letterKind(units[at + 1]!))
    if (drop) continue
    units[count] = units[at]!
    starts[count++] = starts[at]!
  }
  starts[count] = starts[length]!
  return {units, starts, length: count}
}

function differ(left: LetterKind, right: LetterKind): boolean {
  return (isUnspaced(left) && right === 'spaced') || (left === 'spaced' && isUnspaced(right))
}
