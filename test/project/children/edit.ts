// Adds lines to a file, one `update` each: edit.ts ROOT PATH NAME COUNT
import {update} from '../../../src/project/safe-write.ts'

const [root = '', path = '', name = '', count = ''] = process.argv.slice(2)
for (let at = 0; at < Number(count); at++) {
  await update(root, path, (old = '') => `${old}${name} ${at}\n`)
  if (at === 0) process.stdout.write('begun\n')
}
