import {readSegmentFile} from '../../exchange/xliff/read.ts'
import {extractionVersion} from '../../model/extraction-version.ts'
import {Failure} from '../../model/failure.ts'
import {readText, sizeLimits} from '../read-text.ts'
import {failureRows, type Row, row, type Subject} from './row.ts'

/** Whether every segment file can be read, has an article, and was made by the rules of today. */
export function segmentFiles({root, discovery}: Subject): Row[] {
  if (discovery === undefined) return []
  const abandoned = discovery.unclaimed.map(({path}) => path)
  const paths = [...discovery.articles.flatMap((article) => [...article.segmentFiles.values()]), ...abandoned]
  const {failures, versions} = readAll(root, paths)
  return [
    ...(paths.length === 0 ? [row('segments', 'ok', 'segments-none')] : []),
    ...(paths.length > failures.length
      ? [row('segments', 'ok', 'segments-read', {values: {count: paths.length - failures.length}})]
      : []),
    ...failureRows('segments', new AggregateError(failures)),
    ...abandonedRow(abandoned),
    ...[...versions].flatMap(([version, [path = '', ...more]]) => {
      if (version === extractionVersion) return []
      const values = {count: more.length + 1, path, version, current: extractionVersion}
      return version < extractionVersion
        ? row('segments', 'warning', 'segments-older', {values, mend: 'ordbro sync'})
        : row('segments', 'error', 'segments-newer', {values, mend: 'npm install ordbro@latest'})
    })
  ]
}

function abandonedRow(paths: readonly string[]): Row[] {
  const [path] = paths
  if (path === undefined) return []
  return [
    row('segments', 'warning', 'segments-abandoned', {
      values: {count: paths.length, path},
      mend: 'ordbro sync --prune'
    })
  ]
}

/** One after the other, so that a large project does not stand in memory whole. */
function readAll(
  root: string,
  paths: readonly string[]
): {failures: readonly Failure[]; versions: ReadonlyMap<number, readonly string[]>} {
  const failures: Failure[] = []
  const versions = new Map<number, string[]>()
  for (const path of paths) {
    try {
      const {extraction} = readSegmentFile(readText(root, path, sizeLimits.segments), path)
      versions.set(extraction, [...(versions.get(extraction) ?? []), path])
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      failures.push(error)
    }
  }
  return {failures, versions}
}
