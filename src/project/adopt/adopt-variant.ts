import {writeSegmentFile} from '../../exchange/xliff/write.ts'
import {type AlignedBlocks, alignArticles} from '../../memory/align/align-articles.ts'
import {carry} from '../../memory/carry.ts'
import type {Extraction} from '../../model/article.ts'
import {extractionVersion} from '../../model/extraction-version.ts'
import type {Finding} from '../../model/finding.ts'
import {sentenceSpace} from '../../model/locale.ts'
import type {SegmentFile} from '../../model/segment-file.ts'
import {split} from '../../segment/split.ts'
import {conceptFinder} from '../align/concept-finder.ts'
import {type ReadStructure, readStructure} from '../align/read-structure.ts'
import {buildRoute} from '../build-route.ts'
import {type FoundArticle, segmentPathOf, type Variant} from '../found-article.ts'
import type {Project} from '../open-project.ts'
import {readText} from '../read-text.ts'
import {takeApart} from '../take-apart.ts'
import {differencesOf} from './differences.ts'
import {type FilledUnit, fillFile} from './fill-file.ts'
import {groupSentences} from './group-sentences.ts'

/** A variant that was read as a translation of its article. */
export interface AdoptedVariant {
  readonly article: string
  readonly variant: string
  readonly locale: string
  /** Where its segment file goes. */
  readonly path: string
  readonly content: string
  /** Segments by what became of them. */
  readonly counts: {readonly translated: number; readonly drafts: number; readonly missing: number}
  /** Why a build would not say the same as the variant; none where it does, byte for byte. */
  readonly differences: readonly Finding[]
}

/**
 * Makes the segment file of a variant that people wrote: aligns it with its source, fills the segments, builds the article
 * from them and holds the result against the variant.
 *
 * @throws `Failure` of kind `unreadable`, `io`
 */
export function adoptVariant(project: Project, article: FoundArticle, variant: Variant): AdoptedVariant {
  const {root, settings, glossary} = project
  const {source} = article
  const apart = ({path, locale}: Variant): Extraction =>
    takeApart({path, locale, text: readText(root, path)}, settings.read)
  const [one, other] = [apart(source), apart(variant)]
  const structure = readStructure(one, conceptFinder(glossary, source.locale))
  const translated = readStructure(other, conceptFinder(glossary, variant.locale))
  const aligned = alignArticles(structure, translated)
  const groups = groupsOf(aligned, structure, translated)
  const carried = carry(undefined, one.units, {
    original: source.path,
    source: source.locale,
    target: variant.locale,
    extraction: extractionVersion,
    split: (unit) => groups.get(unit.id)?.groups.map((group) => group.source) ?? split(unit, source.locale),
    targetSpace: sentenceSpace(variant.locale)
  })
  const filled = fillFile(carried, one.units, groups)
  const path = segmentPathOf(article, variant.locale)
  const content = writeSegmentFile(filled.file)
  const built = buildRoute(
    rehearsing(project),
    {
      article,
      target: variant.locale,
      extraction: one,
      path,
      isNew: true,
      before: undefined,
      content,
      synced: {...carried, file: filled.file, filled: []},
      movedFrom: undefined
    },
    false
  )
  return {
    article: source.path,
    variant: variant.path,
    locale: variant.locale,
    path,
    content,
    counts: countsOf(filled.file),
    differences: differencesOf({
      variant: other.article,
      aligned,
      source: structure,
      target: translated,
      filled,
      built
    })
  }
}

/** What is missing is a difference to be named, and no reason to build nothing. */
function rehearsing(project: Project): Project {
  const {settings} = project
  return {...project, settings: {...settings, build: {...settings.build, onMissing: 'source'}}}
}

/** The groups of each source unit that one unit of the target stands for, by the extracted unit's id. */
function groupsOf(
  aligned: readonly AlignedBlocks[],
  source: ReadStructure,
  target: ReadStructure
): Map<string, FilledUnit> {
  const found = new Map<string, FilledUnit>()
  for (const {source: from, target: to, beads} of aligned) {
    const [one, other] = [source.origins[from.start], target.origins[to.start]]
    const [first] = beads
    if (from.end - from.start !== 1 || to.end - to.start !== 1 || first === undefined) continue
    if (one?.unit === undefined || other?.unit === undefined) continue
    const start = {source: first.source.start, target: first.target.start}
    const groups = groupSentences(beads, one.sentences, other.sentences, start)
    found.set(one.unit.id, {groups, codes: other.unit.codes, line: other.unit.line})
  }
  return found
}

function countsOf(file: SegmentFile): AdoptedVariant['counts'] {
  const segments = file.groups.flatMap(({units}) => units.flatMap((unit) => unit.segments))
  const translated = segments.filter(({state}) => state !== 'initial').length
  const missing = segments.filter(({target}) => target === undefined).length
  return {translated, drafts: segments.length - translated - missing, missing}
}
