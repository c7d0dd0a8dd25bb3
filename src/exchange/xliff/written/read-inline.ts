import type {Code} from '../../../model/code.ts'
import {type PairRun, type PlaceholderRun, type Run, text} from '../../../model/run.ts'
import {unshield} from '../../xml/shield.ts'
import {knownCodeType} from '../code-types.ts'
import {dataId, openingTag} from '../inline/write.ts'
import {type Cursor, isName, otherShape} from './cursor.ts'
import type {Names} from './names.ts'

/** The codes of a unit while it is read. */
export interface UnitCodes {
  readonly data: ReadonlyMap<string, string>
  /** In reading order. */
  readonly ofSources: Map<string, Code>
  /** As the first target that has one describes it: counts where no source does. */
  readonly ofTargets: Map<string, Code>
  /** Of all codes in targets, described or not. */
  readonly targetIds: Set<string>
  /** Opening tags as they stand, each with what was read from it. */
  readonly tags: Map<string, PlaceholderRun | PairRun>
}

/** Whether each tag is as the writer would write it: with all that the unit knows of its code. */
export function areTagsWritten({tags}: UnitCodes, codes: ReadonlyMap<string, Code>): boolean {
  for (const [tag, run] of tags) if (openingTag(run, codes) !== tag) return false
  return true
}

/** Deeper pairs are left to the reader whose limit they may pass. */
const deepest = 32

/** Runs up to an end tag. In a target, a code may be its id alone: what it is stands in the source. */
export function readInline(
  cursor: Cursor,
  end: string,
  side: 'source' | 'target',
  codes: UnitCodes,
  names: Names,
  depth = 0
): Run[] {
  if (depth > deepest) throw otherShape
  const runs: Run[] = []
  for (;;) {
    const value = cursor.content()
    if (value !== '') runs.push(text(value))
    if (cursor.has(end)) return runs
    const start = cursor.place
    if (cursor.has('<ph id="')) {
      const id = cursor.name()
      if (side === 'target' && cursor.has('/>')) codes.targetIds.add(id)
      else {
        note(readCode(cursor, id, placeholder, codes, names), side, codes)
        cursor.expect('/>')
      }
      const run: PlaceholderRun = {kind: 'ph', id}
      codes.tags.set(cursor.since(start), run)
      runs.push(run)
    } else {
      cursor.expect('<pc id="')
      const id = cursor.name()
      if (side === 'target' && cursor.has('>')) codes.targetIds.add(id)
      else {
        note(readCode(cursor, id, pair, codes, names), side, codes)
        cursor.expect('>')
      }
      const tag = cursor.since(start)
      const run: PairRun = {kind: 'pc', id, children: readInline(cursor, '</pc>', side, codes, names, depth + 1)}
      codes.tags.set(tag, run)
      runs.push(run)
    }
  }
}

/** The attributes of a code behind its `type`, each with what stands before its value; a pair has most of them twice. */
interface Spelling {
  readonly kind: 'ph' | 'pc'
  readonly data: readonly string[]
  readonly label: readonly string[]
  readonly equiv: readonly string[]
  readonly subFlows: readonly string[]
}

const placeholder: Spelling = {
  kind: 'ph',
  data: [' dataRef="'],
  label: [' disp="'],
  equiv: [' equiv="'],
  subFlows: [' subFlows="']
}

const pair: Spelling = {
  kind: 'pc',
  data: [' dataRefStart="', ' dataRefEnd="'],
  label: [' dispStart="', ' dispEnd="'],
  equiv: [' equivStart="', ' equivEnd="'],
  subFlows: [' subFlowsStart="', ' subFlowsEnd="']
}

const halves = ['open', 'close'] as const

function readCode(cursor: Cursor, id: string, spelling: Spelling, {data}: UnitCodes, names: Names): Code {
  cursor.expect(' canCopy="no"')
  const canDelete = !cursor.has(' canDelete="no"')
  cursor.expect(' type="')
  const written = cursor.attribute()
  const type = knownCodeType(written, cursor.attributeAfter(' subType="'))
  if (type === undefined) throw otherShape
  const [open, close] = spelling.data.map((literal, at) => {
    cursor.expect(literal)
    const name = dataId(id, halves[at]!)
    cursor.expect(`${name}"`)
    const characters = data.get(name)
    if (characters === undefined) throw otherShape
    return characters
  })
  const [label] = spelling.label.map((literal) => cursor.attributeAfter(literal))
  const [equiv] = spelling.equiv.map((literal) => cursor.attributeAfter(literal))
  const flows = spelling.subFlows.flatMap((literal) => cursor.attributeAfter(literal)?.split(' ') ?? [])
  for (const flow of flows) {
    if (!isName(flow)) throw otherShape
    names.subFlows.add(flow)
  }
  return {
    id,
    kind: spelling.kind,
    type,
    open: open!,
    ...(close === undefined ? {} : {close}),
    label: unshield(label ?? ''),
    equiv: unshield(equiv ?? ''),
    canDelete,
    ...(flows.length === 0 ? {} : {subFlows: [...new Set(flows)]})
  }
}

/** In one unit's sources every code stands once. */
function note(code: Code, side: 'source' | 'target', {ofSources, ofTargets, targetIds}: UnitCodes): void {
  if (side === 'target') {
    targetIds.add(code.id)
    if (!ofTargets.has(code.id)) ofTargets.set(code.id, code)
  } else if (ofSources.has(code.id)) throw otherShape
  else ofSources.set(code.id, code)
}
