import type {Code, CodeType} from '../../src/model/code.ts'
import {type Run, text} from '../../src/model/run.ts'
import type {Unit} from '../../src/model/unit.ts'

/** A paragraph for tests. */
export function unitOf(runs: readonly Run[], codes: readonly Code[] = [], whole = false): Unit {
  return {
    id: 'uaaaaaaaaaaaa',
    kind: 'paragraph',
    path: [],
    runs,
    codes,
    range: {start: 0, end: 0},
    line: 1,
    name: '',
    section: 'top',
    whole,
    notes: []
  }
}

export function codeOf(id: string, type: CodeType, kind: 'ph' | 'pc' = 'ph', open = ''): Code {
  return {id, kind, type, open, label: type, equiv: '', canDelete: false}
}

/** Runs from a drawing: `<1>…</1>` is a pair, `<2/>` a standalone code, `<x/>` a run without text. */
export function runsOf(drawing: string): Run[] {
  const stack: {id: string; runs: Run[]}[] = [{id: '', runs: []}]
  for (const [piece, closing, id, empty] of drawing.matchAll(/<(\/?)(\w+)(\/?)>|[^<]+/g)) {
    const top = stack.at(-1)!
    if (id === undefined) top.runs.push(text(piece))
    else if (id === 'x') top.runs.push({kind: 'em', attributes: {}, children: []})
    else if (empty === '/') top.runs.push({kind: 'ph', id})
    else if (closing === '') stack.push({id, runs: []})
    else {
      stack.pop()
      stack.at(-1)!.runs.push({kind: 'pc', id, children: top.runs})
    }
  }
  return stack[0]!.runs
}

/** The inverse of `runsOf`. */
export function drawingOf(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (run.kind === 'text') return run.text
      if (run.kind === 'ph') return `<${run.id}/>`
      return run.kind === 'pc' ? `<${run.id}>${drawingOf(run.children)}</${run.id}>` : '<x/>'
    })
    .join('')
}
