import {pseudo} from '../markdown/proof/pseudo.ts'
import type {Article, Formats} from '../model/article.ts'
import type {Locale} from '../model/locale.ts'
import {equalRuns, type Run, text} from '../model/run.ts'
import type {ReadSettings, RestoreSettings} from '../model/settings.ts'
import type {Unit} from '../model/unit.ts'
import {extract, formatOf} from '../pipeline.ts'
import {split} from '../segment/split.ts'

/** Whether an article is safe with ordbro. */
export interface ArticleProof {
  /** Rebuilt without a translation it is the same, byte for byte. */
  readonly identical: boolean
  readonly units: number
  readonly segments: number
  /** Segments that the pseudo-localization changed, in every locale. */
  readonly changedSegments: number
  /** Words outside code, URLs and directives that no unit covers. */
  readonly uncovered: number
  readonly failures: readonly ProofFailure[]
  readonly rebuilt: string
  readonly built: ReadonlyMap<Locale, string>
  /** Emphases written as HTML. */
  readonly mended: number
}

export interface ProofFailure {
  readonly path: string
  readonly line: number
  readonly locale: Locale
  readonly reason: string
}

/**
 * Rebuilds an article untranslated and pseudo-localized: every segment with a letter in it changed, with what Markdown
 * would trip over strewn in.
 *
 * @throws Failure of kind `unreadable` when the article cannot be read
 */
export function proveArticle(
  article: Article,
  locales: readonly Locale[],
  settings: {readonly read: ReadSettings; readonly restore: RestoreSettings},
  formats: Formats = formatOf
): ArticleProof {
  const format = formats(article.path)
  const extraction = extract(article, settings.read, formats)
  const none = {targets: new Map(), fields: new Map()}
  const rebuilt = format.restore(extraction, none, article.locale, settings.restore).text
  const built = new Map<Locale, string>()
  const failures: ProofFailure[] = []
  const split = new Map(extraction.units.map((unit) => [unit, sentencesOf(unit, article.locale)]))
  const segments = [...split.values()].reduce((sum, list) => sum + list.length, 0)
  let changedSegments = segments
  let mended = 0
  if (rebuilt !== article.text)
    failures.push({path: article.path, line: 1, locale: article.locale, reason: 'not-identical'})
  for (const locale of locales) {
    const {targets, changed} = pseudoTargets(extraction.units, split, locale)
    changedSegments = Math.min(changedSegments, changed)
    const restored = format.restore(extraction, {targets, fields: new Map()}, locale, settings.restore)
    built.set(locale, restored.text)
    mended += restored.mended
    for (const {place, values} of restored.findings) {
      failures.push({
        path: article.path,
        line: place.line ?? 1,
        locale,
        reason: String(values.reason ?? 'unit-fell-back')
      })
    }
    for (const {place, reason} of format.prove(extraction, restored.written, locale, restored.text)) {
      failures.push({path: article.path, line: place.line ?? 1, locale, reason})
    }
  }
  const uncovered = extraction.uncovered.reduce((sum, each) => sum + each.words, 0)
  const counts = {units: extraction.units.length, segments, changedSegments, uncovered, mended}
  return {identical: rebuilt === article.text, ...counts, failures, rebuilt, built}
}

function sentencesOf(unit: Unit, locale: Locale): readonly {source: readonly Run[]; after: string}[] {
  return split(unit, locale)
}

function pseudoTargets(
  units: readonly Unit[],
  split: ReadonlyMap<Unit, readonly {source: readonly Run[]; after: string}[]>,
  locale: Locale
): {targets: Map<string, Run[]>; changed: number} {
  const targets = new Map<string, Run[]>()
  let changed = 0
  for (const unit of units) {
    const runs = split.get(unit)!.flatMap(({source, after}, index) => {
      const target = pseudo(source, locale, `${unit.id} ${index}`)
      if (!equalRuns(target, source)) changed++
      return [...target, text(after)]
    })
    targets.set(unit.id, runs)
  }
  return {targets, changed}
}
