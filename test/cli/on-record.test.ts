import {existsSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {setTimeout as sleep} from 'node:timers/promises'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {folderOf} from '../project/folder.ts'
import {block, event, happen, Life} from './life.ts'
import {done, edit, filesOf, ordbro, projectOf, read, type, write} from './project.ts'

/** `FULL=1` for many lives. */
const runs = process.env.FULL ? 60 : 5

const commands = [['status', '--json'], ['check', '--json'], ['status'], ['check'], ['sync', '--json']] as const

/** All that the commands say of a project. */
async function sayings(root: string): Promise<string[]> {
  const all: string[] = []
  for (const command of commands) {
    const {code, out, err} = await ordbro(root, ...command)
    all.push(`${command.join(' ')}: ${code}\n${out}${err}`.replaceAll(root, '.'))
  }
  return all
}

/** The same project as a stranger gets it: without what is on record. */
function twinOf(root: string): string {
  return folderOf(filesOf(root))
}

test('whatever happens: what is on record says what a fresh look says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(block, {minLength: 3, maxLength: 6}),
      fc.array(event, {minLength: 8, maxLength: 16}),
      async (blocks, events) => {
        const life = new Life()
        life.write(0, blocks)
        life.write(1, blocks.slice(1))
        await done(life.root, 'sync')
        for (const each of events) {
          await happen(life, each)
          const twin = twinOf(life.root)
          expect(await sayings(life.root), each.does).toEqual(await sayings(twin))
          expect(filesOf(life.root), each.does).toEqual(filesOf(twin))
        }
      }
    ),
    {numRuns: runs, ...(process.env.SEED ? {seed: Number(process.env.SEED)} : {})}
  )
}, 600_000)

/** A translated project that three syncs have settled. */
async function settled(): Promise<string> {
  const root = projectOf(
    {'a.md': '# Rubrik\n\nEn mening här.\n', 'b.md': 'Något annat står här.\n'},
    {locales: ['sv', 'nb']}
  )
  await done(root, 'sync')
  for (const name of ['a.md', 'b.md']) type(root, `segments/nb/${name}.xlf`)
  for (let round = 0; round < 3; round++) await done(root, 'sync')
  return root
}

test('a change that keeps size and date is seen', async () => {
  const root = await settled()
  const path = join(root, 'content/sv/b.md')
  const {atime, mtime} = statSync(path)
  writeFileSync(path, 'Något annat stod här.\n')
  utimesSync(path, atime, mtime)
  expect((await done(root, 'sync', '--dry-run')).out).toContain('b.md.xlf')
})

test('a file that only has another date is not read as another', async () => {
  const root = await settled()
  for (const path of Object.keys(filesOf(root))) utimesSync(join(root, path), 1_700_000_000, 1_700_000_000)
  const {out} = await done(root, 'sync')
  expect(out).toContain('0 changed')
})

test('a new sentence fills the gap of an article that did not change', async () => {
  const root = projectOf({'a.md': 'Det här är en ganska lång mening.\n', 'b.md': 'Annat.\n'}, {locales: ['sv', 'nb']})
  for (let round = 0; round < 3; round++) await done(root, 'sync')
  write(root, 'content/sv/b.md', 'Det här är en ganska lång mening.\n')
  await done(root, 'sync')
  type(root, 'segments/nb/b.md.xlf')
  await done(root, 'sync')
  expect(read(root, 'segments/nb/a.md.xlf')).toContain('<target>nb Det här är en ganska lång mening.</target>')
})

/** Two settled articles, of which the first lacks the sentence that the second says from now on. */
async function lacking(): Promise<string> {
  const sentence = 'Det här är en ganska lång mening.\n'
  const root = projectOf({'a.md': sentence, 'b.md': sentence}, {locales: ['sv', 'nb']})
  for (let round = 0; round < 3; round++) await done(root, 'sync')
  type(root, 'segments/nb/b.md.xlf')
  return root
}

const filled = '<target>nb Det här är en ganska lång mening.</target>'

test('what a sync of one article learns fills another one later', async () => {
  const root = await lacking()
  for (let round = 0; round < 3; round++) await done(root, 'sync', 'content/sv/b.md')
  expect(read(root, 'segments/nb/a.md.xlf')).not.toContain('<target>')
  await done(root, 'sync')
  expect(read(root, 'segments/nb/a.md.xlf')).toContain(filled)
})

test('a sync of one article knows what the others say now', async () => {
  const root = await lacking()
  await done(root, 'sync', 'content/sv/a.md')
  expect(read(root, 'segments/nb/a.md.xlf')).toContain(filled)
})

test('what comes back into memory/kept from another branch fills gaps that were looked at', async () => {
  const root = projectOf({'a.md': 'En mening som försvinner snart.\n\nEn som står kvar.\n'}, {locales: ['sv', 'nb']})
  await done(root, 'sync')
  type(root, 'segments/nb/a.md.xlf')
  await done(root, 'sync')
  edit(root, 'content/sv/a.md', 'En mening som försvinner snart.\n\n', '')
  await done(root, 'sync')
  const kept = read(root, 'memory/kept/sv-nb.tmx')
  rmSync(join(root, 'memory'), {recursive: true})
  write(root, 'content/sv/c.md', 'En mening som försvinner snart.\n')
  for (let round = 0; round < 3; round++) await done(root, 'sync')
  expect(read(root, 'segments/nb/c.md.xlf')).not.toContain('<target>')
  write(root, 'memory/kept/sv-nb.tmx', kept)
  await done(root, 'sync')
  expect(read(root, 'segments/nb/c.md.xlf')).toContain('<target>nb En mening som försvinner snart.</target>')
})

test('another glossary is another check', async () => {
  const root = await settled()
  await done(root, 'check')
  write(root, 'glossary/a.yaml', '- id: sentence\n  terms:\n    sv: [{term: mening}]\n    nb: [{term: setning}]\n')
  const {out, err} = await ordbro(root, 'check', '--json')
  expect(out + err).toContain('term-missed')
})

test('what the files of an article said goes from the record with them', async () => {
  const root = await settled()
  const index = join(root, '.ordbro/index/index.db')
  const onRecord = (): unknown[] => {
    const database = new DatabaseSync(index)
    const paths = database.prepare('SELECT path FROM file ORDER BY path').all()
    database.close()
    return paths.map(({path}) => path)
  }
  expect(onRecord()).toEqual(['segments/nb/a.md.xlf', 'segments/nb/b.md.xlf'])
  for (const path of ['content/sv/b.md', 'segments/nb/b.md.xlf']) rmSync(join(root, path))
  await done(root, 'sync')
  expect(onRecord()).toEqual(['segments/nb/a.md.xlf'])
})

test('what is summed up over all articles is what a fresh look sums up, whatever changes in one of them', async () => {
  const article = (tag: string, text: string): string => `---\ntags: [${tag}]\n---\n\n${text}\n`
  const root = projectOf(
    {'a.md': article('Hav', 'En mening här.'), 'b.md': article('Skog', 'Något annat står här.')},
    {locales: ['sv', 'nb']}
  )
  const glossary = '- id: forest\n  terms:\n    sv: [{term: skog}]\n    nb: [{term: skog}]\n'
  const changes: readonly (() => void)[] = [
    () => undefined,
    () => edit(root, 'content/sv/a.md', 'En mening', 'En helt annan mening'),
    () => edit(root, 'content/sv/a.md', 'Hav', 'Fjäll'),
    () => edit(root, 'content/sv/a.md', '---\n\n', 'x: 1\n---\n\n'),
    () => write(root, 'glossary/a.yaml', glossary),
    () => write(root, 'content/sv/c.md', article('Älv', 'Mer text.')),
    () => rmSync(join(root, 'content/sv/b.md'))
  ]
  const told: unknown[] = []
  for (const change of changes) {
    change()
    // The second finds what the first has left on record.
    for (let round = 0; round < 2; round++) {
      const twin = twinOf(root)
      const {out} = await done(root, 'sync', '--json')
      expect(out).toBe((await done(twin, 'sync', '--json')).out)
      told.push(JSON.parse(out).leftAlone.map(({value}: {value: string}) => value))
    }
  }
  const [sea, mountain, both] = [
    ['Hav', 'Skog'],
    ['Fjäll', 'Skog'],
    ['Fjäll', 'Älv']
  ]
  expect(told.filter((_, at) => at % 2 === 0)).toEqual([sea, sea, mountain, mountain, ['Fjäll'], both, both])
})

test('an index that is broken, or of another version, is made anew', async () => {
  const root = await settled()
  const index = join(root, '.ordbro/index/index.db')
  expect(existsSync(index)).toBe(true)
  for (const content of ['no database', '']) {
    for (const ending of ['-wal', '-shm']) rmSync(index + ending, {force: true})
    writeFileSync(index, content)
    expect((await done(root, 'sync')).out).toContain('0 changed')
    expect((await done(root, 'status', '--json')).out).toContain('"segments":2')
  }
})

test('a part of a project is shown from the record of the whole', async () => {
  const root = await settled()
  await done(root, 'status')
  const {articles} = JSON.parse((await done(root, 'status', 'content/sv/a.md', '--locale', 'nb', '--json')).out)
  expect(articles.map(({article, locale}: {article: string; locale: string}) => `${article} ${locale}`)).toEqual([
    'content/sv/a.md nb'
  ])
})

test('an answer is repeated while no file changes, and no longer', async () => {
  const root = await settled()
  // A file that changed less than two seconds ago may change again and look the same.
  await sleep(2100)
  const first = await ordbro(root, 'status')
  const index = new DatabaseSync(join(root, '.ordbro/index/index.db'))
  const kept = index.prepare('SELECT call FROM answer').all()
  // The sync before has left its sum.
  expect(kept.map(({call}) => JSON.parse(String(call))[0]).toSorted()).toEqual(['status', 'sync sum'])
  expect(await ordbro(root, 'status')).toEqual(first)
  // It is this answer and no other that is repeated.
  index.prepare('UPDATE said SET text = ?').run('as before')
  index.close()
  expect((await ordbro(root, 'status')).out).toBe('as before')
  expect((await ordbro(root, 'status', '--json')).out).toContain('"segments":2')
  edit(root, 'content/sv/b.md', 'Något annat', 'Någonting annat')
  expect((await ordbro(root, 'status')).out).not.toBe('as before')
})
