import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, onTestFinished, test} from 'vitest'
import {commands} from '../../src/cli/commands.ts'
import {showsColors} from '../../src/cli/shows-colors.ts'
import {readSegmentFile} from '../../src/exchange/xliff/read.ts'
import {lockFolderOf} from '../../src/project/lock.ts'
import {findRemains} from '../../src/project/remains.ts'
import {firstLine} from '../project/child.ts'
import {folderOf} from '../project/folder.ts'
import {done, type Ended, filesOf, main, ordbro, projectOf, read, write} from './project.ts'

/** What a terminal is to a person: `script` (util-linux) runs a program in one. */
const hasScript = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0
if (!hasScript) console.log('no “script” of util-linux: what a terminal shows is not tried')
const posix = process.platform !== 'win32'

type Env = Readonly<Record<string, string>>

/** No colour of this process's own environment goes in. */
function clean(env: Env = {}): NodeJS.ProcessEnv {
  const {NO_COLOR: _, FORCE_COLOR: __, ...rest} = process.env
  return {...rest, LC_ALL: 'C', TERM: 'xterm', ...env}
}

function shell(root: string, line: string, env?: Env): Ended {
  const {status, stdout, stderr} = spawnSync('bash', ['-c', line], {cwd: root, encoding: 'utf8', env: clean(env)})
  return {code: status ?? -1, out: stdout, err: stderr}
}

/** `ordbro …` as a shell runs it. */
function line(...args: readonly string[]): string {
  return [process.execPath, main, ...args].map((word) => `'${word}'`).join(' ')
}

/** All that a terminal of 80 columns is sent. */
function inTerminal(root: string, args: readonly string[], env?: Env): string {
  return spawnSync('script', ['-qec', `stty columns 80; ${line(...args)}`, '/dev/null'], {
    cwd: root,
    encoding: 'utf8',
    env: clean(env),
    input: ''
  }).stdout
}

const article = '# En rubrik\n\nEn mening om en modell.\n'
const glossary = '- id: model\n  sv: modell\n  nb: modell\n'

async function project(): Promise<string> {
  const root = projectOf({'a.md': article}, {locales: ['sv', 'nb']})
  write(root, 'glossary/a.yaml', glossary)
  await done(root, 'sync')
  return root
}

/** A command line of each command that prints. */
const lines: Readonly<Record<string, readonly string[]>> = {
  init: ['init', '--dry-run', '--root', 'other'],
  sync: ['sync'],
  status: ['status'],
  confirm: ['confirm', 'content/sv/a.md'],
  waive: ['waive', 'missing', 'segments/nb/a.md.xlf', '--reason', 'x', '--author', 'y', '--dry-run'],
  check: ['check'],
  build: ['build'],
  prove: ['prove', 'content'],
  segment: ['segment', '--locale', 'sv', 'content/sv/a.md'],
  terms: ['terms', 'find', '--locale', 'sv', 'content/sv/a.md'],
  memory: ['memory', 'lookup', '--source', 'sv', '--target', 'nb', 'Hej'],
  doctor: ['doctor'],
  explain: ['explain', 'stale'],
  completion: ['completion', 'bash']
}

test('every command has a line here', () => {
  expect(Object.keys(lines).sort()).toEqual(commands.map(({name}) => name).sort())
})

async function projectForAll(): Promise<string> {
  const root = await project()
  write(root, 'other/content/sv/a.md', article)
  return root
}

describe('did you mean', () => {
  const slips: readonly (readonly [args: readonly string[], meant: string])[] = [
    [['stauts'], 'status'],
    [['status', '--loacle', 'nb'], '--locale'],
    [['status', '--jsn'], '--json'],
    [['--vershun'], '--version'],
    [['status', '--locale', 'nbb'], 'nb'],
    [['check', '--fail-on', 'number-lots'], 'number-lost'],
    [['sync', '--with', 'term'], 'terms'],
    [['confirm', 'content/sv/a.md', '--state', 'finel'], 'final'],
    [['terms', 'chek'], 'check'],
    [['memory', 'aling'], 'align'],
    [['memory', 'serch'], 'search'],
    [['build', 'contnet/sv/a.md'], 'content/sv/a.md'],
    [['status', 'segments/nb/b.md.xlf'], 'segments/nb/a.md.xlf'],
    [['prove', 'contnet'], 'content'],
    [['status', '--root', 'contnet'], 'content'],
    [['segment', '--locale', 'sv', 'content/sv/a.mb'], 'content/sv/a.md'],
    [['terms', 'find', '--locale', 'sv', 'content/sw/a.md'], 'content/sv/a.md'],
    [['terms', 'check', '--glossary', 'glossry/a.yaml'], 'glossary/a.yaml']
  ]

  test.each(slips)('%j', async (args, meant) => {
    const {code, err, out} = await ordbro(await project(), ...args)
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err).toContain(`Did you mean “${meant}”?`)
    expect(err.split('\n')).toHaveLength(2)
  })

  test('the language of ordbro’s own words', () => {
    expect(shell(folderOf(), line('--lang', 'svv', 'status'))).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Did you mean “sv”?')
    })
  })
})

describe('colors', () => {
  const cases: readonly (readonly [isTerminal: boolean, env: Env, args: readonly string[], shown: boolean])[] = [
    [true, {}, [], true],
    [false, {}, [], false],
    [true, {NO_COLOR: '1'}, [], false],
    [true, {NO_COLOR: ''}, [], true],
    [true, {TERM: 'dumb'}, [], false],
    [true, {}, ['--no-color'], false],
    [true, {}, ['segment', '--', '--no-color'], true],
    [false, {FORCE_COLOR: '1'}, [], true],
    [false, {FORCE_COLOR: '1', NO_COLOR: '1'}, [], true],
    [true, {FORCE_COLOR: '0'}, [], false],
    [false, {FORCE_COLOR: '3'}, ['--no-color'], false]
  ]

  test.each(cases)('terminal %j, %j, %j: %j', (isTerminal, env, args, shown) => {
    expect(showsColors(isTerminal, {TERM: 'xterm', ...env}, args)).toBe(shown)
  })

  const ESC = '\u001B['

  test('of the process: data and talk each by their own stream', async () => {
    const root = await project()
    const plain = shell(root, `${line('doctor')}; ${line('stauts')}`)
    expect(plain.out + plain.err).not.toContain('\u001B')
    const forced = shell(root, `${line('doctor')}; ${line('stauts')}`, {FORCE_COLOR: '1'})
    expect(forced.out).toContain(ESC)
    expect(forced.err).toContain(ESC)
    // Colour never says what no word says.
    const figures = /[\d,]+\s(MB|kB)/g
    expect(forced.out.replaceAll(/\u001B\[\d+m/g, '').replaceAll(figures, '')).toBe(plain.out.replaceAll(figures, ''))
    for (const env of [{NO_COLOR: '1'}, {TERM: 'dumb'}])
      expect(Object.values(shell(root, line('doctor'), env)).join('')).not.toContain('\u001B')
    expect(shell(root, line('doctor', '--no-color'), {FORCE_COLOR: '1'}).out).not.toContain('\u001B')
    expect(shell(root, line('--no-color', '--help'), {FORCE_COLOR: '1'}).out).not.toContain('\u001B')
    expect(shell(root, line('--help'), {FORCE_COLOR: '1'}).out).toContain(`${ESC}1mUsage:`)
  })

  test.runIf(hasScript)('in a terminal', async () => {
    const root = await project()
    expect(inTerminal(root, ['doctor'])).toContain(`${ESC}32mok`)
    expect(inTerminal(root, ['doctor'], {NO_COLOR: '1'})).not.toContain(`${ESC}32m`)
    expect(inTerminal(root, ['doctor', '--no-color'])).not.toContain(`${ESC}32m`)
    expect(inTerminal(root, ['doctor'], {TERM: 'dumb'})).not.toContain('\u001B')
  })
})

describe('what a log gets', () => {
  test.each(['sync', 'check', 'prove', 'doctor'])('%s: no carriage return, no escape', async (name) => {
    const {code, out, err} = shell(await projectForAll(), line(...lines[name]!))
    expect(code).toBe(0)
    expect(out + err).not.toMatch(/[\r\u001B]/)
    expect(out).not.toBe('')
  })
})

describe.runIf(posix)('a reader that has seen enough', () => {
  test.each([...Object.entries(lines), ['help', ['--help']] as const])('%s', async (_, args) => {
    const root = await projectForAll()
    const {code, err} = shell(root, `${line(...args)} | :; exit \${PIPESTATUS[0]}`)
    expect(err).not.toMatch(/EPIPE|\bat .*\bnode:|Error:/)
    expect(code).toBe(0)
  })

  test('many lines, of which one is read', async () => {
    const root = projectOf({'a.txt': `${'En mening om en modell. '.repeat(20_000)}\n`})
    write(root, 'glossary/a.yaml', glossary)
    const args = ['terms', 'find', '--locale', 'sv', 'content/sv/a.txt']
    const {out, err} = shell(root, `${line(...args)} | head -1`)
    expect(out.split('\n')).toHaveLength(2)
    expect(err).toBe('')
  })
})

describe.runIf(existsSync('/dev/full'))('an output that takes nothing', () => {
  test.each([
    ...Object.entries(lines),
    ['help', ['--help']] as const,
    ['a failure as data', ['status', '--fast', '--json']] as const
  ])('%s: exit 5 and a sentence', async (_, args) => {
    const root = await projectForAll()
    const {code, err} = shell(root, `${line(...args)} >/dev/full`)
    expect(code).toBe(5)
    expect(err).toContain('The output could not be written (ENOSPC). [output-failed]\n')
    expect(err).not.toMatch(/\n\s+at /)
  })

  test('talk that nobody can hear', async () => {
    const {code, out} = shell(await project(), `${line('stauts')} 2>/dev/full`)
    expect({code, out}).toEqual({code: 5, out: ''})
  })
})

describe('--json', () => {
  const wrong = ['--xyzzy', '--json']

  test.each(commands.map(({name}) => name))('%s: data on stdout where the command line is wrong', async (name) => {
    const {code, out, err} = await ordbro(folderOf(), name, ...wrong)
    expect(code).toBe(2)
    expect(JSON.parse(out)).toMatchObject({schemaVersion: 1, failures: [{kind: 'usage', code: 'option-unknown'}]})
    expect(err).toContain('[option-unknown]')
  })

  const refusals: readonly (readonly [args: readonly string[], code: number, failure: object])[] = [
    [['--json', 'xyzzy'], 2, {kind: 'usage', code: 'command-unknown'}],
    [['status', '--json', 'content/de'], 2, {kind: 'usage', code: 'path-selects-nothing'}],
    [['--json', 'status', '--locale', 'de'], 2, {kind: 'usage', code: 'locale-not-in-project'}],
    [['segment', '--json', '--locale', 'sv', 'bad.txt'], 3, {kind: 'unreadable', code: 'not-utf8', place: {line: 1}}],
    [['terms', 'check', '--json', '--glossary', 'bad.yaml'], 2, {kind: 'usage', code: 'glossary-not-list'}],
    [['sync', '--json', '--root', 'broken'], 3, {kind: 'unreadable', place: {path: 'content/sv/a.md', line: 1}}],
    [['build', '--json', '--root', 'conflict'], 3, {kind: 'unreadable', code: 'conflict-markers'}],
    [['segment', '--json', '--locale', 'sv', 'content'], 5, {kind: 'io', code: 'is-a-folder'}]
  ]

  test.each(refusals)('%j: exit %d', async (args, code, failure) => {
    const root = await project()
    write(root, 'bad.yaml', 'a: b\n')
    write(root, 'broken/content/sv/a.md', '---js\nkod\n---\n')
    write(root, 'broken/ordbro.config.json', '{"locales": ["sv", "nb"]}')
    write(root, 'conflict/content/sv/a.md', article)
    write(root, 'conflict/localized/manifest.jsonl', '<<<<<<< a\n=======\n>>>>>>> b\n')
    shell(root, "printf '\\377' >bad.txt")
    const ended = await ordbro(root, ...args)
    expect(ended.code).toBe(code)
    const {schemaVersion, failures} = JSON.parse(ended.out)
    expect(schemaVersion).toBe(1)
    expect(failures[0]).toMatchObject(failure)
  })

  test('of the process, its own language included', () => {
    const {code, out} = shell(folderOf(), line('--lang', 'tlh', 'status', '--json'))
    expect(code).toBe(2)
    expect(JSON.parse(out)).toMatchObject({schemaVersion: 1, failures: [{kind: 'usage', code: 'lang-unknown'}]})
  })

  test('an option behind -- is none', async () => {
    expect((await ordbro(await project(), 'xyzzy', '--', '--json')).out).toBe('')
  })
})

describe('--quiet', () => {
  test('keeps errors, findings and data, and drops all other talk', async () => {
    const root = await project()
    write(root, 'content/sv/b.md', '---\nnotice: Det här liknar löptext i ett fält.\n---\nEn rad.\n')
    const loud = shell(root, line('sync'))
    expect(loud.err).toContain('frontMatter')
    const quiet = shell(root, line('sync', '--quiet'))
    expect(quiet.err).toBe('')
    expect(quiet.out).toBe('')
    expect(shell(root, line('sync', '-q', '--json')).out).toContain('"schemaVersion":1')
    expect(shell(root, line('status', '-q')).out).toContain('content/sv/b.md')
    write(root, 'content/sv/c.md', '[x](d.md)\n')
    const check = shell(root, line('check', '-q'))
    expect([check.out, check.err]).toEqual([
      '',
      expect.stringMatching(/^[^\n]*warning[^\n]*\[link-article-unknown\]\n$/)
    ])
    write(root, 'localized/nb/a.md', 'Noen andres.\n')
    const {code, err} = shell(root, line('-q', 'build'))
    expect(code).toBe(1)
    expect(err.trimEnd().split('\n')).toEqual([expect.stringContaining('[build-not-ours]')])
    expect(shell(root, line('stauts', '-q')).err).toContain('[command-unknown]')
  })

  test('with --json, findings are data and nothing else', async () => {
    const root = await project()
    write(root, 'content/sv/c.md', '[x](d.md)\n')
    const {out, err} = shell(root, line('check', '--json'))
    expect(JSON.parse(out).findings).toContainEqual(expect.objectContaining({code: 'link-article-unknown'}))
    expect(err).toBe('')
  })

  test.runIf(hasScript)('shows no progress', async () => {
    expect(inTerminal(await project(), ['sync', '--quiet'])).not.toContain('reading')
  })
})

describe.runIf(hasScript)('the first sign of life', () => {
  test.each(['status', 'prove'])('%s: a line, which the output then replaces', async (name) => {
    const shown = inTerminal(await project(), lines[name]!)
    expect(shown).toMatch(new RegExp(`^ordbro ${name}: reading the project …\\r\\u001B\\[K`))
    // On a busy machine a line of progress comes between.
    expect(shown.split('\r\u001B[K').at(-1)).not.toBe('')
  })

  test('every command that reads a project gives one', () => {
    expect(commands.filter(({isSlow}) => !isSlow).map(({name}) => name)).toEqual([
      'explain',
      'segment',
      'terms',
      'completion'
    ])
  })

  test('it is there before the project is read', async () => {
    const root = projectOf(Object.fromEntries(Array.from({length: 60}, (_, at) => [`${at}.md`, article.repeat(20)])))
    const child = spawn('script', ['-qec', line('sync', '--dry-run'), '/dev/null'], {cwd: root, env: clean()})
    const start = performance.now()
    const [first] = (await once(child.stdout, 'data')) as [Buffer]
    const sign = performance.now() - start
    child.stdout.resume()
    await once(child, 'close')
    const all = performance.now() - start
    expect(first.toString()).toContain('reading the project')
    expect(sign).toBeLessThan(all / 2)
    console.log(`first sign after ${Math.round(sign)} ms of ${Math.round(all)} ms`)
  })
})

describe.runIf(posix)('Ctrl-C', () => {
  function start(root: string, ...args: readonly string[]): {child: ReturnType<typeof spawn>; said: () => string} {
    const child = spawn(process.execPath, [main, ...args], {cwd: root, env: clean(), stdio: ['ignore', 'pipe', 'pipe']})
    onTestFinished(() => void child.kill('SIGKILL'))
    let said = ''
    child.stdout!.resume()
    child.stderr!.setEncoding('utf8').on('data', (data: string) => {
      said += data
    })
    return {child, said: () => said}
  }

  const many = Object.fromEntries(
    Array.from({length: 80}, (_, at) => [`${at}.md`, `# Rubrik ${at}\n\n${`Mening nummer ${at}. `.repeat(30)}\n`])
  )

  test('while files are read: it is answered, exit 130', async () => {
    const root = projectOf(many)
    const {child, said} = start(root, 'prove', 'content', '--out', 'kept')
    // The first rebuilt file shows that the work has begun.
    while (!existsSync(join(root, 'kept')) && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 2))
    const before = performance.now()
    child.kill('SIGINT')
    await once(child.stderr!, 'data')
    console.log(`Ctrl-C was answered in ${Math.round(performance.now() - before)} ms`)
    const [code, signal] = await once(child, 'close')
    expect({code, signal}).toEqual({code: 130, signal: null})
    expect(said()).toMatch(/^Stopping after the files/)
    expect(Object.keys(filesOf(root, 'kept/identical')).length).toBeLessThan(80)
  })

  test('while files are written: none is half, nothing is left behind, and the next command goes on', async () => {
    const root = projectOf(many)
    const {child, said} = start(root, 'sync')
    const folder = join(root, 'segments/nb')
    while (!existsSync(folder) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 2))
    child.kill('SIGINT')
    const [code] = await once(child, 'close')
    expect(code).toBe(130)
    expect(said()).toMatch(/^Stopping after the files/)
    const written = Object.entries(filesOf(root, 'segments'))
    expect(written.length).toBeLessThan(240)
    for (const [path, text] of written) expect(() => readSegmentFile(text, path)).not.toThrow()
    expect(readdirSync(lockFolderOf(root))).toEqual([])
    expect(findRemains(root)).toEqual({locks: [], temporaries: []})
    await done(root, 'sync')
    expect(Object.keys(filesOf(root, 'segments'))).toHaveLength(240)
    expect((await done(root, 'sync')).out).toContain(' 0 changed.')
  })

  test('the first one waits for what is being written, the second one for nothing', async () => {
    const root = folderOf({'a.md': ''})
    const child = spawn(process.execPath, [join(import.meta.dirname, 'children/hold-on.ts'), root, 'a.md'], {
      stdio: ['ignore', 'pipe', 'pipe']
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (data: string) => {
      said += data
    })
    expect(await firstLine(child)).toBe('held')
    child.kill('SIGINT')
    await once(child.stderr, 'data')
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(child.exitCode).toBe(null)
    child.kill('SIGINT')
    const [code] = await once(child, 'close')
    expect(code).toBe(130)
    expect(said.split('\n')).toHaveLength(2)
    // The dead lock is no obstacle to anybody.
    expect(read(root, 'a.md')).toBe('')
    expect(findRemains(root).locks).toHaveLength(1)
  })
})
