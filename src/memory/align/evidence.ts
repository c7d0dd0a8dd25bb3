import {type Cue, type CueKind, keptBetween} from './cue.ts'
import {cuesIn} from './cues-in.ts'
import {fitOf, lengthFit} from './length-fit.ts'
import type {Side} from './passage.ts'
import {size} from './size.ts'

/** How much the sentences of two spans look like translations of each other, as a natural logarithm of a likelihood ratio. */
export type Evidence = (sourceStart: number, sourceEnd: number, targetStart: number, targetEnd: number) => number

/** No single cue is believed more than this. */
const most = 4
/** And not all that is said of a pair is said independently. */
const trust = 0.85

/** Reads both sides once, and then answers for any spans. */
export function evidenceOf(source: Side, target: Side): Evidence {
  const isLatin = [source, target].every(({passages}) => isWrittenInLatin(passages.map(({text}) => text)))
  const sources = readSide(source, isLatin)
  const targets = readSide(target, isLatin)
  const kept = keptBetween(source.locale, target.locale, isLatin)
  const gains = gainsOf(sources, targets, kept)
  const missed = (cue: Cue): number => Math.log(1 - kept[cue.kind])
  const fit = fitOf(source.locale, target.locale)
  return (sourceStart, sourceEnd, targetStart, targetEnd) => {
    const one = sources.span(sourceStart, sourceEnd)
    const other = targets.span(targetStart, targetEnd)
    let sum = lengthFit(one.size, other.size, fit)
    for (const [value, cue] of one.cues) {
      if (other.cues.has(value)) sum += gains.get(value)!
      else sum += missed(cue)
    }
    for (const [value, cue] of other.cues) if (!one.cues.has(value)) sum += missed(cue)
    return sum * trust
  }
}

interface Read {
  readonly size: number
  readonly cues: ReadonlyMap<string, Cue>
}

interface ReadSide {
  readonly passages: readonly Read[]
  span(start: number, end: number): Read
}

function readSide({passages}: Side, isLatin: boolean): ReadSide {
  const read = passages.map((passage): Read => {
    const cues = cuesIn(passage, isLatin)
    return {size: size(passage.text), cues: new Map(cues.map((cue) => [cue.value, cue]))}
  })
  const joined = new Map<number, Read>()
  return {
    passages: read,
    span(start, end) {
      if (end - start === 1) return read[start]!
      const key = start * 16 + (end - start)
      let span = joined.get(key)
      if (span === undefined) {
        const parts = read.slice(start, end)
        span = {
          size: parts.reduce((sum, part) => sum + part.size, 0),
          cues: new Map(parts.flatMap(({cues}) => [...cues]))
        }
        joined.set(key, span)
      }
      return span
    }
  }
}

/** What each cue that both sides have says of a pair that has it: more, the fewer sentences have it. */
function gainsOf(source: ReadSide, target: ReadSide, keptOf: Readonly<Record<CueKind, number>>): Map<string, number> {
  const [inSource, inTarget] = [source, target].map(({passages}) => {
    const counts = new Map<string, {count: number; kept: number}>()
    for (const {cues} of passages) {
      for (const [value, {kind}] of cues) {
        const kept = keptOf[kind]
        const known = counts.get(value)
        counts.set(value, {count: (known?.count ?? 0) + 1, kept: Math.max(known?.kept ?? 0, kept)})
      }
    }
    return counts
  }) as [Map<string, {count: number; kept: number}>, Map<string, {count: number; kept: number}>]
  const gains = new Map<string, number>()
  for (const [value, one] of inSource) {
    const other = inTarget.get(value)
    if (other === undefined) continue
    const chance = Math.max(
      frequency(one.count, source.passages.length),
      frequency(other.count, target.passages.length)
    )
    gains.set(value, Math.max(0, Math.min(most, Math.log(Math.max(one.kept, other.kept) / chance))))
  }
  return gains
}

/** How many sentences of any text have a cue, and how many sentences that is worth: five sentences say little of it. */
const usual = {share: 0.02, weight: 20}

function frequency(count: number, sentences: number): number {
  return (count + usual.share * usual.weight) / (sentences + usual.weight)
}

function isWrittenInLatin(texts: readonly string[]): boolean {
  let latin = 0
  let others = 0
  for (const text of texts) {
    latin += text.match(/\p{sc=Latin}/gu)?.length ?? 0
    others += text.match(/[\p{L}]/gu)?.length ?? 0
  }
  return latin * 2 > others
}
