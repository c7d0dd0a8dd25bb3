import {refuseConflicts} from '../exchange/xml/conflict.ts'
import {Failure} from '../model/failure.ts'
import type {Locale} from '../model/locale.ts'
import {readTextIfThere, sizeLimits} from './read-text.ts'

/** Where a project lists what its builds wrote; committed with them. */
export const manifestPath = 'localized/manifest.jsonl'

/** A file that a build wrote. */
export interface BuiltFile {
  /** The source's path. */
  readonly article: string
  readonly locale: Locale
  /**
   * `contentHash` of what was written: a file that has another was changed by a person. Several where a build was
   * killed, or where git merged the builds of two branches.
   */
  readonly hashes: ReadonlySet<string>
}

/** By the path of the built file. */
export type Manifest = ReadonlyMap<string, BuiltFile>

const head = '{"schemaVersion":1}'

/**
 * Reads the manifest, in whatever order its lines stand.
 *
 * @throws Failure `unreadable`: `conflict-markers`, `manifest-broken`
 */
export function readManifest(root: string): {manifest: Manifest; text: string | undefined} {
  const text = readManifestText(root)
  return {manifest: manifestIn(text ?? ''), text}
}

/** The manifest as it stands; nothing where there is none. */
export function readManifestText(root: string): string | undefined {
  return readTextIfThere(root, manifestPath, sizeLimits.segments)
}

/** The paths of a manifest that a text holds: all that most commands ask of it, in a fifth of the time. */
export function builtIn(text: string): Set<string> {
  refuseConflicts(text, manifestPath)
  const built = new Set<string>()
  let end = 0
  plainLine.lastIndex = 0
  for (let found = plainLine.exec(text); found !== null; found = plainLine.exec(text)) {
    if (found[1] !== undefined) built.add(found[1])
    end = plainLine.lastIndex
  }
  // What is written in another way is read as JSON, and so is what may be none.
  return end === text.length ? built : new Set(manifestIn(text).keys())
}

/** A line as `writeManifest` writes it where nothing has to be escaped: no control character, `"` or `\`. */
const plainLine =
  /(?:\{"schemaVersion":1\}|\{"path":"([ !#-[\]-\uffff]*)","article":"[ !#-[\]-\uffff]*","locale":"[ !#-[\]-\uffff]*","hash":"[ !#-[\]-\uffff]*"\})\n/y

/** The manifest that a text holds. */
export function manifestIn(text: string): Manifest {
  const manifest = new Map<string, BuiltFile>()
  refuseConflicts(text, manifestPath)
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line === '' || line === head) continue
    const {path, article, locale, hash} = readLine(line, at + 1)
    const known = manifest.get(path)
    const hashes = known === undefined ? new Set([hash]) : new Set([...known.hashes, hash])
    manifest.set(path, {article, locale, hashes})
  }
  return manifest
}

/**
 * A line for each file, sorted, and no line that depends on another: two branches that each build an article merge, by
 * git's own rules where the lines are apart, by `merge=union` where they are neighbours.
 */
export function writeManifest(manifest: Manifest): string {
  const lines = [...manifest]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, {article, locale, hashes}]) =>
      [...hashes].map((hash) => JSON.stringify({path, article, locale, hash}))
    )
  return `${[head, ...lines].join('\n')}\n`
}

interface Line {
  readonly path: string
  readonly article: string
  readonly locale: Locale
  readonly hash: string
}

const lineFields = ['path', 'article', 'locale', 'hash'] as const

function readLine(line: string, number: number): Line {
  const refuse = (cause: string): Failure =>
    new Failure('unreadable', 'manifest-broken', {cause}, {path: manifestPath, line: number})
  let data: unknown
  try {
    data = JSON.parse(line)
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : '')
  }
  if (!isLine(data)) throw refuse(line)
  return data
}

function isLine(data: unknown): data is Line {
  if (typeof data !== 'object' || data === null) return false
  return lineFields.every((name) => name in data && typeof (data as Partial<Line>)[name] === 'string')
}
