import type {Locale} from '../../model/locale.ts'
import {alignBlocks} from './align-blocks.ts'
import {passageAligner} from './align-passages.ts'
import {alignSections} from './align-sections.ts'
import type {Block, Section} from './block.ts'
import {evidenceOf} from './evidence.ts'
import type {Bead, Passage, Side, Span} from './passage.ts'

/** An article with structure: sections of blocks, and the sentences of each block. */
export interface Structure {
  readonly locale: Locale
  readonly sections: readonly Section[]
  /** Of each block, in document order. */
  readonly sentences: readonly (readonly Passage[])[]
}

/** Blocks that stand for each other, and the sentences in them; positions are those in the whole article. */
export interface AlignedBlocks {
  readonly source: Span
  readonly target: Span
  readonly confidence: number
  /** Positions of sentences, counted from the first of the article. Empty in a gap. */
  readonly beads: readonly Bead[]
}

/**
 * Pairs two articles by their structure first: sections, then the blocks in them, then the sentences in those. Nothing
 * is paired across a section's or a block's edge, so that what one side lacks shifts nothing behind it.
 *
 * The confidence of a pair is that of its sentences, its blocks and its sections together.
 */
export function alignArticles(source: Structure, target: Structure): AlignedBlocks[] {
  const locales = {source: source.locale, target: target.locale}
  const [sources, targets] = [read(source), read(target)]
  const blockEvidence = evidenceOf(sources.blockSide, targets.blockSide)
  const alignWithin = passageAligner(sources.sentenceSide, targets.sentenceSide)
  return alignSections(source.sections, target.sections, locales).flatMap((sections): AlignedBlocks[] => {
    const [ofSource, ofTarget] = [sources.blocksIn(sections.source), targets.blocksIn(sections.target)]
    if (isGap(sections)) return gaps(ofSource, ofTarget, sections.confidence)
    const blocks = alignBlocks(
      sources.blocks.slice(ofSource.start, ofSource.end),
      targets.blocks.slice(ofTarget.start, ofTarget.end),
      (i, iEnd, j, jEnd) =>
        blockEvidence(ofSource.start + i, ofSource.start + iEnd, ofTarget.start + j, ofTarget.start + jEnd)
    )
    return blocks.map((bead): AlignedBlocks => {
      const one = moved(bead.source, ofSource.start)
      const other = moved(bead.target, ofTarget.start)
      const confidence = bead.confidence * sections.confidence
      if (isGap(bead)) return {source: one, target: other, confidence, beads: []}
      const beads = alignWithin(sources.sentencesIn(one), targets.sentencesIn(other))
      return {
        source: one,
        target: other,
        confidence,
        beads: beads.map((each) => ({...each, confidence: each.confidence * confidence}))
      }
    })
  })
}

interface Positions {
  readonly blocks: readonly Block[]
  readonly blockSide: Side
  readonly sentenceSide: Side
  blocksIn(sections: Span): Span
  sentencesIn(blocks: Span): Span
}

function read({locale, sections, sentences}: Structure): Positions {
  const blocks = sections.flatMap((section) => section.blocks)
  const blockStarts = starts(sections.map((section) => section.blocks.length))
  const sentenceStarts = starts(sentences.map(({length}) => length))
  return {
    blocks,
    blockSide: {locale, passages: blocks.map(({passage}) => passage)},
    sentenceSide: {locale, passages: sentences.flat()},
    blocksIn: ({start, end}) => ({start: blockStarts[start]!, end: blockStarts[end]!}),
    sentencesIn: ({start, end}) => ({start: sentenceStarts[start]!, end: sentenceStarts[end]!})
  }
}

/** Where each of some parts begins, and where the last one ends. */
function starts(lengths: readonly number[]): number[] {
  const found = [0]
  for (const length of lengths) found.push(found.at(-1)! + length)
  return found
}

function gaps(source: Span, target: Span, confidence: number): AlignedBlocks[] {
  const gap = {confidence, beads: []}
  return [
    ...each(source).map((block) => ({...gap, source: block, target: {start: target.start, end: target.start}})),
    ...each(target).map((block) => ({...gap, source: {start: source.end, end: source.end}, target: block}))
  ]
}

function each({start, end}: Span): Span[] {
  return Array.from({length: end - start}, (_, at) => ({start: start + at, end: start + at + 1}))
}

function isGap({source, target}: Bead): boolean {
  return source.start === source.end || target.start === target.end
}

function moved({start, end}: Span, by: number): Span {
  return {start: start + by, end: end + by}
}
