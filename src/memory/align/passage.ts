import type {Locale} from '../../model/locale.ts'

/** A sentence that is to be paired. */
export interface Passage {
  readonly text: string
  /** Which paragraph it stands in: the same number for its neighbours there. */
  readonly paragraph: number
  /** What is said in it and is no text: addresses of links, code spans. */
  readonly codes?: readonly string[]
  /** Names of the glossary's concepts that it has a term of. */
  readonly concepts?: readonly string[]
}

/** A text in one language, as sentences in order. */
export interface Side {
  readonly locale: Locale
  readonly passages: readonly Passage[]
}

/** What stands for each other in two texts: positions of passages, end exclusive; one of them is empty in a gap. */
export interface Bead {
  readonly source: Span
  readonly target: Span
  /** 0–1: how likely it is that just these stand for each other, given the whole of both texts. */
  readonly confidence: number
}

export interface Span {
  readonly start: number
  readonly end: number
}
