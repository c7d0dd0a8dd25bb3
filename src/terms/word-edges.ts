/**
 * Single ideographs that stand beside a word and leave it what it is, so that the word is found there. All others
 * make a new word of it: 生成的 (generative), 学習者 (learner), 著作権 (copyright), 未公開 (unpublished).
 */
const loose = {
  before: new Set([
    ...'各本当全同両某', // which one: 各動画, 本記事, 全画像
    ...'新旧現元前後次', // which in time: 新機能, 旧版
    ...'約計第' // counts
  ]),
  after: new Set([
    ...'内中外上下間側別', // where: 動画内, 画像上
    ...'時後前毎', // when: 生成時, 学習後
    ...'等用向版例' // and such, for: 動画等, 学習用
  ])
}

/**
 * Particles between ideographs: a word has ended before them, and another begins behind. Only those with which no verb or
 * adjective goes on; that are all the kana there are between the two, so that 見積もり is none.
 */
const beforeParticle =
  /^\p{Script=Han}(?:[をはがのにへとも]|では|には|とは|にも|でも|から|まで|より|など|です|である?|だ)(?!\p{Script=Hiragana})/u
const particles: ReadonlySet<number> = new Set([...'をはがのにへ'].map((kana) => kana.charCodeAt(0)))

function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff
}

const ideograph = /^\p{Script=Han}$/u

/** A run longer than this is no sentence; it is cut into pieces so that its cost stays in proportion. */
const longest = 1000

/**
 * Where words end in a text of a script without spaces. ICU's dictionary decides, for it alone knows that 見積 goes on in
 * 見積もり and 動画 ends before を; but it takes affixes for words, and those are the table above.
 */
export class WordEdges {
  readonly #units: Uint16Array
  readonly #length: number
  readonly #locale: string
  readonly #inRun: (at: number) => boolean
  #run: {start: number; end: number; edges: Set<number>} | undefined

  /**
   * @param units - of which `length` count
   * @param inRun - whether there is a letter of such a script at an offset
   */
  constructor(locale: string, units: Uint16Array, length: number, inRun: (at: number) => boolean) {
    this.#locale = locale
    this.#units = units
    this.#length = length
    this.#inRun = inRun
  }

  /** Whether a word ends at an offset where a match begins (`before`) or ends (`after`); letters are on both sides. */
  isEdge(at: number, side: 'before' | 'after'): boolean {
    if (side === 'before' ? this.#isBehindParticle(at) : beforeParticle.test(this.#text(at - 1, at + 4))) return true
    const {edges} = this.#runAround(at)
    if (!edges.has(at)) return false
    // The one word next to the match.
    let far = side === 'after' ? at + 1 : at - 1
    while (!edges.has(far)) far += side === 'after' ? 1 : -1
    const neighbour = this.#text(Math.min(at, far), Math.max(at, far))
    return !ideograph.test(neighbour) || loose[side].has(neighbour)
  }

  /** Nine in ten edges of nouns are at a particle, which needs no dictionary: 動画を, 学習の例. */
  #isBehindParticle(at: number): boolean {
    return at > 0 && particles.has(this.#units[at - 1]!) && isHan(this.#units[at]!)
  }

  #text(start: number, end: number): string {
    return String.fromCharCode(...this.#units.subarray(start, Math.min(end, this.#length)))
  }

  #runAround(at: number): {start: number; end: number; edges: Set<number>} {
    const held = this.#run
    if (held !== undefined && held.start < at && at < held.end) return held
    let start = at
    while (at - start < longest && this.#inRun(start - 1) && !this.#isBehindParticle(start)) start--
    let end = at
    do end++
    while (end - at < longest && this.#inRun(end) && !this.#isBehindParticle(end))
    const edges = new Set([start, end])
    for (const {index} of segmenterOf(this.#locale).segment(this.#text(start, end))) edges.add(start + index)
    this.#run = {start, end, edges}
    return this.#run
  }
}

/** Costly to make, so one for each locale, and none before it is asked. */
const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(locale: string): Intl.Segmenter {
  let segmenter = segmenters.get(locale)
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(locale, {granularity: 'word'})
    segmenters.set(locale, segmenter)
  }
  return segmenter
}
