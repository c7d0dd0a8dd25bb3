import type {Folded} from './fold.ts'
import {isUnspaced, type LetterKind, letterKind} from './letter-kind.ts'

/**
 * A folded text without the spaces between Japanese and Latin letters or digits: whether one is set there is a matter
 * of house style, not of the term.
 *
 *     生成 AI の → 生成AIの    GPT 4 モデル → GPT 4モデル
 */
export function joinScripts({units, starts, length}: Folded): Folded {
  const kept = {units: new Uint16Array(length), starts: new Uint32Array(length + 1)}
  let count = 0
  for (let at = 0; at < length; at++) {
    if (
      units[at] === 0x20 &&
      at > 0 &&
      at + 1 < length &&
      differ(letterKind(units[at - 1]!), letterKind(units[at + 1]!))
    )
      continue
    kept.units[count] = units[at]!
    kept.starts[count++] = starts[at]!
  }
  kept.starts[count] = starts[length]!
  return {...kept, length: count}
}

function differ(left: LetterKind, right: LetterKind): boolean {
  return (isUnspaced(left) && right === 'spaced') || (left === 'spaced' && isUnspaced(right))
}
