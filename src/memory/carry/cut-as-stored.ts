import {normalizedContent} from '../../model/content.ts'
import {mergeText, type Run, text} from '../../model/run.ts'
import type {Segment} from '../../model/segment-file.ts'
import type {Sentence} from '../../model/split.ts'

/**
 * Cut a unit's runs where the stored segments are cut, whatever a splitter would say today. Places are counted in
 * characters that are no white space, which alone may have changed.
 *
 *     stored   Hej på dig.│ Kom hit!
 *     runs     Hej på␣␣dig.␣Kom hit!  →  Hej på␣␣dig.│␣│Kom hit!
 *
 * @returns a sentence for each stored segment, or `undefined` when they do not make up the runs
 */
export function cutAsStored(runs: readonly Run[], segments: readonly Segment[]): Sentence[] | undefined {
  const lengths = segments.map((segment) => inkOf(segment.source))
  if (lengths.includes(0)) return undefined
  const sentences: Sentence[] = []
  let source: Run[] = []
  let after = ''
  let wanted = lengths[0] ?? 0

  /** Begin the next sentence when the last one is full. */
  const turn = (): void => {
    if (wanted > 0) return
    sentences.push({source: mergeText(source), after})
    source = []
    after = ''
    wanted = lengths[sentences.length] ?? 0
  }
  for (const run of runs) {
    if (run.kind !== 'text') {
      const ink = inkOf([run])
      if (ink > 0) turn()
      if (ink > wanted) return undefined
      wanted -= ink
      source.push(run)
      continue
    }
    for (const [piece] of run.text.matchAll(/[ \t\r\n]+|[^ \t\r\n]+/g)) {
      if (/^[ \t\r\n]/.test(piece)) {
        if (wanted === 0) after += piece
        else if (source.length > 0) source.push(text(piece))
        continue
      }
      for (let at = 0; at < piece.length; ) {
        turn()
        if (wanted === 0) return undefined
        const part = piece.slice(at, at + wanted)
        source.push(text(part))
        wanted -= part.length
        at += part.length
      }
    }
  }
  if (wanted > 0 || sentences.length + 1 !== segments.length) return undefined
  sentences.push({source: mergeText(source), after: ''})
  return sentences
}

/** How many characters of the normalized content are no white space; a pair counts two, a placeholder one. */
function inkOf(runs: readonly Run[]): number {
  return normalizedContent(runs).replaceAll(' ', '').length
}
