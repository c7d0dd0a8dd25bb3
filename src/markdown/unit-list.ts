import type {Code} from '../model/code.ts'
import {normalizedContent} from '../model/content.ts'
import {contentHash} from '../model/hash.ts'
import {flatten, type Run} from '../model/run.ts'
import type {Range, Unit, UnitKind} from '../model/unit.ts'

/** What is known of a unit before it has an id. */
export interface UnitDraft {
  readonly kind: UnitKind
  readonly path: readonly string[]
  readonly runs: readonly Run[]
  readonly codes: readonly Code[]
  readonly range: Range
  readonly whole: boolean
  readonly notes: readonly string[]
  readonly max: number | undefined
}

/** Whether there is something to translate: text without letters (`42 %`, `—`) is skeleton. */
export function hasLetter(runs: readonly Run[]): boolean {
  return /\p{L}/u.test(flatten(runs))
}

/** The units of an article in document order: gives ids, lines and sections. */
export class UnitList {
  readonly units: Unit[] = []
  readonly #born = new Map<string, number>()
  readonly #lineStarts: readonly number[]
  headings: readonly string[] = []
  section = 'top'

  constructor(text: string) {
    this.#lineStarts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)]
  }

  /** The id that a unit is born with: the same content at the same place for the same time has the same one. */
  mint(kind: UnitKind, path: readonly string[], runs: readonly Run[]): string {
    const content = normalizedContent(runs)
    const key = [kind, path.join('\u0001'), content].join('\0')
    const occurrence = (this.#born.get(key) ?? 0) + 1
    this.#born.set(key, occurrence)
    return `u${contentHash(kind, path.join('\u0001'), content, String(occurrence))}`
  }

  add(draft: UnitDraft, id = this.mint(draft.kind, draft.path, draft.runs)): Unit {
    const {max, ...rest} = draft
    const unit: Unit = {
      ...rest,
      id,
      line: this.lineOf(draft.range.start),
      headings: this.headings,
      section: this.section,
      ...(max === undefined ? {} : {max})
    }
    this.units.push(unit)
    return unit
  }

  /** 1-based line of an offset. */
  lineOf(offset: number): number {
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
