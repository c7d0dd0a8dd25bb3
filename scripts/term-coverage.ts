import {promoteFile} from '../src/memory/promote-file.ts'
import {unitsOf} from '../src/model/segment-file.ts'
import {openProject} from '../src/project/open-project.ts'
import {readStored} from '../src/project/read-stored.ts'
import {coverage, type Pair, type Tally} from '../src/terms/coverage.ts'

/** How far the translations of a project keep to its glossary: a row for each pair of locales. */
export interface CoverageRow extends Tally {
  readonly source: string
  readonly target: string
}

/** Counts what is translated; drafts and stale segments wait for a person, and pairs without a term say nothing. */
export function termCoverage(root: string): CoverageRow[] {
  const {glossary, discovery} = openProject(root)
  const paths = discovery.articles.flatMap(({segmentFiles}) => [...segmentFiles.values()]).sort()
  const files = paths.map((path) => promoteFile(readStored(root, path).value).file)
  const byPair = Map.groupBy(files, ({source, target}) => `${source} ${target}`)
  return [...byPair]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const {source, target} = group[0]!
      const segments = group.flatMap((file) => unitsOf(file).flatMap((unit) => unit.segments))
      const pairs = segments.flatMap((segment): Pair[] =>
        segment.target === undefined || segment.state === 'initial'
          ? []
          : [{source: segment.source, target: segment.target}]
      )
      const {occurrences, honoured, missed, noTerm} = coverage(pairs, glossary, source, target)
      return occurrences === 0 ? [] : [{source, target, occurrences, honoured, missed, noTerm}]
    })
}
