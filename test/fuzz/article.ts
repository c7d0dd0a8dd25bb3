import {deepStrictEqual} from 'node:assert/strict'
import type {Random} from '../../src/markdown/proof/random.ts'
import {pick} from '../../src/markdown/proof/random.ts'
import {Failure} from '../../src/model/failure.ts'
import type {RestoreSettings} from '../../src/model/settings.ts'
import {extract} from '../../src/pipeline.ts'
import {settingsFrom} from '../../src/project/config.ts'
import {guardedFormats} from '../../src/project/guard/guarded.ts'
import {change, variants} from '../markdown/pseudo.ts'
import {Broken} from './target.ts'

const formats = guardedFormats()

/** Every field that could be one is a unit, so that front matter is written too. */
const everything = ['*', '*[]', '*.*', '*[].*', '*.*[]', '*.*.*']
const settings = settingsFrom(JSON.stringify({frontMatter: {translate: everything}}))

/**
 * What holds of every article: it is refused by name, or it comes back byte for byte untranslated, and a changed build
 * proves but for the units that are named.
 *
 * @returns how it went, for the count
 */
export function attemptArticle(text: string, path: string, random: Random): string {
  try {
    return attempt(text, path, random, settings.restore)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    if (error.kind !== 'unreadable') throw new Broken(`a failure of kind ${error.kind}`, {cause: error})
    return error.code
  }
}

function attempt(text: string, path: string, random: Random, restore: RestoreSettings): string {
  const format = formats(path)
  const extraction = extract({path, locale: 'sv', text}, settings.read, formats)
  const untouched = format.restore(extraction, {targets: new Map(), fields: new Map()}, 'sv', restore)
  if (untouched.text !== text) throw new Broken('untranslated, it is not the same byte for byte')
  const ids = extraction.units.map(({id}) => id)
  deepStrictEqual(ids.length, new Set(ids).size, 'two units have one id')
  const variant = pick(variants, random)
  const targets = new Map(extraction.units.map((unit) => [unit.id, change(variant, unit.runs)]))
  const restored = format.restore(extraction, {targets, fields: new Map()}, variant.locale, restore)
  const fell = new Set(restored.fellBack)
  if (restored.findings.length < fell.size) throw new Broken('a unit fell back and was not named')
  if (restored.findings.some(({code}) => code === 'mending-limit')) return 'gave up'
  const [wrong] = format.prove(extraction, restored.written, variant.locale, restored.text)
  if (wrong) throw new Broken(`${variant.name}: ${wrong.reason}: ${wrong.expected} ≠ ${wrong.actual}`)
  return fell.size > 0 ? 'fell back' : 'proved'
}
