import type {Locale} from '../model/locale.ts'
import {wordSegmenter} from '../model/word-segmenter.ts'
import {Memory} from './memory.ts'
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
  behind: unitSet('をはがのにへ')
}
const longestParticle = 3

function unitSet(...lists: readonly string[]): ReadonlySet<number> {
  return new Set([...lists.join('')].map((sign) => sign.charCodeAt(0)))
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
  #run: Run | undefined

  /** @param units - of which `length` count */
  constructor(locale: Locale, units: Uint16Array, length: number) {
    this.#locale = locale
    this.#units = units
    this.#length = length
  }

  /** Whether a word ends at an offset where a match begins (`before`) or ends (`after`); letters are on both sides. */
  isEdge(at: number, side: 'before' | 'after'): boolean {
    if (side === 'before' ? this.#isBehindParticle(at) : this.#isBeforeParticle(at)) return true
    const {start, edges} = this.#runAround(at)
    if (edges[at - start] === 0) return false
    // The one word next to the match.
    let far = side === 'after' ? at + 1 : at - 1
    while (edges[far - start] === 0) far += side === 'after' ? 1 : -1
    const [first, end] = far < at ? [far, at] : [at, far]
    if (end - first > 1) return end - first > 2 || !ideograph.test(textOf(this.#units, first, end))
    const neighbour = this.#units[first]!
    return !isIdeograph(neighbour) || loose[side].has(neighbour)
  }

  /** Nine in ten edges of nouns are at a particle, which needs no dictionary: 動画を, 学習の例. */
  #isBehindParticle(at: number): boolean {
    return at > 0 && isHan(this.#units[at]!) && particles.behind.has(this.#units[at - 1]!)
  }

  #isBeforeParticle(at: number): boolean {
    const units = this.#units
    if (!isHiragana(units[at]!)) return false
    let end = at + 1
    while (end < this.#length && isHiragana(units[end]!)) if (++end - at > longestParticle) return false
    return particles.before.has(kanaNumber(units, at, end)) && isIdeograph(units[at - 1]!)
  }

  #runAround(at: number): Run {
    const held = this.#run
    if (held !== undefined && held.start < at && at < held.end) return held
    let start = at
    while (at - start < longest && this.#inRun(start - 1) && !this.#isBehindParticle(start)) start--
    let end = at
    do end++
    while (end - at < longest && this.#inRun(end) && !this.#isBehindParticle(end))
    this.#run = {start, end, edges: edgesIn(this.#units, start, end, this.#locale)}
    return this.#run
  }

  #inRun(at: number): boolean {
    if (at < 0 || at >= this.#length) return false
    const kind = kindAt(this.#units, at, this.#length)
    return kind === kinds.unspaced || kind === kinds.katakana
  }
}

/** Letters of scripts without spaces that follow each other, from one particle to the next. */
interface Run {
  readonly start: number
  readonly end: number
  /** By distance from the start: 1 where a word begins or ends. */
  readonly edges: Uint8Array
}

const memories = new Map<Locale, Memory<Uint8Array>>()

function edgesIn(units: Uint16Array, start: number, end: number, locale: Locale): Uint8Array {
  let memory = memories.get(locale)
  if (memory === undefined) {
    memory = new Memory()
    memories.set(locale, memory)
  }
  const hash = hashOf(units, start, end)
  const held = memory.recall(hash, units, start, end)
  if (held !== undefined) return held
  const edges = new Uint8Array(end - start + 1)
  edges[end - start] = 1
  for (const {index} of wordSegmenter(locale).segment(textOf(units, start, end))) edges[index] = 1
  return memory.keep(hash, units, start, end, edges)
}

function textOf(units: Uint16Array, start: number, end: number): string {
  let text = ''
  for (let at = start; at < end; at++) text += String.fromCharCode(units[at]!)
  return text
}
