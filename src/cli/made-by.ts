import {readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

let print: string | undefined

/**
 * What names the program that something was made by: its version, and where its source is run as it stands, when that
 * was changed last. What another program kept is no answer of this one.
 */
export function madeBy(version: string): string {
  if (!import.meta.url.endsWith('.ts')) return version
  print ??= newest(fileURLToPath(new URL('..', import.meta.url)))
  return `${version} ${print}`
}

function newest(folder: string): string {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  return String(Math.max(...files.map((file) => statSync(join(file.parentPath, file.name)).mtimeMs)))
}
