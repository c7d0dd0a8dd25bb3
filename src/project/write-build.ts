import {Failure} from '../model/failure.ts'
import type {Finding} from '../model/finding.ts'
import {contentHash} from '../model/hash.ts'
import type {Locale} from '../model/locale.ts'
import {type BuiltFile, manifestPath, writeManifest} from './manifest.ts'
import {deleteFile} from './move-file.ts'
import type {Project} from './open-project.ts'
import {cleanOrphans} from './orphans.ts'
import {readTextIfThere} from './read-text.ts'
import {type Expectation, type Write, writeFile, writeFiles} from './safe-write.ts'

/** A file that a build makes. */
export interface Output {
  readonly path: string
  /** The source's path. */
  readonly article: string
  readonly locale: Locale
  readonly content: string
}

/** What came of the writing. In a dry run: what would. */
export interface BuildWritten {
  readonly changed: ReadonlySet<string>
  readonly removed: readonly string[]
  readonly findings: readonly Finding[]
  /** Files that cannot be looked at, such as links out of the project. The others are written. */
  readonly failures: readonly Failure[]
}

/** How reading fails where bytes are no text, and so no build of ours. */
const noText: ReadonlySet<string> = new Set(['not-utf8', 'other-encoding', 'nul-character'])

/**
 * Writes the files of a build and deletes those of the manifest that are outdated; what a person changed stays as it is.
 *
 * The manifest is written twice: before the files with the hashes that they have and those that they get, after them
 * with the latter alone. So a build that was killed in between knows its own files again.
 */
export async function writeBuild(
  {root, manifest}: Project,
  outputs: readonly Output[],
  outdated: readonly string[],
  {force, dryRun}: {readonly force: boolean; readonly dryRun: boolean}
): Promise<BuildWritten> {
  const findings: Finding[] = []
  const failures: Failure[] = []
  const writes: Write[] = []
  const deletions: {path: string; expectation: Expectation}[] = []
  const during = new Map<string, BuiltFile>(manifest.value)
  const after = new Map<string, BuiltFile>(manifest.value)

  /** What must be in the file for it to be replaced; `undefined` where it must not be touched. */
  const replaceable = (path: string, content: string | undefined): Expectation | undefined => {
    try {
      const old = readTextIfThere(root, path)
      const isOurs = old === undefined || old === content || manifest.value.get(path)?.hashes.has(contentHash(old))
      if (isOurs || force) return {expected: old}
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      if (!noText.has(error.code)) {
        failures.push(error)
        return undefined
      }
      if (force) return {overwrite: true}
    }
    findings.push({code: 'build-changed-by-hand', severity: 'error', place: {path}, values: {path}})
    return undefined
  }

  for (const {path, article, locale, content} of outputs) {
    const found = replaceable(path, content)
    if (found === undefined) continue
    const hash = contentHash(content)
    const known = manifest.value.get(path)
    after.set(path, {article, locale, hashes: new Set([hash])})
    if ('expected' in found && found.expected === content) continue
    during.set(path, {article, locale, hashes: new Set([...(known?.hashes ?? []), hash])})
    writes.push({path, content, ...found})
  }
  for (const path of outdated) {
    const found = replaceable(path, undefined)
    if (found === undefined) continue
    after.delete(path)
    deletions.push({path, expectation: found})
  }
  const changed = new Set(writes.map(({path}) => path))
  const removed = deletions.map(({path}) => path)
  if (dryRun) return {changed, removed, findings, failures}

  await cleanOrphans(root)
  let expected = manifest.text
  if (writes.length > 0) {
    const text = writeManifest(during)
    await writeFile(root, manifestPath, text, {expected})
    expected = text
  }
  await writeFiles(root, writes)
  for (const {path, expectation} of deletions) await deleteFile(root, path, expectation)
  if (after.size > 0 || expected !== undefined) await writeFile(root, manifestPath, writeManifest(after), {expected})
  return {changed, removed, findings, failures}
}
