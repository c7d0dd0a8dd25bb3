import type {Checked, CheckedSegment} from '../../src/check/checked.ts'
import type {Example} from '../../src/check/rule.ts'
import type {Code, CodeType} from '../../src/model/code.ts'
import {type Run, text} from '../../src/model/run.ts'
import type {Concept, Glossary, Term} from '../../src/model/term.ts'
import {termJudge} from '../../src/project/term-judge.ts'

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
  const statuses = example.source.map((_, index) => example.status?.[index] ?? 'confirmed')
  const sentences = example.source.map((_, index) => ({
    source: runs[index]!,
    target: runs[example.source.length + index]!
  }))
  const judge = termJudge(glossaryOf(example), example.from, example.to)
  const terms = judge(
    sentences.map(({source, target}, index) => ({source, target: statuses[index] === 'confirmed' ? target : undefined}))
  )
  const segments = sentences.map(
    (sentence, index): CheckedSegment => ({
      id: `s${index + 1}`,
      ...sentence,
      status: statuses[index]!,
      waivers: [],
      ...terms[index]!
    })
  )
  const ids = new Set([...example.source.join(' ').matchAll(/<(\d+)/g)].map((match) => match[1]!))
  const pairs = new Set([...example.source.join(' ').matchAll(/<\/(\d+)>/g)].map((match) => match[1]!))
  const codes = [...ids].map((id) => codeOf(id, pairs.has(id)))
  return {
    source: example.from,
    target: example.to,
    units: [{id: 'u1', codes, segments}],
    deadLinks: example.deadLinks ?? []
  }
}

function codeOf(id: string, isPair: boolean): Code {
  const type = types.find(([from]) => Number(id) >= from)![1]
  const shared = {id, type, label: `${type} ${id}`, equiv: '', canDelete: type === 'emphasis'}
  if (type === 'link' && isPair) return {...shared, kind: 'pc', open: '[', close: '](https://www.example.com/)'}
  return {...shared, kind: 'ph', open: type === 'url' ? '<https://example.com/auto>' : ''}
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

/** The terms of an example as a glossary would have them, each a concept of its own. */
function glossaryOf({from, to, names = [], terms = []}: Example): Glossary {
  const concept = (id: string, doNotTranslate: boolean, ...all: readonly (readonly [string, Term[]])[]): Concept => ({
    id,
    draft: false,
    doNotTranslate,
    terms: new Map(all),
    place: {path: ''}
  })
  const named = names.map((name) => concept(name, true, [from, [termOf(name, 'preferred')]]))
  const others = terms.map(({source, usable, deprecated = [], forbidden = []}) => {
    const targets = [
      ...usable.map((term) => termOf(term, 'preferred')),
      ...deprecated.map((term) => termOf(term, 'deprecated')),
      ...forbidden.map((term) => termOf(term, 'forbidden'))
    ]
    return concept(source, false, [from, [termOf(source, 'preferred')]], [to, targets])
  })
  return {concepts: new Map([...named, ...others].map((each) => [each.id, each]))}
}

function termOf(term: string, status: Term['status']): Term {
  return {term, status, partOfSpeech: 'noun', caseSensitive: false, place: {path: ''}}
}
