import {addedTemplates} from '../model/added-templates.ts'
import {changedCodes} from '../model/code-counts.ts'
import type {Finding} from '../model/finding.ts'
import {flatten, mergeText, type Run, renameCodes, text} from '../model/run.ts'
import {type Segment, type SegmentFile, type State, type StoredUnit, unitsOf} from '../model/segment-file.ts'
import type {Targets} from '../model/unit.ts'

/** Which segments a build takes, and what stands for those that it does not. */
export interface BuildPolicy {
  /** The least state of a target that is built. */
  readonly minState: State
  readonly onStale: 'keep' | 'source' | 'fail'
  readonly onMissing: 'source' | 'skip-article' | 'fail'
}

/** What a build took, in segments. */
export interface Tally {
  readonly built: number
  readonly stale: number
  /** No target that counts: drafts, empty ones, states below the least, and what stands in a refused unit. */
  readonly missing: number
}

/** Why segments are not built, in segments: what `missing` of the tally is made of. */
export interface Gaps {
  readonly noTarget: number
  /** Targets whose state is below the least. */
  readonly drafts: number
  /** Targets of refused units. */
  readonly refused: number
}

export interface Chosen {
  /** By the id of the extracted unit; a unit of which no segment is built has none. */
  readonly targets: Targets
  /** Extracted units that are the source because their targets lost, doubled or made up codes, or added templates. */
  readonly refused: readonly string[]
  readonly tally: Tally
  readonly gaps: Gaps
  readonly findings: readonly Finding[]
}

/** How stored names lead back to the extraction (`memory/carry.ts`). */
export interface Names {
  /** Extracted unit id → stored unit id. */
  readonly pairs: ReadonlyMap<string, string>
  /** By extracted unit id: stored code id → extracted code id. */
  readonly codeIds: ReadonlyMap<string, ReadonlyMap<string, string>>
}

const order: readonly State[] = ['initial', 'translated', 'reviewed', 'final']

/**
 * The targets that a build writes: sentence by sentence the target where it counts, else the source.
 *
 * @param file its segments promoted (`memory/promote.ts`): what a person typed counts as translated
 */
export function chooseTargets(file: SegmentFile, names: Names, policy: BuildPolicy): Chosen {
  const stored = new Map(unitsOf(file).map((unit) => [unit.id, unit]))
  const targets = new Map<string, readonly Run[]>()
  const findings: Finding[] = []
  const refused: string[] = []
  const tally = {built: 0, stale: 0, missing: 0}
  const gaps = {noTarget: 0, drafts: 0, refused: 0}
  for (const [extracted, id] of names.pairs) {
    const unit = stored.get(id)
    if (unit === undefined) continue
    const counts = unit.segments.map((segment) => kindOf(segment, policy))
    const takes = counts.map((kind) => kind === 'built' || (kind === 'stale' && policy.onStale === 'keep'))
    const faults = takes.includes(true) ? faultsOf(unit, takes) : []
    for (const {holder, ...fault} of faults)
      findings.push({...fault, place: placeOf(file, unit, unit.segments[holder]!.id)})
    const isRefused = faults.some(({severity}) => severity === 'error')
    if (isRefused) refused.push(extracted)
    counts.forEach((kind, at) => {
      const isHeld = isRefused && takes[at] === true
      tally[isHeld ? 'missing' : kind]++
      if (isHeld) gaps.refused++
      else if (kind === 'missing') gaps[hasTarget(unit.segments[at]!) ? 'drafts' : 'noTarget']++
    })
    if (isRefused || !takes.includes(true)) continue
    const rename = names.codeIds.get(extracted) ?? new Map<string, string>()
    targets.set(
      extracted,
      renameCodes(joinUnit(unit, takes), (code) => rename.get(code) ?? code)
    )
  }
  return {targets, refused, tally, gaps, findings}
}

/** White space alone is what tools leave where nobody has written anything. */
function hasTarget({target}: Segment): boolean {
  return target !== undefined && /[^ \t\r\n]/.test(flatten(target))
}

function kindOf(segment: Segment, policy: BuildPolicy): keyof Tally {
  const {state, fill} = segment
  if (!hasTarget(segment)) return 'missing'
  if (fill === 'stale') return 'stale'
  return order.indexOf(state) >= order.indexOf(policy.minState) ? 'built' : 'missing'
}

/** The sentences of a unit with what stands between them in the locale of the sentence that follows. */
function joinUnit(unit: StoredUnit, takes: readonly boolean[]): Run[] {
  return mergeText(
    unit.segments.flatMap((segment, index) => {
      const taken = takes[index]!
      const between = taken ? segment.after.target : segment.after.source
      const isLast = index === unit.segments.length - 1
      return [...(taken ? segment.target! : segment.source), ...(isLast ? [] : [text(between)])]
    })
  )
}

/**
 * What keeps a unit's targets out of a build: codes that they lost, doubled or made up, and template markup that they
 * added. Emphasis may be left out; all else is the article's.
 */
function faultsOf({segments, codes}: StoredUnit, takes: readonly boolean[]): (Omit<Finding, 'place'> & Held)[] {
  const taken = segments.map(({source, target}, at) => ({source, taken: takes[at] ? target : undefined}))
  const ofCodes = changedCodes(taken, codes).map(({id, code, before, after, holder}) => {
    const values = {id, label: code?.label ?? id}
    if (before === 0) return {code: 'code-unknown', severity: 'error', values, holder} as const
    if (after > before) return {code: 'code-doubled', severity: 'error', values, holder} as const
    return {code: 'code-lost', severity: code?.canDelete === true ? 'note' : 'error', values, holder} as const
  })
  const ofTemplates = addedTemplates(taken, codes).map(
    ({found, holder}) => ({code: 'template-added', severity: 'error', values: {found}, holder}) as const
  )
  return [...ofCodes, ...ofTemplates]
}

interface Held {
  /** Which segment is to be mended. */
  readonly holder: number
}

function placeOf(file: SegmentFile, unit: StoredUnit, segment: string): Finding['place'] {
  return {path: file.original, locale: file.target, unit: unit.id, segment}
}
