import type {Code} from '../../../model/code.ts'
import {type Attributes, mergeText, type PairRun, type Run, text} from '../../../model/run.ts'
import {limits} from '../../limits.ts'
import {attributeOf, type XmlAttribute, type XmlElement} from '../../xml/node.ts'
import {unshield} from '../../xml/shield.ts'
import {codeTypeOf} from '../code-types.ts'
import {keepAttributes, type Scope} from '../foreign.ts'

/** What a unit's inline content is read with. */
export interface InlineContext {
  readonly scope: Scope
  /** The characters of `<data>`, by id. */
  readonly data: ReadonlyMap<string, string>
  /** Filled on the way, in reading order. */
  readonly codes: Map<string, Code>
}

/** The attributes that `writeInline` derives from a code: never kept as another tool's. */
const derived: Readonly<Record<'ph' | 'pc', ReadonlySet<string>>> = {
  ph: new Set('id canCopy canDelete type subType dataRef disp equiv subFlows'.split(' ')),
  pc: new Set(
    (
      'id canCopy canDelete type subType dataRefStart dataRefEnd dispStart dispEnd equivStart equivEnd ' +
      'subFlowsStart subFlowsEnd'
    ).split(' ')
  )
}

/** Those of them that say what a code is; a target that only moves codes has none. */
const telling = {
  ph: new Set([...derived.ph].filter((name) => !/^(?:id|can.*)$/.test(name))),
  pc: new Set([...derived.pc].filter((name) => !/^(?:id|can.*)$/.test(name)))
}

/**
 * The content of `<source>` or `<target>` as runs. Every code of a source becomes a code of the unit; one that only a
 * target has does so where it says what it is.
 */
export function readInline(element: XmlElement, side: 'source' | 'target', context: InlineContext): Run[] {
  const runs = element.children.flatMap((child): Run[] => {
    if (child.kind === 'text') return [text(child.text)]
    if (child.kind !== 'element') return []
    return readElement(child, side, context)
  })
  return mergeText(side === 'target' ? joinHalves(runs, context.codes) : runs)
}

function readElement(element: XmlElement, side: 'source' | 'target', context: InlineContext): Run[] {
  const id = attributeOf(element, 'id') ?? ''
  switch (element.local) {
    case 'cp':
      return [text(String.fromCodePoint(Number.parseInt(attributeOf(element, 'hex') ?? '', 16)))]
    case 'ph':
      noteCode(element, 'ph', side, context)
      return [{kind: 'ph', id, ...foreignOf(element, 'ph', context)}]
    case 'pc':
      noteCode(element, 'pc', side, context)
      return [{kind: 'pc', id, children: readInline(element, side, context), ...foreignOf(element, 'pc', context)}]
    case 'sc':
    case 'ec':
    case 'sm':
    case 'em':
    case 'mrk': {
      const attributes = keepAttributes(element, context.scope, () => false)
      return [{kind: element.local, attributes, children: readInline(element, side, context)}]
    }
    default:
      return readInline(element, side, context)
  }
}

function foreignOf(element: XmlElement, kind: 'ph' | 'pc', {scope}: InlineContext): {readonly foreign?: Attributes} {
  const known = (attribute: XmlAttribute): boolean => attribute.uri === '' && derived[kind].has(attribute.local)
  const foreign = keepAttributes(element, scope, known)
  return Object.keys(foreign).length === 0 ? {} : {foreign}
}

function noteCode(
  element: XmlElement,
  kind: 'ph' | 'pc',
  side: 'source' | 'target',
  {codes, data}: InlineContext
): void {
  const id = attributeOf(element, 'id') ?? ''
  const type = attributeOf(element, 'type')
  const bare = !element.attributes.some(({uri, local}) => uri === '' && telling[kind].has(local))
  if (codes.has(id) || (side === 'target' && bare)) return
  const [start, end] = kind === 'pc' ? ['Start', 'End'] : ['', '']
  const open = attributeOf(element, `dataRef${start}`)
  const close = attributeOf(element, 'dataRefEnd')
  const flows = [attributeOf(element, `subFlows${start}`), attributeOf(element, `subFlows${end}`)]
  const subFlows = [...new Set(flows.flatMap((value) => value?.split(' ') ?? []).filter((value) => value !== ''))]
  codes.set(id, {
    id,
    kind,
    type: codeTypeOf(type, attributeOf(element, 'subType')),
    open: data.get(open ?? '') ?? '',
    ...(kind === 'pc' ? {close: data.get(close ?? '') ?? ''} : {}),
    label: unshield(attributeOf(element, `disp${start}`) ?? ''),
    equiv: unshield(attributeOf(element, `equiv${start}`) ?? ''),
    canDelete: attributeOf(element, 'canDelete') !== 'no',
    ...(subFlows.length === 0 ? {} : {subFlows})
  })
}

/**
 * A pair of the source that a tool wrote as two halves in the target, made a pair again where the halves stand beside
 * each other: else a translator's emphasis would be looked through.
 *
 *     <sc id="s1.1"/>viktig<ec startRef="s1.1"/> → <pc id="s1.1">viktig</pc>
 */
function joinHalves(runs: readonly Run[], codes: ReadonlyMap<string, Code>): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const id = run.kind === 'ec' ? run.attributes.startRef : undefined
    const start = joined.findLastIndex((each) => each.kind === 'sc' && each.attributes.id === id && id !== undefined)
    if (id === undefined || start === -1 || codes.get(id)?.kind !== 'pc') {
      joined.push(run)
      continue
    }
    const children = mergeText(joined.slice(start + 1))
    if (depthOf(children) >= limits.depth) joined.push(run)
    else {
      const pair: PairRun = {kind: 'pc', id, children}
      joined.splice(start, joined.length, pair)
    }
  }
  return joined
}

/** How deep pairs are inside each other. Elements are limited in that; halves beside each other are not. */
function depthOf(runs: readonly Run[]): number {
  return runs.reduce(
    (deepest, run) => Math.max(deepest, run.kind === 'pc' || run.kind === 'mrk' ? 1 + depthOf(run.children) : 0),
    0
  )
}
