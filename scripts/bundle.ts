import {rmSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {rolldown} from 'rolldown'
import {leanBuiltins} from './bundle/lean-builtins.ts'
import {notices} from './bundle/notices.ts'
import {ownEntries} from './bundle/own-entries.ts'
import {withoutEngines} from './bundle/without-engines.ts'

/**
 * Builds what is published, `dist/`: the library and the program with all the packages that they need, in chunks that
 * are loaded when a command needs them. So an installation is one package, and what runs is what was tested. A package
 * under `dependencies` would stay outside; there is none.
 */
const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * What is loaded together is one file, with all that it imports: a file costs more than what is in it. A row takes
 * nothing that an earlier one has. The rest is split by what commands have in common.
 */
const together = [
  // But for the hash: `node:crypto` takes as long as the rest of `--help`.
  {name: 'model', test: /\/src\/model\/(?!hash\.ts)/},
  {name: 'yaml', test: /\/node_modules\/yaml\//},
  {name: 'start', test: /\/src\/cli\/start\.ts$/},
  // What nearly every command needs, and help does not.
  {
    name: 'command',
    test: /\/src\/(project\/(config|article-files)|cli\/(locales-option|progress))\.ts$/
  },
  {name: 'pipeline', test: /\/src\/pipeline\.ts$/}
].map((row, index) => ({...row, priority: 9 - index}))

rmSync(`${root}dist`, {recursive: true, force: true})
const bundle = await rolldown({
  cwd: root,
  input: {index: 'src/index.ts', 'cli/main': 'src/cli/main.ts'},
  platform: 'node',
  plugins: [ownEntries(`${root}src/`), withoutEngines(), leanBuiltins(), notices('THIRD-PARTY-NOTICES.txt')]
})
const {output} = await bundle.write({
  dir: 'dist',
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name].js',
  comments: false,
  codeSplitting: {groups: together}
})
const code = output.flatMap((file) => (file.type === 'chunk' ? file.code.length : []))
console.error(`dist: ${code.length} files, ${Math.round(code.reduce((sum, each) => sum + each, 0) / 1000)} kB`)
