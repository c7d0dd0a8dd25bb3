import {readSegmentFile} from '../exchange/xliff/read.ts'
import {Failure} from '../model/failure.ts'
import type {Finding} from '../model/finding.ts'
import {unitsOf, type Waiver} from '../model/segment-file.ts'
import {baselinePath} from './baseline-file.ts'
import {configName} from './find-project.ts'
import {glossaryFiles, glossaryFolder, isGlossaryFile} from './glossary-files.ts'
import {builtIn, manifestPath} from './manifest.ts'
import {readTextIfThere} from './read-text.ts'
import {type CommittedFile, changedSince, committedFiles, committedWith, type Revision} from './revision.ts'
import {segmentFolder} from './segment-path.ts'

/** What a project is judged by: who may change it may grade himself. */
export interface Policy {
  /** What names it: a commit. */
  readonly commit: string
  /** Undefined where there was none. */
  readonly config: string | undefined
  readonly glossary: readonly CommittedFile[]
  readonly baseline: string | undefined
  /** The files that its builds had made: an article of today is none because a branch lists it among them. */
  readonly built: ReadonlySet<string>
  /** See `waiverKey`. */
  readonly waivers: ReadonlySet<string>
}

/** The policy of a commit. */
export function policyOf(root: string, {commit}: Revision): Policy {
  const files = committedFiles(root, commit, [configName, baselinePath, glossaryFolder, manifestPath])
  const textOf = (path: string): string | undefined => files.find((file) => file.path === path)?.text
  const waivers = new Set<string>()
  for (const {path, text} of committedWith(root, commit, 'ordbro:waiver', segmentFolder))
    addWaivers(text, path, waivers)
  return {
    commit,
    config: textOf(configName),
    glossary: files.filter(({path}) => isGlossaryFile(path)),
    baseline: textOf(baselinePath),
    built: builtIn(textOf(manifestPath) ?? ''),
    waivers
  }
}

/** A waiver by the segment, rule and texts that it is about: that holds wherever its article moves. */
export function waiverKey(
  locale: string,
  unit: string,
  segment: string,
  {rule, sourceHash, targetHash}: Pick<Waiver, 'rule' | 'sourceHash' | 'targetHash'>
): string {
  return [locale, unit, segment, rule, sourceHash, targetHash].join('\0')
}

function addWaivers(text: string, path: string, waivers: Set<string>): void {
  try {
    const file = readSegmentFile(text, path)
    for (const unit of unitsOf(file))
      for (const segment of unit.segments)
        for (const waiver of segment.waivers) waivers.add(waiverKey(file.target, unit.id, segment.id, waiver))
  } catch (error) {
    // What could not be read then waived nothing.
    if (!(error instanceof Failure)) throw error
  }
}

/** What of the policy is other now than where the present state branched off, a finding for each file. */
export function policyChanges(root: string, {name, base}: Revision): Finding[] {
  const before = new Map(
    committedFiles(root, base, [configName, baselinePath, glossaryFolder]).map(({path, text}) => [path, text])
  )
  const now = new Map(glossaryFiles(root).map(({path, text}) => [path, text]))
  for (const path of [configName, baselinePath]) {
    const text = readTextIfThere(root, path)
    if (text !== undefined) now.set(path, text)
  }
  const changed = changedSince(root, base)
  const paths = [...new Set([...before.keys(), ...now.keys()])].filter(
    (path) => (isGlossaryFile(path) || path === configName || path === baselinePath) && changed.has(path)
  )
  return paths.toSorted().map((path): Finding => {
    const what = now.has(path) ? (before.has(path) ? 'changed' : 'added') : 'removed'
    return {code: 'policy-changed', severity: 'warning', place: {path}, values: {what, revision: name}}
  })
}
