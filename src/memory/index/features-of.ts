import {repeated} from './hash-token.ts'

/** Above, looking back at all tokens before costs more than keeping count of each. */
const fewTokens = 64

/**
 * What two texts can have in common, each once: with k-th occurrences told apart, the features that two texts share are
 * as many as the tokens that no edit touches can be.
 *
 *     modell · av · modell → modell, av, modell²
 *
 * @returns the tokens themselves where none is repeated
 */
export function featuresOf(tokens: Uint32Array): Uint32Array {
  if (tokens.length <= fewTokens && !repeats(tokens)) return tokens
  const features = new Uint32Array(tokens.length)
  const counts = tokens.length > fewTokens ? new Map<number, number>() : undefined
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    let occurrence = 1
    if (counts !== undefined) {
      occurrence = (counts.get(token) ?? 0) + 1
      counts.set(token, occurrence)
    } else for (let before = 0; before < at; before++) if (tokens[before] === token) occurrence++
    features[at] = repeated(token, occurrence)
  }
  // A repeated token may get the number of another token, and a list of numbers wants each once.
  return Uint32Array.from(new Set(features))
}

/** Most tokens share no lower bits with one before, and are not looked for. */
function repeats(tokens: Uint32Array): boolean {
  let seen = 0
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const bit = 1 << (token & 31)
    if ((seen & bit) !== 0) for (let before = 0; before < at; before++) if (tokens[before] === token) return true
    seen |= bit
  }
  return false
}
