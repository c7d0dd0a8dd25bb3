import type {Carried} from '../memory/carry/carried.ts'
import type {Extraction} from '../model/article.ts'
import {Failure} from '../model/failure.ts'
import type {Locale} from '../model/locale.ts'
import type {MemoryEntry} from '../model/memory.ts'
import {type SegmentFile, unitsOf} from '../model/segment-file.ts'
import {carryOver, type Surroundings} from '../pipeline.ts'
import {deletedUnits, type Renewal} from './deleted-units.ts'
import type {Orphan} from './find-moves.ts'
import {type FoundArticle, segmentPathOf} from './found-article.ts'
import {hashOf} from './hash-of.ts'
import {isHeld} from './held-back.ts'
import type {KeptMemory} from './kept-memory.ts'
import type {Project} from './open-project.ts'
import {readStored, type StoredFile} from './read-stored.ts'
import {readText} from './read-text.ts'
import {takeApart} from './take-apart.ts'
import {inside} from './tree.ts'

/** An article to bring up to date in some locales. */
export interface ArticleTask {
  readonly article: FoundArticle
  readonly targets: readonly Locale[]
  /** Of an article that was moved: its old path, and the segment files that it left there. */
  readonly moved?: {readonly original: string; readonly files: readonly Orphan[]}
  /** Cut every unit anew by today's rules. */
  readonly resegment?: boolean
  /** Put back what somebody deleted from a segment file and the last commit has. */
  readonly restores?: boolean
}

/** An article with its translations carried over to it, not filled yet. */
export interface CarriedArticle {
  readonly task: ArticleTask
  /** Nothing where the article cannot be read. */
  readonly extraction: Extraction | undefined
  /** Its segment files that can be read, by path. */
  readonly files: ReadonlyMap<string, StoredFile>
  /** Of the source and of its segment files (`segmentFiles` in order); empty for what cannot be read. */
  readonly hashes: readonly string[]
  readonly routes: readonly CarriedRoute[]
  readonly failures: readonly Failure[]
}

/** An article on its way to one locale, carried over. */
export interface CarriedRoute {
  readonly target: Locale
  readonly path: string
  /** What stands at the path now. */
  readonly stored: StoredFile | undefined
  readonly carried: Carried
  /** The file of the article's old name, where that is what was carried over. */
  readonly movedFrom: string | undefined
  readonly isNew: boolean
  /** What the last commit has of units that somebody deleted. */
  readonly restored: readonly MemoryEntry[]
}

/**
 * Reads an article and its segment files, and carries what was translated over to the article as it is now. What cannot
 * be read is among the failures, and what belongs to it is held back.
 */
export function carryArticle(project: Project, kept: KeptMemory, task: ArticleTask): CarriedArticle {
  const {root, settings} = project
  const {article, moved} = task
  const {path, locale} = article.source
  const failures: Failure[] = []
  const text = attempt(failures, () => readText(root, path))
  const extraction =
    text === undefined ? undefined : attempt(failures, () => takeApart({path, locale, text}, settings.read))
  const files = new Map<string, StoredFile>()
  for (const file of article.segmentFiles.values()) {
    const stored = attempt(failures, () => readStored(root, file))
    if (stored !== undefined) files.set(file, stored)
  }
  const texts = [text, ...[...article.segmentFiles.values()].map((file) => files.get(file)?.text)]
  const hashes = texts.map((each) => (each === undefined ? '' : hashOf(each)))
  const before = {task, extraction, files, hashes}
  if (extraction === undefined || extraction.skip) return {...before, routes: [], failures}

  const entries = [
    ...kept.of(path),
    ...(moved ? kept.of(moved.original).map((entry) => ({...entry, original: path})) : [])
  ]
  const wrong: Failure[] = [...project.failures, ...failures]
  const known = wrong.length
  /** The first file of the article: all of them have the same ids. */
  let first: SegmentFile | undefined
  const routes = task.targets.flatMap((target): CarriedRoute[] => {
    if (isHeld(article, target, files, wrong)) return []
    const at = segmentPathOf(article, target)
    const stored = files.get(at)
    // What cannot be written must not keep the files of all others from being written.
    if (stored === undefined && attempt(wrong, () => inside(root, at)) === undefined) return []
    const orphan = stored ? undefined : moved?.files.find((each) => each.target === target)
    const own = [...article.segmentFiles].filter(([other]) => other !== target)
    const sibling =
      first ??
      own.map(([, file]) => files.get(file)?.value).find((file) => file !== undefined) ??
      moved?.files.find((each) => each.target !== target)?.file
    const from = stored?.value ?? orphan?.file
    const resegment = task.resegment ?? false
    const surroundings = {target, stored: from, sibling, kept: entries, resegment}
    const carry = (before: Surroundings): Carried => carryOver(extraction, before)
    const {carried, restored} =
      task.restores && stored !== undefined
        ? restoring(carry, surroundings, {root, path: at, stored, kept: entries, others: files})
        : {carried: carry(surroundings), restored: []}
    first ??= carried.file
    return [{target, path: at, stored, carried, movedFrom: orphan?.path, isNew: from === undefined, restored}]
  })
  return {...before, routes, failures: [...failures, ...wrong.slice(known)]}
}

/** Carries an article over once more where its segment file had lost units, with what the last commit has of them. */
function restoring(
  carry: (surroundings: Surroundings) => Carried,
  surroundings: Surroundings,
  renewal: Omit<Renewal, 'file'>
): Pick<CarriedRoute, 'carried' | 'restored'> {
  const before = carry(surroundings)
  const {entries, findings} = deletedUnits({...renewal, file: before.file})
  if (findings.length === 0) return {carried: before, restored: []}
  const carried = carry({...surroundings, kept: [...surroundings.kept, ...entries]})
  const units = new Set(unitsOf(carried.file).map(({id}) => id))
  const left = [...carried.left, ...entries.filter(({unit}) => !units.has(unit))]
  return {carried: {...carried, left, findings: [...carried.findings, ...findings]}, restored: entries}
}

function attempt<T>(failures: Failure[], work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    failures.push(error)
    return undefined
  }
}
