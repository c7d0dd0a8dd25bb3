import type {Mismatch, Restored, Written} from '../model/article.ts'
import type {Finding} from '../model/finding.ts'
import {pointAt} from '../model/finding.ts'
import type {RestoreSettings} from '../model/settings.ts'
import {check} from './check.ts'
import type {MarkdownExtraction} from './extraction.ts'
import {compareFrontMatter} from './front-matter/compare-front-matter.ts'
import {directiveKey} from './front-matter/read-directives.ts'
import {mend, mendingLimits, type Refused} from './mend.ts'
import {bomLength} from './parse.ts'
import {say} from './say.ts'
import {suspectsOf} from './suspects.ts'

/**
 * An article with its targets spliced in, written so that it parses as predicted. A target that cannot be written so is
 * left out, with a finding: its unit keeps the source.
 */
export function restore(extraction: MarkdownExtraction, written: Written, settings: RestoreSettings): Restored {
  const {rendering, targets, refused, gaveUp} = mend(extraction, written, settings)
  const {path} = extraction.article
  const findings: Finding[] = refused.map((each) => fallback(path, each))
  if (gaveUp) findings.push({code: 'mending-limit', severity: 'error', place: {path}, values: {}})
  return {
    text: rendering.text,
    written: {targets: new Map([...targets, ...rendering.altered]), fields: written.fields},
    fellBack: refused.map(({place}) => place.unit.id),
    mended: rendering.mended,
    findings
  }
}

function fallback(path: string, {place, difference}: Refused): Finding {
  const {id, line} = place.unit
  const at = {path, line, unit: id}
  if (difference === undefined) {
    return {code: 'target-too-deep', severity: 'error', place: at, values: {most: mendingLimits.depth}}
  }
  const {reason, expected, actual} = difference
  return {code: 'target-breaks-structure', severity: 'error', place: at, values: {reason, expected, actual}}
}

/**
 * Where the built text differs from what source and targets predict.
 *
 * @param added fields that the source does not have
 */
export function prove(
  extraction: MarkdownExtraction,
  written: Written,
  built: string,
  added: ReadonlyMap<string, string> = new Map()
): Mismatch[] {
  const {path} = extraction.article
  const said = say(extraction, written)
  const isSame = said.changed.length === 0 && said.fields.size === 0 && added.size === 0
  if (isSame && built === extraction.source.text) return []
  const stripped = written.stripped === true
  const blockAdded = extraction.frontMatter === undefined && added.size > 0
  const fields = new Map([...said.fields, ...added])
  const without = stripped ? [directiveKey] : []
  const inFrontMatter = compareFrontMatter(extraction.source.text, built, fields, without).map((difference) => ({
    place: {path, ...pointAt(built, bomLength(built))},
    reason: difference.reason,
    expected: `${difference.name}: ${difference.expected}`,
    actual: difference.actual
  }))
  const relinked = written.relinked === true
  const inBody = check(extraction, said, built, {stripped, blockAdded, relinked}).map((difference) => {
    const [suspect] = suspectsOf(extraction, said.changed, [], difference)
    return {
      place: {path, ...pointAt(built, difference.at + bomLength(built))},
      reason: difference.reason,
      expected: difference.expected,
      actual: difference.actual,
      ...(suspect === undefined ? {} : {unit: suspect.unit.id})
    }
  })
  return [...inFrontMatter, ...inBody]
}
