import {spawnSync} from 'node:child_process'
import {chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import stringWidth from 'string-width'
import {describe, expect, test} from 'vitest'
import type {Row} from '../../src/project/doctor/row.ts'
import {leastNode, runtime} from '../../src/project/doctor/runtime.ts'
import {lockFolderOf} from '../../src/project/lock.ts'
import {newRecord} from '../../src/project/lock-file.ts'
import {schemaVersion} from '../../src/store/schema.ts'
import {finished, firstLine, startChild} from '../project/child.ts'
import {folderOf} from '../project/folder.ts'
import {commitAll, done, filesOf, git, home, main, ordbro, ordbroIn, projectOf, write} from './project.ts'

interface Told {
  readonly schemaVersion: 1
  readonly ok: boolean
  readonly cleaned: readonly string[]
  readonly rows: readonly Row[]
  readonly settings: readonly {readonly name: string; readonly from: string}[]
}

async function doctor(root: string, ...args: readonly string[]): Promise<Told & {code: number}> {
  const {code, out} = await ordbro(root, 'doctor', '--json', ...args)
  return {code, ...(JSON.parse(out) as Told)}
}

/** What a row says, by its code. */
async function told(root: string, code: string): Promise<Row> {
  const {rows} = await doctor(root)
  const row = rows.find((each) => each.code === code)
  if (row === undefined) throw new Error(`no ${code} in ${rows.map((each) => each.code).join(' ')}`)
  return row
}

/** A project in a repository in which all is well. */
async function healthy(): Promise<string> {
  const root = projectOf({'a.md': '# En rubrik\n\nEn mening.\n'}, {locales: ['sv', 'nb']})
  write(root, 'glossary/a.yaml', '- id: model\n  sv: modell\n  nb: modell\n')
  write(root, '.gitignore', '.ordbro/\n')
  write(root, '.gitattributes', 'memory/kept/*.tmx merge=union\nlocalized/manifest.jsonl merge=union\n')
  git(root, 'init', '-q')
  await done(root, 'sync')
  await done(root, 'build')
  commitAll(root, 'start')
  return root
}

describe('where all is well', () => {
  test('no row is a warning, exit 0, and nothing is changed', async () => {
    const root = await healthy()
    const cached = (): string[] => readdirSync(join(root, '.ordbro'), {recursive: true, encoding: 'utf8'}).sort()
    const before = {files: filesOf(root), cached: cached()}
    const {code, ok, rows, settings} = await doctor(root)
    expect(rows.filter(({verdict}) => verdict !== 'ok')).toEqual([])
    expect({code, ok}).toEqual({code: 0, ok: true})
    expect(new Set(rows.map(({check}) => check)).size).toBeGreaterThan(15)
    expect(settings.find(({name}) => name === 'locales')).toMatchObject({from: 'file', line: 1})
    expect({files: filesOf(root), cached: cached()}).toEqual(before)
    expect((await ordbro(root, 'doctor')).out).toContain('All is well.')
  })

  test('a folder that was never worked in is left without a cache', async () => {
    const root = projectOf({'a.md': 'En rad.\n'})
    await doctor(root)
    expect(existsSync(join(root, '.ordbro'))).toBe(false)
  })

  test.each(['en', 'sv', 'nb', 'ja'])('fits 80 columns in the words of %s', async (language) => {
    const root = await healthy()
    const lines = (await ordbroIn(language, root, 'doctor')).out.split('\n')
    expect(lines.length).toBeGreaterThan(40)
    // A path is never broken; the folder of a test may be longer than a line.
    expect(lines.filter((line) => stringWidth(line) > 80 && !line.includes(root))).toEqual([])
  })
})

describe('Node.js', () => {
  test('what it must be is what the package says', () => {
    const {engines}: {engines: {node: string}} = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
    expect(engines.node).toBe(`>=${leastNode}`)
  })

  test('one that is too old is an error, and so is one without language data', () => {
    // `icu` is what a Node.js without Intl does not name.
    const versions = Object.fromEntries(Object.entries(process.versions).filter(([name]) => name !== 'icu'))
    const old = {...versions, node: '22.1.0'} as NodeJS.ProcessVersions
    const codes = runtime({version: '1'}, old).map(({code, verdict}) => [code, verdict])
    expect(codes).toEqual([
      ['ordbro-version', 'ok'],
      ['node-old', 'error'],
      ['unicode-partial', 'error']
    ])
  })
})

describe('git', () => {
  test('no repository', async () => {
    expect(await told(projectOf({'a.md': 'En rad.\n'}), 'git-no-repository')).toMatchObject({
      verdict: 'warning',
      mend: 'git init'
    })
  })

  test('no git', async () => {
    const root = await healthy()
    const before = process.env.PATH
    try {
      process.env.PATH = folderOf()
      expect(await told(root, 'git-missing')).toMatchObject({verdict: 'warning'})
    } finally {
      process.env.PATH = before
    }
  })

  test('files of lines that git would not merge: the line that mends it mends it', async () => {
    const root = await healthy()
    write(root, '.gitattributes', 'localized/manifest.jsonl merge=union\n')
    const row = await told(root, 'merge-conflicts')
    expect(row).toMatchObject({verdict: 'warning', values: {pattern: 'memory/kept/*.tmx'}})
    write(root, '.gitattributes', `localized/manifest.jsonl merge=union\n${row.mend}\n`)
    expect(await told(root, 'merge-union')).toMatchObject({verdict: 'ok'})
  })

  test('attributes of a folder above count', async () => {
    const top = folderOf({'.gitattributes': '*.tmx merge=union\nmanifest.jsonl merge=union\n'})
    git(top, 'init', '-q')
    write(top, 'site/content/sv/a.md', 'En rad.\n')
    expect(await told(join(top, 'site'), 'merge-union')).toMatchObject({verdict: 'ok'})
  })

  test('a cache that is not ignored', async () => {
    const root = await healthy()
    write(root, '.gitignore', '')
    write(root, '.ordbro/.gitignore', '')
    expect(await told(root, 'cache-shown')).toMatchObject({verdict: 'warning', mend: '.ordbro/'})
  })

  test('a cache that is not there yet is not called ignored', async () => {
    const root = projectOf({'a.md': 'En mening.\n'}, {locales: ['sv', 'nb']})
    git(root, 'init', '-q')
    expect(await told(root, 'cache-hides')).toMatchObject({check: 'ignore', verdict: 'ok'})
    write(root, '.gitignore', '.ordbro/\n')
    expect(await told(root, 'cache-ignored')).toMatchObject({verdict: 'ok'})
  })

  test('a cache that is tracked is an error, told once', async () => {
    const root = await healthy()
    git(root, 'add', '-f', '.ordbro/.gitignore')
    const {code, rows} = await doctor(root)
    expect(code).toBe(1)
    expect(rows.filter(({verdict}) => verdict === 'error')).toMatchObject([{code: 'cache-tracked', check: 'ignore'}])
  })
})

describe('the cache', () => {
  test('an index, a broken one, and one of another version', async () => {
    const root = await healthy()
    expect(await told(root, 'index-current')).toMatchObject({verdict: 'ok', values: {version: schemaVersion}})
    const file = join(root, '.ordbro/index/index.db')
    const database = new DatabaseSync(file)
    database.exec('PRAGMA user_version = 999')
    database.close()
    expect(await told(root, 'index-other')).toMatchObject({verdict: 'ok', values: {version: 999}})
    for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, {force: true})
    write(root, '.ordbro/index/index.db', 'no database')
    const {mend} = await told(root, 'index-broken')
    expect(mend).toBe('rm -r .ordbro/index')
    await done(root, 'status')
    expect(await told(root, 'index-current')).toMatchObject({verdict: 'ok'})
  })
})

describe('locks and what the dead left', () => {
  test('a lock that is held, with its process', async () => {
    const root = await healthy()
    const child = startChild('hold-lock', root, 'content/sv/a.md')
    await firstLine(child)
    expect(await told(root, 'locks-held')).toMatchObject({
      verdict: 'ok',
      values: {count: 1, pid: child.pid!, path: 'content/sv/a.md'}
    })
    // What a living process writes is none of the doctor's business.
    expect(await doctor(root, '--clean')).toMatchObject({cleaned: []})
    expect(await told(root, 'temporaries-none')).toMatchObject({verdict: 'ok'})
  })

  test('one that is held for minutes', async () => {
    const root = await healthy()
    plant(root, {...newRecord(['a.md'])}, 300)
    const {verdict, values} = await told(root, 'locks-old')
    expect(verdict).toBe('warning')
    // A machine that is busy takes a second or two to ask.
    expect(values.seconds).toBeGreaterThanOrEqual(300)
    expect(values.seconds).toBeLessThan(360)
  })

  test('one of another machine', async () => {
    const root = await healthy()
    plant(root, {...newRecord(['a.md']), host: 'elsewhere'})
    expect(await told(root, 'locks-elsewhere')).toMatchObject({verdict: 'warning', mend: 'rm .ordbro/locks/ab.lock'})
    expect(await doctor(root, '--clean')).toMatchObject({cleaned: []})
  })

  test('a killed process: --dry-run names what it left, --clean removes it', async () => {
    const root = await healthy()
    const child = startChild('hold-lock', root, 'content/sv/a.md')
    await firstLine(child)
    child.kill('SIGKILL')
    await finished(child)
    expect(await told(root, 'locks-dead')).toMatchObject({verdict: 'warning', mend: 'ordbro doctor --clean'})
    expect(await told(root, 'temporaries-left')).toMatchObject({verdict: 'warning', values: {count: 1}})
    const before = filesOf(root)
    const {cleaned} = await doctor(root, '--clean', '--dry-run')
    expect(cleaned).toHaveLength(2)
    for (const path of cleaned) expect(existsSync(join(root, path))).toBe(true)
    expect(filesOf(root)).toEqual(before)
    const after = await doctor(root, '--clean')
    expect(after.cleaned).toEqual(cleaned)
    for (const path of cleaned) expect(existsSync(join(root, path))).toBe(false)
    expect(after.rows.filter(({verdict}) => verdict !== 'ok')).toEqual([])
    expect((await ordbro(root, 'doctor', '--clean')).out).toContain('There is nothing to clean up.')
  })

  test('a temporary file whose lock went with the cache: an old one is left, a young one may be alive', async () => {
    const root = await healthy()
    write(root, 'segments/nb/.ordbro-abcdefabcdef1-0.tmp', 'half')
    expect(await told(root, 'temporaries-none')).toMatchObject({verdict: 'ok'})
    const old = new Date(Date.now() - 120_000)
    utimesSync(join(root, 'segments/nb/.ordbro-abcdefabcdef1-0.tmp'), old, old)
    expect(await told(root, 'temporaries-left')).toMatchObject({values: {count: 1}})
    expect((await doctor(root, '--clean')).cleaned).toEqual(['segments/nb/.ordbro-abcdefabcdef1-0.tmp'])
  })

  function plant(root: string, record: ReturnType<typeof newRecord>, seconds = 0): void {
    mkdirSync(lockFolderOf(root), {recursive: true})
    write(root, '.ordbro/locks/ab.lock', JSON.stringify(record))
    const made = new Date(Date.now() - seconds * 1000)
    utimesSync(join(root, '.ordbro/locks/ab.lock'), made, made)
  }
})

describe('what is in the project', () => {
  const faults: readonly (readonly [what: string, code: string, harm: (root: string) => void])[] = [
    ['a faulty configuration', 'config-key-unknown', (root) => write(root, 'ordbro.config.json', '{"lokales": []}')],
    ['a faulty glossary', 'glossary-field-missing', (root) => write(root, 'glossary/b.yaml', '- sv: modell\n')],
    ['a segment file that is no XML', 'xml-cut-off', (root) => write(root, 'segments/nb/a.md.xlf', '<xliff')],
    ['a kept memory that is no XML', 'xml-cut-off', (root) => write(root, 'memory/kept/sv-nb.tmx', '<tmx')],
    ['a memory from outside that is cut off', 'xml-cut-off', (root) => write(root, 'memory/a.tmx', '<tmx')],
    ['a faulty manifest', 'manifest-broken', (root) => write(root, 'localized/manifest.jsonl', '{]\n')],
    [
      'a segment file of rules to come',
      'segments-newer',
      (root) => {
        const path = join(root, 'segments/nb/a.md.xlf')
        const text = readFileSync(path, 'utf8')
        write(
          root,
          'segments/nb/a.md.xlf',
          text.replace(/(category="ordbro:file">\s*<mda:meta type="extraction">)1/, '$12')
        )
      }
    ]
  ]

  test.each(faults)('%s is an error, exit 1, and the other rows are there', async (_, code, harm) => {
    const root = await healthy()
    harm(root)
    const ended = await doctor(root)
    expect(ended).toMatchObject({code: 1, ok: false})
    expect(ended.rows.filter(({verdict}) => verdict === 'error').map((row) => row.code)).toEqual([code])
    expect(ended.rows.map(({check}) => check)).toContain('git')
    const {out, err} = await ordbro(root, 'doctor')
    expect(out).toContain('error')
    expect(err).toBe('')
  })

  test('an article that is gone leaves its segment file', async () => {
    const root = await healthy()
    write(root, 'segments/nb/b.md.xlf', readFileSync(join(root, 'segments/nb/a.md.xlf'), 'utf8'))
    expect(await told(root, 'segments-abandoned')).toMatchObject({verdict: 'warning', mend: 'ordbro sync --prune'})
  })

  test('two articles that are one file on other systems', async () => {
    const root = await healthy()
    write(root, 'content/sv/Å.md', 'En rad.\n')
    write(root, 'content/sv/a\u030A.md', 'En rad.\n')
    expect(await told(root, 'articles-alike')).toMatchObject({verdict: 'warning'})
  })

  test('no articles', async () => {
    expect(await told(folderOf(), 'articles-none')).toMatchObject({mend: 'ordbro init'})
  })

  test('a locale without rules of its own', async () => {
    const root = projectOf({'a.md': 'En rad.\n'}, {locales: ['sv', 'fi']})
    expect(await told(root, 'locales-by-intl')).toMatchObject({verdict: 'ok', values: {locales: ['fi']}})
  })
})

test.skipIf(process.platform === 'win32')('a folder that may not be written', async () => {
  const root = await healthy()
  // As root every folder may be written, so the process becomes nobody.
  const nobody = process.getuid?.() === 0 ? {uid: 65534, gid: 65534} : {}
  chmodSync(root, 0o555)
  const {stdout} = spawnSync(process.execPath, [main, 'doctor', '--json'], {cwd: root, encoding: 'utf8', ...nobody})
  chmodSync(root, 0o755)
  const {rows} = JSON.parse(stdout) as Told
  expect(rows.find(({code}) => code === 'disk-read-only')).toMatchObject({verdict: 'warning'})
})

test('a link out of the project is followed by nobody', async () => {
  const outside = folderOf({'locks/ab.lock': '{}'})
  const root = projectOf({'a.md': 'En rad.\n'})
  symlinkSync(outside, join(root, '.ordbro'))
  const {rows} = await doctor(root, '--clean')
  expect(rows.find(({code}) => code === 'path-outside')).toMatchObject({verdict: 'error'})
  expect(existsSync(join(outside, 'locks/ab.lock'))).toBe(true)
})
