import {type Run, text} from '../model/run.ts'
import type {SegmentFile, StoredUnit} from '../model/segment-file.ts'
import type {Glossary} from '../model/term.ts'
import {compileTerms} from '../terms/compile-terms.ts'
import {termHints} from '../terms/hints.ts'
import {spotRuns} from '../terms/spot.ts'

/** The file with the glossary's terms that occur in each unit, for the translator's tool to show. */
export function withTerms(file: SegmentFile, glossary: Glossary): SegmentFile {
  const spotter = compileTerms(glossary, file.source)
  const hinted = (unit: StoredUnit): StoredUnit => {
    const {terms: _, ...rest} = unit
    const runs = unit.segments.flatMap(({source, after}): Run[] => [...source, text(after.source)])
    const terms = termHints(spotRuns(spotter, runs), glossary, file.target)
    return terms.length > 0 ? {...rest, terms} : rest
  }
  return {...file, groups: file.groups.map((group) => ({...group, units: group.units.map(hinted)}))}
}
