import type {Code} from '../model/code.ts'
import {codeCharacter, flatten, type Run} from '../model/run.ts'
import type {Range, Unit} from '../model/unit.ts'
import type {Attached} from './find-stops.ts'
import {betweenStopAndSpace} from './sentences.ts'

/** A unit as text, and what its codes mean for where sentences end. Offsets are those of `flatten(unit.runs)`. */
export interface ReadUnit {
  /** As long as the flattened runs, but the number of a footnote reads as codes. */
  readonly text: string
  /** The outermost pairs, in order: nothing ends inside one. */
  readonly pairs: readonly Range[]
  /** Where runs without any text stand, in order: an empty anchor, a foreign annotation. */
  readonly hidden: readonly number[]
  readonly attached: Attached
}

/** Reads a unit for `split`. */
export function readUnit(unit: Unit): ReadUnit {
  const codes = new Map(unit.codes.map((code) => [code.id, code]))
  const pairs: Range[] = []
  const hidden: number[] = []
  const signs = new Set<number>()
  const pieces: string[] = []
  let at = 0
  const read = (run: Run): void => {
    if (run.kind === 'pc' && isFootnote(run, codes.get(run.id))) {
      const length = flatten([run]).length
      for (let sign = at; sign < at + length; sign++) signs.add(sign)
      pieces.push(codeCharacter.repeat(length))
      at += length
    } else if (run.kind === 'pc' || run.kind === 'mrk') run.children.forEach(read)
    else if (run.kind === 'text') {
      pieces.push(run.text)
      at += run.text.length
    } else if (run.kind === 'ph') {
      if (isSign(codes.get(run.id))) signs.add(at)
      pieces.push(codeCharacter)
      at++
    }
  }
  for (const run of unit.runs) {
    const start = at
    read(run)
    if (at === start) hidden.push(at)
    else if (run.kind === 'pc' || run.kind === 'mrk') pairs.push({start, end: at})
  }
  const text = pieces.join('')
  const bySpace = betweenStopAndSpace(text)
  return {text, pairs, hidden, attached: (offset, apart) => signs.has(offset) || bySpace(offset, apart)}
}

/** A standalone code that follows a sentence and never begins one. */
function isSign(code: Code | undefined): boolean {
  return code !== undefined && (code.type === 'footnote' || code.type === 'break' || /^<br\b/i.test(code.open))
}

/** A footnote's number set high by hand: `<sup>1</sup>`, `<sup>[2](#notes)</sup>`. */
function isFootnote(run: Run & {kind: 'pc'}, code: Code | undefined): boolean {
  return code !== undefined && /^<sup\b/i.test(code.open) && /^[\p{N}[\]*†,\s]{1,8}$/u.test(flatten(run.children))
}
