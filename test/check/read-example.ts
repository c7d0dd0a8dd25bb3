import type {Checked, CheckedSegment, FoundTerm} from '../../src/check/checked.ts'
import type {Example} from '../../src/check/rule.ts'
import type {Code, CodeType} from '../../src/model/code.ts'
import {flatten, type Run, text} from '../../src/model/run.ts'

/** By the first id that is of the type. */
const types: readonly (readonly [number, CodeType])[] = [
  [9, 'url'],
  [7, 'code'],
  [5, 'link'],
  [1, 'emphasis']
]

/** What a rule is given, from an example as a rule file writes it. */
export function readExample(example: Example): Checked {
  const runs = [...example.source, ...example.target].map(readRuns)
  const segments = example.source.map((_, index): CheckedSegment => {
    const source = runs[index]!
    const target = runs[example.source.length + index]!
    return {
      id: `s${index + 1}`,
      source,
      target,
      status: example.status?.[index] ?? 'confirmed',
      waivers: [],
      sourceTerms: termsIn(flatten(source), example, 'source'),
      targetTerms: termsIn(flatten(target), example, 'target')
    }
  })
  const ids = new Set([...example.source.join(' ').matchAll(/<(\d+)/g)].map((match) => match[1]!))
  const codes = [...ids].map((id) => codeOf(id))
  return {
    source: example.from,
    target: example.to,
    units: [{id: 'u1', codes, segments}],
    deadLinks: example.deadLinks ?? []
  }
}

function codeOf(id: string): Code {
  const type = types.find(([from]) => Number(id) >= from)![1]
  const open = type === 'url' ? '<https://example.com/auto>' : ''
  return {id, kind: 'ph', type, open, label: `${type} ${id}`, equiv: '', canDelete: type === 'emphasis'}
}

/** `Kör <7/> **nu**` with `<1>nu</1>` for a pair. */
export function readRuns(written: string): Run[] {
  const stack: {id: string; children: Run[]}[] = [{id: '', children: []}]
  for (const [whole, close, id, standalone] of written.matchAll(/<(\/)?(\d+)(\/)?>|[^<]+/g)) {
    if (id === undefined) stack.at(-1)!.children.push(text(whole))
    else if (standalone) stack.at(-1)!.children.push({kind: 'ph', id})
    else if (close) {
      const pair = stack.pop()!
      stack.at(-1)!.children.push({kind: 'pc', ...pair})
    } else stack.push({id, children: []})
  }
  return stack[0]!.children
}

function termsIn(value: string, {names = [], terms = []}: Example, side: 'source' | 'target'): FoundTerm[] {
  const row = (
    form: string,
    term: Pick<FoundTerm, 'concept' | 'status' | 'doNotTranslate' | 'usable'>
  ): FoundTerm[] => {
    const ends = (start: number): boolean =>
      side === 'source' || !/^\p{Script=Latin}/u.test(value.slice(start + form.length))
    const starts: number[] = []
    for (let at = value.indexOf(form); at >= 0; at = value.indexOf(form, at + form.length)) starts.push(at)
    return starts
      .filter(ends)
      .map((start) => ({start, end: start + form.length, form, kind: 'exact' as const, ...term}))
  }
  return [
    ...names.flatMap((name) => row(name, {concept: name, status: 'preferred', doNotTranslate: true, usable: [name]})),
    ...terms.flatMap(({source, usable, forbidden = []}) => {
      const rest = {concept: source, doNotTranslate: false, usable}
      if (side === 'source') return row(source, {...rest, status: 'preferred'})
      return [
        ...usable.flatMap((form) => row(form, {...rest, status: 'preferred'})),
        ...forbidden.flatMap((form) => row(form, {...rest, status: 'forbidden'}))
      ]
    })
  ]
}
