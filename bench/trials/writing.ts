import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {open, rename} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {eachAtOnce} from '../../src/project/each-at-once.ts'
import {type Write, writeFiles} from '../../src/project/safe-write.ts'
import {makeSegmentFiles} from '../generate/segment-files.ts'
import type {Trial} from '../trial.ts'

const count = 3000
/** As a project of thousands of articles lies on disk: a folder for each hundred. */
const inFolder = 100

/**
 * Files on disk, so that a power cut finds the old one or the new one. What a flush costs is the disk's to say, so the
 * rival writes the same files with one flush each and nothing else: no lock, no look at what is there, no folder.
 */
export const writing: readonly Trial[] = [
  {
    name: 'safe-writes/3000',
    what: 'segment files written safely into new folders, against the bare writes, flushes and renames',
    figure: 'cost',
    clock: 'wall',
    rounds: 3,
    arrange() {
      const texts = Array.from({length: 20}, (_, number) => makeSegmentFiles(number).segmentFiles[0]!.text)
      const root = mkdtempSync(join(tmpdir(), 'ordbro-writes-'))
      process.on('exit', () => rmSync(root, {recursive: true, force: true}))
      let round = 0
      const files = (): Write[] => {
        const folder = `segments/${round++}`
        return Array.from({length: count}, (_, at) => {
          const path = `${folder}/f${Math.floor(at / inFolder)}/${at}.md.xlf`
          return {path, content: texts[at % texts.length]!, expected: undefined}
        })
      }
      return {
        bytes: Array.from({length: count}, (_, at) => Buffer.byteLength(texts[at % texts.length]!)).reduce(
          (a, b) => a + b
        ),
        act: () => writeFiles(root, files()),
        rival: () => eachAtOnce(files().values(), 16, (file) => bareWrite(join(root, file.path), file.content))
      }
    }
  }
]

async function bareWrite(path: string, content: string | Uint8Array): Promise<void> {
  mkdirSync(dirname(path), {recursive: true})
  const handle = await open(`${path}.new`, 'wx')
  await handle.writeFile(content)
  await handle.datasync()
  await handle.close()
  await rename(`${path}.new`, path)
}
