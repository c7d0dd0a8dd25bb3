import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {chmodSync, chownSync, mkdirSync, readdirSync, rmSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, onTestFinished, test} from 'vitest'
import {readKept} from '../../src/exchange/tmx/read.ts'
import {readSegmentFile} from '../../src/exchange/xliff/read.ts'
import {plainText} from '../../src/model/run.ts'
import {unitsOf} from '../../src/model/segment-file.ts'
import {folderOf} from '../project/folder.ts'
import {done, edit, filesOf, main, ordbro, projectOf, read, segments, type, write} from './project.ts'

/** 15 in CI; `ROUNDS=200 npx vitest run test/cli/faults.test.ts` for the slow form. */
const rounds = Number(process.env.ROUNDS ?? 15)
const posix = process.platform !== 'win32'
const isRoot = process.getuid?.() === 0
const nobody = 65534
const locales = ['nb', 'en', 'ja']

const gone = `## Pris\n\n${Array.from({length: 12}, (_, at) => `Mening nummer ${at} om priset. Och en till, nummer ${at}.`).join('\n\n')}\n`
const without = `# Rubrik\n\n${Array.from({length: 12}, (_, at) => `Rad ${at} i texten.`).join('\n\n')}\n`
const whole = `${without}\n${gone}`

/** Every article translated and final in three locales. */
async function finished(): Promise<string> {
  const root = projectOf({'a.md': whole})
  await done(root, 'sync')
  for (const locale of locales) type(root, `segments/${locale}/a.md.xlf`, (source) => `${locale} ${source}`)
  await done(root, 'confirm', 'content/sv/a.md', '--state', 'final')
  return root
}

function start(script: string, ...args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [script, ...args], {stdio: ['ignore', 'pipe', 'pipe']})
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

describe('kill -9', () => {
  test(`${rounds} rounds of sync: every file whole, no target lost`, async () => {
    const root = await finished()
    write(root, 'with.txt', whole)
    write(root, 'without.txt', without)
    const before = filesOf(root, 'segments')
    const targets = (path: string): Set<string> =>
      new Set([...segments(root, path).values()].map(({target}) => plainText(target ?? [])))
    const wanted = locales.map((locale) => targets(`segments/${locale}/a.md.xlf`))
    let syncs = 0
    for (let round = 0; round < rounds; round++) {
      const child = start(join(import.meta.dirname, 'children/sync-forever.ts'), root)
      let printed = ''
      child.stdout?.setEncoding('utf8').on('data', (data: string) => {
        printed += data
      })
      const end = once(child, 'close')
      await Promise.race([once(child.stdout!, 'data'), end])
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 120))
      child.kill('SIGKILL')
      await end
      // The first one after a kill may be the one that finds the files of the killed in its way.
      expect(printed.split('\n').slice(0, -1)).toEqual(
        printed
          .split('\n')
          .slice(0, -1)
          .map(() => '0')
      )
      syncs += printed.split('\n').length - 1
      locales.forEach((locale, at) => {
        const path = `segments/${locale}/a.md.xlf`
        const kept = readKept(read(root, `memory/kept/sv-${locale}.tmx`), 'kept')
        const there = targets(path)
        for (const {segment} of kept) there.add(plainText(segment.target ?? []))
        expect([...wanted[at]!].filter((target) => !there.has(target))).toEqual([])
        expect(unitsOf(readSegmentFile(read(root, path), path)).length).toBeGreaterThan(0)
      })
    }
    write(root, 'content/sv/a.md', whole)
    await done(root, 'sync')
    expect(filesOf(root, 'segments')).toEqual(before)
    expect(readdirSync(join(root, '.ordbro/locks')).filter((name) => !name.endsWith('.new'))).toEqual([])
    expect(Object.keys(filesOf(root)).filter((path) => path.endsWith('.tmp'))).toEqual([])
    console.log(`kill -9: ${rounds} rounds, ${syncs} syncs between them`)
  }, 900_000)
})

describe('two processes at once', () => {
  const process1 = (root: string, ...args: readonly string[]): Promise<{code: number | null; err: string}> => {
    const child = start(main, ...args, '--root', root)
    let err = ''
    child.stderr?.setEncoding('utf8').on('data', (data: string) => {
      err += data
    })
    return once(child, 'close').then(([code]) => ({code: code as number | null, err}))
  }

  test('confirming different segments: both confirmations are there', async () => {
    const root = await finished()
    const [first, second] = unitsOf(readSegmentFile(read(root, 'segments/nb/a.md.xlf'), '')).slice(-2)
    edit(root, 'content/sv/a.md', 'Mening nummer 10 om', 'Mening nummer 10 alltså om')
    edit(root, 'content/sv/a.md', 'Mening nummer 11 om', 'Mening nummer 11 alltså om')
    await done(root, 'sync')
    const ends = await Promise.all(
      [first, second].map((unit) => process1(root, 'confirm', `segments/nb/a.md.xlf#${unit!.id}`))
    )
    expect(ends).toEqual([
      {code: 0, err: ''},
      {code: 0, err: ''}
    ])
    expect([...segments(root, 'segments/nb/a.md.xlf').values()].filter(({state}) => state !== 'final')).toEqual([])
  })

  test('syncing, confirming and building: all end well, and one more sync changes nothing', async () => {
    const root = await finished()
    write(root, 'content/sv/a.md', without.replace('Rad 7 i texten.', 'Rad 7 i den här texten.'))
    write(root, 'content/sv/b.md', gone)
    const ends = await Promise.all([
      process1(root, 'sync'),
      process1(root, 'sync'),
      process1(root, 'confirm', 'content/sv/a.md', '--unchanged'),
      process1(root, 'build')
    ])
    expect(ends).toEqual(ends.map(() => ({code: 0, err: ''})))
    expect((await done(root, 'sync')).out).toContain(' 0 changed.')
    expect([...segments(root, 'segments/nb/a.md.xlf').values()].filter(({state}) => state !== 'final')).toEqual([])
    expect(readKept(read(root, 'memory/kept/sv-nb.tmx'), '').length).toBeGreaterThanOrEqual(25)
  })
})

describe('a disk that takes no more', () => {
  test.skipIf(!posix)('exit 5, the old files as they were', async () => {
    const root = await finished()
    write(root, 'content/sv/a.md', without)
    const before = filesOf(root)
    // Blocks of 1024 bytes: what is kept is larger, and the segment files are not to lose it then.
    const command = `ulimit -f 8; exec "${process.execPath}" "${main}" sync`
    const {status, stderr} = spawnSync('bash', ['-c', command], {cwd: root, encoding: 'utf8'})
    expect(status).toBe(5)
    expect(stderr).toContain('memory/kept/sv-')
    expect(filesOf(root)).toEqual(before)
  })
})

describe('a folder that may not be written', () => {
  test.skipIf(!posix)('sync: exit 5, the old files as they were', async () => {
    const root = await finished()
    edit(root, 'content/sv/a.md', 'Rad 7 i texten.', 'Rad 7 i den här texten.')
    const before = filesOf(root)
    // As root every folder may be written, so the process becomes nobody.
    if (isRoot) {
      chmodSync(root, 0o755)
      for (const folder of ['.ordbro/locks', 'memory/kept']) mkdirSync(join(root, folder), {recursive: true})
      for (const folder of ['.ordbro', '.ordbro/locks', 'memory', 'memory/kept'])
        chownSync(join(root, folder), nobody, nobody)
    }
    for (const locale of locales) chmodSync(join(root, 'segments', locale), 0o555)
    const {status, stderr} = spawnSync(process.execPath, [main, 'sync'], {
      cwd: root,
      encoding: 'utf8',
      ...(isRoot ? {uid: nobody, gid: nobody} : {})
    })
    for (const locale of locales) chmodSync(join(root, 'segments', locale), 0o755)
    expect(stderr).toContain('segments/')
    expect(status).toBe(5)
    expect(filesOf(root, 'segments')).toEqual(
      Object.fromEntries(Object.entries(before).filter(([path]) => path.startsWith('segments/')))
    )
  })
})

describe('links out of the project', () => {
  test.skipIf(!posix)('a segment folder: nothing is written there, exit 3', async () => {
    const outside = folderOf({'a.txt': 'annet'})
    const root = projectOf({'a.md': whole})
    mkdirSync(join(root, 'segments'))
    symlinkSync(outside, join(root, 'segments/nb'))
    const {code, err} = await ordbro(root, 'sync')
    expect(code).toBe(3)
    expect(err).toContain('[path-outside]')
    expect(filesOf(outside)).toEqual({'a.txt': 'annet'})
  })

  test.skipIf(!posix)('the memory: nothing leaves the segment files', async () => {
    const outside = folderOf()
    const root = await finished()
    rmSync(join(root, 'memory'), {recursive: true, force: true})
    symlinkSync(outside, join(root, 'memory'))
    const before = filesOf(root, 'segments')
    write(root, 'content/sv/a.md', without)
    expect((await ordbro(root, 'sync')).code).toBe(3)
    expect(filesOf(outside)).toEqual({})
    expect(filesOf(root, 'segments')).toEqual(before)
  })
})
