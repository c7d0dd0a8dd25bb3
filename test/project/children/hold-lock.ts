// Takes the lock of a file, leaves half a temporary file and waits to be killed: hold-lock.ts ROOT PATH
import {writeFileSync} from 'node:fs'
import {withLock} from '../../../src/project/lock.ts'
import {inside} from '../../../src/project/tree.ts'

const [root = '', path = ''] = process.argv.slice(2)
await withLock(root, [inside(root, path)], async ([temporary = '']) => {
  writeFileSync(temporary, 'half')
  process.stdout.write('held\n')
  await new Promise((resolve) => setTimeout(resolve, 60_000))
})
