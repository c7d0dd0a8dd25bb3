import {rmSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {done, edit, type as give, ordbro, read, write} from '../project.ts'
import {bad, glossed, good, nb} from './glossed.ts'

interface Shares {
  readonly occurrences: number
  readonly honoured: number
  readonly missed: number
  readonly waived: number
  readonly untranslated: number
  readonly noTerm: number
  readonly omitted: number
  readonly coverage: number | null
  readonly reach: number | null
}

interface Data {
  readonly findings: readonly {code: string; severity: string; place: {path: string}; values: object}[]
  readonly coverage: Shares & {
    readonly locales: readonly (Shares & {locale: string})[]
    readonly concepts: readonly (Shares & {concept: string; locale: string})[]
    readonly articles: readonly (Shares & {article: string; locale: string; path: string})[]
    readonly forms?: readonly object[]
  }
}

async function check(root: string, ...args: readonly string[]): Promise<{code: number; data: Data}> {
  const {code, out} = await ordbro(root, 'check', '--json', ...args)
  return {code, data: JSON.parse(out)}
}

const none = {occurrences: 0, honoured: 0, missed: 0, waived: 0, untranslated: 0, noTerm: 0, omitted: 0}

describe('what is counted', () => {
  test('by locale, concept and article', async () => {
    const {data} = await check(await glossed(bad))
    const {locales, concepts, articles, ...all} = data.coverage
    expect(all).toEqual({...none, occurrences: 4, honoured: 3, missed: 1, coverage: 75, reach: 100})
    expect(locales).toEqual([{locale: 'nb', ...all}])
    expect(concepts).toEqual([
      {concept: 'model', locale: 'nb', ...none, occurrences: 1, honoured: 1, coverage: 100, reach: 100},
      {concept: 'video', locale: 'nb', ...none, occurrences: 2, honoured: 2, coverage: 100, reach: 100},
      {concept: 'watermark', locale: 'nb', ...none, occurrences: 1, missed: 1, coverage: 0, reach: 100}
    ])
    expect(articles).toEqual([{article: 'content/sv/a.md', locale: 'nb', path: nb, ...all}])
  })

  test('what is not translated, what is waived, and what has no term are not judged as missed', async () => {
    const root = await glossed({'En modell gör en video.': 'En modell lager en video.'})
    expect((await check(root)).data.coverage).toMatchObject({honoured: 2, untranslated: 2, coverage: 100, reach: 50})
    const waived = await glossed(bad)
    await done(waived, 'waive', 'term-missed', nb, '--reason', 'A rubber stamp is meant.', '--author', 'Kim')
    expect((await check(waived)).data.coverage).toMatchObject({honoured: 3, missed: 0, waived: 1, coverage: 100})
    edit(waived, 'glossary/terms.yaml', '  nb: modell\n', '')
    expect((await check(waived)).data.coverage).toMatchObject({honoured: 2, waived: 1, noTerm: 1, reach: 75})
  })

  test('an article without a term has no coverage', async () => {
    const root = await glossed(good)
    write(root, 'glossary/terms.yaml', '- id: other\n  sv: annat\n  nb: annet\n')
    const {data} = await check(root)
    expect(data.coverage).toEqual({...none, coverage: null, reach: null, locales: [], concepts: [], articles: []})
    expect((await check(root, '--min-coverage', '100', '--min-reach', '100')).code).toBe(0)
  })

  test('on record is what a fresh look says', async () => {
    const root = await glossed(bad)
    const fresh = await check(root)
    for (const _ of [1, 2, 3]) expect(await check(root)).toEqual(fresh)
  })

  test('a person sees a line for each locale, in the language of the person', async () => {
    const {out} = await ordbro(await glossed(bad), 'check')
    expect(out).toMatch(/^locale +terms +honoured +missed +coverage +reach\n/m)
    expect(out).toMatch(/^nb +4 +3 +1 +75% +100%\n/m)
  })
})

test('what a translation leaves out is counted by itself, in every report', async () => {
  const root = await glossed(good)
  write(root, 'content/sv/a.md', 'En modell svarar. Modellen gissar.\n')
  await done(root, 'sync')
  give(root, nb, (source) => ({'En modell svarar.': 'En modell svarer.', 'Modellen gissar.': 'Den gjetter.'})[source])
  await done(root, 'sync')
  const {data} = await check(root)
  expect(data.coverage).toMatchObject({occurrences: 2, honoured: 2, omitted: 1, missed: 0, coverage: 100})
  for (const level of [data.coverage.locales, data.coverage.concepts, data.coverage.articles])
    expect(level).toMatchObject([{honoured: 2, omitted: 1}])
  // On record as when looked at anew.
  expect((await check(root)).data).toEqual(data)
  expect((await ordbro(root, 'check')).out).toMatch(/^nb +2 +2 +1 +0 /m)
  expect((await ordbro(root, 'check', '--format', 'md')).out).toMatch(/\| 100% \| 1 \| 100% \|/)
  const page = (await ordbro(root, 'check', '--format', 'html')).out
  expect(page).toContain('2 kept (1 left out)')
  expect(page).toContain('2 of 2 (1 left out)')
  edit(root, nb, 'Den gjetter.', 'Modellens gjetter.')
  expect((await check(root)).data.coverage).toMatchObject({honoured: 2, omitted: 0})
})

test('--forms lists every form that was counted', async () => {
  const root = await glossed(bad)
  const {data} = await check(root, '--forms')
  expect(data.coverage.forms).toEqual([
    {concept: 'model', locale: 'nb', forms: [{form: 'modell', times: 1}], omitted: 0, open: []},
    {concept: 'video', locale: 'nb', forms: [{form: 'video', times: 2}], omitted: 0, open: []},
    {
      concept: 'watermark',
      locale: 'nb',
      forms: [],
      omitted: 0,
      open: [{form: 'vattenstämpel', verdict: 'missed', times: 1}]
    }
  ])
  const {out} = await ordbro(root, 'check', '--forms')
  expect(out).toMatch(/^nb {2}video +video ×2$/m)
  expect(out).toMatch(/^nb {2}watermark +missed: vattenstämpel ×1$/m)
})

describe('a threshold', () => {
  test.each<readonly [string, readonly string[], number]>([
    ['of all', ['--min-coverage', '75'], 0],
    ['that is not reached', ['--min-coverage', '75.1'], 1],
    ['of the locale', ['--min-coverage', '50,nb=76'], 1],
    ['of the locale, which goes before that of all', ['--min-coverage', '100,nb=75'], 0],
    ['of a source', ['--min-coverage', 'sv=100'], 0],
    ['of reach', ['--min-reach', '100'], 0]
  ])('%s', async (_, args, code) => {
    expect((await check(await glossed(bad), ...args)).code).toBe(code)
  })

  test('says by how much and where', async () => {
    const {data} = await check(await glossed(bad), '--min-coverage', '90')
    expect(data.findings.find(({code}) => code === 'coverage-below')).toEqual({
      code: 'coverage-below',
      severity: 'error',
      place: {path: nb, locale: 'nb'},
      values: {locale: 'nb', is: 75, least: 90, count: 1, paths: [nb]}
    })
    const {err} = await ordbro(await glossed(bad), 'check', '--min-coverage', '90')
    expect(err).toContain('Coverage in nb is 75%, and 90% is asked for. 1 more term must be honoured.')
  })

  test('of reach says what is to be translated', async () => {
    const {code, data} = await check(
      await glossed({'En modell gör en video.': 'En modell lager en video.'}),
      '--min-reach',
      '75'
    )
    expect(code).toBe(1)
    expect(data.findings.find((finding) => finding.code === 'reach-below')?.values).toEqual({
      locale: 'nb',
      is: 50,
      least: 75,
      count: 1,
      paths: [nb]
    })
  })

  test('is a setting, too; the command line goes before it', async () => {
    const root = await glossed(bad, {check: {minCoverage: {nb: 98}, minReach: 100}})
    expect((await check(root)).code).toBe(1)
    expect((await check(root, '--min-coverage', '70')).code).toBe(0)
    const config = (await ordbro(root, 'doctor', '--json')).out
    expect(config).toContain('check.minCoverage')
  })

  test('of a locale that the project has not holds nothing, and is refused', async () => {
    const {code, err} = await ordbro(await glossed(bad), 'check', '--min-coverage', 'ja=100')
    expect(code).toBe(2)
    expect(err).toContain('no locale ja')
    for (const check of [{minCoverage: {nn: 98}}, {minReach: {nn: 98}}])
      expect((await ordbro(await glossed(bad, {check}), 'check')).code).toBe(2)
  })

  test.each([
    ['--min-coverage', '101'],
    ['--min-coverage', 'nb'],
    ['--min-coverage', 'nb=x'],
    ['--min-reach', ''],
    ['--min-coverage', 'norsk=3']
  ])('%s %j is refused', async (option, value) => {
    expect((await ordbro(await glossed(good), 'check', option, value)).code).toBe(2)
  })
})

describe('a baseline', () => {
  test('known findings do not fail, new ones do', async () => {
    const root = await glossed({...bad, 'Om video': 'Om vannstempel'})
    expect((await check(root)).code).toBe(1)
    expect((await check(root, '--baseline', 'write')).code).toBe(0)
    const written = read(root, 'ordbro.baseline')
    expect(written).toMatch(/^# /)
    expect(written).toContain('coverage\tnb\t')
    // A reviewer sees which term was accepted.
    expect(written).toMatch(/^term-missed\tnb\t.*\tsegments\/nb\/a\.md\.xlf\tvattenstämpel$/m)
    expect((await check(root)).code).toBe(0)
    expect((await ordbro(root, 'check')).out).toMatch(/\d known findings? (is|are) in the baseline/)
    edit(root, nb, 'En modell lager', 'Et vannstempel lager')
    expect((await check(root)).code).toBe(1)
    // Written again, it is the same to the byte.
    edit(root, nb, 'Et vannstempel lager', 'En modell lager')
    await ordbro(root, 'check', '--baseline', 'write')
    expect(read(root, 'ordbro.baseline')).toBe(written)
  })

  test('a page has a section of findings, though all are known', async () => {
    const root = await glossed({...good, 'Om video': 'Om vannstempel'})
    await done(root, 'check', '--baseline', 'write')
    const page = (await done(root, 'check', '--format', 'html')).out
    expect(page).toContain('<h2 id="findings">')
    expect(page).toMatch(/\d known findings? (is|are) in the baseline/)
    expect(page).toContain('3 sentences with terms')
    expect((await done(root, 'check', '--help')).out.replaceAll(/\s+/g, ' ')).toContain(
      'but the files that --baseline and --format name'
    )
  })

  test('what is mended must leave it', async () => {
    const root = await glossed({...good, 'Om video': 'Om vannstempel'})
    await done(root, 'check', '--baseline', 'write')
    edit(root, nb, 'Om vannstempel', 'Om video')
    const {code, data} = await check(root)
    expect(code).toBe(1)
    expect(data.findings.map((finding) => finding.code)).toContain('baseline-stale')
    expect((await ordbro(root, 'check')).err).toContain('ordbro check --baseline prune')
    // A part of the project says nothing of the rest.
    expect((await check(root, '--locale', 'nb')).code).toBe(0)
    await done(root, 'check', '--baseline', 'prune')
    expect((await check(root)).code).toBe(0)
    expect(read(root, 'ordbro.baseline')).not.toContain('term-forbidden')
  })

  test('prune takes nothing in', async () => {
    const root = await glossed(good)
    await done(root, 'check', '--baseline', 'write')
    const before = read(root, 'ordbro.baseline')
    edit(root, nb, 'Et vannmerke', 'Et vannstempel')
    expect((await ordbro(root, 'check', '--baseline', 'prune')).code).toBe(1)
    expect(read(root, 'ordbro.baseline')).toBe(before)
  })

  test('no more may be missed', async () => {
    const root = await glossed(bad)
    await done(root, 'check', '--baseline', 'write')
    edit(root, nb, 'lager en video', 'lager en film')
    const {code, data} = await check(root)
    expect(code).toBe(1)
    expect(data.findings.find((finding) => finding.code === 'coverage-fallen')?.values).toEqual({
      locale: 'nb',
      was: 1,
      count: 2
    })
    expect((await ordbro(root, 'check')).err).toContain('2 terms are missed in nb, and the baseline has 1.')
    edit(root, nb, 'lager en film', 'lager en video')
    edit(root, nb, 'Et stempel', 'Et vannmerke')
    await done(root, 'check', '--baseline', 'prune')
    expect(read(root, 'ordbro.baseline')).toContain('coverage\tnb\t4/4\n')
    edit(root, nb, 'Et vannmerke', 'Et stempel')
    expect((await check(root)).code).toBe(1)
  })

  test('honest work that lowers the share does not fail', async () => {
    const root = await glossed({...bad, 'En video till.': 'En video til.'})
    write(root, 'content/sv/b.md', 'En video till.\n')
    await done(root, 'sync')
    give(root, 'segments/nb/b.md.xlf', () => 'En video til.')
    await done(root, 'check', '--baseline', 'write')
    expect(read(root, 'ordbro.baseline')).toContain('coverage\tnb\t4/5\n')
    // A well translated article goes, and a term is edited away.
    rmSync(`${root}/content/sv/b.md`)
    edit(root, 'content/sv/a.md', '# Om video', '# Om film')
    await done(root, 'sync')
    give(root, nb, (source) => (source === 'Om film' ? 'Om film' : undefined))
    await done(root, 'sync')
    const {code, data} = await check(root)
    expect(data.coverage).toMatchObject({honoured: 2, missed: 1})
    expect(data.findings.map((finding) => finding.code)).not.toContain('coverage-fallen')
    expect(code).toBe(0)
  })

  test('a finding is known wherever its article moves', async () => {
    const root = await glossed({...good, 'Om video': 'Om vannstempel'})
    await done(root, 'check', '--baseline', 'write')
    const text = read(root, 'content/sv/a.md')
    write(root, 'content/sv/b/c.md', text)
    rmSync(`${root}/content/sv/a.md`)
    await done(root, 'sync')
    expect((await check(root)).code).toBe(0)
  })

  test.each([
    ['with a line that is none', 'coverage\tnb\t3 of 4\n'],
    ['with a conflict', '<<<<<<< ours\ncoverage\tnb\t3/4\n=======\ncoverage\tnb\t2/4\n>>>>>>> theirs\n']
  ])('%s is refused with its line', async (_, text) => {
    const root = await glossed(good)
    write(root, 'ordbro.baseline', text)
    const {code, err} = await ordbro(root, 'check')
    expect(code).toBeGreaterThanOrEqual(2)
    expect(err).toMatch(/ordbro\.baseline:1/)
  })

  test('is of the whole project', async () => {
    const root = await glossed(good)
    expect((await ordbro(root, 'check', '--baseline', 'write', '--locale', 'nb')).code).toBe(2)
    expect((await ordbro(root, 'check', '--baseline', 'wirte')).err).toContain('write')
  })
})
