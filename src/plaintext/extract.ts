import type {Article, Extraction} from '../model/article.ts'
import type {Code} from '../model/code.ts'
import {normalizedContent} from '../model/content.ts'
import type {Failure} from '../model/failure.ts'
import {contentHash} from '../model/hash.ts'
import {type Run, text} from '../model/run.ts'
import type {Unit} from '../model/unit.ts'
import {type LimitName, limits, overLimit} from './limits.ts'
import {type Line, linesOf} from './line.ts'
import {addresses} from './url.ts'

export interface TextExtraction extends Extraction {
  readonly lines: readonly Line[]
  /** The unit of each line that has one. */
  readonly unitOf: ReadonlyMap<Line, Unit>
}

/**
 * The units of a plain text: every line with a letter in it is one, and nothing is markup but addresses.
 *
 * @throws Failure `unreadable` when a limit is passed
 */
export function extract(article: Article): TextExtraction {
  const lines = linesOf(article.text)
  const units: Unit[] = []
  const unitOf = new Map<Line, Unit>()
  const born = new Map<string, number>()
  lines.forEach((line, index) => {
    const over = (limit: LimitName): Failure => overLimit(limit, article.path, index + 1)
    if (line.content.length > limits.line) throw over('line')
    const {runs, codes} = readLine(line.content)
    if (!runs.some((run) => run.kind === 'text' && /\p{L}/u.test(run.text))) return
    const content = normalizedContent(runs)
    const occurrence = (born.get(content) ?? 0) + 1
    born.set(content, occurrence)
    if (line.content.length > limits.whiteSpace && wide.test(line.content)) throw over('whiteSpace')
    if (units.length === limits.units) throw over('units')
    const start = line.start + line.prefix.length
    const unit: Unit = {
      id: `u${contentHash('line', 'line', content, String(occurrence))}`,
      kind: 'line',
      path: ['line'],
      runs,
      codes,
      range: {start, end: start + line.content.length},
      line: index + 1,
      name: '',
      section: 'top',
      whole: false,
      notes: []
    }
    units.push(unit)
    unitOf.set(line, unit)
  })
  return {article, units, lines, unitOf, findings: [], uncovered: [], leftAlone: [], derived: [], skip: false}
}

const wide = new RegExp(`[ \\t]{${limits.whiteSpace + 1}}`)

function readLine(content: string): {runs: Run[]; codes: Code[]} {
  const runs: Run[] = []
  const codes: Code[] = []
  let at = 0
  for (const match of content.matchAll(addresses)) {
    const [url] = match
    if (match.index > at) runs.push(text(content.slice(at, match.index)))
    const id = String(codes.length + 1)
    codes.push({id, kind: 'ph', type: 'url', open: url, label: url, equiv: url, canDelete: false})
    runs.push({kind: 'ph', id})
    at = match.index + url.length
  }
  if (at < content.length) runs.push(text(content.slice(at)))
  return {runs, codes}
}
