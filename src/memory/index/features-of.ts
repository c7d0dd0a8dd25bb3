import {repeated} from './hash-token.ts'

/**
 * What two texts can have in common, each once: with k-th occurrences told apart, the features that two texts share are
 * as many as the tokens that no edit touches can be.
 *
 *     modell · av · modell → modell, av, modell²
 */
export function featuresOf(tokens: Uint32Array): Uint32Array {
  const features = new Uint32Array(tokens.length)
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    let occurrence = 1
    for (let before = tokens.indexOf(token); before < at; before = tokens.indexOf(token, before + 1)) occurrence++
    features[at] = repeated(token, occurrence)
  }
  // Different tokens may share a number, and a list of numbers wants each once.
  return new Set(features).size === features.length ? features : Uint32Array.from(new Set(features))
}
