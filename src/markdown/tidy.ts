import {mergeText, type Run, text} from '../model/run.ts'
import type {InlinePlace, SourceCode} from './place.ts'

const emphasis: ReadonlySet<string> = new Set(['strong', 'emphasis', 'delete'])

/** Codes that would be one, or another, if they touched: `` `a``b` `` is one code span, `[[a]][b]` is a reference. */
const touching: readonly (readonly [first: string, second: string])[] = [
  ['code', 'code'],
  ['math', 'math'],
  ['template', 'link'],
  ['template', 'template']
]

/** What a target becomes before it is written: what Markdown has no way to say is said in the nearest way. */
export interface Tidied {
  readonly runs: readonly Run[]
  /** How often something was put in or moved so that Markdown can hold it. */
  readonly moved: number
}

/**
 * A target's runs in the form that Markdown can hold. White space is `[ \t\r\n]`; a code that the unit does not have is
 * left out, what is inside it stays.
 *
 *     "Läs"␣pc[ "␣mer␣" ]nu  →  "Läs␣"pc["mer"]"␣nu"     two code spans that touch get a space
 *
 * @param lineStart whether the unit begins a line that could be read as a block
 */
export function tidy(runs: readonly Run[], place: InlinePlace, lineStart: boolean): Tidied {
  const typeOf = (run: Run | undefined): string | undefined =>
    run?.kind === 'ph' || run?.kind === 'pc' ? place.codes.get(run.id)?.code.type : undefined
  const isBreak = (run: Run | undefined): boolean => typeOf(run) === 'break'
  let moved = 0
  const count = <T>(value: T): T => {
    moved++
    return value
  }

  const hoist = (list: readonly Run[]): Run[] =>
    list.flatMap((run): Run[] => {
      if (run.kind === 'text') return [text(run.text.replace(/[ \t]*[\r\n][ \t\r\n]*/g, ' '))]
      if (run.kind === 'mrk') return hoist(run.children)
      if (run.kind !== 'ph' && run.kind !== 'pc') return []
      const code: SourceCode | undefined = place.codes.get(run.id)
      if (run.kind === 'ph') return code && code.close === undefined ? [{kind: 'ph', id: run.id}] : []
      const children = mergeText(hoist(run.children))
      if (code?.close === undefined) return children
      const pair: Run = {kind: 'pc', id: run.id, children}
      const {type} = code.code
      if (!emphasis.has(type) && type !== 'link') return [pair]
      const [before, inner, after] = edges(children)
      const kept: Run[] = inner.length === 0 && emphasis.has(type) ? [] : [{...pair, children: inner}]
      return [...before, ...kept, ...after]
    })

  /** A space keeps two apart that would be one. */
  const apart = (list: readonly Run[]): Run[] => {
    const result: Run[] = []
    for (const run of list) {
      const type = typeOf(run)
      const last = typeOf(result.at(-1))
      if (touching.some(([first, second]) => first === last && second === type)) result.push(count(text(' ')))
      result.push(run.kind === 'pc' ? {...run, children: apart(run.children)} : run)
    }
    return result
  }

  const withoutEdgeBreaks = (list: readonly Run[]): Run[] => {
    let kept = trim(list)
    while (isBreak(kept[0])) kept = count(trim(kept.slice(1)))
    while (isBreak(kept.at(-1))) kept = count(trim(kept.slice(0, -1)))
    return kept
  }

  /** A comment at the start of a line would begin a block: it goes behind the first thing in the line that may. */
  const notFirst = (list: readonly Run[], atStart: boolean): Run[] => {
    const result = [...list]
    let first = atStart
    for (let index = 0; index < result.length; index++) {
      if (first && mayNotBegin(result[index]!)) {
        const line = result.findIndex((run, at) => at > index && isBreak(run))
        const next = result.findIndex((run, at) => at > index && !isBlank(run) && !mayNotBegin(run))
        if (next > 0 && (line < 0 || next < line)) result.splice(index, 0, ...count(result.splice(next, 1)))
      }
      const run = result[index]!
      if (run.kind === 'pc') result[index] = {...run, children: notFirst(run.children, false)}
      first = isBreak(run) || (first && isBlank(run))
    }
    return result
  }

  const mayNotBegin = (run: Run): boolean =>
    (run.kind === 'ph' || run.kind === 'pc') && place.codes.get(run.id)?.notFirst === true

  const begins = lineStart && place.outer.length === 0
  const content = withoutEdgeBreaks(mergeText(hoist(runs)))
  return {runs: mergeText(apart(trim(mergeText(notFirst(content, begins))))), moved}
}

function isBlank(run: Run): boolean {
  return run.kind === 'text' && /^[ \t\r\n]*$/.test(run.text)
}

/** White space at both ends set apart. */
function edges(runs: readonly Run[]): [Run[], Run[], Run[]] {
  if (runs.every(isBlank)) return [[...runs], [], []]
  const [first, last] = [runs[0]!, runs.at(-1)!]
  const before = first.kind === 'text' ? /^[ \t]*/.exec(first.text)![0] : ''
  const after = last.kind === 'text' ? /[ \t]*$/.exec(last.text)![0] : ''
  return [before === '' ? [] : [text(before)], trim(runs), after === '' ? [] : [text(after)]]
}

/** Without white space at both ends. */
export function trim(runs: readonly Run[]): Run[] {
  let kept = mergeText(runs)
  for (let before = -1; before !== kept.length; ) {
    before = kept.length
    const first = kept[0]
    if (first?.kind === 'text') kept[0] = text(first.text.replace(/^[ \t\r\n]+/, ''))
    const last = kept.at(-1)
    if (last?.kind === 'text') kept[kept.length - 1] = text(last.text.replace(/[ \t\r\n]+$/, ''))
    kept = mergeText(kept)
  }
  return kept
}
