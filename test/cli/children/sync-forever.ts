import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {run} from '../../../src/cli/run.ts'

/**
 * Deletes a section of an article and puts it back, with a sync after each, until it is killed.
 *
 *     node sync-forever.ts ROOT
 */
const [root = ''] = process.argv.slice(2)
const articles = ['with', 'without'].map((name) => readFileSync(join(root, `${name}.txt`), 'utf8'))
const say = (text: string): string => text
for (let round = 0; ; round++) {
  writeFileSync(join(root, 'content/sv/a.md'), articles[(round + 1) % 2]!)
  const code = await run(['sync'], {
    words: {language: 'en', say, has: () => true, finding: ({code: name}) => name, failure: ({code: name}) => name},
    folder: root,
    version: '0',
    languages: ['en', 'ja', 'nb', 'sv'],
    terminal: {
      out: () => undefined,
      err: (text) => void process.stderr.write(text),
      input: async () => Buffer.from(''),
      width: 80,
      showsProgress: false,
      colors: {out: false, err: false}
    }
  })
  process.stdout.write(`${code}\n`)
}
