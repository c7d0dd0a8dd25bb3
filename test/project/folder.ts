import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {onTestFinished} from 'vitest'

/** A folder with these files, for one test. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'ordbro-'))
  onTestFinished(() => rmSync(root, {recursive: true, force: true}))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), {recursive: true})
    writeFileSync(join(root, path), content)
  }
  return root
}
