import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {termCoverage} from './term-coverage.ts'

/**
 * The main job on the repository's own articles: `npm run demo`. It runs the command line as anybody would and ends
 * with where to look. When everything is up to date, it changes no file.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const program = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
let code = 0

ordbro('sync')
ordbro('status')
ordbro('terms', 'check')
for (const {source, target, occurrences, honoured, missed, noTerm} of termCoverage(root)) {
  console.log(
    `${source} → ${target}: ${occurrences} terms, ${honoured} honoured, ${missed} missed, ${noTerm} without a term`
  )
}
ordbro('build')
ordbro('prove', 'content')

console.log(`
Where to look
  content/      the articles as their authors wrote them
  segments/     what translators work on: XLIFF 2.1, a file for each article and locale
  glossary/     the concepts and their terms
  localized/    the articles in every locale, each proved`)
process.exitCode = code

/** Shows a command and runs it; the worst exit code becomes that of the demo. */
function ordbro(...args: readonly string[]): void {
  console.log(`\n$ ordbro ${args.join(' ')}`)
  const {status} = spawnSync(process.execPath, [program, ...args], {cwd: root, stdio: 'inherit'})
  code = Math.max(code, status ?? 70)
}
