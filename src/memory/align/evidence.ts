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
  const chances = chancesOf(sources, targets)
  const gains = gainsOf(sources, targets, kept, chances)
  // Any sentence may lack it as well: the more so, the rarer it is.
  const missed = (cue: Cue): number => Math.min(0, Math.log((1 - kept[cue.kind]) / (1 - chances.get(cue.value)!)))
  const [one, other] = [sources, targets].map((side) => spansOf(side, gains, missed)) as [SpanOf, SpanOf]
  const values = Float64Array.from(gains.values())
  const fit = fitOf(source.locale, target.locale)
  return (sourceStart, sourceEnd, targetStart, targetEnd) => {
    const left = one(sourceStart, sourceEnd)
    const right = other(targetStart, targetEnd)
    let sum = lengthFit(left.size, right.size, fit) + left.missed + right.missed
    for (let i = 0, j = 0; i < left.ids.length && j < right.ids.length; ) {
      const [id, otherId] = [left.ids[i]!, right.ids[j]!]
      if (id === otherId) sum += values[id]! - left.misses[i]! - right.misses[j]!
      if (id <= otherId) i++
      if (otherId <= id) j++
    }
    return sum * trust
  }
}

interface ReadSide {
  readonly passages: readonly {readonly size: number; readonly cues: ReadonlyMap<string, Cue>}[]
}

function readSide({passages}: Side, isLatin: boolean): ReadSide {
  return {
    passages: passages.map((passage) => {
      const cues = cuesIn(passage, isLatin)
      return {size: size(passage.text), cues: new Map(cues.map((cue) => [cue.value, cue]))}
    })
  }
}

/** Sentences as numbers: thousands of others are held against each. */
interface SpanRead {
  readonly size: number
  /** What it says against a pair if the other side has none of its cues. */
  readonly missed: number
  /** Its cues that the other text has somewhere, as positions among the gains, ascending. */
  readonly ids: Int32Array
  /** The part of each of them in `missed`. */
  readonly misses: Float64Array
}

type SpanOf = (start: number, end: number) => SpanRead

function spansOf({passages}: ReadSide, gains: ReadonlyMap<string, number>, missOf: (cue: Cue) => number): SpanOf {
  const idOf = new Map([...gains.keys()].map((value, at) => [value, at]))
  /** By length and start: most are of one sentence. */
  const known: SpanRead[][] = []
  return (start, end) => {
    const ofLength = known[end - start] ?? []
    known[end - start] = ofLength
    const span = ofLength[start] ?? read(start, end)
    ofLength[start] = span
    return span
  }

  function read(start: number, end: number): SpanRead {
    const parts = passages.slice(start, end)
    const cues = new Map(parts.flatMap((part) => [...part.cues]))
    const shared = [...cues.values()]
      .flatMap((cue) => {
        const id = idOf.get(cue.value)
        return id === undefined ? [] : [{id, miss: missOf(cue)}]
      })
      .toSorted((left, right) => left.id - right.id)
    return {
      size: parts.reduce((sum, part) => sum + part.size, 0),
      missed: [...cues.values()].reduce((sum, cue) => sum + missOf(cue), 0),
      ids: Int32Array.from(shared, ({id}) => id),
      misses: Float64Array.from(shared, ({miss}) => miss)
    }
  }
}

/** How often each cue stands in any sentence of the text that has it more. */
function chancesOf(source: ReadSide, target: ReadSide): ReadonlyMap<string, number> {
  const chances = new Map<string, number>()
  for (const {passages} of [source, target]) {
    const counts = new Map<string, number>()
    for (const {cues} of passages) for (const value of cues.keys()) counts.set(value, (counts.get(value) ?? 0) + 1)
    for (const [value, count] of counts)
      chances.set(value, Math.max(chances.get(value) ?? 0, frequency(count, passages.length)))
  }
  return chances
}

/** What each cue that both sides have says of a pair that has it: more, the fewer sentences have it. */
function gainsOf(
  source: ReadSide,
  target: ReadSide,
  keptOf: Readonly<Record<CueKind, number>>,
  chances: ReadonlyMap<string, number>
): Map<string, number> {
  const [inSource, inTarget] = [source, target].map(({passages}) => {
    const most = new Map<string, number>()
    for (const {cues} of passages)
      for (const [value, {kind}] of cues) most.set(value, Math.max(most.get(value) ?? 0, keptOf[kind]))
    return most
  }) as [Map<string, number>, Map<string, number>]
  const gains = new Map<string, number>()
  for (const [value, one] of inSource) {
    const other = inTarget.get(value)
    if (other === undefined) continue
    gains.set(value, Math.max(0, Math.min(most, Math.log(Math.max(one, other) / chances.get(value)!))))
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
