import type {Code} from '../../../model/code.ts'
import type {PairRun, PlaceholderRun, Run} from '../../../model/run.ts'
import {escapeText} from '../../xml/serialize.ts'
import {forbidden, hasForbidden, shield} from '../../xml/shield.ts'
import {codeTypes} from '../code-types.ts'
import {head} from '../markup.ts'

/**
 * Runs as the content of `<source>` or `<target>`. A code that the unit knows has all of its attributes in every place;
 * one that it does not know has its id and what another tool wrote.
 *
 *     Öppna <pc id="s1.1" canCopy="no" type="fmt" subType="xlf:b" …>Inställningar</pc>
 */
export function writeInline(runs: readonly Run[], codes: ReadonlyMap<string, Code>): string {
  return runs.map((run) => writeRun(run, codes)).join('')
}

function writeRun(run: Run, codes: ReadonlyMap<string, Code>): string {
  switch (run.kind) {
    case 'text':
      return writeText(run.text)
    case 'ph':
      return openingTag(run, codes)
    case 'pc':
      return `${openingTag(run, codes)}${writeInline(run.children, codes)}</pc>`
    case 'mrk':
      return `<${head('mrk', run.attributes)}>${writeInline(run.children, codes)}</mrk>`
    case 'sc':
    case 'ec':
    case 'sm':
    case 'em':
      return `<${head(run.kind, run.attributes)}/>`
    default:
      return run satisfies never
  }
}

/** The tag of a placeholder, or that which opens a pair. */
export function openingTag(run: PlaceholderRun | PairRun, codes: ReadonlyMap<string, Code>): string {
  const code = codes.get(run.id)
  const describe = run.kind === 'ph' ? placeholder : pair
  const tag = head(run.kind, {id: run.id, ...(code === undefined ? {} : describe(code)), ...run.foreign})
  return run.kind === 'ph' ? `<${tag}/>` : `<${tag}>`
}

/** Text with `<cp>` where XML has no way to write a character. */
export function writeText(text: string): string {
  if (!hasForbidden(text)) return escapeText(text)
  let written = ''
  let from = 0
  for (const match of text.matchAll(forbidden)) {
    const hex = match[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
    written += `${escapeText(text.slice(from, match.index))}<cp hex="${hex}"/>`
    from = match.index + match[0].length
  }
  return written + escapeText(text.slice(from))
}

/** The id of the `<data>` that holds a code's characters, or those of its closing half. */
export function dataId(id: string, half: 'open' | 'close'): string {
  return half === 'open' ? id : `${id}-end`
}

function common(code: Code): Record<string, string | undefined> {
  const {type, subType} = codeTypes[code.type]
  return {canCopy: 'no', canDelete: code.canDelete ? undefined : 'no', type, subType}
}

function placeholder(code: Code): Record<string, string | undefined> {
  return {
    ...common(code),
    dataRef: dataId(code.id, 'open'),
    disp: shown(code.label),
    equiv: shown(code.equiv),
    subFlows: code.subFlows?.join(' ')
  }
}

function pair(code: Code): Record<string, string | undefined> {
  // The Schematron of the standard wants the halves of `equiv` and of `subFlows` together or not at all.
  const subFlows = code.subFlows?.join(' ')
  const equiv = shown(code.equiv)
  return {
    ...common(code),
    dataRefStart: dataId(code.id, 'open'),
    dataRefEnd: dataId(code.id, 'close'),
    dispStart: shown(code.label),
    dispEnd: shown(closing(code)),
    equivStart: equiv,
    equivEnd: equiv === undefined ? undefined : '',
    subFlowsStart: subFlows,
    subFlowsEnd: subFlows
  }
}

/** What a translator sees at the end of a pair: the tag of HTML as it is; an address is read once, at its beginning. */
function closing({type, label, close}: Code): string {
  if (type === 'html' || type === 'element') return close ?? ''
  if (type === 'link') return '/link'
  return label === '' ? '' : `/${label}`
}

function shown(value: string): string | undefined {
  return value === '' ? undefined : shield(value)
}
