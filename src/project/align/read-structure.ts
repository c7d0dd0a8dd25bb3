import type {Structure} from '../../memory/align/align-articles.ts'
import type {Block, Section} from '../../memory/align/block.ts'
import type {Passage} from '../../memory/align/passage.ts'
import type {Article, Extraction} from '../../model/article.ts'
import type {Code} from '../../model/code.ts'
import {codeIds, type Run} from '../../model/run.ts'
import type {Sentence} from '../../model/split.ts'
import type {Unit} from '../../model/unit.ts'
import {split} from '../../segment/split.ts'
import {addressCue} from './address-cue.ts'
import {type Fence, fencesOf} from './fences.ts'
import {readable} from './readable.ts'

/** The concepts of the glossary that a text has a term of. */
export type ConceptsIn = (text: string) => readonly string[]

/** A block of an article, with the unit that it was read from; a code block has none. */
export interface BlockOrigin {
  readonly unit: Unit | undefined
  readonly sentences: readonly Sentence[]
}

/** An article made ready to be aligned. */
export interface ReadStructure extends Structure {
  /** Of each block. */
  readonly origins: readonly BlockOrigin[]
}

/** Sections of blocks from what was extracted, with code blocks where they stand between the units. */
export function readStructure({article, units}: Extraction, conceptsIn: ConceptsIn): ReadStructure {
  const sections: Section[] = []
  const origins: BlockOrigin[] = []
  const sentences: Passage[][] = []
  const fences = fencesOf(article.text)
  let blocks: Block[] = []
  /** How many headings stand above what is in the section. */
  let trail = 0
  let section: string | undefined
  const add = (block: Block, origin: BlockOrigin, passages: Passage[]): void => {
    blocks.push(block)
    origins.push(origin)
    sentences.push(passages)
  }
  const begin = (): void => {
    if (blocks.length > 0) sections.push({blocks})
    blocks = []
  }
  const addFences = (until: number): void => {
    while (fences.length > 0 && fences[0]!.start < until)
      add(fenceBlock(fences.shift()!), {unit: undefined, sentences: []}, [])
  }
  for (const unit of units) {
    addFences(unit.range.start)
    if (unit.kind === 'heading' || unit.section !== section) begin()
    section = unit.section
    if (unit.kind === 'heading') trail = unit.path.length + 1
    const cut = split(unit, article.locale)
    const passages = cut.map(({source}) => passageOf(source, unit.codes, conceptsIn))
    add(blockOf(unit, article, trail, conceptsIn), {unit, sentences: cut}, passages)
  }
  addFences(Number.POSITIVE_INFINITY)
  begin()
  return {locale: article.locale, sections, sentences, origins}
}

function blockOf(unit: Unit, article: Article, trail: number, conceptsIn: ConceptsIn): Block {
  const passage = passageOf(unit.runs, unit.codes, conceptsIn)
  if (unit.section === 'frontmatter') return {kind: unit.kind, shape: '', key: unit.path.slice(1).join('.'), passage}
  if (unit.kind !== 'heading') return {kind: unit.kind, shape: unit.path.slice(trail).join('/'), passage}
  const key = anchorIn(lineAt(article.text, unit.range.start))
  const level = Number(/heading (\d)$/.exec(unit.name)?.[1] ?? 0)
  return {kind: 'heading', shape: '', level, passage, ...(key === undefined ? {} : {key})}
}

function passageOf(runs: readonly Run[], codes: readonly Code[], conceptsIn: ConceptsIn): Passage {
  const text = readable(runs, codes)
  const used = new Set(codeIds(runs))
  const cues = codes.filter(({id}) => used.has(id)).flatMap(codeCue)
  return {text, paragraph: 0, codes: cues, concepts: conceptsIn(text)}
}

/** What of a code is the same in a translation. */
function codeCue({type, open, close = '', equiv}: Code): string[] {
  if (type === 'code' || type === 'math') return [equiv || open]
  const address = /\]\(\s*<?([^\s>)]+)/.exec(close || open)?.[1] ?? /(?:href|src)="([^"]+)"/.exec(open)?.[1]
  return address === undefined ? [] : [addressCue(address)]
}

function fenceBlock({lines}: Fence): Block {
  return {kind: 'fence', shape: '', passage: {text: '', paragraph: 0, codes: lines}}
}

/** `<a name="x"></a>`, `<a id="x">` or `{#x}` in the line of a heading. */
function anchorIn(line: string): string | undefined {
  return /<a\s+(?:name|id)=["']?([^"'>\s]+)/i.exec(line)?.[1] ?? /\{#([^}\s]+)\}\s*$/.exec(line)?.[1]
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return text.slice(start, end < 0 ? text.length : end)
}
