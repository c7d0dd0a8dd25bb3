import {type BestScore, type Leverage, leverageOf, weightedWords} from '../../../memory/leverage.ts'
import {lookup} from '../../../memory/lookup.ts'
import type {BreaksGlossary} from '../../../memory/matches/match-of.ts'
import {bandNames, type Weights} from '../../../model/bands.ts'
import type {Locale} from '../../../model/locale.ts'
import type {MemoryStore} from '../../../model/memory-store.ts'
import {glossaryDoubts} from '../../../project/glossary-doubts.ts'
import {fileFacts} from '../../../project/look/file-facts.ts'
import {lookAt} from '../../../project/look/look-at.ts'
import {openView} from '../../../project/look/open-view.ts'
import {openOnRecord} from '../../../project/open-project.ts'
import {select} from '../../../project/selection.ts'
import type {Context} from '../../command.ts'
import {failureData} from '../../failure-data.ts'
import {indexOf} from '../../open-index.ts'
import {pathsFrom} from '../../paths-from.ts'
import {progress} from '../../progress.ts'
import {exitCode, report} from '../../report.ts'
import {table} from '../../table.ts'
import {withMemory} from '../../with-memory.ts'

/** What is asked, by option. */
export interface StatsAsked {
  readonly locales: readonly Locale[] | undefined
  readonly json: boolean
}

/** The work for one locale. */
interface Row {
  readonly locale: Locale
  readonly leverage: Leverage
}

/**
 * `ordbro memory stats [PATH]`: what is left for the translators of each locale, by what the memory knows of it. Articles
 * count as they are now, synced or not.
 */
export async function stats(context: Context, paths: readonly string[], {locales, json}: StatsAsked): Promise<number> {
  const {root, terminal, facts = fileFacts(root)} = context
  const index = indexOf(context)
  try {
    const project = await openOnRecord(root, {index, facts})
    const {showFrom, weights} = project.settings.memory
    const {routes} = select(project, {paths: pathsFrom(context, paths), locales})
    const bar = progress(terminal, new Set(routes.map(({article}) => article)).size)
    const how = {view: openView, index, terms: false, prune: false, abandoned: new Set<string>(), step: bar.step}
    const looked = await lookAt(project, routes, how)
    bar.end()
    const open = Map.groupBy(
      [...looked.results()].flatMap(({data}) => data.routes),
      ({locale}) => locale
    )
    const breaksGlossary = glossaryDoubts(root)
    const {value: rows, code} = await withMemory(context, (store) =>
      [...open].map(([locale, found]): Row => {
        const segments = found.flatMap((route) => route.segments)
        return {locale, leverage: leverageOf(segments, bestIn(store, showFrom, breaksGlossary))}
      })
    )
    if (json)
      terminal.out(
        `${JSON.stringify({schemaVersion: 1, locales: rows.map((row) => rowData(row, weights)), failures: looked.failures.map(failureData)})}\n`
      )
    else for (const [at, row] of rows.entries()) show(context, at, row, weights)
    report(context, [], looked.failures)
    return Math.max(code, exitCode([], looked.failures))
  } finally {
    index.close()
  }
}

function bestIn(store: MemoryStore, least: number, breaksGlossary: BreaksGlossary): BestScore {
  return (query) => lookup(store, query, {least, most: 1, breaksGlossary})[0]?.score
}

function rowData({locale, leverage}: Row, weights: Weights): object {
  return {
    locale,
    bands: bandNames.map((band) => ({band, ...leverage.get(band)!, weight: weights[band]})),
    ...sumOf(leverage),
    weightedWords: weightedWords(leverage, weights)
  }
}

function sumOf(leverage: Leverage): {segments: number; words: number} {
  const works = [...leverage.values()]
  return {
    segments: works.reduce((sum, {segments}) => sum + segments, 0),
    words: works.reduce((sum, {words}) => sum + words, 0)
  }
}

/** A table for each locale, a line for each band. */
function show({terminal, words}: Context, at: number, {locale, leverage}: Row, weights: Weights): void {
  const say = (name: string): string => words.say(`cli:memory.stats.${name}`)
  const percent = (value: number): string => words.say('cli:status.share', {percent: value})
  const number = (value: number): string => value.toLocaleString(words.language, {useGrouping: false})
  const rows = bandNames.map((band) => {
    const {segments, words: count} = leverage.get(band)!
    const name = band === 'repetition' || band === 'none' ? say(band) : band.replace('-', '–')
    const paid = weightedWords(new Map([[band, {segments, words: count}]]), weights)
    return [name, segments, count, percent(weights[band]), number(paid)]
  })
  const {segments, words: count} = sumOf(leverage)
  rows.push([say('all'), segments, count, '', number(weightedWords(leverage, weights))])
  const head = ['band', 'segments', 'words', 'weight', 'weighted'].map(say)
  terminal.out(`${at > 0 ? '\n' : ''}${locale}\n${table(head, rows, terminal.width)}`)
}
