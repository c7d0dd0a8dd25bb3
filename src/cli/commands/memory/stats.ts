import {readSegmentFile} from '../../../exchange/xliff/read.ts'
import {type Leverage, leverageOf, weightedWords} from '../../../memory/leverage.ts'
import {lookup} from '../../../memory/lookup.ts'
import {bandNames, type Weights} from '../../../model/bands.ts'
import type {Locale} from '../../../model/locale.ts'
import type {MemoryStore} from '../../../model/memory-store.ts'
import {openProject} from '../../../project/open-project.ts'
import {readText, sizeLimits} from '../../../project/read-text.ts'
import {select} from '../../../project/selection.ts'
import type {Context} from '../../command.ts'
import {pathsFrom} from '../../paths-from.ts'
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

/** `ordbro memory stats [PATH]`: what is left for the translators of each locale, by what the memory knows of it. */
export async function stats(context: Context, paths: readonly string[], {locales, json}: StatsAsked): Promise<number> {
  const {root, terminal} = context
  const project = openProject(root)
  const {showFrom, weights} = project.settings.memory
  const {routes} = select(project, {paths: pathsFrom(context, paths), locales})
  const files = Map.groupBy(
    routes.flatMap(({article, target}) => {
      const path = article.segmentFiles.get(target)
      return path === undefined ? [] : {target, path}
    }),
    ({target}) => target
  )
  const rows = await withMemory(context, (store) =>
    [...files].map(([locale, found]): Row => {
      const read = found.map(({path}) => readSegmentFile(readText(root, path, sizeLimits.segments), path))
      return {locale, leverage: leverageOf(read, bestIn(store, showFrom))}
    })
  )
  if (json) terminal.out(`${JSON.stringify({schemaVersion: 1, locales: rows.map((row) => rowData(row, weights))})}\n`)
  else for (const [at, row] of rows.entries()) show(context, at, row, weights)
  return 0
}

function bestIn(store: MemoryStore, least: number) {
  return (query: Parameters<typeof lookup>[1]) => lookup(store, query, {least, most: 1})[0]?.score
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
