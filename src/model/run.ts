/**
 * Inline content: text and codes, as a tree. The words are XLIFF 2.1's (§4.7 "Inline Content").
 *
 *     Öppna **Inställningar** och välj `sv`
 *           └─────pc 1──────┘          └ph 2
 */
export type Run = TextRun | PlaceholderRun | PairRun | ForeignRun

/** Text as a reader sees it: no Markdown escapes, no character references, soft breaks already joined. */
export interface TextRun {
  readonly kind: 'text'
  readonly text: string
}

/** A standalone code (`<ph>`): a code span, an image, a line break. */
export interface PlaceholderRun {
  readonly kind: 'ph'
  /** Names a `Code` of the unit. */
  readonly id: string
  /** Attributes that another tool wrote on the element and that ordbro does not derive itself. */
  readonly foreign?: Attributes
}

/** A paired code (`<pc>`) and what it holds: strong, emphasis, a link. */
export interface PairRun {
  readonly kind: 'pc'
  readonly id: string
  readonly children: readonly Run[]
  readonly foreign?: Attributes
}

/**
 * Inline elements that only other tools write: read, kept and written back, and looked through when a target is built.
 * `sc`/`ec` are a pair written as two halves, `mrk` and `sm`/`em` are annotations.
 */
export interface ForeignRun {
  readonly kind: 'sc' | 'ec' | 'sm' | 'em' | 'mrk'
  readonly attributes: Attributes
  /** Only `mrk` has any. */
  readonly children: readonly Run[]
}

export type Attributes = Readonly<Record<string, string>>

/** What stands for a standalone code in flattened text: OBJECT REPLACEMENT CHARACTER. */
export const codeCharacter = '\uFFFC'

/** A text run, for short. */
export function text(value: string): TextRun {
  return {kind: 'text', text: value}
}

/**
 * The runs as one string: pairs vanish, a standalone code is one U+FFFC. Offsets into it (UTF-16 code units) are what
 * `sliceRuns` takes.
 */
export function flatten(runs: readonly Run[]): string {
  // Most sentences are one text.
  if (runs.length === 1 && runs[0]!.kind === 'text') return runs[0]!.text
  return runs
    .map((run) => {
      switch (run.kind) {
        case 'text':
          return run.text
        case 'ph':
          return codeCharacter
        case 'pc':
        case 'mrk':
          return flatten(run.children)
        default:
          return ''
      }
    })
    .join('')
}

/** The text that a person reads: `flatten` without the marks of standalone codes. */
export function plainText(runs: readonly Run[]): string {
  return flatten(runs).replaceAll(codeCharacter, '')
}

/**
 * The runs between two offsets of `flatten(runs)`. A pair is kept whole: neither end may lie inside one, and an empty
 * pair belongs to the slice that ends where it stands.
 */
export function sliceRuns(runs: readonly Run[], start: number, end: number): Run[] {
  const slice: Run[] = []
  let at = 0
  for (const run of runs) {
    const length = flatten([run]).length
    const from = at
    at += length
    if (length === 0 ? from <= start && from > 0 : at <= start) continue
    if (length === 0 ? from > end : from >= end) break
    if (run.kind === 'text') {
      const value = run.text.slice(Math.max(0, start - from), Math.max(0, end - from))
      if (value !== '') slice.push(text(value))
    } else {
      if (from < start || at > end) throw new RangeError(`a slice may not end inside a ${run.kind}`)
      slice.push(run)
    }
  }
  return slice
}

/** The runs with neighbouring texts joined and empty texts gone. */
export function mergeText(runs: readonly Run[]): Run[] {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (run.kind === 'text') {
      if (run.text === '') continue
      if (last?.kind === 'text') merged[merged.length - 1] = text(last.text + run.text)
      else merged.push(run)
    } else if (run.kind === 'pc' || run.kind === 'mrk') merged.push({...run, children: mergeText(run.children)})
    else merged.push(run)
  }
  return merged
}

/** Every text of the runs replaced by what `change` makes of it. */
export function mapText(runs: readonly Run[], change: (value: string) => string): Run[] {
  return runs.map((run) => {
    if (run.kind === 'text') return text(change(run.text))
    if (run.kind === 'pc' || run.kind === 'mrk') return {...run, children: mapText(run.children, change)}
    return run
  })
}

/** The runs with other code ids: `rename` is asked for each `ph` and `pc`. */
export function renameCodes(runs: readonly Run[], rename: (id: string) => string): Run[] {
  return runs.map((run) => {
    if (run.kind === 'ph') return {...run, id: rename(run.id)}
    if (run.kind === 'pc') return {...run, id: rename(run.id), children: renameCodes(run.children, rename)}
    if (run.kind === 'mrk') return {...run, children: renameCodes(run.children, rename)}
    return run
  })
}

/** The ids of the codes in reading order, a pair before what it holds; a copied code occurs twice. */
export function codeIds(runs: readonly Run[]): string[] {
  return runs.flatMap((run) => {
    if (run.kind === 'ph') return [run.id]
    if (run.kind === 'pc') return [run.id, ...codeIds(run.children)]
    return run.kind === 'mrk' ? codeIds(run.children) : []
  })
}

/** Whether two sequences of runs are the same: text, codes and their nesting. Foreign annotations count too. */
export function equalRuns(left: readonly Run[], right: readonly Run[]): boolean {
  return JSON.stringify(mergeText(left)) === JSON.stringify(mergeText(right))
}
