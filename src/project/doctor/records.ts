import {readKept} from '../../exchange/tmx/read.ts'
import {readUnits} from '../../exchange/tmx/read-units.ts'
import {readGlossary} from '../../terms/read.ts'
import {glossaryFiles} from '../glossary-files.ts'
import {readManifest} from '../manifest.ts'
import {readChunks} from '../read-chunks.ts'
import {readText, sizeLimits} from '../read-text.ts'
import {walk} from '../walk.ts'
import {type Row, row, type Subject} from './row.ts'

/** `memory/kept`: confirmed translations that left a segment file. */
export function memory({root}: Subject): Row[] {
  const paths = walk(root, 'memory/kept').files.filter((path) => path.endsWith('.tmx'))
  if (paths.length === 0) return [row('memory', 'ok', 'memory-none')]
  const counts = paths.map((path) => readKept(readText(root, path, sizeLimits.segments), path).length)
  return [row('memory', 'ok', 'memory-read', {values: {count: counts.reduce((sum, each) => sum + each, 0)}})]
}

/** `memory/*.tmx`: what was brought from other tools, of any size. */
export function broughtMemory({root}: Subject): Row[] {
  const paths = walk(root, 'memory').files.filter((path) => path.endsWith('.tmx') && !path.startsWith('memory/kept/'))
  return paths.map((path) => {
    let count = 0
    for (const _ of readUnits(readChunks(root, path), path)) count++
    return row('memory', 'ok', 'memory-brought', {values: {path, count}})
  })
}

/** What builds wrote. */
export function manifest({root}: Subject): Row[] {
  const {manifest: files, text} = readManifest(root)
  if (text === undefined) return [row('manifest', 'ok', 'manifest-none')]
  return [row('manifest', 'ok', 'manifest-read', {values: {count: files.size}})]
}

/** The termbase: how many terms it has in which locale. */
export function glossary({root}: Subject): Row[] {
  const files = glossaryFiles(root)
  if (files.length === 0) return [row('glossary', 'ok', 'glossary-none')]
  const {glossary: termbase, findings} = readGlossary(files)
  const counts = new Map<string, number>()
  for (const {terms} of termbase.concepts.values())
    for (const [locale, list] of terms) counts.set(locale, (counts.get(locale) ?? 0) + list.length)
  const terms = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([locale, count]) => `${locale} ${count}`)
  const read = row('glossary', 'ok', 'glossary-read', {values: {count: termbase.concepts.size, terms}})
  if (findings.length === 0) return [read]
  const values = {count: findings.length}
  return [read, row('glossary', 'warning', 'glossary-doubtful', {values, mend: 'ordbro terms check'})]
}
