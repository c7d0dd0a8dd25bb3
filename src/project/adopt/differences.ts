import type {AlignedBlocks} from '../../memory/align/align-articles.ts'
import type {Article} from '../../model/article.ts'
import type {Finding, Values} from '../../model/finding.ts'
import type {Unit} from '../../model/unit.ts'
import type {ReadStructure} from '../align/read-structure.ts'
import type {BuiltRoute} from '../build-route.ts'
import type {FilledFile} from './fill-file.ts'
import {lineHunks} from './line-hunks.ts'
import {showDifference} from './show-difference.ts'

/** A variant and what would be built in its place. */
export interface Compared {
  readonly variant: Article
  readonly aligned: readonly AlignedBlocks[]
  readonly source: ReadStructure
  readonly target: ReadStructure
  readonly filled: FilledFile
  readonly built: BuiltRoute
}

/** Why a build would say something else than the variant. Where it says the same byte for byte, nothing is told. */
export function differencesOf(compared: Compared): Finding[] {
  const {variant, built, filled, source} = compared
  if (built.content === variant.text) return []
  const findings: Finding[] = []
  const tell = (code: string, line: number, values: Values, path = variant.path): void => {
    findings.push({code, severity: 'warning', place: {path, line, locale: variant.locale}, values})
  }
  for (const blocks of compared.aligned) tellBlocks(compared, blocks, tell)
  const lines = new Map(source.origins.flatMap(({unit}) => (unit ? [[unit.id, unit.line] as const] : [])))
  for (const {unit, confidence} of filled.doubtful)
    tell('adopt-doubtful', lines.get(unit) ?? 1, {confidence: Number(confidence.toFixed(2))}, built.article)
  for (const {line, codes} of filled.foreign) tell('adopt-code', line, {codes})
  findings.push(...built.findings.filter(({severity}) => severity === 'error'))
  for (const {line, ours, theirs} of lineHunks(variant.text, built.content ?? '')) {
    const {skipped, ...shown} = showDifference(ours, theirs)
    if (shown.variant === shown.built) tell('adopt-spaces', line, {})
    else tell('adopt-differs', line + skipped, shown)
  }
  return findings
}

type Tell = (code: string, line: number, values: Values, path?: string) => void

function tellBlocks({source, target, built}: Compared, {source: from, target: to}: AlignedBlocks, tell: Tell): void {
  const ones = source.origins.slice(from.start, from.end).flatMap(({unit}) => unit ?? [])
  const others = target.origins.slice(to.start, to.end).flatMap(({unit}) => unit ?? [])
  if (ones.length === 0) for (const unit of others) tell('adopt-extra', unit.line, {name: shown(unit)})
  else if (others.length === 0) {
    for (const unit of ones) tell('adopt-missing', unit.line, {name: shown(unit)}, built.article)
  } else if (ones.length !== others.length) {
    tell('adopt-merged', others[0]!.line, {source: ones.length, target: others.length})
  }
}

function shown({name, kind}: Unit): string {
  return name || kind
}
