import {beforeEach, describe, expect, test} from 'vitest'
import {unitsOf} from '../../src/model/segment-file.ts'
import {done, edit, ordbro, projectOf, read, segmentFile, segments, type, write} from './project.ts'

const article = 'Sora kan göra vidoer på en minut. Den är snabb.\n\nDet var allt för idag.\n\nSlut.\n'
const locales = ['nb', 'en', 'ja']
const pathOf = (locale: string): string => `segments/${locale}/a.md.xlf`
const states = (root: string, locale: string): (string | undefined)[] =>
  [...segments(root, pathOf(locale)).values()].map(({state, fill}) => fill ?? state)

/** A finished article: every segment in every locale is final. */
async function finished(): Promise<string> {
  const root = projectOf({'a.md': article}, {build: {minState: 'final', onStale: 'source', onMissing: 'skip-article'}})
  await done(root, 'sync')
  for (const locale of locales) type(root, pathOf(locale), (source) => `${locale} ${source}`)
  await done(root, 'confirm', 'content/sv/a.md', '--state', 'final')
  return root
}

describe('a typo in a finished article', () => {
  test('confirm --unchanged: three locales stay whole and publishable', async () => {
    const root = await finished()
    await done(root, 'build')
    const built = locales.map((locale) => read(root, `localized/${locale}/a.md`))
    edit(root, 'content/sv/a.md', 'vidoer', 'videor')
    await done(root, 'sync')
    expect(locales.map((locale) => states(root, locale))).toEqual(
      locales.map(() => ['stale', 'final', 'final', 'final'])
    )
    const {out} = await done(root, 'confirm', 'content/sv/a.md', '--unchanged')
    expect(out).toBe('3 targets confirmed.\n')
    expect(locales.map((locale) => states(root, locale))).toEqual(
      locales.map(() => ['final', 'final', 'final', 'final'])
    )
    await done(root, 'build')
    expect(locales.map((locale) => read(root, `localized/${locale}/a.md`))).toEqual(built)
    expect((await done(root, 'sync')).out).toBe('3 segment files, 0 changed.\n')
  })

  test('without a sync in between as well', async () => {
    const root = await finished()
    edit(root, 'content/sv/a.md', 'vidoer', 'videor')
    await done(root, 'confirm', 'content/sv/a.md', '--unchanged')
    expect(locales.map((locale) => states(root, locale))).toEqual(
      locales.map(() => ['final', 'final', 'final', 'final'])
    )
    expect(read(root, pathOf('ja'))).toContain('videor')
  })

  test('and the typo back again: what it was', async () => {
    const root = await finished()
    const before = read(root, pathOf('nb'))
    edit(root, 'content/sv/a.md', 'vidoer', 'videor')
    await done(root, 'sync')
    edit(root, 'content/sv/a.md', 'videor', 'vidoer')
    await done(root, 'sync')
    expect(read(root, pathOf('nb'))).toBe(before)
  })

  test('the pair that was confirmed before is kept with its rank', async () => {
    const root = await finished()
    edit(root, 'content/sv/a.md', 'vidoer', 'videor')
    await done(root, 'confirm', 'content/sv/a.md', '--unchanged')
    const kept = read(root, 'memory/kept/sv-nb.tmx')
    expect(kept).toContain('<seg>Sora kan göra vidoer på en minut.</seg>')
    expect(kept).toContain('>final<')
    expect(kept).not.toContain('>translated<')
  })

  test('--unchanged confirms nothing that is not stale', async () => {
    const root = projectOf({'a.md': article, 'b.md': 'Annat här.\n\nDet var allt för idag.\n\nOch så.\n'})
    await done(root, 'sync')
    type(root, pathOf('nb'))
    await done(root, 'sync')
    expect([...segments(root, 'segments/nb/b.md.xlf').values()].map(({fill}) => fill)).toContain('exact')
    expect((await done(root, 'confirm', 'content', '--unchanged')).out).toBe('0 targets confirmed.\n')
    expect((await done(root, 'confirm', 'content')).out).toBe('1 target confirmed.\n')
  })
})

test('what was made for another sentence is passed over and named, until somebody says that it is right', async () => {
  const root = await finished()
  write(root, 'content/sv/b.md', 'Sora kan alltså göra vidoer på en minut.\n\nDet var allt för idag.\n')
  edit(root, 'content/sv/a.md', 'Den är snabb.', 'Den är snabb nu.')
  await done(root, 'sync')
  const b = 'segments/nb/b.md.xlf'
  const fills = (path: string) => [...segments(root, path).values()].map(({fill, state}) => fill ?? state)
  expect([fills(b), fills(pathOf('nb'))]).toEqual([
    ['fuzzy', 'exact'],
    ['final', 'stale', 'final', 'final']
  ])
  const [unit] = unitsOf(segmentFile(root, b))
  const {out, err} = await ordbro(root, 'confirm', 'segments/nb')
  expect(out).toBe('1 target confirmed.\n')
  expect(err).toContain(
    `1 draft from a similar sentence was passed over, since it was made for other words: ${b}#${unit!.id}/s1.`
  )
  expect(err).toContain(`1 stale target was passed over: ${pathOf('nb')}#u`)
  expect([fills(b), fills(pathOf('nb'))]).toEqual([
    ['fuzzy', 'translated'],
    ['final', 'stale', 'final', 'final']
  ])
  expect((await ordbro(root, 'confirm', b, '--similar')).out).toBe('1 target confirmed.\n')
  expect(fills(b)).toEqual(['translated', 'translated'])
})

describe('ordbro confirm', () => {
  let root: string
  beforeEach(async () => {
    root = projectOf({'a.md': article})
    await done(root, 'sync')
    type(root, pathOf('nb'))
    await done(root, 'sync')
  })

  test('a unit or a segment by its id, and nothing else', async () => {
    const [unit, other] = unitsOf(segmentFile(root, pathOf('nb')))
    await done(root, 'confirm', `${pathOf('nb')}#${unit!.id}/s2`, '--state', 'reviewed')
    expect(states(root, 'nb')).toEqual(['translated', 'reviewed', 'translated', 'translated'])
    const {out} = await done(
      root,
      'confirm',
      `${pathOf('nb')}#${other!.id}`,
      pathOf('ja'),
      '--state',
      'final',
      '--json'
    )
    expect(JSON.parse(out)).toEqual({
      schemaVersion: 1,
      dryRun: false,
      confirmed: [{path: pathOf('nb'), segment: `${other!.id}/s1`}],
      passed: [],
      findings: [],
      failures: []
    })
    expect(states(root, 'nb')).toEqual(['translated', 'reviewed', 'final', 'translated'])
  })

  test('an id counts for its own path', async () => {
    const [unit] = unitsOf(segmentFile(root, pathOf('nb')))
    type(root, pathOf('ja'), (source) => `ja ${source}`)
    await done(root, 'confirm', `${pathOf('nb')}#${unit!.id}`, pathOf('ja'), '--state', 'final')
    expect(states(root, 'nb')).toEqual(['final', 'final', 'translated', 'translated'])
    expect(states(root, 'ja')).toEqual(['final', 'final', 'final', 'final'])
  })

  test('a # in a file name is no id', async () => {
    write(root, 'content/sv/c#.md', 'En mening.\n')
    await done(root, 'sync')
    const path = 'segments/nb/c#.md.xlf'
    type(root, path)
    await done(root, 'confirm', 'content/sv/c#.md', '--state', 'reviewed')
    expect(read(root, path)).toContain('state="reviewed"')
    const [unit] = unitsOf(segmentFile(root, path))
    await done(root, 'confirm', `${path}#${unit!.id}`, '--state', 'final')
    expect(read(root, path)).toContain('state="final"')
    const {code, err} = await ordbro(root, 'confirm', 'localized/nb/d#.md')
    expect([code, err]).toEqual([2, expect.stringContaining('localized/nb/d#.md')])
  })

  test('never lowers a state', async () => {
    await done(root, 'confirm', pathOf('nb'), '--state', 'final')
    expect((await done(root, 'confirm', pathOf('nb'), '--state', 'reviewed')).out).toBe('0 targets confirmed.\n')
    expect(new Set(states(root, 'nb'))).toEqual(new Set(['final']))
  })

  test('a dry run writes nothing', async () => {
    const before = read(root, pathOf('nb'))
    const {out} = await done(root, 'confirm', pathOf('nb'), '--state', 'final', '--dry-run')
    expect(out).toBe('4 targets would be confirmed. Nothing was written.\n')
    expect(read(root, pathOf('nb'))).toBe(before)
  })

  test.each([
    ['an id that is not there', ['segments/nb/a.md.xlf#u234567abcdef'], 'segment-not-confirmed'],
    ['a path that is not there', ['segments/nb/b.md.xlf'], 'path-selects-nothing'],
    ['a state that is none', ['segments/nb/a.md.xlf', '--state', 'done'], 'state-unknown']
  ])('%s: exit 2', async (_, args, code) => {
    const before = read(root, pathOf('nb'))
    const ended = await ordbro(root, 'confirm', ...args)
    expect(ended.code).toBe(2)
    expect(ended.err).toContain(`[${code}]`)
    expect(read(root, pathOf('nb'))).toBe(before)
  })
})

test('a line of a segment file names the segment on it', async () => {
  const root = await finished()
  edit(root, 'content/sv/a.md', 'vidoer', 'videor')
  edit(root, 'content/sv/a.md', 'Det var allt', 'Det är allt')
  await done(root, 'sync')
  expect(states(root, 'nb')).toEqual(['stale', 'final', 'stale', 'final'])
  const stored = read(root, pathOf('nb')).split('\n')
  const line = stored.findIndex((text) => text.includes('<target>nb Det var')) + 1
  expect(line).toBeGreaterThan(1)
  const {out} = await done(root, 'confirm', `${pathOf('nb')}:${line}`)
  expect(out).toBe('1 target confirmed.\n')
  expect(states(root, 'nb')).toEqual(['stale', 'final', 'final', 'final'])
})
