import type {Nodes, PhrasingContent} from 'mdast'
import {type Code, isLink} from '../model/code.ts'
import type {Run} from '../model/run.ts'
import type {Unit, UnitKind} from '../model/unit.ts'
import type {Told} from './directives.ts'
import {addNested, type Minted, mintNested} from './extract-nested.ts'
import type {Gathering} from './gathering.ts'
import {readInline} from './inline.ts'
import type {SourceCode} from './place.ts'
import {peelSkeleton} from './skeleton.ts'
import {slice} from './source.ts'
import {hasLetter} from './unit-list.ts'

/** Blocks that are always one segment. */
const whole: ReadonlySet<UnitKind> = new Set(['heading', 'cell', 'label'])

/**
 * The unit of a block's inline content, and the units inside its codes.
 *
 *     [!NOTE]⏎**Se ![Karta](k.png)**      unit "Se {1/}", unit "Karta"; the mark and the pair are skeleton
 *
 * @returns nothing when there is nothing to translate but what is inside codes
 */
export function extractInline(
  gathering: Gathering,
  node: Extract<Nodes, {children: unknown}>,
  kind: UnitKind,
  path: readonly string[],
  told: Told,
  hint?: string
): Unit | undefined {
  const {source, list} = gathering
  const {nodes, lead, trail, start, end} = peelSkeleton(source, node.children as PhrasingContent[])
  const nested: Minted[] = []
  const content = readInline(source, nodes, end, (value) => {
    const id = mintNested(gathering, value, path)
    if (id !== undefined) nested.push({nested: value, id})
    return id
  })
  for (const range of content.cutUrls) {
    gathering.find('url-swallows-text', 'warning', range.start, {url: slice(source, range)})
  }
  const {outer, runs} = peelOuter(content.runs, content.codes)
  let unit: Unit | undefined
  if (hasLetter(runs)) {
    const outerIds = new Set(outer.map(({code}) => code.id))
    const range = {start, end}
    unit = list.add({
      kind,
      path: [...list.headings, ...path],
      runs,
      codes: [...content.codes.values()].flatMap(({code}) => (outerIds.has(code.id) ? [] : [withoutEmpty(code)])),
      range,
      whole: whole.has(kind),
      ...(hint === undefined ? {} : {hint}),
      notes: told.notes,
      link: linkAround(outer),
      max: told.max
    })
    const context = kind === 'heading' || kind === 'cell' || kind === 'label' ? kind : 'paragraph'
    gathering.places.push({
      form: 'inline',
      unit,
      parent: node,
      context,
      range,
      codes: content.codes,
      outer,
      lead,
      trail
    })
  }
  for (const each of nested) addNested(gathering, each, path, told, kind === 'cell')
  return unit
}

/** A pair around the whole unit is skeleton: `**Obs!**` is translated as `Obs!`. */
function peelOuter(
  runs: readonly Run[],
  codes: ReadonlyMap<string, SourceCode>
): {outer: readonly SourceCode[]; runs: readonly Run[]} {
  const outer: SourceCode[] = []
  let inner = runs
  for (;;) {
    const [only] = inner
    if (inner.length !== 1 || only?.kind !== 'pc') return {outer, runs: inner}
    outer.push(codes.get(only.id)!)
    inner = only.children
  }
}

/** `[](/priser)`, `<a href="/priser"></a>` */
function linkAround(outer: readonly SourceCode[]): string | undefined {
  const code = outer.map((around) => around.code).find(isLink)
  return code && code.open + (code.close ?? '')
}

/** Code as the model has it: `subFlows` only where there are any. */
function withoutEmpty(code: Code): Code {
  const {subFlows, ...rest} = code
  return subFlows && subFlows.length > 0 ? {...rest, subFlows} : rest
}
