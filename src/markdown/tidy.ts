import {mergeText, type Run, text} from '../model/run.ts'
import type {InlinePlace, SourceCode} from './place.ts'

const emphasis: ReadonlySet<string> = new Set(['strong', 'emphasis', 'delete'])

/** What a target becomes before it is written: what Markdown has no way to say is said in the nearest way. */
export interface Tidied {
  readonly runs: readonly Run[]
  /** How often something was put in or moved so that Markdown can hold it. */
  readonly moved: number
}

/**
 * A target's runs in the form that Markdown can hold. White space is `[ \t\r\n]`.
 *
 *     "Läs"␣pc[ "␣mer␣" ]nu  →  "Läs␣␣"pc["mer"]"␣nu"     two code spans that touch get a space
 */
export function tidy(runs: readonly Run[], place: InlinePlace): Tidied {
  const codeOf = (id: string): SourceCode | undefined => place.codes.get(id)
  let moved = 0
  const count = <T>(value: T): T => {
    moved++
    return value
  }

  const hoist = (list: readonly Run[]): Run[] =>
    list.flatMap((run): Run[] => {
      if (run.kind === 'text') return [text(run.text.replace(/[ \t]*[\r\n][ \t\r\n]*/g, ' '))]
      if (run.kind === 'mrk') return hoist(run.children)
      if (run.kind === 'ph') return [run]
      if (run.kind !== 'pc') return []
      const children = mergeText(hoist(run.children))
      const type = codeOf(run.id)?.code.type
      if (type === undefined || (!emphasis.has(type) && type !== 'link')) return [{...run, children}]
      const [before, inner, after] = edges(children)
      const kept: Run[] = inner.length === 0 && emphasis.has(type) ? [] : [{...run, children: inner}]
      return [...before, ...kept, ...after]
    })

  /** Two code spans that touch would be one; a space keeps them apart. */
  const apart = (list: readonly Run[]): Run[] => {
    const result: Run[] = []
    for (const run of list) {
      const last = result.at(-1)
      if (
        last?.kind === 'ph' &&
        run.kind === 'ph' &&
        [last, run].every((each) => codeOf(each.id)?.code.type === 'code')
      ) {
        result.push(count(text(' ')))
      }
      result.push(run.kind === 'pc' ? {...run, children: apart(run.children)} : run)
    }
    return result
  }

  const withoutEdgeBreaks = (list: readonly Run[]): Run[] => {
    let kept = trim(list)
    const isBreak = (run: Run | undefined): boolean => run?.kind === 'ph' && codeOf(run.id)?.code.type === 'break'
    while (isBreak(kept[0])) kept = count(trim(kept.slice(1)))
    while (isBreak(kept.at(-1))) kept = count(trim(kept.slice(0, -1)))
    return kept
  }

  /** A comment at the start of a line would begin a block: it goes behind the first text. */
  const notFirst = (list: readonly Run[]): Run[] => {
    if (place.outer.length > 0 || place.lead.length > 0 || place.context === 'cell') return [...list]
    const index = list.findIndex((run) => run.kind !== 'ph' || !codeOf(run.id)?.notFirst)
    if (index <= 0) return [...list]
    return count([list[index]!, ...list.slice(0, index), ...list.slice(index + 1)])
  }

  const content = withoutEdgeBreaks(mergeText(hoist(runs)))
  return {runs: mergeText(apart(trim(notFirst(content)))), moved}
}

/** White space at both ends set apart. */
function edges(runs: readonly Run[]): [Run[], Run[], Run[]] {
  const whole = runs.map((run) => (run.kind === 'text' ? run.text : '\uFFFC')).join('')
  if (/^[ \t]*$/.test(whole)) return [[...runs], [], []]
  const [first, last] = [runs[0]!, runs.at(-1)!]
  const before = first.kind === 'text' ? /^[ \t]*/.exec(first.text)![0] : ''
  const after = last.kind === 'text' ? /[ \t]*$/.exec(last.text)![0] : ''
  return [before === '' ? [] : [text(before)], trim(runs), after === '' ? [] : [text(after)]]
}

/** Without white space at both ends. */
export function trim(runs: readonly Run[]): Run[] {
  const merged = mergeText(runs)
  const first = merged[0]
  if (first?.kind === 'text') merged[0] = text(first.text.replace(/^[ \t\r\n]+/, ''))
  const last = merged.at(-1)
  if (last?.kind === 'text') merged[merged.length - 1] = text(last.text.replace(/[ \t\r\n]+$/, ''))
  const kept = mergeText(merged)
  return kept.length < merged.length && kept.length > 0 ? trim(kept) : kept
}
