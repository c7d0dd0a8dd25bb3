import type {Code} from './code.ts'
import type {Run} from './run.ts'

/** Where a unit stands in its article; decides how it is split and escaped and what context it has. */
export type UnitKind =
  | 'paragraph'
  | 'heading'
  | 'cell'
  | 'line'
  | 'alt'
  | 'title'
  | 'html'
  | 'attribute'
  | 'label'
  | 'field'

/** One translatable block of an article. */
export interface Unit {
  /**
   * `u` and 12 base32 characters of SHA-256(kind, path, normalized content, occurrence). In a segment file the id that
   * the unit was born with is kept for life; here it is the one that it would be born with today.
   */
  readonly id: string
  readonly kind: UnitKind
  /**
   * The structural path: the trail of headings and the blocks below it, or the field of the front matter.
   *
   *     Vad är Sora? › list › item        front matter › crossPromote[0].title
   */
  readonly path: readonly string[]
  /** The ids of codes are `1`, `2`, … in reading order. */
  readonly runs: readonly Run[]
  readonly codes: readonly Code[]
  /** UTF-16 offsets of the inline content in the article's text, end exclusive. */
  readonly range: Range
  /** 1-based line of the article where the unit begins. */
  readonly line: number
  /**
   * Where it stands, for a translator's eye: the trail of headings and what it is there.
   *
   *     Priser › row 2, column 1        Priser › image of bilder/x.svg        crossPromote[0].title
   */
  readonly name: string
  /** `frontmatter`, or the id of the heading unit whose section it is in or begins, or `top`. */
  readonly section: string
  /** Whether it is always one segment: titles, headings, alt texts, link titles, cells. */
  readonly whole: boolean
  /** What the author told the translator with `ordbro:note` and `ordbro:context`. */
  readonly notes: readonly string[]
  /** The marks of a link around all of it, which is no code of the unit: `[](/priser)`. */
  readonly link?: string
  /** `ordbro:max`: the most characters (grapheme clusters) that a target may have. */
  readonly max?: number
}

/** UTF-16 code unit offsets into a text, end exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A target for each unit that has one, by the id of the extracted unit. Codes keep the ids of the unit's own codes. */
export type Targets = ReadonlyMap<string, readonly Run[]>
