import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

/**
 * The main job on the repository's own articles: `npm run demo`. It runs the command line as anybody would, says before
 * each command what it is for, and ends with where to look. When everything is up to date, it changes no file.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const program = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
let code = 0

console.log('# A project of its own: articles in Swedish, Norwegian, English and Japanese,')
console.log('# each translated into the other three.')
ordbro('Bring the segment files, which translators work on, up to the articles.', 'sync')
ordbro('How far has each translation come?', 'status')
ordbro('What is wrong with them, and how many of the glossary’s terms do they honour?', 'check')
ordbro('Is the glossary sound?', 'terms', 'check')
ordbro('Write the localized articles, each proved to have the structure of its source.', 'build')
ordbro('Is Markdown safe with ordbro? Rebuild it untranslated, and full of traps.', 'prove', 'content')

console.log(`
Where to look
  content/      the articles as their authors wrote them
  segments/     what translators work on: XLIFF 2.1, a file for each locale
  glossary/     the concepts and their terms
  localized/    the articles in every locale, each proved

Change a sentence in content/ and run it again: its segment becomes stale.`)
process.exitCode = code

/** Says what a command is for, shows it and runs it; the worst exit code becomes that of the demo. */
function ordbro(what: string, ...args: readonly string[]): void {
  say(what)
  console.log(`$ ordbro ${args.join(' ')}`)
  const {status} = spawnSync(process.execPath, [program, ...args], {cwd: root, stdio: 'inherit'})
  code = Math.max(code, status ?? 70)
}

function say(what: string): void {
  console.log(`\n# ${what}`)
}
