import {mergeText, type Run, text} from '../model/run.ts'
import type {Sentence} from '../model/split.ts'

/** The runs of a unit from its sentences and the white space between them: the inverse of `split`. */
export function join(sentences: readonly Sentence[]): Run[] {
  return mergeText(sentences.flatMap(({source, after}) => [...source, text(after)]))
}
