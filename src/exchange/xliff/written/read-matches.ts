import type {Run} from '../../../model/run.ts'
import type {MatchHint} from '../../../model/segment-file.ts'
import {matchTypes} from '../matches.ts'
import {namespaces} from '../namespaces.ts'
import {type Cursor, otherShape} from './cursor.ts'
import type {Names} from './names.ts'
import {readInline, type UnitCodes} from './read-inline.ts'

/** The line that candidates of a unit begin with. */
export const matchesStart = `        <mtc:matches xmlns:mtc="${namespaces.mtc}">\n`

/** Candidates behind their first line, for segments of the unit. */
export function readMatches(cursor: Cursor, segments: ReadonlySet<string>, names: Names): MatchHint[] {
  const matches: MatchHint[] = []
  while (!cursor.has('        </mtc:matches>\n')) {
    cursor.expect('          <mtc:match ref="#')
    const segment = cursor.name()
    if (!segments.has(segment)) throw otherShape
    cursor.expect(' type="')
    const type = cursor.name()
    cursor.expect(' subType="ordbro:')
    const tier = cursor.name() as keyof typeof matchTypes
    if (!Object.hasOwn(matchTypes, tier)) throw otherShape
    cursor.doubt(matchTypes[tier] === type)
    const similarity = percent(cursor, ' similarity="')
    const quality = percent(cursor, ' matchQuality="')
    const suitability = percent(cursor, ' matchSuitability="')
    cursor.expect(' origin="')
    const origin = cursor.shieldedAttribute()
    cursor.expect('>\n            <source>')
    const kinds = new Map<string, string>()
    const source = side(cursor, '</source>\n', names, kinds)
    cursor.expect('            <target>')
    const target = side(cursor, '</target>\n', names, kinds)
    cursor.expect('          </mtc:match>\n')
    matches.push({segment, source, target, tier, similarity, quality, suitability, origin})
  }
  if (matches.length === 0) throw otherShape
  return matches
}

function percent(cursor: Cursor, literal: string): number {
  cursor.expect(literal)
  const value = cursor.name()
  if (!/^(?:\d{1,2}|100)$/.test(value)) throw otherShape
  cursor.doubt(String(Number(value)) === value)
  return Number(value)
}

/** Codes are their ids alone, each once, and of one kind on both sides. */
function side(cursor: Cursor, end: string, names: Names, kinds: Map<string, string>): Run[] {
  const codes: UnitCodes = {
    data: new Map(),
    ofSources: new Map(),
    ofTargets: new Map(),
    targetIds: new Set(),
    tags: new Map()
  }
  const runs = readInline(cursor, end, 'target', codes, names)
  const own = new Set<string>()
  const look = (list: readonly Run[]): void => {
    for (const run of list) {
      if (run.kind !== 'ph' && run.kind !== 'pc') continue
      if (own.has(run.id) || (kinds.get(run.id) ?? run.kind) !== run.kind) throw otherShape
      own.add(run.id)
      kinds.set(run.id, run.kind)
      if (run.kind === 'pc') look(run.children)
    }
  }
  look(runs)
  return runs
}
