import {globSync, readFileSync} from 'node:fs'
import {join, posix} from 'node:path'
import {describe, expect, test} from 'vitest'

const root = join(import.meta.dirname, '..')

/** Rooms of one stage each: they never import each other, they meet in the model. */
const stages = ['markdown', 'plaintext', 'segment', 'memory', 'terms', 'check', 'exchange', 'build', 'store', 'draft']

/** Which rooms a room may import besides itself. A room or file of `src/` that is not here does not exist. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  ...Object.fromEntries(stages.map((stage) => [stage, ['model']])),
  'messages.ts': ['model'],
  'pipeline.ts': ['model', ...stages],
  project: ['model', ...stages, 'pipeline.ts'],
  'library.ts': ['model', ...stages, 'pipeline.ts', 'project'],
  'index.ts': ['model', ...stages, 'pipeline.ts', 'project', 'library.ts'],
  workbench: ['model', ...stages, 'pipeline.ts', 'project', 'messages.ts'],
  cli: ['model', ...stages, 'pipeline.ts', 'project', 'messages.ts', 'workbench']
}

/** What reaches out of the program, and the rooms that may. */
const powers: readonly {readonly what: string; readonly pattern: RegExp; readonly rooms: readonly string[]}[] = [
  {what: 'files', pattern: /'node:fs(\/promises)?'/, rooms: ['project', 'store', 'cli']},
  {what: 'other programs', pattern: /'node:child_process'/, rooms: ['project', 'cli']},
  {
    what: 'the network',
    pattern: /'node:(net|tls|dgram|http|https|http2|dns)'|\bfetch\(/,
    rooms: ['workbench', 'draft']
  },
  {what: 'the database', pattern: /'node:sqlite'/, rooms: ['store']},
  {what: 'console', pattern: /\bconsole\./, rooms: ['cli', 'workbench']},
  {what: 'streams, environment, arguments', pattern: /\bprocess\.(stdout|stderr|stdin|env|argv)\b/, rooms: ['cli']},
  {what: 'the end of the process', pattern: /\bprocess\.(exit|exitCode|abort|reallyExit)\b/, rooms: ['cli']},
  // Articles, configurations and glossaries are never code.
  {what: 'code from text', pattern: /\beval\(|\bnew Function\b|'node:vm'/, rooms: []}
]

interface SourceFile {
  /** `project/config.ts` */
  readonly path: string
  readonly room: string
  readonly text: string
  /** Without comments. */
  readonly code: string
  /** Other files of `src/`, as paths like its own. */
  readonly files: readonly string[]
  readonly packages: readonly {readonly name: string; readonly isType: boolean}[]
}

const sources = globSync('**/*.ts', {cwd: join(root, 'src')}).map(read)
const tests = globSync('test/**/*.ts', {cwd: root})
/** Programs that are called by another name than that of their package. */
const programs: Readonly<Record<string, string>> = {'@biomejs/biome': 'biome', typescript: 'tsc'}
const manifest: {
  /** What is installed with ordbro: nothing, since the bundle holds it. */
  dependencies?: Record<string, string>
  devDependencies: Record<string, string>
  scripts: Record<string, string>
} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const lock: {packages: Record<string, Locked>} = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
/** What is in the bundle, but for what these packages need in their turn. */
const bundled = new Set(sources.flatMap(({packages}) => packages.filter(({isType}) => !isType).map(({name}) => name)))

interface Locked {
  readonly dependencies?: Record<string, string>
  readonly hasInstallScript?: boolean
}

function read(name: string): SourceFile {
  const path = name.replaceAll('\\', '/')
  const text = readFileSync(join(root, 'src', path), 'utf8')
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const imports = [
    ...code.matchAll(/^(?:import|export)\s+(type\s)?[^;'"]*?\bfrom\s+'([^']+)'/gm),
    ...code.matchAll(/^import\s()'([^']+)'/gm),
    ...code.matchAll(/\bimport\(()'([^']+)'\)/g),
    // Plugins of the parser that are loaded when a text needs them.
    ...code.matchAll(/\b(?:require|lazily)(?:<[^(]*>)?\(()'([^']+)'\)/g)
  ].map(([, type, specifier]) => ({isType: Boolean(type), specifier: specifier!}))
  return {
    path,
    room: path.split('/')[0]!,
    text,
    code,
    files: imports.flatMap(({specifier}) =>
      specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : []
    ),
    packages: imports.flatMap(({specifier, isType}) =>
      /^(\.|node:)/.test(specifier) ? [] : {name: /^(@[^/]+\/)?[^/]+/.exec(specifier)![0], isType}
    )
  }
}

/** `path: what` for each file and each thing that is wrong with it. */
function faults(judge: (file: SourceFile) => readonly string[]): string[] {
  return sources.flatMap((file) => judge(file).map((fault) => `${file.path}: ${fault}`))
}

describe('who may import whom', () => {
  test('the files were read', () => {
    expect(sources.length).toBeGreaterThan(100)
    expect(
      sources.flatMap((file) => file.files).filter((path) => !sources.some((other) => other.path === path))
    ).toEqual([])
  })

  test('every room is in the table', () => {
    expect(faults(({room}) => (room in mayImport ? [] : [`there is no room ${room}`]))).toEqual([])
  })

  test('a room imports only what the table lets it', () => {
    const wrong = faults(({room, files}) =>
      files.flatMap((path) => {
        const other = path.split('/')[0]!
        return other === room || mayImport[room]?.includes(other) ? [] : [`may not import ${path}`]
      })
    )
    expect(wrong).toEqual([])
  })

  test('a package is imported by its name, with its types, and named in package.json', () => {
    const named = {...manifest.dependencies, ...manifest.devDependencies}
    const wrong = faults(({packages}) =>
      packages.flatMap(({name, isType}) => (name in named || (isType && `@types/${name}` in named) ? [] : [name]))
    )
    expect(wrong).toEqual([])
  })

  test('no file imports itself by way of others', () => {
    expect(cycles()).toEqual([])
  })

  test('relative imports name a file, with its ending', () => {
    expect(faults(({files}) => files.filter((path) => !path.endsWith('.ts')))).toEqual([])
  })
})

describe('who may do what', () => {
  test.each(powers)('$what: $rooms', ({what, pattern, rooms}) => {
    expect(
      faults(({room, code}) => (pattern.test(code) && !rooms.includes(room) ? [`reaches for ${what}`] : []))
    ).toEqual([])
  })
})

describe('how a file is', () => {
  test('there is no drawer for what has no name', () => {
    const drawers = /(^|[/-])(utils?|helpers?|common|shared|core|lib|misc)([/.-]|s\/|$)/
    expect([...sources.map(({path}) => path), ...tests].filter((path) => drawers.test(path))).toEqual([])
  })

  test('names are kebab-case', () => {
    expect(sources.filter(({path}) => !/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(path))).toEqual(
      []
    )
  })

  test('no file is longer than 400 lines, and half of them have no more than 80', () => {
    const lengths = sources.map(({text}) => text.split('\n').length - 1).toSorted((a, b) => a - b)
    expect(faults(({text}) => (text.split('\n').length - 1 > 400 ? ['too long'] : []))).toEqual([])
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80)
  })

  test('a file says what it is', () => {
    expect(faults(({text}) => (/\/\*\*/.test(text) ? [] : ['no doc comment']))).toEqual([])
  })

  test('only index.ts passes on the names of others', () => {
    const passesOn = /^export\s+(type\s+)?(\{[^}]*\}|\*)[^;]*?\sfrom\s/m
    expect(faults(({path, code}) => (passesOn.test(code) && path !== 'index.ts' ? ['a barrel'] : []))).toEqual([])
  })

  test('nothing is silenced, and nothing is left for later', () => {
    const silenced = /@ts-(ignore|expect-error|nocheck)|biome-ignore|\b(TODO|FIXME|XXX|HACK)\b|[Nn]ot implemented/
    expect(faults(({text}) => silenced.exec(text)?.slice(0, 1) ?? [])).toEqual([])
  })

  test('there are only named exports', () => {
    expect(faults(({code}) => (/^export default\b/m.test(code) ? ['a default export'] : []))).toEqual([])
  })
})

describe('what is shipped with us', () => {
  /** Asked for by whoever ordered ordbro; all others were chosen. */
  const given = ['unified', 'remark-parse', 'remark-frontmatter', 'gray-matter', 'i18next', '@formatjs/intl']

  test('25 packages of our own choosing at most', () => {
    expect([...bundled].filter((name) => !given.includes(name)).length).toBeLessThanOrEqual(25)
    expect(given.filter((name) => !bundled.has(name))).toEqual([])
  })

  test('a package is there because a file imports it or a script runs it', () => {
    const code = ['src', 'test', 'bench', 'scripts'].flatMap((folder) => globSync(`${folder}/**/*.ts`, {cwd: root}))
    const imports = [...code, 'vitest.config.ts'].map((file) => readFileSync(join(root, file), 'utf8')).join('\n')
    const commands = [...Object.values(manifest.scripts), readFileSync(join(root, '.ci/run'), 'utf8')].join('\n')
    const idle = Object.keys({...manifest.dependencies, ...manifest.devDependencies}).filter((name) => {
      const isImported = new RegExp(`'${name.replace('@types/node', 'node:fs').replace('@types/', '')}['/]`)
      return !isImported.test(imports) && !new RegExp(`\\b${programs[name] ?? name} `).test(commands)
    })
    expect(idle).toEqual([])
  })

  test('versions are carets', () => {
    const versions = Object.entries({...manifest.dependencies, ...manifest.devDependencies})
    expect(versions.filter(([, version]) => !version.startsWith('^'))).toEqual([])
  })

  test('installing brings nothing but ordbro, and runs none of our code', () => {
    expect(Object.keys(manifest.dependencies ?? {})).toEqual([])
    expect(Object.keys(manifest.scripts).filter((name) => /^(pre|post)?install$|^prepare$/.test(name))).toEqual([])
  })

  test('the lockfile names no registry, and nothing of the bundle runs a script', () => {
    expect(JSON.stringify(lock)).not.toContain('"resolved"')
    const needed = new Set(bundled)
    for (const name of needed)
      for (const next of Object.keys(lock.packages[`node_modules/${name}`]?.dependencies ?? {})) needed.add(next)
    expect(needed.size).toBeGreaterThan(100)
    expect([...needed].filter((name) => lock.packages[`node_modules/${name}`] === undefined)).toEqual([])
    expect([...needed].filter((name) => lock.packages[`node_modules/${name}`]?.hasInstallScript)).toEqual([])
  })
})

/** Each circle of imports once, as the files on it; found by walking down and looking back. */
function cycles(): string[] {
  const graph = new Map(sources.map(({path, files}) => [path, files]))
  const done = new Set<string>()
  const found: string[] = []
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path)
    if (at >= 0) found.push([...trail.slice(at), path].join(' → '))
    if (at >= 0 || done.has(path)) return
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) walk(path, [])
  return found
}
