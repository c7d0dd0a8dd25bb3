import type {Failure} from '../model/failure.ts'
import type {Finding} from '../model/finding.ts'
import type {Concept, Glossary} from '../model/term.ts'
import {contradictions} from './contradictions.ts'
import {doubts} from './doubts.ts'
import {readConcept} from './read-concept.ts'
import {written, YamlFile} from './yaml-file.ts'

/**
 * Read the termbase: one glossary from all its files, in the order that they are given in.
 *
 *     - id: diffusion-model          the short form: a term per locale
 *       sv: diffusionsmodell
 *       terms:                       the long form, for other locales of the concept or all of them
 *         en: [{term: diffusion model, partOfSpeech: noun}, {term: diffuser, status: deprecated}]
 *
 * @returns the glossary, and warnings: terms that are ambiguous, missing or at odds
 * @throws an `AggregateError` whose `errors` are `Failure`s of kind `usage`, all that there are, each with its place
 */
export function readGlossary(files: readonly {readonly path: string; readonly text: string}[]): {
  readonly glossary: Glossary
  readonly findings: readonly Finding[]
} {
  const failures: Failure[] = []
  const concepts = new Map<string, Concept>()
  for (const {path, text} of files) {
    const file = new YamlFile(path, text)
    for (const root of file.roots) {
      const items = file.items(root)
      if (items === undefined) file.fail('glossary-not-list', {}, file.placeOf(root))
      for (const item of items ?? []) {
        const concept = readConcept(file, item, file.placeOf(item ?? root))
        if (concept === undefined) continue
        const first = concepts.get(concept.id)
        if (first === undefined) concepts.set(concept.id, concept)
        else file.fail('glossary-id-twice', {id: concept.id, first: written(first.place)}, concept.place)
      }
    }
    failures.push(...file.failures)
  }
  const glossary = {concepts}
  failures.push(...contradictions(glossary))
  if (failures.length > 0) throw new AggregateError(failures, 'glossary-invalid')
  let findings: readonly Finding[] | undefined
  return {
    glossary,
    // Doubts need every form of every term; most who read a glossary have no time for them.
    get findings() {
      findings ??= doubts(glossary)
      return findings
    }
  }
}
