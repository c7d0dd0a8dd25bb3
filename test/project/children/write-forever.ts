// Rewrites files until it is killed, each with one letter throughout: write-forever.ts ROOT FILES SIZE
import {update, writeFiles} from '../../../src/project/safe-write.ts'

const [root = '', files = '', size = ''] = process.argv.slice(2)
const letters = 'abcdefghijklmnopqrstuvwxyz'
process.stdout.write('ready\n')
for (let round = 0; ; round++) {
  const content = letters.charAt(round % letters.length).repeat(Number(size))
  const paths = Array.from({length: Number(files)}, (_, at) => `segments/nb/${at % 4}/${at}.xlf`)
  await writeFiles(
    root,
    paths.map((path) => ({path, content, overwrite: true}))
  )
  // A confirmed edit: once its line is printed, it must be there.
  await update(root, 'edits.txt', (old = '') => `${old}${process.pid} ${round}\n`)
  process.stdout.write(`${process.pid} ${round}\n`)
}
