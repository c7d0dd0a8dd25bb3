import {mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {expect, test} from 'vitest'
import {readConfig} from '../../../src/project/config.ts'
import {fileFacts} from '../../../src/project/look/file-facts.ts'
import {type TreePrint, treePrint} from '../../../src/project/look/tree-print.ts'
import {folderOf} from '../folder.ts'

const files = {
  'content/sv/a.md': 'a',
  'content/sv/x/b.md': 'b',
  'segments/nb/a.md.xlf': 's',
  'ordbro.config.json': '{}'
}

function printOf(root: string): TreePrint | undefined {
  return treePrint(root, readConfig(root), fileFacts(root))
}

/** A project that has not been touched for longer than a tick. */
async function settled(): Promise<{root: string; print: TreePrint}> {
  const root = folderOf(files)
  await sleep(2100)
  return {root, print: printOf(root)!}
}

test.concurrent('a project has no name while a file of it is young, or where there is a link', async () => {
  const root = folderOf(files)
  expect(printOf(root)).toBeUndefined()
  await sleep(2100)
  expect(printOf(root)?.name).toBe(printOf(root)?.name)
  symlinkSync('a.md', join(root, 'content/sv/link.md'))
  expect(printOf(root)).toBeUndefined()
})

test.concurrent.each([
  ['a file that comes', (root: string) => writeFileSync(join(root, 'content/sv/x/c.md'), '')],
  ['a file that goes', (root: string) => rmSync(join(root, 'content/sv/x/b.md'))],
  ['another name', (root: string) => renameSync(join(root, 'content/sv/a.md'), join(root, 'content/sv/c.md'))],
  ['a folder that was not there', (root: string) => mkdirSync(join(root, 'memory'))],
  [
    'a manifest',
    (root: string) => {
      mkdirSync(join(root, 'localized'))
      writeFileSync(join(root, 'localized/manifest.jsonl'), '')
    }
  ],
  [
    'a file that comes and goes again',
    (root: string) => {
      writeFileSync(join(root, 'segments/nb/c.xlf'), '')
      rmSync(join(root, 'segments/nb/c.xlf'))
    }
  ]
])('a tree is not the same after %s', async (_, change) => {
  const {root, print} = await settled()
  expect(print.isSame()).toBe(true)
  change(root)
  expect(print.isSame()).toBe(false)
})

test.concurrent('content that changes while somebody looks has another name from then on', async () => {
  const {root, print} = await settled()
  writeFileSync(join(root, 'content/sv/a.md'), 'b')
  utimesSync(join(root, 'content/sv/a.md'), 1, 1)
  expect(print.isSame()).toBe(true)
  await sleep(2100)
  expect(printOf(root)?.name).not.toBe(print.name)
})

test.concurrent('a folder that changed a moment ago is not trusted', async () => {
  const {root} = await settled()
  rmSync(join(root, 'content/sv/x/b.md'))
  const print = printOf(root)
  expect(print?.isSame()).toBe(false)
})
