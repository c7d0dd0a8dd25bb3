import type {Locale} from '../../model/locale.ts'
import {bestPath} from './best-path.ts'
import type {Block, Section} from './block.ts'
import {evidenceOf} from './evidence.ts'
import type {Bead, Passage, Side} from './passage.ts'
import {shapeFit} from './shape-fit.ts'
import type {Step} from './step.ts'

/** How often a section has no counterpart. */
const lost = 0.03
/** How often a heading keeps its level, and how often two headings have the same one by chance. */
const level = {same: Math.log(0.95 / 0.5), different: Math.log(0.05 / 0.5)}
/** Anchors are written for the sake of staying the same. */
const anchor = {same: 6, different: -5}
/** What a whole text says against a pair at most: a section that was half rewritten is still that section. */
const least = -4
/** A section without a heading beside one that has one. */
const halfHeaded = Math.log(0.02)

/**
 * Pairs the sections of two articles, in order: by their headings, by what their text has in common, and by what is in
 * them. A section that one article does not have is a gap, and moves nothing behind it.
 */
export function alignSections(
  source: readonly Section[],
  target: readonly Section[],
  locales: {readonly source: Locale; readonly target: Locale}
): Bead[] {
  const bodies = evidenceOf(sideOf(source, locales.source, body), sideOf(target, locales.target, body))
  const heads = evidenceOf(sideOf(source, locales.source, head), sideOf(target, locales.target, head))
  return bestPath(source.length, target.length, (i, j) => {
    const [one, other] = [source[i], target[j]]
    const steps: Step[] = []
    if (one) steps.push({source: 1, target: 0, worth: Math.log(lost)})
    if (other) steps.push({source: 0, target: 1, worth: Math.log(lost)})
    if (one && other) {
      const [oneHead, otherHead] = [headingOf(one), headingOf(other)]
      const text = Math.max(least, bodies(i, i + 1, j, j + 1))
      const heading =
        oneHead && otherHead ? Math.max(least, heads(i, i + 1, j, j + 1)) + headingFit(oneHead, otherHead) : 0
      const headed = (oneHead === undefined) === (otherHead === undefined) ? 0 : halfHeaded
      steps.push({source: 1, target: 1, worth: Math.log(1 - 2 * lost) + text + heading + headed + shapeFit(one, other)})
    }
    return steps
  })
}

/** The heading that a section begins with. */
export function headingOf({blocks}: Section): Block | undefined {
  const [first] = blocks
  return first?.kind === 'heading' ? first : undefined
}

function headingFit(one: Block, other: Block): number {
  const levels = one.level === other.level ? level.same : level.different
  if (one.key === undefined || other.key === undefined) return levels
  return levels + (one.key === other.key ? anchor.same : anchor.different)
}

function sideOf(sections: readonly Section[], locale: Locale, passageOf: (section: Section) => Passage): Side {
  return {locale, passages: sections.map(passageOf)}
}

function head(section: Section): Passage {
  return headingOf(section)?.passage ?? {text: '', paragraph: 0}
}

function body(section: Section): Passage {
  const blocks = headingOf(section) ? section.blocks.slice(1) : section.blocks
  return {
    text: blocks.map(({passage}) => passage.text).join('\n'),
    paragraph: 0,
    codes: blocks.flatMap(({passage}) => passage.codes ?? []),
    concepts: blocks.flatMap(({passage}) => passage.concepts ?? [])
  }
}
