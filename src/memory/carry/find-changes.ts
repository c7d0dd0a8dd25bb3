import type {Finding} from '../../model/finding.ts'
import type {Locale} from '../../model/locale.ts'
import type {StoredUnit} from '../../model/segment-file.ts'
import {adaptableIds} from '../adapt-codes.ts'
import type {NamedUnit} from './name-units.ts'

/** What a person should know about segments whose source changed. */
export function findChanges(
  named: readonly NamedUnit[],
  rebuilt: readonly StoredUnit[],
  {original, target}: {readonly original: string; readonly target: Locale}
): Finding[] {
  return named.flatMap(({unit, id, sentences}, at) =>
    sentences.flatMap(({origin}, n): Finding[] => {
      const segment = rebuilt[at]!.segments[n]!
      if (origin === undefined || origin.same || segment.fill !== 'stale') return []
      const place = {path: original, line: unit.line, locale: target, unit: id, segment: segment.id}
      const dropped = adaptableIds(origin.segment.target ?? []).length - adaptableIds(segment.target ?? []).length
      const findings: Finding[] = []
      // A lock says that the translation is settled: that it no longer is must not pass in silence.
      if (origin.segment.locked) findings.push({code: 'locked-stale', severity: 'warning', place, values: {}})
      if (dropped > 0) findings.push({code: 'stale-codes-dropped', severity: 'note', place, values: {count: dropped}})
      return findings
    })
  )
}
