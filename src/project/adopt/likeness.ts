import {alignArticles} from '../../memory/align/align-articles.ts'
import {Failure} from '../../model/failure.ts'
import {conceptFinder} from '../align/concept-finder.ts'
import {readStructure} from '../align/read-structure.ts'
import type {Variant} from '../found-article.ts'
import type {Project} from '../open-project.ts'
import {readText} from '../read-text.ts'
import {takeApart} from '../take-apart.ts'

/**
 * How much of two articles stands for each other, from 0 to 1: the blocks of both sides that have a counterpart, each
 * counted as far as its pair is sure. Files that cannot be read are like nothing, and say so elsewhere.
 */
export function likeness(project: Project, source: Variant, variant: Variant): number {
  try {
    return shareOf(project, source, variant)
  } catch (error) {
    if (error instanceof Failure) return 0
    throw error
  }
}

function shareOf({root, settings, glossary}: Project, source: Variant, variant: Variant): number {
  const read = ({path, locale}: Variant) =>
    readStructure(takeApart({path, locale, text: readText(root, path)}, settings.read), conceptFinder(glossary, locale))
  const [one, other] = [read(source), read(variant)]
  const all = one.sentences.length + other.sentences.length
  const paired = alignArticles(one, other)
    .filter(({source: from, target: to}) => from.end > from.start && to.end > to.start)
    .reduce(
      (sum, {source: from, target: to, confidence}) => sum + confidence * (from.end - from.start + to.end - to.start),
      0
    )
  return all === 0 ? 0 : paired / all
}
