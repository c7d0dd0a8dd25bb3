import {existsSync, globSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import GithubSlugger from 'github-slugger'
import {alignSections, headingOf} from '../../src/memory/align/align-sections.ts'
import type {Section} from '../../src/memory/align/block.ts'
import {extract} from '../../src/pipeline.ts'
import {readStructure} from '../../src/project/align/read-structure.ts'
import {settingsFrom} from '../../src/project/config.ts'

const folder = fileURLToPath(new URL('../../../shared/corpora/dev/projops/', import.meta.url))

/** Headings of one article in two languages: those that both have, those that were paired, and those rightly so. */
export interface HeadingScore {
  readonly gold: number
  readonly paired: number
  readonly right: number
}

/**
 * Articles whose translated headings bear the English heading's slug as `<a name>`; the English ones are named by their
 * own. Nothing where they are not here.
 *
 * @param withAnchors whether the aligner may see them
 */
export function headingScore(source: string, target: string, withAnchors: boolean): HeadingScore | undefined {
  if (!existsSync(folder)) return undefined
  const score = {gold: 0, paired: 0, right: 0}
  for (const path of globSync('**/*.md', {cwd: folder + source})) {
    if (!existsSync(`${folder}${target}/${path}`)) continue
    const [one, other] = [sectionsOf(path, source), sectionsOf(path, target)]
    const [names, otherNames] = [namesOf(one, source), namesOf(other, target)]
    score.gold += names.filter((name) => name !== undefined && otherNames.includes(name)).length
    const [left, right] = withAnchors ? [one, other] : [withoutNames(one), withoutNames(other)]
    for (const bead of alignSections(left, right, {source, target})) {
      if (bead.source.start === bead.source.end || bead.target.start === bead.target.end) continue
      const [name, otherName] = [names[bead.source.start], otherNames[bead.target.start]]
      if (name === undefined || otherName === undefined) continue
      score.paired++
      if (name === otherName) score.right++
    }
  }
  return score
}

function sectionsOf(path: string, locale: string): readonly Section[] {
  const text = readFileSync(`${folder}${locale}/${path}`, 'utf8')
  return readStructure(extract({path, locale, text}, settingsFrom(undefined).read), () => []).sections
}

/** The English heading's own anchors were written by hand and are others. */
function namesOf(sections: readonly Section[], locale: string): (string | undefined)[] {
  const slugger = new GithubSlugger()
  return sections.map((section) => {
    const heading = headingOf(section)
    // The title has no anchor in any language.
    if (heading === undefined || heading.level === 1) return undefined
    return locale === 'en' ? slugger.slug(heading.passage.text) : heading.key
  })
}

function withoutNames(sections: readonly Section[]): Section[] {
  return sections.map(({blocks}) => ({
    blocks: blocks.map(({key, ...block}) => (key === undefined || block.kind === 'heading' ? block : {...block, key}))
  }))
}
