import type {Code} from './code.ts'
import type {TakenSegment} from './code-counts.ts'
import type {Run} from './run.ts'
import {surplus, templateMarks} from './templates.ts'

/** Template markup that a target would bring into a page. */
export interface AddedTemplate {
  /** Cut at 80 characters. */
  readonly found: string
  /** Which segment is to be mended. */
  readonly holder: number
}

type Codes = ReadonlyMap<string, Code>

/** The most characters that are quoted. */
const quoted = 80

/**
 * What the targets of a unit have of `{{ … }}`, `{% … %}`, `<%= … %>` that its source does not have letter by letter. It
 * is looked for in the whole unit, since a mark may begin in one sentence and end in the next; and the characters of
 * codes count with the text, since `{` before a code `{{ a }}` makes another one of it.
 *
 * @param ofUnit its codes, as the article has them
 */
export function addedTemplates(segments: readonly TakenSegment[], ofUnit: readonly Code[]): AddedTemplate[] {
  const codes = new Map(ofUnit.map((code) => [code.id, code]))
  const [source, target] = [segments.map((each) => each.source), segments.map((each) => each.taken ?? each.source)]
  const added = surplusOf(source.flat(), target.flat(), codes)
  if (added.length === 0) return []
  // The first that adds something by itself; else the first that was translated.
  const own = segments.findIndex((each) => each.taken && surplusOf(each.source, each.taken, codes).length > 0)
  const holder =
    own >= 0
      ? own
      : Math.max(
          0,
          segments.findIndex(({taken}) => taken !== undefined)
        )
  return [...new Set(added)].map((found) => ({found: cut(found), holder}))
}

function surplusOf(source: readonly Run[], target: readonly Run[], codes: Codes): string[] {
  const marks = templateMarks(spelled(target, codes))
  return marks.length === 0 ? [] : surplus(marks, templateMarks(spelled(source, codes)))
}

/** A link around `[source]` is no link to a page of a wiki. */
function bare(code: string): string {
  return code.replace(/[[\]]/g, ' ')
}

/** The runs with each code as the article spells it, but for its brackets. */
function spelled(runs: readonly Run[], codes: Codes): string {
  return runs
    .map((run) => {
      if (run.kind === 'text') return run.text
      if (run.kind === 'mrk') return spelled(run.children, codes)
      if (run.kind !== 'ph' && run.kind !== 'pc') return ''
      const {open = '', close = ''} = codes.get(run.id) ?? {}
      return bare(open) + (run.kind === 'pc' ? spelled(run.children, codes) + bare(close) : '')
    })
    .join('')
}

function cut(found: string): string {
  return found.length > quoted ? `${found.slice(0, quoted)}…` : found
}
