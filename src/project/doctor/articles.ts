import type {Discovery} from '../discover.ts'
import {findingRows, type Row, row, type Subject} from './row.ts'

/** What there is to translate, and what about the paths of it is doubtful. */
export function articles({discovery}: Subject): Row[] {
  if (discovery === undefined) return []
  const count = discovery.articles.length
  return [
    count > 0
      ? row('articles', 'ok', 'articles-found', {values: {count}})
      : row('articles', 'warning', 'articles-none', {mend: 'ordbro init'}),
    ...alike(discovery),
    ...findingRows('articles', discovery.findings)
  ]
}

/** Paths that are one file on macOS and Windows: whoever clones the project there loses one of them. */
function alike({articles}: Discovery): Row[] {
  const paths = articles.flatMap(({variants, segmentFiles}) => [
    ...[...variants.values()].map(({path}) => path),
    ...segmentFiles.values()
  ])
  const twins = [...Map.groupBy(paths, (path) => path.normalize('NFC').toLowerCase()).values()].filter(
    (same) => new Set(same).size > 1
  )
  const [first] = twins
  if (first === undefined) return []
  const values = {path: first[0]!, other: first[1]!}
  return [row('articles', 'warning', 'articles-alike', {values, ...(twins.length > 1 ? {more: twins.length - 1} : {})})]
}
