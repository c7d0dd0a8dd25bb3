import type {Code} from '../../src/model/code.ts'
import {normalizedContent} from '../../src/model/content.ts'
import {contentHash} from '../../src/model/hash.ts'
import {flatten, mergeText, plainText, type Run, sliceRuns, text} from '../../src/model/run.ts'
import type {Segment, SegmentFile, StoredUnit} from '../../src/model/segment-file.ts'
import type {Splitter} from '../../src/model/split.ts'
import type {Unit} from '../../src/model/unit.ts'

/**
 * Units of a small article, without a parser: a line is a block, `# ` begins a heading, `title: ` is front matter,
 * `*…*` a pair, `` `…` `` a placeholder, `<…>(url)` a link, `%% ` an author note on the block after it.
 */
export function article(lines: readonly string[]): Unit[] {
  const trail: {depth: number; text: string; id: string}[] = []
  const births = new Map<string, number>()
  const units: Unit[] = []
  let notes: string[] = []
  lines.forEach((line, at) => {
    if (line.startsWith('%% ')) {
      notes.push(line.slice(3))
      return
    }
    const [, field] = /^(\w+): /.exec(line) ?? []
    const [, marks] = /^(#+) /.exec(line) ?? []
    const body = field ? line.slice(field.length + 2) : marks ? line.slice(marks.length + 1) : line
    const {runs, codes} = inline(body)
    if (marks) while ((trail.at(-1)?.depth ?? 0) >= marks.length) trail.pop()
    const headings = trail.map((heading) => heading.text)
    const kind = field ? 'field' : marks ? 'heading' : 'paragraph'
    const path = field ? ['frontmatter', field] : [...headings, kind]
    const birth = [kind, ...path, normalizedContent(runs)]
    const occurrence = (births.get(birth.join('\0')) ?? 0) + 1
    births.set(birth.join('\0'), occurrence)
    const id = `u${contentHash(...birth, String(occurrence))}`
    if (marks) trail.push({depth: marks.length, text: plainText(runs), id})
    const section = field ? 'frontmatter' : (trail.at(-1)?.id ?? 'top')
    const range = {start: at, end: at}
    const whole = kind !== 'paragraph'
    units.push({id, kind, path, runs, codes, range, line: at + 1, name: headings.join(' › '), section, whole, notes})
    notes = []
  })
  return units
}

function inline(body: string): {runs: Run[]; codes: Code[]} {
  const codes: Code[] = []
  const add = (code: Pick<Code, 'kind' | 'type' | 'open' | 'equiv'> & {close?: string}): string => {
    const id = String(codes.length + 1)
    codes.push({...code, id, label: code.type, canDelete: code.type === 'emphasis'})
    return id
  }
  const runs = [...body.matchAll(/\*([^*]+)\*|`([^`]+)`|<([^>]+)>\(([^)]+)\)|[^*`<]+/g)].map((match): Run => {
    const [all, strong, word, link, url] = match
    if (strong !== undefined) {
      const id = add({kind: 'pc', type: 'emphasis', open: '*', close: '*', equiv: ''})
      return {kind: 'pc', id, children: [text(strong)]}
    }
    if (word !== undefined) return {kind: 'ph', id: add({kind: 'ph', type: 'code', open: all, equiv: word})}
    if (link !== undefined) {
      const id = add({kind: 'pc', type: 'link', open: '[', close: `](${url})`, equiv: ''})
      return {kind: 'pc', id, children: [text(link)]}
    }
    return text(all)
  })
  return {runs, codes}
}

/** Sentences end at `.`, `!` or `?` and white space; `whole` units are one. */
export const split: Splitter = (unit) => splitAt(/[.!?] +/g)(unit)

/** Every unit is one sentence: what another splitter might say. */
export const splitNowhere: Splitter = (unit) => [{source: unit.runs, after: ''}]

/** At every space: what yet another might say. */
export const splitEverywhere: Splitter = (unit) => (unit.codes.length > 0 ? splitNowhere(unit) : splitAt(/ +/g)(unit))

function splitAt(stop: RegExp): Splitter {
  return (unit) => {
    if (unit.whole) return splitNowhere(unit)
    const flat = flatten(unit.runs)
    const sentences = []
    let from = 0
    for (const match of flat.matchAll(stop)) {
      const end = match.index + match[0].trimEnd().length
      if (match.index + match[0].length >= flat.length) break
      sentences.push({source: sliceRuns(unit.runs, from, end), after: flat.slice(end, match.index + match[0].length)})
      from = match.index + match[0].length
    }
    sentences.push({source: sliceRuns(unit.runs, from, flat.length), after: ''})
    return sentences
  }
}

export const context = {
  original: 'content/sv/a.md',
  source: 'sv',
  target: 'nb',
  extraction: 1,
  split,
  targetSpace: ' '
} as const

/** The file with every segment changed; `change` sees the unit as well. */
export function mapSegments(file: SegmentFile, change: (segment: Segment, unit: StoredUnit) => Segment): SegmentFile {
  const units = (list: readonly StoredUnit[]): StoredUnit[] =>
    list.map((unit) => ({...unit, segments: unit.segments.map((segment) => change(segment, unit))}))
  return {...file, groups: file.groups.map((group) => ({...group, units: units(group.units)}))}
}

/** Every segment translated by hand: its place in the file in brackets, then the source with its codes. */
export function translateAll(file: SegmentFile, state: Segment['state'] = 'translated'): SegmentFile {
  return mapSegments(file, (segment, unit) => ({
    ...segment,
    target: mergeText([text(`${unit.id}/${segment.id}: `), ...segment.source]),
    state
  }))
}
