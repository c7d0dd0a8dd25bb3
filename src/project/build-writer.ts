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
  /** Files that had to stay as they are. */
  readonly refused: ReadonlySet<string>
  readonly removed: readonly string[]
  readonly findings: readonly Finding[]
  /** Files that cannot be looked at, such as links out of the project. The others are written. */
  readonly failures: readonly Failure[]
}

/** Writes a build while it is made. */
export interface BuildWriter {
  take(outputs: readonly Output[]): Promise<void>
  /** Writes the rest and deletes those of the manifest that are outdated. */
  end(outdated: readonly string[]): Promise<BuildWritten>
}

/** How much text is gathered before it is written, in UTF-16 code units. */
const most = 32 * 1024 * 1024

/** How reading fails where bytes are no text, and so no build of ours. */
const noText: ReadonlySet<string> = new Set(['not-utf8', 'other-encoding', 'nul-character'])

/**
 * Writes the files of a build; what a person changed stays as it is.
 *
 * The manifest is written before files, with the hashes that they have and those that they get, and at the end with the
 * latter alone. So a build that was killed in between knows its own files again.
 */
export function buildWriter(
  {root, manifest}: Project,
  {force, dryRun}: {readonly force: boolean; readonly dryRun: boolean}
): BuildWriter {
  const findings: Finding[] = []
  const failures: Failure[] = []
  const changed = new Set<string>()
  const refused = new Set<string>()
  const during = new Map<string, BuiltFile>(manifest.value)
  const after = new Map<string, BuiltFile>(manifest.value)
  let writes: Write[] = []
  let size = 0
  let expected = manifest.text

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
    const code = manifest.value.has(path) ? 'build-changed-by-hand' : 'build-not-ours'
    findings.push({code, severity: 'error', place: {path}, values: {path}})
    return undefined
  }

  const writeList = async (list: ReadonlyMap<string, BuiltFile>): Promise<void> => {
    const text = writeManifest(list)
    await writeFile(root, manifestPath, text, {expected})
    expected = text
  }

  const write = async (): Promise<void> => {
    if (writes.length === 0) return
    if (!dryRun) {
      await writeList(during)
      await writeFiles(root, writes)
    }
    writes = []
    size = 0
  }

  return {
    async take(outputs) {
      for (const {path, article, locale, content} of outputs) {
        const found = replaceable(path, content)
        if (found === undefined) {
          refused.add(path)
          continue
        }
        const hash = contentHash(content)
        after.set(path, {article, locale, hashes: new Set([hash])})
        if ('expected' in found && found.expected === content) continue
        const known = manifest.value.get(path)
        during.set(path, {article, locale, hashes: new Set([...(known?.hashes ?? []), hash])})
        changed.add(path)
        writes.push({path, content, ...found})
        size += content.length
      }
      if (size >= most) await write()
    },
    async end(outdated) {
      if (!dryRun) await cleanOrphans(root)
      await write()
      const removed: string[] = []
      for (const path of outdated) {
        const expectation = replaceable(path, undefined)
        if (expectation === undefined) continue
        after.delete(path)
        removed.push(path)
        if (!dryRun) await deleteFile(root, path, expectation)
      }
      if (!dryRun && (after.size > 0 || expected !== undefined)) await writeList(after)
      return {changed, refused, removed, findings, failures}
    }
  }
}
