import type {Mismatch, Restored, Written} from '../model/article.ts'
import {equalRuns, type Run} from '../model/run.ts'
import type {Unit} from '../model/unit.ts'
import type {TextExtraction} from './extract.ts'
import {type Line, linesOf} from './line.ts'

/** A plain text with its targets: each line keeps its prefix, its suffix and its ending. */
export function restore(extraction: TextExtraction, {targets, fields}: Written): Restored {
  const lines = extraction.lines.map((line) => whole(line, contentOf(extraction, line, targets)))
  return {text: lines.join(''), written: {targets, fields}, fellBack: [], mended: 0, findings: []}
}

/** Holds a built text against its source: the same lines, each with the same prefix and the target's words. */
export function prove(extraction: TextExtraction, {targets}: Written, built: string): Mismatch[] {
  const lines = linesOf(built)
  const {path} = extraction.article
  const mismatches: Mismatch[] = []
  const compare = (line: number, reason: string, expected: string, actual: string, unit?: Unit): void => {
    if (expected === actual) return
    mismatches.push({place: {path, line}, reason, expected, actual, ...(unit ? {unit: unit.id} : {})})
  }
  compare(lines.length, 'lines-differ', String(extraction.lines.length), String(lines.length))
  // The lines are cut by what the source's prefixes are: a target may begin with a dash, and is no bullet for that.
  extraction.lines.forEach((line, index) => {
    const actual = lines[index]
    if (actual === undefined) return
    const unit = extraction.unitOf.get(line)
    const text = actual.prefix + actual.content + actual.suffix + actual.ending
    const ending = line.suffix + line.ending
    compare(index + 1, 'prefix-differs', line.prefix, text.slice(0, line.prefix.length), unit)
    compare(index + 1, 'suffix-differs', ending, text.slice(text.length - ending.length), unit)
    const content = text.slice(line.prefix.length, text.length - ending.length)
    compare(index + 1, 'text-differs', contentOf(extraction, line, targets), content, unit)
  })
  return mismatches
}

function contentOf(extraction: TextExtraction, line: Line, targets: Written['targets']): string {
  const unit = extraction.unitOf.get(line)
  const target = unit && targets.get(unit.id)
  return target === undefined || equalRuns(target, unit!.runs) ? line.content : write(target, unit!)
}

function write(runs: readonly Run[], unit: Unit): string {
  const read = (list: readonly Run[]): string =>
    list
      .map((run) => {
        if (run.kind === 'text') return run.text
        if (run.kind === 'ph') return unit.codes.find((code) => code.id === run.id)?.open ?? ''
        return run.kind === 'pc' || run.kind === 'mrk' ? read(run.children) : ''
      })
      .join('')
  return read(runs)
    .replace(/[ \t]*[\r\n][ \t\r\n]*/g, ' ')
    .replace(/^[ \t]+|[ \t]+$/g, '')
}

function whole(line: Line, content: string): string {
  return line.prefix + content + line.suffix + line.ending
}
