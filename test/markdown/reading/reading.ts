import {expect} from 'vitest'
import {markdown} from '../../../src/markdown/format.ts'
import type {Extraction, Restored} from '../../../src/model/article.ts'
import {mapText, type Run} from '../../../src/model/run.ts'
import type {Unit} from '../../../src/model/unit.ts'
import {settingsFrom} from '../../../src/project/config.ts'

export interface Setting {
  readonly path?: string
  readonly locale?: string
  /** What `ordbro.config.json` holds. */
  readonly config?: object
}

/** An article taken apart, in Swedish unless told otherwise. */
export function read(text: string, {path = 'a.md', locale = 'sv', config = {}}: Setting = {}): Extraction {
  return markdown.extract({path, locale, text}, settingsFrom(JSON.stringify(config)).read)
}

/** Runs as one string: `Läs {1}mer{/1} om {2}`. */
export function shown(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (run.kind === 'text') return run.text
      if (run.kind === 'pc') return `{${run.id}}${shown(run.children)}{/${run.id}}`
      return run.kind === 'ph' ? `{${run.id}}` : ''
    })
    .join('')
}

/** The texts of all units, in order. */
export function texts(text: string, setting?: Setting): string[] {
  return read(text, setting).units.map(({runs}) => shown(runs))
}

/** The only unit of a text. */
export function only(text: string, setting?: Setting): Unit {
  const {units} = read(text, setting)
  expect(units).toHaveLength(1)
  return units[0]!
}

/** The labels of a unit's codes. */
export function labels(text: string, setting?: Setting): string[] {
  return read(text, setting).units.flatMap(({codes}) => codes.map(({label}) => label))
}

/** Findings as `code line value value`. */
export function findings(text: string, setting?: Setting): string[] {
  return read(text, setting).findings.map(({code, place, values}) =>
    [code, place.line, ...Object.values(values)].join(' ')
  )
}

export interface Writing extends Setting {
  /** New values of fields. */
  readonly fields?: Readonly<Record<string, string>>
  readonly strip?: boolean
  readonly target?: string
}

/**
 * The article built with every text in capitals, or as `change` says; the proof must hold, no unit may fall back, and
 * what was built must be read as what was meant.
 */
export function built(
  text: string,
  change: (text: string) => string = (each) => each.toUpperCase(),
  {fields = {}, strip = false, target = 'nb', ...setting}: Writing = {}
): string {
  return restored(text, change, {fields, strip, target, ...setting}).text
}

export function restored(text: string, change: (text: string) => string, writing: Writing): Restored {
  const {fields = {}, strip = false, target = 'nb', ...setting} = writing
  const extraction = read(text, setting)
  const targets = new Map(extraction.units.map(({id, runs}) => [id, mapText(runs, change)]))
  const settings = {...settingsFrom(undefined).restore, strip}
  const written = {targets, fields: new Map(Object.entries(fields))}
  const result = markdown.restore(extraction, written, target, settings)
  expect(result.findings).toEqual([])
  expect(markdown.prove(extraction, result.written, target, result.text)).toEqual([])
  return result
}

/** The article built with nothing translated. */
export function untouched(text: string, setting: Setting = {}): string {
  const settings = settingsFrom(undefined).restore
  return markdown.restore(read(text, setting), {targets: new Map(), fields: new Map()}, 'sv', settings).text
}
