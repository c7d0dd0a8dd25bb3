import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {done, main, ordbro, projectOf, segments, type, write} from './project.ts'

/** 5 in CI; `ROUNDS=100 npx vitest run test/cli/memory.test.ts` for the slow form. */
const rounds = Number(process.env.ROUNDS ?? 5)

const sentences = Array.from({length: 60}, (_, n) => `Den nya modellen nummer ${n} kan läsa text och bilder.`)
const article = `# Modeller\n\n${sentences.join('\n\n')}\n`

/** An article whose translation into nb says the same with “nb” before it. */
async function translated(): Promise<string> {
  const root = projectOf({'a.md': article})
  await done(root, 'sync')
  type(root, 'segments/nb/a.md.xlf', (source) => `nb ${source}`)
  return root
}

const lookup = ['memory', 'lookup', '--source', 'sv', '--target', 'nb', '--json', sentences[7]!]

async function targets(root: string): Promise<string[]> {
  const {out, code} = await ordbro(root, ...lookup)
  expect(code).toBe(0)
  return (JSON.parse(out) as {matches: {target: string}[]}).matches.map(({target}) => target)
}

describe('ordbro memory', () => {
  test('knows what a person typed a moment ago, and forgets what was taken away', async () => {
    const root = await translated()
    expect((await targets(root))[0]).toBe(`nb ${sentences[7]}`)
    type(root, 'segments/nb/a.md.xlf', (source) => `ny ${source}`)
    expect((await targets(root))[0]).toBe(`ny ${sentences[7]}`)
    rmSync(join(root, 'segments/nb/a.md.xlf'))
    expect(await targets(root)).toEqual([])
  })

  test('says that it has nothing in a language, which may be mistyped', async () => {
    const root = await translated()
    const {err, code} = await ordbro(root, 'memory', 'lookup', '--source', 'sv', '--target', 'no', 'Hej')
    expect({err, code}).toEqual({err: '', code: 0})
    for (const asked of [
      ['lookup', '--source', 'sv', '--target', 'fi', 'Hej'],
      ['search', '--locale', 'fi', 'Hej']
    ]) {
      const {err} = await ordbro(root, 'memory', ...asked)
      expect(err).toContain('The memory has nothing in fi; it has nb, sv.\n')
    }
  })

  test('shows codes as the article has them', async () => {
    const root = projectOf({'a.md': 'Kör `npm test` och\\\nläs **noga**.\n'})
    await done(root, 'sync')
    type(root, 'segments/nb/a.md.xlf', (source) => source.replace('Kör', 'Kjør').replace('läs', 'les'))
    const line = 'Kör `npm test` och↵läs noga.'
    const {out: found} = await ordbro(root, 'memory', 'search', 'noga')
    expect(found).toContain(`nb   ${line.replace('Kör', 'Kjør').replace('läs', 'les')}\n`)
    expect(found).toContain(`sv   ${line}\n`)
    const {out: matches} = await ordbro(
      root,
      'memory',
      'lookup',
      '--source',
      'sv',
      '--target',
      'nb',
      'Kör och läs noga.'
    )
    expect(matches).toContain(`       ${line}\n`)
  })

  test('deleting the database loses nothing, damage is mended with a line', async () => {
    const root = await translated()
    const before = await targets(root)
    const file = join(root, '.ordbro/memory.db')
    rmSync(file)
    expect(await targets(root)).toEqual(before)
    const bytes = readFileSync(file)
    bytes.fill(0x5a, 4096)
    writeFileSync(file, bytes)
    const {out, err, code} = await ordbro(root, ...lookup)
    expect(code).toBe(0)
    expect(err.split('\n').filter((line) => line !== '')).toHaveLength(1)
    expect((JSON.parse(out) as {matches: {target: string}[]}).matches.map(({target}) => target)).toEqual(before)
  })

  test('a similar sentence of a new article is drafted by sync, an adapted number too', async () => {
    const root = await translated()
    write(
      root,
      'content/sv/b.md',
      'Den nya modellen nummer 700 kan läsa text och bilder.\n\nNågot helt annat står här.\n'
    )
    const {out} = await ordbro(root, 'sync', '--json')
    const files = (JSON.parse(out) as {files: {path: string; new: number; fuzzy: number}[]}).files
    expect(files.find(({path}) => path === 'segments/nb/b.md.xlf')).toMatchObject({new: 1, fuzzy: 1})
    const drafts = [...segments(root, 'segments/nb/b.md.xlf').values()]
    expect(drafts[0]).toMatchObject({state: 'initial', fill: 'fuzzy'})
    expect(JSON.stringify(drafts[0]!.target)).toContain('nb Den nya modellen nummer 700')
    expect((await ordbro(root, 'sync', '--check')).code).toBe(0)
  })

  test('`sync --check` asks no memory', async () => {
    const root = await translated()
    rmSync(join(root, '.ordbro/memory.db'), {force: true})
    write(root, 'content/sv/b.md', 'Den nya modellen nummer 700 kan läsa text och bilder.\n')
    expect((await ordbro(root, 'sync', '--check')).code).toBe(1)
    expect(existsSync(join(root, '.ordbro/memory.db'))).toBe(false)
  })

  test('a memory that breaks off says what it says before, and is named every time', async () => {
    const root = await translated()
    const unit = (sv: string, nb: string): string =>
      `<tu><tuv xml:lang="sv"><seg>${sv}</seg></tuv><tuv xml:lang="nb"><seg>${nb}</seg></tuv></tu>`
    write(
      root,
      'memory/a.tmx',
      `<tmx version="1.4"><header srclang="sv"/><body>${unit('Helt ny mening.', 'Helt ny setning.')}<tu`
    )
    for (let round = 0; round < 2; round++) {
      const {out, err} = await ordbro(root, 'memory', 'lookup', '--source', 'sv', '--target', 'nb', 'Helt ny mening.')
      expect(out).toContain('Helt ny setning.')
      expect(err).toContain('memory/a.tmx:1:')
    }
  })

  test('what is exported from one project helps in another', async () => {
    const root = await translated()
    const {out} = await done(root, 'memory', 'export', '--locale', 'sv,nb')
    const other = projectOf({'b.md': 'En annan artikel.\n'})
    write(other, 'memory/other.tmx', out)
    expect(await targets(other)).toEqual(await targets(root))
    expect((await done(other, 'memory', 'export', '-')).out).toBe(out)
  })

  test('a match that misses a term of the glossary, or whose source has changed since, says so', async () => {
    const root = projectOf({
      'a.md': 'Varje stor språkmodell är tränad på mycket text.\n\nDen andra meningen står kvar som den var.\n'
    })
    write(root, 'glossary/ai.yaml', '- id: language-model\n  sv: språkmodell\n  nb: språkmodell\n')
    await done(root, 'sync')
    type(root, 'segments/nb/a.md.xlf', (source) => source.replace('Varje stor språkmodell', 'Hver stor maskin'))
    const penalties = async (text: string): Promise<unknown> => {
      const {out} = await done(root, 'memory', 'lookup', '--source', 'sv', '--target', 'nb', '--json', text)
      return (JSON.parse(out) as {matches: {score: number; parts: {penalties: unknown}}[]}).matches.map(
        ({score, parts}) => [score, parts.penalties]
      )
    }
    const second = 'Den andra meningen står kvar som den var.'
    expect(await penalties('Varje stor språkmodell är tränad på mycket text.')).toEqual([
      [99, [{name: 'glossary', points: 1}]]
    ])
    expect(await penalties(second)).toEqual([[100, []]])
    write(
      root,
      'content/sv/a.md',
      'Varje stor språkmodell är tränad på mycket text.\n\nDen andra meningen står inte kvar som den var.\n'
    )
    await done(root, 'sync')
    expect(await penalties(second)).toEqual([[99, [{name: 'stale', points: 1}]]])
  })

  test.runIf(process.platform !== 'win32')(
    'where the disk is full, it answers all the same, and the next one as well',
    async () => {
      const root = await translated()
      const before = await targets(root)
      rmSync(join(root, '.ordbro'), {recursive: true, force: true})
      // Blocks of 1024 bytes: a database of 30 fits, what it needs does not.
      const command = `ulimit -f 30; exec "$0" "$@"`
      const args = ['-c', command, process.execPath, main, '--root', root, ...lookup]
      const {stdout, status} = spawnSync('bash', args, {encoding: 'utf8'})
      expect(status).toBe(0)
      expect((JSON.parse(stdout) as {matches: {target: string}[]}).matches.map(({target}) => target)).toEqual(before)
      const file = join(root, '.ordbro/memory.db')
      expect(statSync(file).size).toBeLessThanOrEqual(30 * 1024)
      expect(await targets(root)).toEqual(before)
      expect(statSync(file).size).toBeGreaterThan(30 * 1024)
    }
  )

  test('two at once', async () => {
    const root = await translated()
    const both = await Promise.all([ended(root), ended(root)])
    expect(both).toEqual([0, 0])
    expect((await targets(root))[0]).toBe(`nb ${sentences[7]}`)
  })

  test(`${rounds} rounds of kill -9 while it is built: the next one answers`, async () => {
    const root = await translated()
    const before = await targets(root)
    for (let round = 0; round < rounds; round++) {
      if (round % 2 === 0) rmSync(join(root, '.ordbro/memory.db'), {force: true})
      else type(root, 'segments/nb/a.md.xlf', (source) => `nb ${source}`)
      const child = spawn(process.execPath, [main, '--root', root, ...lookup], {stdio: 'ignore'})
      const end = once(child, 'close')
      await new Promise((resolve) => setTimeout(resolve, 150 + Math.random() * 250))
      child.kill('SIGKILL')
      await end
      expect(await targets(root)).toEqual(before)
    }
  })
})

function ended(root: string): Promise<number | null> {
  const child = spawn(process.execPath, [main, '--root', root, ...lookup], {stdio: 'ignore'})
  return new Promise((resolve) => child.once('close', resolve))
}
