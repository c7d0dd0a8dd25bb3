import {type Run, text} from '../../model/run.ts'
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

  /** Begin the next sentence. */
  const turn = (): void => {
    sentences.push({source, after})
    source = []
    after = ''
    wanted = lengths[sentences.length] ?? 0
  }
  for (const run of runs) {
    if (run.kind !== 'text') {
      const ink = inkOf([run])
      if (ink > 0 && wanted === 0) turn()
      if (ink > wanted) return undefined
      wanted -= ink
      source.push(run)
      continue
    }
    const value = run.text
    let from = 0
    for (let at = 0; at < value.length; at++) {
      if (isWhite(value.charCodeAt(at))) continue
      if (wanted === 0) {
        after += value.slice(from, at)
        turn()
        if (wanted === 0) return undefined
        from = at
      }
      // The unit's own indentation belongs to no sentence.
      if (source.length === 0 && wanted === lengths[sentences.length]) from = at
      if (--wanted > 0) continue
      source.push(text(value.slice(from, at + 1)))
      from = at + 1
    }
    if (from === value.length) continue
    if (wanted === 0) after += value.slice(from)
    else if (source.length > 0 || wanted < lengths[sentences.length]!) source.push(text(value.slice(from)))
  }
  if (wanted > 0 || sentences.length + 1 !== segments.length) return undefined
  sentences.push({source, after: ''})
  return sentences
}

/** How many characters of the normalized content are no white space; a pair counts two, a placeholder one. */
function inkOf(runs: readonly Run[]): number {
  let ink = 0
  for (const run of runs) {
    if (run.kind === 'text') {
      for (let at = 0; at < run.text.length; at++) if (!isWhite(run.text.charCodeAt(at))) ink++
    } else if (run.kind === 'ph') ink++
    else if (run.kind === 'pc') ink += 2 + inkOf(run.children)
    else if (run.kind === 'mrk') ink += inkOf(run.children)
  }
  return ink
}

/** `[ \t\r\n]`. */
function isWhite(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d
}
