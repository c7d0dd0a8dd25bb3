import type {Article} from '../model/article.ts'
import type {Code} from '../model/code.ts'
import {normalizedContent} from '../model/content.ts'
import type {Failure} from '../model/failure.ts'
import {contentHash} from '../model/hash.ts'
import type {Run} from '../model/run.ts'
import type {Range, Unit, UnitKind} from '../model/unit.ts'
import {type LimitName, limits} from './limits.ts'
import {overLimit} from './over-limit.ts'

/** What is known of a unit before it has an id. */
export interface UnitDraft {
  readonly kind: UnitKind
  readonly path: readonly string[]
  readonly runs: readonly Run[]
  readonly codes: readonly Code[]
  readonly range: Range
  readonly whole: boolean
  /** What it is at its place, where a translator could not tell: `row 2, column 1`. */
  readonly hint?: string
  readonly notes: readonly string[]
  /** The marks of a link around all of it. */
  readonly link?: string | undefined
  readonly max: number | undefined
}

const letter = /\p{L}/u

/** Whether there is something to translate: text without letters (`42 %`, `—`) is skeleton. */
export function hasLetter(runs: readonly Run[]): boolean {
  return runs.some((run) => {
    if (run.kind === 'text') return letter.test(run.text)
    return (run.kind === 'pc' || run.kind === 'mrk') && hasLetter(run.children)
  })
}

const wide = new RegExp(`[ \\t\\r\\n]{${limits.whiteSpace + 1}}`)

function isWide(runs: readonly Run[]): boolean {
  return runs.some((run) => {
    if (run.kind === 'text') return run.text.length > limits.whiteSpace && wide.test(run.text)
    return (run.kind === 'pc' || run.kind === 'mrk') && isWide(run.children)
  })
}

/** The field of the front matter whose Markdown is being read. */
export interface InField {
  readonly name: string
  /** Of the field in the article: a place inside an escaped value has no offset of its own. */
  readonly range: Range
  readonly line: number
  /** Whether its paragraphs are one segment each. */
  readonly whole: boolean
}

/** The units of an article in document order: gives ids, lines and sections. */
export class UnitList {
  readonly units: Unit[] = []
  readonly #born = new Map<string, number>()
  readonly #lineStarts: number[] = [0]
  headings: readonly string[] = []
  section = 'top'
  /** While it is set, all units are in it. */
  field: InField | undefined
  /** What the author said of the whole article; its first unit says it on. */
  notes: readonly string[] = []

  readonly #article: Article

  constructor(article: Article) {
    const {text} = article
    this.#article = article
    const lineEnd = /\r\n|\n|\r/g
    while (lineEnd.exec(text)) this.#lineStarts.push(lineEnd.lastIndex)
  }

  /** The id that a unit is born with: the same content at the same place for the same time has the same one. */
  mint(kind: UnitKind, path: readonly string[], runs: readonly Run[]): string {
    const content = normalizedContent(runs)
    const place = path.join('\u0001')
    const key = [kind, place, content].join('\0')
    const occurrence = (this.#born.get(key) ?? 0) + 1
    this.#born.set(key, occurrence)
    return `u${contentHash(kind, place, content, String(occurrence))}`
  }

  /** Throws a `Failure` of kind `unreadable` when there are too many. */
  add(draft: UnitDraft, id = this.mint(draft.kind, draft.path, draft.runs)): Unit {
    const {max, notes, range, whole, hint, link, ...rest} = draft
    // A heading is the first unit of its own section.
    if (draft.kind === 'heading' && !this.field) this.section = id
    const unit: Unit = {
      ...rest,
      id,
      range: this.field?.range ?? range,
      whole: whole || (draft.kind === 'field' && this.field?.whole === true),
      line: this.lineOf(range.start),
      name: [...(this.field ? [this.field.name] : this.headings), ...(hint ? [hint] : [])].join(' › '),
      section: this.section,
      notes: [...this.notes, ...notes],
      ...(link === undefined ? {} : {link}),
      ...(max === undefined ? {} : {max})
    }
    this.notes = []
    if (this.units.length === limits.units) throw this.#over('units', unit.line)
    if (isWide(draft.runs)) throw this.#over('whiteSpace', unit.line)
    this.units.push(unit)
    return unit
  }

  #over(limit: LimitName, line: number): Failure {
    const {path, text} = this.#article
    return overLimit(limit, path, text, this.#lineStarts[line - 1] ?? 0)
  }

  /** 1-based line of an offset. */
  lineOf(offset: number): number {
    if (this.field) return this.field.line
    let low = 0
    let high = this.#lineStarts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#lineStarts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }
}
