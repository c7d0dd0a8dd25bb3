import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {setTimeout} from 'node:timers/promises'
import {expect, test} from 'vitest'
import {indexText} from '../../src/memory/index/index-text.ts'
import {fileFacts} from '../../src/project/look/file-facts.ts'
import {updateMemory} from '../../src/project/update-memory.ts'
import {openMemory} from '../../src/store/memory/open-memory.ts'
import {folderOf} from './folder.ts'

const tmx = `<?xml version="1.0"?><tmx version="1.4"><header srclang="sv" segtype="sentence" o-tmf="x" adminlang="en" datatype="plaintext" creationtool="x" creationtoolversion="1"/><body>
<tu><tuv xml:lang="sv"><seg>Öppna vikter.</seg></tuv><tuv xml:lang="nb"><seg>Åpne vekter.</seg></tuv></tu></body></tmx>`

test('waits for another process that writes, says so, and does not read again what that one read', async () => {
  const root = folderOf({'memory/a.tmx': tmx})
  mkdirSync(join(root, '.ordbro'))
  const place = {file: join(root, '.ordbro/memory.db'), madeBy: 'a test', indexText, remove() {}}
  const [one, other] = [openMemory(place).store, openMemory(place).store]
  const busy = new DatabaseSync(place.file)
  busy.exec('BEGIN IMMEDIATE')
  const said: string[] = []
  const steps = {wait: () => said.push('waits')}
  const updates = [updateMemory(root, one, fileFacts(root), steps), updateMemory(root, other, fileFacts(root), steps)]
  await setTimeout(1500)
  expect(said).toEqual(['waits', 'waits'])
  busy.exec('COMMIT')
  const read = (await Promise.all(updates)).map((update) => update.read)
  expect(read.toSorted()).toEqual([0, 1])
  expect(other.size()).toEqual({units: 1, texts: 2})
  for (const each of [one, other, busy]) each.close()
})
