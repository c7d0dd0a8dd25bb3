import {spawnSync} from 'node:child_process'
import {existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, dirname, join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {example} from '../readme-example.ts'

const root = join(import.meta.dirname, '../..')
const home = 'node_modules/ordbro'
/** By how much a busy machine may spoil a ratio of best times. */
const noise = 1.25
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
    const inside = readFileSync(join(folder, home, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8').match(/^-{80}$/gm)!.length
    console.log(
      `package: ${kilobytes(size)} packed, ${kilobytes(unpackedSize)} unpacked, ${files.length} files; ` +
        `${inside} packages inside, ${installed().length} beside it`
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

  test('nothing comes with it, runs at installation, or is compiled for one machine', () => {
    expect(installed()).toEqual([])
    const {scripts = {}} = JSON.parse(readFileSync(join(folder, home, 'package.json'), 'utf8'))
    expect(Object.keys(scripts).filter((name) => /install$/.test(name))).toEqual([])
    expect(globSync('node_modules/**/*.{node,gyp,wasm}', {cwd: folder})).toEqual([])
  })

  test('it holds nothing that makes code of text, and names no source file', () => {
    const files = globSync(`${home}/dist/**/*.js`, {cwd: folder}).map((path) => [
      path,
      readFileSync(join(folder, path), 'utf8')
    ])
    expect(files.length).toBeGreaterThan(20)
    const wrong = /\beval\(|\bnew Function\(|\bFunction\(['"`]|['"]node:vm['"]|\.ts['"], import\.meta\.url/
    expect(files.flatMap(([path, text]) => wrong.exec(text!)?.map((found) => `${path}: ${found}`) ?? [])).toEqual([])
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

  test('an article that would take minutes is stopped by the threads that come with it', () => {
    write('heavy.md', `${'!['.repeat(10_000)}a${'](b)'.repeat(10_000)}`)
    const {status, stderr} = spawnSync(process.execPath, [program(), 'prove', 'heavy.md'], {
      cwd: folder,
      env: environment(),
      encoding: 'utf8'
    })
    expect(stderr).toMatch(/^heavy\.md:1: error: .* \[parse-(deadline|memory)\]$/m)
    expect(status).toBe(3)
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

  test('the Action installs it as it is packed, and every report is in it', () => {
    const action: {runs: {steps: {name?: string; run?: string}[]}} = parse(
      readFileSync(join(root, 'action.yml'), 'utf8')
    )
    const {run: script = ''} = action.runs.steps.find(({name}) => name === 'Install')!
    const env = {RUNNER_TEMP: join(folder, 'runner'), ORDBRO_VERSION: join(folder, packed.filename)}
    run('bash', ['-e', '-c', script], folder, env)
    write('site/content/sv/a.md', '# Rubrik\n\nEn mening.\n')
    write('site/ordbro.config.json', '{"sourceLocale": "sv", "locales": ["sv", "nb"]}')
    const files = ['terminal', 'json', 'sarif', 'junit', 'github', 'md', 'html'].map(
      (name) => `${name}=reports/${name}`
    )
    const main = join(folder, 'runner/ordbro/node_modules/ordbro/dist/cli/main.js')
    run(process.execPath, [main, 'check', '--format', files.join(',')], join(folder, 'site'))
    expect(readFileSync(join(folder, 'site/reports/html'), 'utf8')).toContain('<!doctype html>')
    expect(globSync('*', {cwd: join(folder, 'site/reports')})).toHaveLength(files.length)
  })

  describe('keeps what Node compiles of it', () => {
    test('beside itself, and nowhere else', () => {
      const before = globSync('**', {cwd: folder, exclude: (path) => path.includes('.cache')})
      expect(ordbro('--help')).toBe(ordbro('--help'))
      expect(globSync('node_modules/.cache/ordbro/*/*', {cwd: folder}).length).toBeGreaterThan(1)
      expect(globSync('**', {cwd: folder, exclude: (path) => path.includes('.cache')})).toEqual(before)
    })

    test.each([
      ['in the cache of the person where that cannot be written', 'home', 'home/.cache/ordbro/*/*'],
      ['nowhere, and works, where neither can', 'node_modules/ordbro/package.json', undefined]
    ])('%s', (_, home, pattern) => {
      rmSync(join(folder, 'node_modules/.cache'), {recursive: true, force: true})
      // A file, since nothing is closed to root.
      write('node_modules/.cache', '')
      const said = run(process.execPath, [program(), '--version'], folder, {HOME: join(folder, home)})
      expect(said).toMatch(/^\d+\.\d+\.\d+\n$/)
      if (pattern !== undefined) expect(globSync(pattern, {cwd: folder}).length).toBeGreaterThan(1)
      rmSync(join(folder, 'node_modules/.cache'))
    })
  })

  describe('its start costs, measured against a program that does nothing', () => {
    test.each([
      {what: '--help', args: ['--help'], most: 2},
      {what: 'prove of a few lines', args: ['prove', 'few.md'], most: 6}
    ])('$what: at most $most times', ({what, args, most}) => {
      write('few.md', '# Spara\n\nVälj **Spara** i menyn.\n')
      const trials = [
        ['-e', '0'],
        [program(), ...args]
      ].map((words) => ({words, best: Number.POSITIVE_INFINITY}))
      for (let round = 0; round < 25; round++)
        for (const trial of trials) trial.best = Math.min(trial.best, cpuOf(trial.words))
      const [empty, own] = trials.map(({best}) => best)
      console.log(`${what}: ${own!.toFixed(0)} ms, an empty program ${empty!.toFixed(0)} ms of the processor`)
      expect(own! / empty!).toBeLessThan(most * noise)
    })
  })

  /** Milliseconds that a process of Node used, by its own count at its end. */
  function cpuOf(args: readonly string[]): number {
    const said = join(folder, 'cpu.txt')
    write(
      'cpu.cjs',
      `process.on('exit', () => {
      const {user, system} = process.cpuUsage()
      require('fs').writeFileSync(${JSON.stringify(said)}, String((user + system) / 1000))
    })`
    )
    run(process.execPath, ['-r', './cpu.cjs', ...args])
    return Number(readFileSync(said, 'utf8'))
  }

  function program(): string {
    return join(folder, home, 'dist/cli/main.js')
  }

  function ordbro(...args: readonly string[]): string {
    return run(process.execPath, [program(), ...args])
  }

  /** What it prints to stdout. A program that fails fails the test with all that it said. */
  function run(program: string, args: readonly string[], cwd = folder, env: NodeJS.ProcessEnv = {}): string {
    const {status, stdout, stderr, error} = spawnSync(program, args, {
      cwd,
      env: {...environment(), ...env},
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
})

/** A stranger's shell: what npm tells its scripts about this repository is gone; its registry stays. */
function environment(): NodeJS.ProcessEnv {
  const own =
    /^(npm_(package|lifecycle)_|NODE_(DISABLE_)?COMPILE_CACHE$|XDG_CACHE_HOME$|npm_config_local_prefix$|npm_command$|INIT_CWD$|FULL$|VITEST|NODE_ENV$)/i
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)))
  return {...kept, LANG: 'C', PATH: [dirname(process.execPath), process.env.PATH].join(delimiter)}
}
