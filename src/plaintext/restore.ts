import type {Mismatch, Restored, Written} from '../model/article.ts'
import type {Finding} from '../model/finding.ts'
import {equalRuns, type Run} from '../model/run.ts'
import type {Unit} from '../model/unit.ts'
import type {TextExtraction} from './extract.ts'
import {type Line, linesOf} from './line.ts'

/** A plain text with its targets: each line keeps its prefix, its suffix and its ending. */
export function restore(extraction: TextExtraction, {targets, fields}: Written): Restored {
  const written = new Map(targets)
  const findings: Finding[] = []
  const fellBack: string[] = []
  const lines = extraction.lines.map((line) => {
    const unit = extraction.unitOf.get(line)
    const target = unit && targets.get(unit.id)
    if (unit === undefined || target === undefined || equalRuns(target, unit.runs)) return whole(line, line.content)
    const content = write(target, unit)
    const rest = line.prefix + content + line.suffix
    const [read] = linesOf(rest)
    // Nothing can be escaped here: a target that begins like a bullet would change what the line is.
    if (read?.content === content && read.prefix === line.prefix) return whole(line, content)
    written.delete(unit.id)
    fellBack.push(unit.id)
    findings.push({
      code: 'target-breaks-structure',
      severity: 'error',
      place: {path: extraction.article.path, line: unit.line, unit: unit.id},
      values: {reason: 'prefix-differs', expected: line.prefix + content, actual: read?.prefix ?? ''}
    })
    return whole(line, line.content)
  })
  return {text: lines.join(''), written: {targets: written, fields}, fellBack, mended: 0, findings}
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
  extraction.lines.forEach((line, index) => {
    const actual = lines[index]
    if (actual === undefined) return
    const unit = extraction.unitOf.get(line)
    const target = unit && targets.get(unit.id)
    compare(index + 1, 'prefix-differs', line.prefix, actual.prefix, unit)
    compare(index + 1, 'text-differs', unit && target ? write(target, unit) : line.content, actual.content, unit)
    compare(index + 1, 'suffix-differs', line.suffix + line.ending, actual.suffix + actual.ending, unit)
  })
  return mismatches
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
