import {Failure} from '../model/failure.ts'
import type {Locale} from '../model/locale.ts'
import {readTextIfThere, sizeLimits} from './read-text.ts'

/** Where a project lists what its builds wrote; committed with them. */
export const manifestPath = 'localized/manifest.json'

/** A file that a build wrote. */
export interface BuiltFile {
  /** The source's path. */
  readonly article: string
  readonly locale: Locale
  /** `contentHash` of what was written: a file that has another was changed by a person. */
  readonly hash: string
}

/** By the path of the built file. */
export type Manifest = ReadonlyMap<string, BuiltFile>

export function readManifest(root: string): {manifest: Manifest; text: string | undefined} {
  const text = readTextIfThere(root, manifestPath, sizeLimits.segments)
  if (text === undefined) return {manifest: new Map(), text}
  try {
    const data: unknown = JSON.parse(text)
    if (!isManifest(data)) throw new SyntaxError('files')
    return {manifest: new Map(Object.entries(data.files)), text}
  } catch (error) {
    const cause = error instanceof Error ? error.message : ''
    throw new Failure('unreadable', 'manifest-broken', {cause}, {path: manifestPath}, {cause: error})
  }
}

/** A line for each file, sorted: two branches that each build an article merge. */
export function writeManifest(manifest: Manifest): string {
  const lines = [...manifest]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, {article, locale, hash}]) => `    ${JSON.stringify(path)}: ${JSON.stringify({article, locale, hash})}`)
  const files = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`
  return `{\n  "schemaVersion": 1,\n  "files": ${files}\n}\n`
}

function isManifest(data: unknown): data is {files: Record<string, BuiltFile>} {
  if (typeof data !== 'object' || data === null || !('files' in data)) return false
  const {files} = data
  if (typeof files !== 'object' || files === null || Array.isArray(files)) return false
  return Object.values(files).every(
    (file) => typeof file?.article === 'string' && typeof file?.locale === 'string' && typeof file?.hash === 'string'
  )
}
