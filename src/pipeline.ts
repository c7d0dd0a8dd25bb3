import {type BuildPolicy, chooseTargets, type Gaps, type Tally} from './build/choose-targets.ts'
import {proveTemplates} from './build/prove-templates.ts'
import {markdown} from './markdown/format.ts'
import type {Carried} from './memory/carry/carried.ts'
import {carry} from './memory/carry.ts'
import {promoteFile} from './memory/promote-file.ts'
import {type Filled, fillFrom} from './memory/recall.ts'
import type {Memory} from './memory/remember.ts'
import type {Article, Extraction, Format, Formats, Mismatch, Restored} from './model/article.ts'
import {extractionVersion} from './model/extraction-version.ts'
import type {Finding} from './model/finding.ts'
import {type Locale, sentenceSpace} from './model/locale.ts'
import type {MemoryEntry} from './model/memory.ts'
import type {SegmentFile} from './model/segment-file.ts'
import type {ReadSettings, RestoreSettings} from './model/settings.ts'
import {plaintext} from './plaintext/format.ts'
import {split} from './segment/split.ts'

/**
 * The way of an article, and nothing else:
 *
 *     extract ─▶ split ─▶ carry ─▶ recall ─▶ segment file ─▶ people, CAT tools
 *                                                 │
 *     built article ◀─ prove ◀─ restore ◀─ choose ◀┘
 */

/** By the ending of the file. */
const formats: Readonly<Record<string, Format>> = {'.md': markdown, '.mdx': markdown, '.txt': plaintext}

/** The format of an article by its path. */
export function formatOf(path: string): Format {
  return formats[/\.[a-z]+$/.exec(path)?.[0] ?? ''] ?? markdown
}

/** An article taken apart into units. Throws a `Failure` of kind `unreadable`. */
export function extract(article: Article, settings: ReadSettings, formats: Formats = formatOf): Extraction {
  return formats(article.path).extract(article, settings)
}

/** What an article meets on the way into its segment file for one locale. */
export interface Surroundings {
  readonly target: Locale
  /** The segment file as it stands. */
  readonly stored: SegmentFile | undefined
  /** The same article's file for another locale, whose ids are shared. */
  readonly sibling: SegmentFile | undefined
  /** What once left segment files. */
  readonly kept: readonly MemoryEntry[]
  /** Whether every unit is cut anew by today's rules; else the cut that is stored counts while the text is the same. */
  readonly resegment?: boolean
}

/** Carry what was translated over to the article as it is now. */
export function carryOver(extraction: Extraction, surroundings: Surroundings): Carried {
  const {target, stored, sibling, kept, resegment = false} = surroundings
  const {article} = extraction
  const promoted = stored && promoteFile(stored)
  const carried = carry(promoted?.file, extraction.units, {
    original: article.path,
    source: article.locale,
    target,
    extraction: extractionVersion,
    split: (unit) => split(unit, article.locale),
    targetSpace: sentenceSpace(target),
    kept,
    resegment,
    ...(sibling ? {sibling} : {})
  })
  return {...carried, left: [...(promoted?.left ?? []), ...carried.left]}
}

/** A segment file brought up to its article. */
export interface Synced extends Carried {
  readonly filled: readonly Filled[]
}

/** Fill what has no target with what was said before. */
export function recall(carried: Carried, memory: Memory): Synced {
  return {...carried, ...fillFrom(memory, carried.file)}
}

/** A localized article with its proof. */
export interface Localized extends Restored {
  readonly tally: Tally
  /** What the missing of the tally are. */
  readonly gaps: Gaps
  /** Empty when the proof holds. */
  readonly mismatches: readonly Mismatch[]
}

/** The article in the target locale: the chosen targets spliced in, parsed again and held against what they predict. */
export function localize(
  extraction: Extraction,
  synced: Pick<Synced, 'file' | 'pairs' | 'codeIds'>,
  fields: ReadonlyMap<string, string>,
  policy: BuildPolicy,
  settings: RestoreSettings,
  formats: Formats = formatOf
): Localized {
  const {target} = synced.file
  const format = formats(extraction.article.path)
  const {targets, refused, tally, gaps, findings} = chooseTargets(synced.file, synced, policy)
  const restored = format.restore(extraction, {targets, fields}, target, settings)
  const mismatches = [
    ...format.prove(extraction, restored.written, target, restored.text),
    ...proveTemplates(extraction.article, restored.text)
  ]
  const dead = format.links?.(extraction)?.(restored.text) ?? []
  const all: readonly Finding[] = [...findings, ...restored.findings, ...dead]
  return {...restored, fellBack: [...refused, ...restored.fellBack], tally, gaps, mismatches, findings: all}
}
