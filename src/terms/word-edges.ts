import type {Locale} from '../model/locale.ts'
import {wordSegmenter} from '../model/word-segmenter.ts'
import {Memory} from './memory.ts'
import {NumberMemory} from './number-memory.ts'
import {kindAt, kinds} from './word-kind.ts'
import {hashOf} from './word-table.ts'

/**
 * Single ideographs that stand beside a word and leave it what it is, so that the word is found there. All others
 * make a new word of it: 生成的 (generative), 学習者 (learner), 著作権 (copyright), 未公開 (unpublished).
 */
const loose = {
  before: unitSet(
    '各本当全同両某', // which one: 各動画, 本記事, 全画像
    '新旧現元前後次', // which in time: 新機能, 旧版
    '約計第' // counts
  ),
  after: unitSet(
    '内中外上下間側別', // where: 動画内, 画像上
    '時後前毎', // when: 生成時, 学習後
    '等用向版例' // and such, for: 動画等, 学習用
  )
}

/**
 * Particles between ideographs: a word has ended before them, and another begins behind. Only those with which no verb or
 * adjective goes on; that are all the kana there are between the two, so that 見積もり is none.
 */
const particles = {
  before: kanaSet('を は が の に へ と も では には とは にも でも から まで より など です であ である だ'),
  behind: hiraganaTable('をはがのにへ')
}
const longestParticle = 3

function unitSet(...lists: readonly string[]): ReadonlySet<number> {
  return new Set([...lists.join('')].map((sign) => sign.charCodeAt(0)))
}

/** A cell for each unit from U+3040 on: every unit of a text that is followed by an ideograph is looked up. */
function hiraganaTable(list: string): Uint8Array {
  const table = new Uint8Array(0x60)
  for (const kana of list) table[kana.charCodeAt(0) - 0x3040] = 1
  return table
}

function kanaSet(list: string): ReadonlySet<number> {
  return new Set(
    list.split(' ').map((kana) =>
      kanaNumber(
        [...kana].map((sign) => sign.charCodeAt(0)),
        0,
        kana.length
      )
    )
  )
}

/** Some hiragana as one number, so that a text is compared with the table without strings. */
function kanaNumber(units: ArrayLike<number>, start: number, end: number): number {
  let number = 0
  for (let at = start; at < end; at++) number = number * 0x80 + units[at]! - 0x3040
  return number
}

function isHiragana(unit: number): boolean {
  return unit > 0x3040 && unit < 0x30a0 && !(unit >= 0x3097 && unit <= 0x309c)
}

function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff
}

const ideograph = /^\p{Script=Han}$/u

/** By unit: 1 for an ideograph, 2 for any other and for half a character; 0 where it has not been asked for. */
const known = new Uint8Array(0x10000)

function isIdeograph(unit: number): boolean {
  known[unit] ||= ideograph.test(String.fromCharCode(unit)) ? 1 : 2
  return known[unit] === 1
}

/** A run longer than this is no sentence; it is cut into pieces so that its cost stays in proportion. */
const longest = 1000

/**
 * Where words end in a text of a script without spaces. ICU's dictionary decides, for it alone knows that 見積 goes on in
 * 見積もり and 動画 ends before を; but it takes affixes for words, and those are the table above.
 */
export class WordEdges {
  readonly #units: Uint16Array
  readonly #length: number
  readonly #locale: Locale
  /** The letters of scripts without spaces that were asked about last, from one particle to the next. */
  #start = 0
  #end = 0
  /** By distance from the start, 1 where a word begins or ends: bits, as long as there are enough of them. */
  #bits = 0
  #edges: Uint8Array | undefined

  /** @param units - of which `length` count */
  constructor(locale: Locale, units: Uint16Array, length: number) {
    this.#locale = locale
    this.#units = units
    this.#length = length
  }

  /** Whether a word ends at an offset where a match begins (`before`) or ends (`after`); letters are on both sides. */
  isEdge(at: number, side: 'before' | 'after'): boolean {
    if (side === 'before' ? this.#isBehindParticle(at) : this.#isBeforeParticle(at)) return true
    if (at <= this.#start || at >= this.#end) this.#lookAround(at)
    if (!this.#isWordEdge(at)) return false
    // The one word next to the match.
    let far = side === 'after' ? at + 1 : at - 1
    while (!this.#isWordEdge(far)) far += side === 'after' ? 1 : -1
    const [first, end] = far < at ? [far, at] : [at, far]
    if (end - first > 1) return end - first > 2 || !ideograph.test(textOf(this.#units, first, end))
    const neighbour = this.#units[first]!
    return !isIdeograph(neighbour) || loose[side].has(neighbour)
  }

  /** Nine in ten edges of nouns are at a particle, which needs no dictionary: 動画を, 学習の例. */
  #isBehindParticle(at: number): boolean {
    if (at === 0 || !isHan(this.#units[at]!)) return false
    const before = this.#units[at - 1]!
    return before >= 0x3040 && before < 0x30a0 && particles.behind[before - 0x3040] === 1
  }

  #isBeforeParticle(at: number): boolean {
    const units = this.#units
    if (!isHiragana(units[at]!)) return false
    let end = at + 1
    while (end < this.#length && isHiragana(units[end]!)) if (++end - at > longestParticle) return false
    return particles.before.has(kanaNumber(units, at, end)) && isIdeograph(units[at - 1]!)
  }

  #isWordEdge(at: number): boolean {
    const distance = at - this.#start
    return this.#edges === undefined ? ((this.#bits >>> distance) & 1) === 1 : this.#edges[distance] === 1
  }

  #lookAround(at: number): void {
    let start = at
    while (at - start < longest && this.#inRun(start - 1) && !this.#isBehindParticle(start)) start--
    let end = at
    do end++
    while (end - at < longest && this.#inRun(end) && !this.#isBehindParticle(end))
    this.#start = start
    this.#end = end
    const isShort = end - start <= mostBits
    this.#bits = isShort ? bitsIn(this.#units, start, end, this.#locale) : 0
    this.#edges = isShort ? undefined : edgesIn(this.#units, start, end, this.#locale)
  }

  #inRun(at: number): boolean {
    if (at < 0 || at >= this.#length) return false
    const kind = kindAt(this.#units, at, this.#length)
    return kind === kinds.unspaced || kind === kinds.katakana
  }
}

/** Letters of a run whose edges are kept as the bits of a number that is not below 0. */
const mostBits = 30

const short = new Map<Locale, NumberMemory>()
const long = new Map<Locale, Memory<Uint8Array>>()

function bitsIn(units: Uint16Array, start: number, end: number, locale: Locale): number {
  const memory = memoryOf(short, locale, () => new NumberMemory())
  const hash = hashOf(units, start, end)
  const held = memory.recall(hash, units, start, end)
  if (held >= 0) return held
  let bits = 0
  for (const edge of wordEdges(units, start, end, locale)) bits |= 1 << edge
  memory.keep(hash, units, start, end, bits)
  return bits
}

function edgesIn(units: Uint16Array, start: number, end: number, locale: Locale): Uint8Array {
  const memory = memoryOf(long, locale, () => new Memory<Uint8Array>())
  const hash = hashOf(units, start, end)
  const held = memory.recall(hash, units, start, end)
  if (held !== undefined) return held
  const edges = new Uint8Array(end - start + 1)
  for (const edge of wordEdges(units, start, end, locale)) edges[edge] = 1
  return memory.keep(hash, units, start, end, edges)
}

function memoryOf<Kind>(memories: Map<Locale, Kind>, locale: Locale, make: () => Kind): Kind {
  let memory = memories.get(locale)
  if (memory === undefined) {
    memory = make()
    memories.set(locale, memory)
  }
  return memory
}

/** Where words begin and end, by distance from the start of their run. */
function wordEdges(units: Uint16Array, start: number, end: number, locale: Locale): number[] {
  const begins = [...wordSegmenter(locale).segment(textOf(units, start, end))].map(({index}) => index)
  return [...begins, end - start]
}

function textOf(units: Uint16Array, start: number, end: number): string {
  let text = ''
  for (let at = start; at < end; at++) text += String.fromCharCode(units[at]!)
  return text
}
