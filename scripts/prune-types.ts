import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** Deletes the declarations that none of the library's is made from: TypeScript writes those of all files that it has read. */
const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const needed = new Set<string>()

function visit(path: string): void {
  if (needed.has(path) || !existsSync(path)) return
  needed.add(path)
  for (const [, from] of readFileSync(path, 'utf8').matchAll(/(?:from|import\()\s*['"](\.{1,2}\/[^'"]+)\.ts['"]/g))
    visit(join(dirname(path), `${from}.d.ts`))
}

visit(join(dist, 'index.d.ts'))
const all = readdirSync(dist, {recursive: true, encoding: 'utf8'}).filter((path) => path.endsWith('.d.ts'))
for (const path of all) if (!needed.has(join(dist, path))) rmSync(join(dist, path))
console.error(`dist: ${needed.size} of ${all.length} declarations`)
