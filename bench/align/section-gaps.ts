import {existsSync, globSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {alignSections} from '../../src/memory/align/align-sections.ts'
import {extract} from '../../src/pipeline.ts'
import {readStructure} from '../../src/project/align/read-structure.ts'
import {settingsFrom} from '../../src/project/config.ts'

const folder = fileURLToPath(new URL('../../../shared/corpora/dev/edgeai/', import.meta.url))

/** Sections of an English article that its translation lost, and such that it added, as positions in their articles. */
export interface SectionGaps {
  readonly path: string
  readonly lost: readonly number[]
  readonly added: readonly number[]
}

/** The articles in which sections are found to be lost or added; nothing where the articles are not here. */
export function sectionGaps(target: string): SectionGaps[] | undefined {
  if (!existsSync(folder)) return undefined
  const sections = (path: string, locale: string) => {
    const text = readFileSync(`${folder}${locale}/${path}`, 'utf8')
    return readStructure(extract({path, locale, text}, settingsFrom(undefined).read), () => []).sections
  }
  return globSync('**/*.md', {cwd: `${folder}en`})
    .filter((path) => existsSync(`${folder}${target}/${path}`))
    .toSorted()
    .map((path) => {
      const beads = alignSections(sections(path, 'en'), sections(path, target), {source: 'en', target})
      return {
        path,
        lost: beads.flatMap(({source, target: other}) => (other.start === other.end ? [source.start] : [])),
        added: beads.flatMap(({source, target: other}) => (source.start === source.end ? [other.start] : []))
      }
    })
    .filter(({lost, added}) => lost.length + added.length > 0)
}
