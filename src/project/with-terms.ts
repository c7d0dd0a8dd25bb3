import type {Locale} from '../model/locale.ts'
import {type Run, text} from '../model/run.ts'
import type {SegmentFile, StoredUnit} from '../model/segment-file.ts'
import type {Glossary} from '../model/term.ts'
import {compileTerms} from '../terms/compile-terms.ts'
import {termHints} from '../terms/hints.ts'
import {spotRuns} from '../terms/spot.ts'

/**
 * Writes the glossary's terms that occur in each unit into files, for the translator's tool to show. The glossary is
 * made ready once for each source locale.
 */
export function termWriter(glossary: Glossary): (file: SegmentFile) => SegmentFile {
  const spotters = new Map<Locale, ReturnType<typeof compileTerms>>()
  return (file) => {
    const spotter = spotters.get(file.source) ?? compileTerms(glossary, file.source)
    spotters.set(file.source, spotter)
    const hinted = (unit: StoredUnit): StoredUnit => {
      const {terms: _, ...rest} = unit
      const runs = unit.segments.flatMap(({source, after}): Run[] => [...source, text(after.source)])
      const terms = termHints(spotRuns(spotter, runs), glossary, file.target)
      return terms.length > 0 ? {...rest, terms} : rest
    }
    return {...file, groups: file.groups.map((group) => ({...group, units: group.units.map(hinted)}))}
  }
}
