import type {MemoryUnit, Variant} from '../../model/translation-memory.ts'
import {escapeAttribute, escapeText} from '../xml/serialize.ts'
import {shield} from '../xml/shield.ts'
import type {CopiedUnit} from './copy-units.ts'
import {type Numbering, numbering, writeSeg} from './inline.ts'
import {toJson} from './json.ts'
import {neighbours, ownHeader, props, tmxDoctype} from './vocabulary.ts'

/**
 * Units as TMX 1.4b, piece by piece. Neighbours are written as memoQ does, what other tools have no place for as our own
 * properties; `readUnits` reads all of it back. There is no date of the export: the same memory is the same file.
 *
 * @param said what stands in the header, each on a line: properties and notes of the files that units were copied from
 */
export function* writeUnits(units: Iterable<MemoryUnit | CopiedUnit>, said: Iterable<string> = []): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n${tmxDoctype}\n<tmx version="1.4">\n`
  const inHeader = [...new Set(said)].map((each) => `    ${each}\n`).join('')
  const header = `  <header${Object.entries(ownHeader)
    .map(([name, value]) => attribute(name, value))
    .join('')}`
  yield inHeader === '' ? `${header}/>\n` : `${header}>\n${inHeader}  </header>\n`
  yield '  <body>\n'
  for (const unit of units) yield `    ${'written' in unit ? unit.written : writeUnit(unit)}\n`
  yield '  </body>\n</tmx>\n'
}

function writeUnit({source, variants, origin}: MemoryUnit): string {
  const numbers = numbering()
  const first = variants.toSorted((left, right) => Number(right.locale === source) - Number(left.locale === source))
  const parts = [
    `<tu srclang="${escapeAttribute(source)}">`,
    ...prop(props.original, origin.article),
    ...prop(props.unit, origin.unit),
    ...prop(props.segment, origin.segment),
    ...first.map((variant) => writeVariant(variant, numbers)),
    '</tu>'
  ]
  // Only text has line feeds: attributes have references for them.
  return parts.join('').replaceAll('\n', '&#xA;')
}

function writeVariant(variant: Variant, numbers: Numbering): string {
  const {locale, runs, codes, state, author, tool, created, changed, before, after, path, doubts} = variant
  const seg = writeSeg(runs, new Map(codes.map((code) => [code.id, code])), numbers)
  const attributes = [
    attribute('creationid', author),
    attribute('creationtool', tool),
    attribute('creationdate', dateOf(created)),
    attribute('changedate', dateOf(changed))
  ]
  return [
    `<tuv xml:lang="${escapeAttribute(locale)}"${attributes.join('')}>`,
    ...prop(props.state, state),
    ...prop(neighbours.before[0]!, before === undefined ? undefined : `<seg>${escapeText(before)}</seg>`),
    ...prop(neighbours.after[0]!, after === undefined ? undefined : `<seg>${escapeText(after)}</seg>`),
    ...prop(props.path, path === undefined ? undefined : toJson(path)),
    ...prop(props.doubt, doubts?.join(' ')),
    // By the number that the element in `<seg>` has.
    ...codes.flatMap((code) =>
      prop(props.code, toJson({...code, id: String(numbers.number({kind: code.kind, id: code.id}))}))
    ),
    `<seg>${seg}</seg></tuv>`
  ].join('')
}

function prop(type: string, value: string | undefined): string[] {
  return value === undefined ? [] : [`<prop type="${type}">${escapeText(shield(value))}</prop>`]
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${escapeAttribute(shield(value))}"`
}

/** `2025-09-30T12:00:00Z` as TMX has it: `20250930T120000Z`. */
function dateOf(iso: string | undefined): string | undefined {
  return iso?.replace(/\.\d+/, '').replace(/[-:]/g, '')
}
