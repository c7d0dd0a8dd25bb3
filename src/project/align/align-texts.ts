import {alignArticles} from '../../memory/align/align-articles.ts'
import {alignPassages} from '../../memory/align/align-passages.ts'
import type {Passage, Span} from '../../memory/align/passage.ts'
import type {Article} from '../../model/article.ts'
import type {ReadSettings} from '../../model/settings.ts'
import type {Glossary} from '../../model/term.ts'
import {extract} from '../../pipeline.ts'
import {segmentText} from '../../segment/paragraphs.ts'
import {guarded} from '../guard/guarded.ts'
import {conceptFinder} from './concept-finder.ts'
import {readStructure} from './read-structure.ts'

/** Sentences that say the same; one side is empty where only the other has them. */
export interface AlignedTexts {
  readonly source: readonly string[]
  readonly target: readonly string[]
  /** 0–1. */
  readonly confidence: number
}

/** What one needs to know to align two articles. */
export interface AlignSettings {
  readonly read: ReadSettings
  readonly glossary: Glossary
}

/**
 * Aligns an article and its translation: Markdown by structure and then by sentences; plain text by sentences, its
 * paragraphs parted by blank lines.
 *
 * @throws `Failure` of kind `unreadable`
 */
export function alignTexts(source: Article, target: Article, settings: AlignSettings): AlignedTexts[] {
  const isPlain = [source, target].every(({path}) => path.endsWith('.txt'))
  return isPlain ? alignPlain(source, target, settings) : alignStructured(source, target, settings)
}

function alignPlain(source: Article, target: Article, {glossary}: AlignSettings): AlignedTexts[] {
  const [sources, targets] = [source, target].map(({text, locale}): Passage[] => {
    const conceptsIn = conceptFinder(glossary, locale)
    return segmentText(text, locale).flatMap((sentences, paragraph) =>
      sentences.map((sentence) => ({text: sentence, paragraph, concepts: conceptsIn(sentence)}))
    )
  }) as [Passage[], Passage[]]
  const beads = alignPassages({locale: source.locale, passages: sources}, {locale: target.locale, passages: targets})
  return beads.map((bead) => ({
    source: textsIn(sources, bead.source),
    target: textsIn(targets, bead.target),
    confidence: bead.confidence
  }))
}

function alignStructured(source: Article, target: Article, {read, glossary}: AlignSettings): AlignedTexts[] {
  const [one, other] = [source, target].map((article) =>
    readStructure(extract(article, read, guarded), conceptFinder(glossary, article.locale))
  ) as [ReturnType<typeof readStructure>, ReturnType<typeof readStructure>]
  const [sources, targets] = [one.sentences.flat(), other.sentences.flat()]
  return alignArticles(one, other).flatMap((blocks): AlignedTexts[] => {
    if (blocks.beads.length > 0) {
      return blocks.beads.map((bead) => ({
        source: textsIn(sources, bead.source),
        target: textsIn(targets, bead.target),
        confidence: bead.confidence
      }))
    }
    const {confidence} = blocks
    return [
      ...sentencesOf(one.sentences, blocks.source).map((text) => ({source: [text], target: [], confidence})),
      ...sentencesOf(other.sentences, blocks.target).map((text) => ({source: [], target: [text], confidence}))
    ]
  })
}

function textsIn(passages: readonly Passage[], {start, end}: Span): string[] {
  return passages.slice(start, end).map(({text}) => text)
}

function sentencesOf(sentences: readonly (readonly Passage[])[], {start, end}: Span): string[] {
  return sentences.slice(start, end).flatMap((passages) => passages.map(({text}) => text))
}
