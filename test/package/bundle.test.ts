import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {rolldown} from 'rolldown'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {leanBuiltins} from '../../scripts/bundle/lean-builtins.ts'
import {notices} from '../../scripts/bundle/notices.ts'
import {ownEntries} from '../../scripts/bundle/own-entries.ts'

/** A program with a thread, a process, a package that it loads when it must, and Node's modules in every form. */
const program = {
  'src/main.ts': `
    import fs, {existsSync as exists} from 'node:fs'
    import * as os from 'node:os'
    import {execFileSync} from 'node:child_process'
    import {createRequire} from 'node:module'
    import process from 'node:process'
    import {fileURLToPath} from 'node:url'
    import {inThread} from './rooms/threads.ts'
    const require = createRequire(import.meta.url)
    function lazily<T>(name: string): T { return require(name) as T }
    const child: string = execFileSync(process.execPath, [fileURLToPath(new URL('./rooms/child.ts', import.meta.url))], {encoding: 'utf8'})
    const slugger = lazily<typeof import('github-slugger')>('github-slugger')
    console.log([await inThread('a'), child, slugger.slug('Å b'), exists(fs.realpathSync(os.tmpdir()))].join(' '))
  `,
  'src/rooms/threads.ts': `
    import {Worker} from 'node:worker_threads'
    export const inThread = (word: string): Promise<string> => new Promise((resolve) => {
      new Worker(new URL('./thread.ts', import.meta.url), {workerData: word}).once('message', resolve)
    })
  `,
  'src/rooms/thread.ts': `
    import {parentPort, workerData} from 'node:worker_threads'
    import {twice} from '../twice.ts'
    parentPort!.postMessage(twice(workerData as string))
  `,
  'src/rooms/child.ts': `import {twice} from '../twice.ts'\nprocess.stdout.write(twice('b'))`,
  'src/twice.ts': `export const twice = (word: string): string => word + word`
}
const expected = 'aa bb å-b true\n'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ordbro-bundle-'))
  for (const [path, text] of Object.entries({...program, 'package.json': '{"type": "module"}'})) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), text)
  }
  symlinkSync(join(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'))
})
afterAll(() => rmSync(folder, {recursive: true}))

test('threads, processes and packages that are named, not imported, are found in source and bundle', async () => {
  expect(run('src/main.ts')).toBe(expected)
  const bundle = await rolldown({
    cwd: folder,
    input: {'deep/main': 'src/main.ts'},
    platform: 'node',
    plugins: [ownEntries(`${folder}/src/`), leanBuiltins(), notices('NOTICES.txt')]
  })
  const {output} = await bundle.write({dir: 'dist', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js'})
  rmSync(join(folder, 'src'), {recursive: true})
  rmSync(join(folder, 'node_modules'))
  expect(run('dist/deep/main.js')).toBe(expected)
  expect(output.map(({fileName}) => fileName)).toContain('chunks/rooms/thread.js')
  for (const file of output) if (file.type === 'chunk') expect(file.code).not.toMatch(/^import .*node:/m)
  const notice = output.find(({fileName}) => fileName === 'NOTICES.txt')
  expect(notice?.type === 'asset' && notice.source).toMatch(/github-slugger \d+\.\d+\.\d+ \(ISC\)\n\nCopyright/)
})

function run(path: string): string {
  const {stdout, stderr} = spawnSync(process.execPath, [join(folder, path)], {encoding: 'utf8'})
  expect(stderr).toBe('')
  return stdout
}
