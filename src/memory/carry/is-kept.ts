import type {Code} from '../../model/code.ts'
import type {Run} from '../../model/run.ts'
import type {Note, Segment, StoredUnit} from '../../model/segment-file.ts'
import type {Unit} from '../../model/unit.ts'

/**
 * Whether a stored unit is what it would be made anew from the unit of the article: every character of its source, where
 * it is cut, its codes and their numbers, its path, name, notes and maximum. Where it says no, that may still be so.
 *
 * @param pairs extracted unit id → stored unit id, for the units inside codes
 */
export function isKept(stored: StoredUnit, unit: Unit, pairs: ReadonlyMap<string, string>): boolean {
  return (
    stored.kind === unit.kind &&
    stored.name === unit.name &&
    stored.max === unit.max &&
    stored.codes.length === unit.codes.length &&
    areEqual(stored.path, unit.path) &&
    saysTheSame(stored.notes, unit.notes) &&
    stored.codes.every((code, at) => isSameCode(code, unit.codes[at]!, pairs)) &&
    new Reader(stored, unit).isCutSo()
  )
}

/** What the author says; what others have noted stays in any case. */
function saysTheSame(notes: readonly Note[], author: readonly string[]): boolean {
  let said = 0
  for (const {category, text} of notes) if (category === 'author' && text !== author[said++]) return false
  return said === author.length
}

function isSameCode(stored: Code, code: Code, pairs: ReadonlyMap<string, string>): boolean {
  const flows = code.subFlows
  return (
    stored.kind === code.kind &&
    stored.type === code.type &&
    stored.open === code.open &&
    stored.close === code.close &&
    stored.label === code.label &&
    stored.equiv === code.equiv &&
    stored.canDelete === code.canDelete &&
    (flows === undefined
      ? stored.subFlows === undefined
      : stored.subFlows?.length === flows.length &&
        flows.every((flow, at) => (pairs.get(flow) ?? flow) === stored.subFlows![at]))
  )
}

function areEqual(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((part, at) => part === right[at])
}

/** Goes through the runs of a unit and through its stored segments side by side. */
class Reader {
  readonly #stored: StoredUnit
  readonly #unit: Unit
  /** In the runs of the unit: which, and how much of it was read. */
  #run = 0
  #offset = 0
  #code = 0

  constructor(stored: StoredUnit, unit: Unit) {
    this.#stored = stored
    this.#unit = unit
  }

  isCutSo(): boolean {
    const {segments} = this.#stored
    const ids = new Set<string>()
    for (let at = 0; at < segments.length; at++) {
      const segment = segments[at]!
      ids.add(segment.id)
      if (!this.#hasSource(segment) || !this.#hasSpace(segment.after, at === segments.length - 1)) return false
    }
    const {runs, codes} = this.#unit
    return (
      segments.length > 0 && ids.size === segments.length && this.#run === runs.length && this.#code === codes.length
    )
  }

  /** A sentence begins and ends with what is no white space: only so it is certain to be cut there again. */
  #hasSource({id, source}: Segment): boolean {
    if (!isInk(source[0], 0) || !isInk(source.at(-1), -1)) return false
    for (const run of source) {
      if (run.kind === 'text' ? !this.#hasText(run.text) : !this.#hasCode(run, id)) return false
    }
    return true
  }

  #hasText(value: string): boolean {
    const run = this.#unit.runs[this.#run]
    if (run?.kind !== 'text' || value === '' || !run.text.startsWith(value, this.#offset)) return false
    this.#offset += value.length
    if (this.#offset === run.text.length) {
      this.#run++
      this.#offset = 0
    }
    return true
  }

  #hasCode(stored: Run, segment: string): boolean {
    const run = this.#unit.runs[this.#run++]
    return this.#offset === 0 && run !== undefined && this.#isSameRun(stored, run, segment)
  }

  #isSameRun(stored: Run, run: Run, segment: string): boolean {
    if (stored.kind === 'text') return run.kind === 'text' && run.text === stored.text
    if (stored.kind === 'ph') return run.kind === 'ph' && this.#isNext(stored.id, run.id, segment)
    if (stored.kind !== 'pc' || run.kind !== 'pc' || !this.#isNext(stored.id, run.id, segment)) return false
    const {children} = run
    return (
      stored.children.length === children.length &&
      stored.children.every((child, at) => this.#isSameRun(child, children[at]!, segment))
    )
  }

  /** Codes stand in reading order, and one of a segment bears its name and a number. */
  #isNext(stored: string, extracted: string, segment: string): boolean {
    const at = this.#code++
    if (stored !== this.#stored.codes[at]?.id || extracted !== this.#unit.codes[at]?.id) return false
    return stored.startsWith(`${segment}.`) && /^[1-9]\d{0,6}$/.test(stored.slice(segment.length + 1))
  }

  #hasSpace({source, target}: Segment['after'], isLast: boolean): boolean {
    if (isLast) return source === '' && target === ''
    return /^[ \t\r\n]*$/.test(source) && (source === '' || this.#hasText(source))
  }
}

/** Whether a run begins (0) or ends (-1) with a code or with a character that is no white space. */
function isInk(run: Run | undefined, end: 0 | -1): boolean {
  if (run?.kind !== 'text') return run?.kind === 'ph' || run?.kind === 'pc'
  return !' \t\r\n'.includes(run.text.at(end) ?? ' ')
}
