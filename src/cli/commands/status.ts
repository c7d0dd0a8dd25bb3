import type {Tally} from '../../model/coverage.ts'
import {coverageOf, sumOfBrief, sumOf as totalOf} from '../../model/tally.ts'
import type {ArticleJudgement} from '../../project/look/article-judgement.ts'
import {fileFacts} from '../../project/look/file-facts.ts'
import {judgeView, work} from '../../project/look/judge-view.ts'
import {lookAt} from '../../project/look/look-at.ts'
import {openOnRecord} from '../../project/open-project.ts'
import type {Progress} from '../../project/progress.ts'
import {select} from '../../project/selection.ts'
import type {Context, Run} from '../command.ts'
import {withShares} from '../coverage-data.ts'
import {failureData} from '../failure-data.ts'
import {localesOf} from '../locales-option.ts'
import {indexOf} from '../open-index.ts'
import {pathsFrom} from '../paths-from.ts'
import {progress} from '../progress.ts'
import {exitCode, report} from '../report.ts'
import {shareText} from '../share-text.ts'
import {shortened, table} from '../table.ts'

interface Row extends Progress {
  readonly article: string
  readonly locale: string
  /** Beside what is missing and stale. */
  readonly findings: number
  /** What becomes of the glossary's terms. */
  readonly terms: Tally
}

/** `ordbro status`: how far each article has come in each locale. Nothing is written. */
export const run: Run = async (context, [paths], options) => {
  const index = indexOf(context)
  try {
    const {root, facts = fileFacts(root)} = context
    const project = await openOnRecord(root, {index, facts})
    const {routes} = select(project, {paths: pathsFrom(context, paths), locales: localesOf(options.locale)})
    const bar = progress(context.terminal, new Set(routes.map(({article}) => article)).size)
    const how = {view: judgeView, index, terms: false, prune: false, abandoned: new Set<string>(), step: bar.step}
    const looked = await lookAt(project, routes, how)
    const rows = [...looked.results()].flatMap(({data}) => data.routes.map(rowOf))
    bar.end()
    if (options.json === true)
      context.terminal.out(
        `${JSON.stringify({schemaVersion: 1, articles: rows.map(dataOf), failures: looked.failures.map(failureData)})}\n`
      )
    else show(context, rows)
    report(context, [], looked.failures)
    return exitCode([], looked.failures)
  } finally {
    index.close()
  }
}

function dataOf({terms, ...row}: Row): object {
  return {...row, terms: withShares(terms)}
}

function rowOf({article, locale, progress: counts, findings, terms}: ArticleJudgement['routes'][number]): Row {
  const faults = findings.filter(
    ({code, severity, waiver}) => waiver === undefined && !(severity === 'note' && work.has(code))
  )
  return {article, locale, ...counts, findings: faults.length, terms: sumOfBrief(Object.values(terms))}
}

type Count = 'segments' | 'words' | 'stale' | 'drafts' | 'empty' | 'findings'

/** An article is a line of its own, since its path is the longest of all; its locales stand below it. */
function show({terminal, words}: Context, rows: readonly Row[]): void {
  const names = ['locale', 'segments', 'words', 'done', 'stale', 'drafts', 'empty', 'findings'] as const
  const hasTerms = rows.some(({terms}) => terms.occurrences > 0)
  /** Coverage stands beside the other share; where no term occurs it has no column. */
  const withCoverage = <T>(cells: readonly T[], coverage: () => T): T[] =>
    hasTerms ? cells.toSpliced(names.indexOf('done') + 1, 0, coverage()) : [...cells]
  const head = withCoverage(
    names.map((name) => words.say(`cli:status.${name}`)),
    () => words.say('coverage:table.coverage')
  )
  const articles = [...Map.groupBy(rows, ({article}) => article)]
  const all = [...Map.groupBy(rows, ({locale}) => locale).values()].map(sumOf)
  const groups = [...articles, ...(articles.length > 1 ? [[words.say('cli:status.all'), all] as const] : [])]
  const cells = groups.flatMap(([, group]) =>
    group.map((row) => {
      const done = row.segments - row.byState.initial
      const percent = row.segments === 0 ? 100 : Math.floor((100 * done) / row.segments)
      const share = words.say('cli:status.share', {percent})
      const counts = [`  ${row.locale}`, row.segments, row.words, share, row.stale, row.drafts, row.empty, row.findings]
      return withCoverage(counts, () => shareText(words, coverageOf(row.terms)))
    })
  )
  const lines = table(head, cells, terminal.width).trimEnd().split('\n')
  terminal.out(`${lines[0]}\n`)
  let next = 1
  for (const [name, group] of groups) {
    terminal.out(`${shortened(name, terminal.width)}\n`)
    for (const _ of group) terminal.out(`${lines[next++]}\n`)
  }
}

function sumOf(rows: readonly Row[]): Row {
  const sum = (count: Count): number => rows.reduce((total, row) => total + row[count], 0)
  const initial = rows.reduce((total, row) => total + row.byState.initial, 0)
  return {
    ...rows[0]!,
    segments: sum('segments'),
    words: sum('words'),
    stale: sum('stale'),
    drafts: sum('drafts'),
    empty: sum('empty'),
    findings: sum('findings'),
    byState: {...rows[0]!.byState, initial},
    terms: totalOf(rows.map(({terms}) => terms))
  }
}
