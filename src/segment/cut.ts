import {flatten, type Run, text} from '../model/run.ts'
import type {Sentence} from '../model/split.ts'

/** Where one sentence ends and the next begins, in offsets of the flattened runs; white space stands between. */
export interface Cut {
  readonly end: number
  readonly next: number
}

/**
 * The runs in as many pieces as there are cuts, and one more. One pass over runs and cuts, where a slice per sentence
 * would cost a long unit its square. A run without text belongs to the sentence that ends where it stands.
 *
 * @param cuts ascending, none inside a run that is no text
 */
export function cut(runs: readonly Run[], cuts: readonly Cut[]): Sentence[] {
  const sentences: Sentence[] = []
  let source: Run[] = []
  let at = 0
  let index = 0
  let after = ''
  const close = (): void => {
    sentences.push({source, after})
    source = []
    after = ''
    index++
  }
  for (const run of runs) {
    const length = flatten([run]).length
    if (run.kind !== 'text') {
      while (index < cuts.length && (cuts[index]!.end < at || (cuts[index]!.end === at && length > 0))) close()
      source.push(run)
      at += length
      continue
    }
    let from = 0
    while (index < cuts.length && cuts[index]!.end < at + length) {
      const {end, next} = cuts[index]!
      if (end > at + from) source.push(text(run.text.slice(from, end - at)))
      after += run.text.slice(Math.max(from, end - at), next - at)
      from = Math.min(length, next - at)
      // White space that goes on in the next run is that sentence's still.
      if (next > at + length) break
      close()
    }
    if (from < length) source.push(text(run.text.slice(from)))
    at += length
  }
  sentences.push({source, after: ''})
  return sentences
}
