import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {readSegmentFile} from '../../src/exchange/xliff/read.ts'
import {plainText} from '../../src/model/run.ts'
import {type MatchHint, unitsOf} from '../../src/model/segment-file.ts'
import {corpus, hasXmllint, isThere} from '../exchange/corpora.ts'
import {done, filesOf, ordbro, projectOf, read, type, write} from './project.ts'

const nb = 'segments/nb/b.md.xlf'
const known = 'Den nya **modellen** kan läsa text och bilder mycket fort.'
const similar = 'Den nya **modellen** kan läsa text och ljud mycket fort i dag.'

/** An article that is translated, and one that is not but resembles it. */
async function project(): Promise<string> {
  const root = projectOf({'a.md': `${known}\n`}, {locales: ['sv', 'nb'], memory: {draftFrom: 101}})
  await done(root, 'sync')
  type(root, 'segments/nb/a.md.xlf', (source) => source.replace('Den nya', 'Den nye'))
  await done(root, 'sync')
  write(root, 'content/sv/b.md', `${similar}\n\nNågot helt annat står i den här meningen.\n`)
  return root
}

function matchesIn(root: string, path = nb): readonly MatchHint[] {
  return unitsOf(readSegmentFile(read(root, path), path)).flatMap(({matches = []}) => matches)
}

test('candidates are written on request alone, best first, with how good they are', async () => {
  const root = await project()
  await done(root, 'sync')
  expect(read(root, nb)).not.toContain('mtc:')
  const {out} = await done(root, 'sync', '--with', 'matches')
  expect(out).toContain(`updated ${nb}  2 to translate, 1 candidate\n`)
  const [match, ...others] = matchesIn(root)
  expect(others).toEqual([])
  expect(match).toMatchObject({segment: 's1', tier: 'fuzzy', origin: 'segments/nb/a.md.xlf', quality: 100})
  expect(match!.similarity).toBe(match!.suitability)
  expect(match!.similarity).toBeGreaterThanOrEqual(60)
  expect(plainText(match!.target)).toBe('Den nye modellen kan läsa text och bilder mycket fort.')
  expect(read(root, nb)).toContain('<target>Den nye <pc id="s1.1">modellen</pc> kan')
})

test('asked for again, or not, nothing changes; `--check` agrees', async () => {
  const root = await project()
  await done(root, 'sync', '--with', 'matches')
  const files = filesOf(root)
  for (const args of [['--with', 'matches'], [], ['--with', 'matches', '--check'], ['--check']]) {
    await done(root, 'sync', ...args)
    expect(filesOf(root)).toEqual(files)
  }
})

test('a run that writes nothing says what it would write', async () => {
  const root = await project()
  const before = filesOf(root)
  const {out} = await done(root, 'sync', '--with', 'matches', '--dry-run', '--json')
  const {files} = JSON.parse(out) as {files: {path: string; changed: boolean; matches: number}[]}
  expect(files.find(({path}) => path === nb)).toMatchObject({changed: true, matches: 1})
  expect(filesOf(root)).toEqual(before)
  await done(root, 'sync')
  expect((await ordbro(root, 'sync', '--with', 'matches', '--check')).code).toBe(1)
})

test('they go with what they were for: a sentence that was translated or changed, and no other', async () => {
  const root = await project()
  const third = 'Den nya **modellen** kan läsa text och bilder mycket långsamt.'
  write(root, 'content/sv/b.md', `${similar}\n\n${third}\n`)
  await done(root, 'sync', '--with', 'matches')
  expect(matchesIn(root)).toHaveLength(2)
  write(root, 'content/sv/b.md', `Ny inledning.\n\n${similar}\n\n${third}\n`)
  await done(root, 'sync')
  expect(matchesIn(root)).toHaveLength(2)
  write(root, 'content/sv/b.md', `Ny inledning.\n\n${similar}\n\n${third.replace('mycket', 'ganska')}\n`)
  await done(root, 'sync')
  expect(matchesIn(root)).toHaveLength(1)
  type(root, nb, (source) => source)
  await done(root, 'sync')
  expect(matchesIn(root)).toEqual([])
  expect(read(root, nb)).not.toContain('mtc:')
})

test('what another tool offers stays alone in its unit', async () => {
  const root = await project()
  await done(root, 'sync')
  const other =
    '<mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#s1"><source>A</source><target>B</target></mtc:match></mtc:matches>'
  write(
    root,
    nb,
    read(root, nb).replace(/(<\/mda:metadata>\n)(?=\s*(?:<notes|<originalData|<segment))/, `$1${other}\n`)
  )
  await done(root, 'sync', '--with', 'matches')
  expect(matchesIn(root)).toEqual([])
  expect(read(root, nb)).toContain('<source>A</source><target>B</target>')
})

test('nothing is lost where no memory is, and an unknown extra is named', async () => {
  const root = projectOf({'a.md': 'Ensam mening.\n'}, {locales: ['sv', 'nb']})
  await done(root, 'sync', '--with', 'terms,matches')
  expect(matchesIn(root, 'segments/nb/a.md.xlf')).toEqual([])
  expect((await ordbro(root, 'sync', '--with', 'match')).err).toContain('matches')
})

test.skipIf(!hasXmllint() || !isThere('xliff-2.1-schemas'))('the file is valid by the published schemas', async () => {
  const root = await project()
  await done(root, 'sync', '--with', 'matches')
  const folder = mkdtempSync(join(tmpdir(), 'ordbro-xsd-'))
  try {
    const driver = readFileSync(new URL('../exchange/ordbro.xsd', import.meta.url), 'utf8')
    const schema = join(folder, 'ordbro.xsd')
    writeFileSync(schema, driver.replaceAll('SCHEMAS', corpus('xliff-2.1-schemas')))
    const {status, stderr} = spawnSync('xmllint', ['--noout', '--schema', schema, join(root, nb)], {encoding: 'utf8'})
    expect([status, stderr]).toEqual([0, `${join(root, nb)} validates\n`])
  } finally {
    rmSync(folder, {recursive: true})
  }
})

test('a memory that comes in between two runs of the same command is asked', async () => {
  const root = projectOf({'a.md': `${similar}\n`}, {locales: ['sv', 'nb']})
  for (let run = 0; run < 3; run++) await done(root, 'sync', '--with', 'matches')
  const a = 'segments/nb/a.md.xlf'
  expect(matchesIn(root, a)).toEqual([])
  const tuv = (locale: string, text: string): string => `<tuv xml:lang="${locale}"><seg>${text}</seg></tuv>`
  const unit = tuv('sv', 'Den nya modellen kan läsa text och ljud.') + tuv('nb', 'Den nye modellen kan lese.')
  write(root, 'memory/x.tmx', `<tmx version="1.4"><header srclang="sv"/><body><tu>${unit}</tu></body></tmx>`)
  await done(root, 'sync', '--with', 'matches')
  expect(matchesIn(root, a).map(({origin, segment}) => [origin, segment])).toEqual([['memory/x.tmx', 's1']])
  rmSync(join(root, 'memory/x.tmx'))
  await done(root, 'sync', '--with', 'matches')
  expect(matchesIn(root, a)).toEqual([])
})

test('of many, three are written, each translation once, and a machine’s is said to be worth less', async () => {
  const root = projectOf(
    {'a.md': 'Alla modeller läser mycket text.\n'},
    {locales: ['sv', 'nb'], memory: {draftFrom: 101}}
  )
  const unit = (target: string, attributes = ''): string =>
    `<tu${attributes}><tuv xml:lang="sv"><seg>Alla modeller läser mycket text.</seg></tuv><tuv xml:lang="nb"><seg>${target}</seg></tuv></tu>`
  const units = [
    unit('Maskin.', ' creationid="MT!"'),
    unit('En.'),
    unit('En.'),
    unit('To.'),
    unit('Tre.'),
    unit('Fire.')
  ]
  write(root, 'memory/x.tmx', `<tmx version="1.4"><header srclang="sv"/><body>${units.join('')}</body></tmx>`)
  await done(root, 'sync', '--with', 'matches')
  const found = matchesIn(root, 'segments/nb/a.md.xlf')
  expect(found).toHaveLength(3)
  expect(new Set(found.map(({target}) => plainText(target))).size).toBe(3)
  expect(found.map(({suitability}) => suitability)).toEqual([100, 100, 100])
  write(root, 'memory/x.tmx', `<tmx version="1.4"><header srclang="sv"/><body>${units[0]}</body></tmx>`)
  await done(root, 'sync', '--with', 'matches')
  const [machine] = matchesIn(root, 'segments/nb/a.md.xlf')
  expect(machine).toMatchObject({similarity: 100, quality: 90, suitability: 90})
})
