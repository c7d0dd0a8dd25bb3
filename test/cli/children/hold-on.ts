// Holds the lock of a file as a writer does, and answers Ctrl-C as the program does: hold-on.ts ROOT PATH
import {readCatalogs} from '../../../src/cli/catalogs.ts'
import {onInterrupt} from '../../../src/cli/on-interrupt.ts'
import {terminalOf} from '../../../src/cli/terminal.ts'
import {wordsOf} from '../../../src/messages.ts'
import {withLock} from '../../../src/project/lock.ts'
import {inside} from '../../../src/project/tree.ts'

const [root = '', path = ''] = process.argv.slice(2)
const {language, catalogs} = readCatalogs(new URL('../../../locales/', import.meta.url), 'en')
onInterrupt(process, {words: wordsOf(language, catalogs), terminal: terminalOf(process)})
await withLock(root, [inside(root, path)], async () => {
  process.stdout.write('held\n')
  await new Promise((resolve) => setTimeout(resolve, 60_000))
})
