import {spawnSync} from 'node:child_process'
import {existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, dirname, join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {example} from '../readme-example.ts'

const root = join(import.meta.dirname, '../..')
const isFull = Boolean(process.env.FULL)
if (!isFull) console.log('the packed package: skipped, run npm run test:package')

/** What `npm pack --json` says of a package. */
interface Packed {
  readonly filename: string
  readonly size: number
  readonly unpackedSize: number
  readonly files: readonly {readonly path: string}[]
}

/**
 * What everybody gets from the registry: packed, installed into an empty folder without development packages and
 * without install scripts, and used there as a stranger would.
 */
describe.skipIf(!isFull)('the packed package', () => {
  let folder = ''
  let packed: Packed

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ordbro-package-'))
    const [first] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder], root)) as Packed[]
    packed = first!
    write('package.json', '{"name": "stranger", "private": true, "type": "module"}\n')
    run('npm', ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', `./${packed.filename}`])
    const {size, unpackedSize, files} = packed
    const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`
    const all = installed()
    console.log(
      `package: ${kilobytes(size)} packed, ${kilobytes(unpackedSize)} unpacked, ${files.length} files\n` +
        `runtime: ${chosen().length} packages chosen, ${all.length} in all, ${kilobytes(sizeOf('node_modules'))} on disk`
    )
  }, 300_000)

  afterAll(() => rmSync(folder, {recursive: true, force: true}))

  test('it holds the program, its words, its schemas and its pages, and nothing else', () => {
    const places = new Set(packed.files.map(({path}) => path.split('/')[0]))
    expect([...places].sort()).toEqual(
      ['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'docs', 'locales', 'package.json', 'schema'].sort()
    )
    expect(packed.files.filter(({path}) => /\.ts$/.test(path) && !path.endsWith('.d.ts'))).toEqual([])
    expect(packed.size).toBeLessThan(1_000_000)
  })

  test('nothing that comes with it runs a script at installation or is compiled for one machine', () => {
    const scripts = ['preinstall', 'install', 'postinstall']
    const running = installed().filter((path) => {
      const {scripts: own = {}} = JSON.parse(readFileSync(join(folder, path), 'utf8')) as {scripts?: object}
      return scripts.some((name) => name in own)
    })
    expect(running).toEqual([])
    expect(globSync('node_modules/**/*.{node,gyp}', {cwd: folder})).toEqual([])
  })

  test('it says what it is', () => {
    const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(ordbro('--version')).toBe(`${version}\n`)
    expect(ordbro('--help')).toContain('$ ordbro sync')
  })

  test('init, sync, a translation, build, prove', () => {
    const article = '---\ntitle: Spara\n---\n\nVälj **”Spara”** i menyn.\n'
    write('content/sv/save.md', article)
    ordbro('init', '--source', 'sv', '--locale', 'nb,ja')
    ordbro('sync')
    const path = 'segments/nb/save.md.xlf'
    const source = /<source>(Välj (<pc [^>]*>)”Spara”<\/pc> i menyn\.)<\/source>/
    const untranslated = readFileSync(join(folder, path), 'utf8')
    write(
      path,
      untranslated.replace(source, (all, _, open) => `${all}\n<target>Velg ${open}«Lagre»</pc> i menyen.</target>`)
    )
    ordbro('build')
    expect(readFileSync(join(folder, 'localized/sv/save.md'), 'utf8')).toBe(article)
    expect(readFileSync(join(folder, 'localized/nb/save.md'), 'utf8')).toBe(
      article.replace('Välj **”Spara”** i menyn.', 'Velg **«Lagre»** i menyen.')
    )
    const {files, identical, isomorphic, failures} = JSON.parse(ordbro('prove', 'content', '--json'))
    expect({files, identical, isomorphic, failures}).toEqual({files: 1, identical: 1, isomorphic: 1, failures: []})
  })

  test('the example of the README compiles against its types, and runs', () => {
    write('example.ts', example.code)
    write(
      'tsconfig.json',
      JSON.stringify({
        compilerOptions: {
          strict: true,
          noEmit: true,
          noUncheckedIndexedAccess: true,
          exactOptionalPropertyTypes: true,
          target: 'es2024',
          module: 'nodenext',
          // The example prints; nothing else of ordbro's types may need the browser's or Node's.
          lib: ['es2024', 'dom'],
          types: []
        },
        files: ['example.ts']
      })
    )
    run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder])
    expect(run(process.execPath, ['example.ts'])).toBe(example.output)
  })

  function ordbro(...args: readonly string[]): string {
    return run(process.execPath, [join(folder, 'node_modules/ordbro/dist/cli/main.js'), ...args])
  }

  /** What it prints to stdout. A program that fails fails the test with all that it said. */
  function run(program: string, args: readonly string[], cwd = folder): string {
    const {status, stdout, stderr, error} = spawnSync(program, args, {
      cwd,
      env: environment(),
      encoding: 'utf8',
      timeout: 240_000
    })
    if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error ?? status}\n${stdout}\n${stderr}`)
    return stdout
  }

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), text)
  }

  /** The package.json of each package that was installed, ordbro's own left out. */
  function installed(): string[] {
    const lock: {packages: Record<string, unknown>} = JSON.parse(
      readFileSync(join(folder, 'package-lock.json'), 'utf8')
    )
    return Object.keys(lock.packages)
      .filter((path) => path !== '' && path !== 'node_modules/ordbro')
      .map((path) => `${path}/package.json`)
      .filter((path) => existsSync(join(folder, path)))
  }

  function chosen(): string[] {
    return Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).dependencies)
  }

  function sizeOf(path: string): number {
    const files = globSync(`${path}/**`, {cwd: folder, withFileTypes: true}).filter((entry) => entry.isFile())
    return files.reduce((sum, {parentPath, name}) => sum + statSync(join(parentPath, name)).size, 0)
  }
})

/** A stranger's shell: what npm tells its scripts about this repository is gone; its registry stays. */
function environment(): NodeJS.ProcessEnv {
  const own = /^(npm_(package|lifecycle)_|npm_config_local_prefix$|npm_command$|INIT_CWD$|FULL$|VITEST|NODE_ENV$)/i
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)))
  return {...kept, LANG: 'C', PATH: [dirname(process.execPath), process.env.PATH].join(delimiter)}
}
