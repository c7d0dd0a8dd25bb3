import type {Code} from '../../src/model/code.ts'
import type {Run} from '../../src/model/run.ts'
import type {Unit} from '../../src/model/unit.ts'

/** What a target may ask for that Markdown has no way to write. */
interface Forbidden {
  readonly reason: string
  readonly asks: (target: readonly Run[], codes: ReadonlyMap<string, Code>, unit: Unit) => boolean
}

const emphasis: ReadonlySet<string> = new Set(['strong', 'emphasis', 'delete'])

const rows: readonly Forbidden[] = [
  {
    // `<b>a *b</b> c*`: with marks it parses where they may stand; where they may not, `<em>` would cross `<b>`.
    reason: 'an emphasis that crosses an HTML pair cannot become HTML itself',
    asks: (target, codes) =>
      pairsIn(target).some(
        ({id, children}) =>
          emphasis.has(codes.get(id)?.type ?? '') &&
          standaloneIn(children).some((inner) => /^<\/?[a-z]/i.test(codes.get(inner)?.open ?? ''))
      )
  },
  {
    // CommonMark §4.6, start condition 7: `<a href="x">⏎text</a> more`.
    reason: 'a block of HTML that begins with its first tag cannot begin with a word',
    asks: (target, _codes, unit) =>
      unit.kind === 'html' && unit.runs[0]?.kind !== 'text' && (target[0]?.kind === 'text' || target[0] === undefined)
  },
  {
    // `ord\\⏎<Badge />`: an element or an expression that has a line to itself is a block, and ends the paragraph.
    reason: 'in MDX, what stands alone on the line behind a hard break is a block',
    asks: (target, codes) =>
      target.some((run, at) => {
        const [before, after] = [target[at - 1], target[at + 1]]
        return isJsx(run, codes) && isBreak(before, codes) && (after === undefined || isBreak(after, codes))
      })
  }
]

function isBreak(run: Run | undefined, codes: ReadonlyMap<string, Code>): boolean {
  return run?.kind === 'ph' && /[\r\n]$/.test(codes.get(run.id)?.open ?? '')
}

function isJsx(run: Run, codes: ReadonlyMap<string, Code>): boolean {
  return run.kind === 'ph' && /^(?:<[\s\S]*\/>|\{[\s\S]*\}|<>)/.test(codes.get(run.id)?.open ?? '')
}

/** Why a target cannot be written, where that is Markdown's own doing. */
export function forbiddenBecause(target: readonly Run[], unit: Unit): string | undefined {
  const byId = new Map(unit.codes.map((code) => [code.id, code]))
  return rows.find(({asks}) => asks(target, byId, unit))?.reason
}

function pairsIn(runs: readonly Run[]): Extract<Run, {kind: 'pc'}>[] {
  return runs.flatMap((run) => (run.kind === 'pc' ? [run, ...pairsIn(run.children)] : []))
}

function standaloneIn(runs: readonly Run[]): string[] {
  return runs.flatMap((run) => (run.kind === 'ph' ? [run.id] : run.kind === 'pc' ? standaloneIn(run.children) : []))
}
