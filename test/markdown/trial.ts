import {extract} from '../../src/markdown/extract.ts'
import type {MarkdownExtraction} from '../../src/markdown/extraction.ts'
import {prove, restore} from '../../src/markdown/restore.ts'
import type {Written} from '../../src/model/article.ts'
import {equalRuns, flatten, type Run} from '../../src/model/run.ts'
import type {RestoreSettings, SyntaxSettings} from '../../src/model/settings.ts'
import {settingsFrom} from '../../src/project/config.ts'
import {forbiddenBecause} from './forbidden.ts'
import {change, type Variant, variants} from './pseudo.ts'

/** What one article came to. */
export interface Trial {
  readonly identical: boolean
  /** Changed builds that were made, and those whose proof holds with every target in them. */
  readonly builds: number
  readonly isomorphic: number
  readonly units: number
  /** Units that a variant changed, of those with a letter in their text; both over all variants. */
  readonly changed: number
  readonly changeable: number
  readonly mended: number
  readonly uncovered: number
  readonly faults: readonly Fault[]
}

export interface Fault {
  readonly variant: string
  readonly line: number
  readonly reason: string
  readonly expected: string
  readonly actual: string
  /** Why Markdown itself has no way to write the target. */
  readonly forbidden: string | undefined
}

export interface TrialOptions {
  readonly path?: string
  readonly variants?: readonly Variant[]
  readonly syntax?: SyntaxSettings
  readonly restore?: RestoreSettings
}

const {read, restore: restoring} = settingsFrom(undefined)
export const readSettings = read
export const restoreSettings = restoring

/** A text taken apart with the default settings. */
export function extractText(text: string, {path = 'a.md', syntax = {}}: TrialOptions = {}): MarkdownExtraction {
  return extract({path, locale: 'en', text}, {...read, syntax: {...read.syntax, ...syntax}})
}

/** The targets that a variant makes for all units. */
export function targetsOf(extraction: MarkdownExtraction, variant: Variant): Map<string, readonly Run[]> {
  return new Map(extraction.units.map((unit) => [unit.id, change(variant, unit.runs)]))
}

export function written(targets: ReadonlyMap<string, readonly Run[]>): Written {
  return {targets, fields: new Map()}
}

/** Rebuilds an article untranslated and in every variant, and holds each build against its prediction. */
export function trial(text: string, options: TrialOptions = {}): Trial {
  const {restore: settings = restoring} = options
  const extraction = extractText(text, options)
  const faults: Fault[] = []
  const unchanged = written(new Map(extraction.units.map((unit) => [unit.id, unit.runs])))
  const identical = restore(extraction, unchanged, settings).text === text
  if (!identical)
    faults.push({
      variant: 'unchanged',
      line: 1,
      reason: 'not-identical',
      expected: '',
      actual: '',
      forbidden: undefined
    })
  let isomorphic = 0
  let changed = 0
  let changeable = 0
  let mended = 0
  const tried = options.variants ?? variants
  for (const variant of tried) {
    const targets = targetsOf(extraction, variant)
    for (const unit of extraction.units) {
      if (!/\p{L}/u.test(flatten(unit.runs))) continue
      changeable++
      if (!equalRuns(targets.get(unit.id)!, unit.runs)) changed++
    }
    const restored = restore(extraction, written(targets), settings)
    const wrong = prove(extraction, restored.written, restored.text)
    mended += restored.mended
    const why = (id: string | undefined): string | undefined => {
      const unit = extraction.units.find((each) => each.id === id)
      return unit && forbiddenBecause(targets.get(unit.id)!, unit)
    }
    const fell = restored.findings.map(({place, values}) => ({
      variant: variant.name,
      line: place.line ?? 1,
      reason: `fell back: ${values.reason}`,
      expected: String(values.expected),
      actual: String(values.actual),
      forbidden: why(place.unit)
    }))
    const unproved = wrong.map(({place, reason, expected, actual, unit}) => ({
      variant: variant.name,
      line: place.line ?? 1,
      reason,
      expected,
      actual,
      forbidden: why(unit)
    }))
    faults.push(...fell, ...unproved)
    if (fell.length + unproved.length === 0) isomorphic++
  }
  const uncovered = extraction.uncovered.reduce((sum, each) => sum + each.words, 0)
  const {length: units} = extraction.units
  return {identical, builds: tried.length, isomorphic, units, changed, changeable, mended, uncovered, faults}
}
