import {normalizedContent} from '../../model/content.ts'
import type {StoredUnit} from '../../model/segment-file.ts'
import type {Sentence} from '../../model/split.ts'
import {alignEqual, type Keyed} from './align.ts'
import type {PlannedSentence} from './plan.ts'

/**
 * The sentences of a unit as it is cut today, each with the stored segment of the same text: the cuts that moved take
 * nothing with them, since a target of two sentences is none of the first.
 *
 *     stored   Den kan t.ex.│ rita.│ Prova!          3 targets
 *     today    Den kan t.ex. rita.│ Prova!           1 target; the first two leave
 */
export function recut(stored: StoredUnit, sentences: readonly Sentence[]): PlannedSentence[] {
  const numbers = new Map<string, number>()
  const keyed = (content: string): Keyed => {
    const key = numbers.get(content) ?? numbers.size
    numbers.set(content, key)
    return {key, path: 0}
  }
  const pairs = alignEqual(
    stored.segments.map(({source}) => keyed(normalizedContent(source))),
    sentences.map(({source}) => keyed(normalizedContent(source)))
  )
  const origins = new Map(pairs.map(([was, now]) => [now, stored.segments[was]!]))
  return sentences.map((sentence, at) => {
    const segment = origins.get(at)
    return {sentence, origin: segment && {unit: stored, segment, same: true}}
  })
}
