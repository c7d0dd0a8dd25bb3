import {chmodSync, existsSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {folderOf} from '../project/folder.ts'
import {done, edit, filesOf, ordbro, projectOf, read, type, write} from './project.ts'

const article = '# En rubrik här\n\nFörsta meningen står här. Andra meningen kommer sedan.\n\nOch ett stycke till.\n'
const nb = 'segments/nb/a.md.xlf'
const built = 'localized/nb/a.md'

/** A project whose `nb` has everything but the last paragraph, and one stale sentence. */
async function uneven(build: Readonly<Record<string, string>>): Promise<string> {
  const root = projectOf({'a.md': article}, {locales: ['sv', 'nb'], build})
  await done(root, 'sync')
  type(root, nb, (source) => (source.startsWith('Och') ? undefined : `nb ${source}`))
  await done(root, 'sync')
  edit(root, 'content/sv/a.md', 'Andra meningen kommer sedan.', 'Andra meningen kommer mycket senare.')
  await done(root, 'sync')
  return root
}

describe('the policies', () => {
  test('as they are: stale targets are kept, missing ones are the source; both are counted', async () => {
    const root = await uneven({})
    const {out} = await done(root, 'build')
    expect(out).toContain('built localized/nb/a.md  1 segment in the source language, 1 stale segment\n')
    expect(read(root, built)).toBe(
      '# nb En rubrik här\n\nnb Första meningen står här. nb Andra meningen kommer sedan.\n\nOch ett stycke till.\n'
    )
  })

  test('onStale source: the source stands for a stale target', async () => {
    const root = await uneven({onStale: 'source'})
    await done(root, 'build')
    expect(read(root, built)).toContain('nb Första meningen står här. Andra meningen kommer mycket senare.')
  })

  test('onStale fail: the article keeps its last build, exit 1', async () => {
    const root = await uneven({onStale: 'fail'})
    const {code, out, err} = await ordbro(root, 'build')
    expect(code).toBe(1)
    expect(out).toContain('held back localized/nb/a.md')
    expect(err).toContain('[build-stale]')
    expect(existsSync(join(root, built))).toBe(false)
    expect(existsSync(join(root, 'localized/sv/a.md'))).toBe(true)
  })

  test('onMissing skip-article: left out, and nothing is wrong', async () => {
    const root = await uneven({onMissing: 'skip-article'})
    const {out, err} = await done(root, 'build')
    expect(out).toContain('held back localized/nb/a.md')
    expect(err).toContain('note')
    expect(existsSync(join(root, built))).toBe(false)
  })

  test('onMissing fail: exit 1, and the last build stays', async () => {
    const root = await uneven({})
    await done(root, 'build')
    const before = read(root, built)
    const config = JSON.parse(read(root, 'ordbro.config.json'))
    write(root, 'ordbro.config.json', JSON.stringify({...config, build: {onMissing: 'fail'}}))
    edit(root, 'content/sv/a.md', '# En rubrik här', '# En rubrik här\n\nNytt.')
    const {code, err} = await ordbro(root, 'build')
    expect(code).toBe(1)
    expect(err).toContain('2 segments have no target. The article keeps its last build.')
    expect(read(root, built)).toBe(before)
  })

  test('what is missing is said by its kind, and whether there is a build to keep', async () => {
    const root = await uneven({onMissing: 'skip-article', minState: 'reviewed'})
    const {out, err} = await done(root, 'build')
    expect(err).toMatch(/: note: \d+ segments? ha(s|ve) (no target and|only a draft)/)
    expect(err).toContain('The article is not built. [build-missing]')
    expect(out).toMatch(/^held back localized\/nb\/a\.md$/m)
    write(root, built, 'Another page.')
    expect((await done(root, 'build')).err).toContain('The article stays as a person wrote it. [build-missing]')
  })

  test('minState: what has not come so far is missing', async () => {
    const root = await uneven({minState: 'reviewed'})
    const {out} = await done(root, 'build')
    expect(out).toContain('3 segments in the source language, 1 stale segment')
    await done(root, 'confirm', nb, '--state', 'reviewed')
    expect((await done(root, 'build')).out).toContain('1 segment in the source language, 1 stale segment')
  })

  test('a target that lost a code falls back to the source, counted and named; exit 1', async () => {
    const root = projectOf({'a.md': 'En [länk](/x) här.\n\nEn rad till.\n'}, {locales: ['sv', 'nb']})
    await done(root, 'sync')
    type(root, nb, (source) => `nb ${source.replaceAll(/<[^>]+>/g, '')}`)
    const {code, out, err} = await ordbro(root, 'build')
    expect(code).toBe(1)
    expect(out).toContain('1 segment in the source language, 1 unit fell back')
    expect(err).toContain('[code-lost]')
    expect(read(root, built)).toBe('En [länk](/x) här.\n\nnb En rad till.\n')
  })

  test('drafts are never built', async () => {
    const root = projectOf(
      {'a.md': article, 'b.md': 'Annat.\n\nOch ett stycke till.\n\nMer.\n'},
      {locales: ['sv', 'nb']}
    )
    await done(root, 'sync')
    type(root, nb)
    await done(root, 'sync')
    await done(root, 'build')
    expect(read(root, 'localized/nb/b.md')).toBe(read(root, 'content/sv/b.md'))
  })
})

describe('what a build writes', () => {
  test('the source byte for byte: BOM, CRLF, odd bullets, trailing spaces', async () => {
    const text = '\uFEFF# Rubrik  \r\n\r\n*  ett\r\n*  två   \r\n\r\n+ tre'
    const root = projectOf({'x/a.md': text})
    await done(root, 'build')
    expect(read(root, 'localized/sv/x/a.md')).toBe(text)
    expect(read(root, 'localized/ja/x/a.md')).toBe(text)
  })

  test('a second build changes nothing, the manifest neither', async () => {
    const root = await uneven({})
    await done(root, 'build')
    const files = filesOf(root)
    expect((await done(root, 'build')).out).toContain('unchanged localized/nb/a.md')
    expect(filesOf(root)).toEqual(files)
  })

  test('authored variants as they stand, also where every locale has one, and never over them', async () => {
    const root = projectOf({'a.md': article})
    for (const locale of ['nb', 'en', 'ja']) write(root, `content/${locale}/a.md`, `Skrevet for hånd: ${locale}.\n`)
    const {out} = await done(root, 'build')
    expect(out).toContain('built localized/ja/a.md')
    expect(read(root, 'localized/ja/a.md')).toBe('Skrevet for hånd: ja.\n')
    expect(read(root, 'localized/sv/a.md')).toBe(article)
    expect(existsSync(join(root, 'segments'))).toBe(false)
  })

  test('authored variants are not touched by builds into the content tree', async () => {
    const root = projectOf(
      {'a.md': article},
      {articles: [{pattern: 'content/{locale}/{slug}', output: 'content/{locale}/{slug}'}]}
    )
    write(root, 'content/nb/a.md', 'Skrevet for hånd.\n')
    await done(root, 'sync')
    await done(root, 'build')
    expect(read(root, 'content/nb/a.md')).toBe('Skrevet for hånd.\n')
    expect(read(root, 'content/sv/a.md')).toBe(article)
    expect(Object.keys(filesOf(root, 'content'))).toEqual(
      ['en', 'ja', 'nb', 'sv'].map((each) => `content/${each}/a.md`)
    )
    expect(Object.keys(filesOf(root, 'segments'))).toEqual(['segments/en/a.md.xlf', 'segments/ja/a.md.xlf'])
    const files = filesOf(root)
    await done(root, 'sync')
    await done(root, 'build')
    expect(filesOf(root)).toEqual(files)
  })

  test('paths and locales limit it', async () => {
    const root = projectOf({'a.md': article, 'b.md': article})
    await done(root, 'build', 'content/sv/b.md', '--locale', 'ja')
    expect(Object.keys(filesOf(root, 'localized'))).toEqual(['localized/ja/b.md', 'localized/manifest.jsonl'])
    await done(root, 'build', '--locale', 'sv')
    expect(Object.keys(filesOf(root, 'localized'))).toContain('localized/sv/a.md')
    expect(Object.keys(filesOf(root, 'localized'))).not.toContain('localized/nb/a.md')
  })

  test('a dry run writes nothing, and says what it would write and refuse', async () => {
    const root = await uneven({})
    const files = filesOf(root)
    expect(await ordbro(root, 'build', '--dry-run')).toMatchObject({code: 0, err: 'Nothing was written.\n'})
    expect(filesOf(root)).toEqual(files)
    await done(root, 'build')
    write(root, built, 'Endret for hånd.\n')
    const {code, err} = await ordbro(root, 'build', '--dry-run')
    expect(code).toBe(1)
    expect(err).toContain('[build-changed-by-hand]')
    expect(read(root, built)).toBe('Endret for hånd.\n')
  })
})

describe('a built file that a person changed', () => {
  test('is a finding and stays; the others are built; --force overwrites it', async () => {
    const root = projectOf({'a.md': article, 'b.md': 'En rad.\n'})
    await done(root, 'build')
    write(root, built, 'Endret for hånd.\n')
    edit(root, 'content/sv/a.md', 'En rubrik', 'Min rubrik')
    edit(root, 'content/sv/b.md', 'En rad.', 'Två rader.')
    const {code, err} = await ordbro(root, 'build')
    expect(code).toBe(1)
    expect(err).toContain(`${built}: error: Somebody changed this built file`)
    expect(read(root, built)).toBe('Endret for hånd.\n')
    expect(read(root, 'localized/nb/b.md')).toBe('Två rader.\n')
    expect(read(root, 'localized/ja/a.md')).toContain('Min rubrik')
    await done(root, 'build', '--force')
    expect(read(root, built)).toContain('Min rubrik')
  })

  test('also where it is no text any more', async () => {
    const root = projectOf({'a.md': article})
    await done(root, 'build')
    writeFileSync(join(root, built), Buffer.from([0xff, 0xfe, 0x00, 0x61]))
    edit(root, 'content/sv/a.md', 'En rubrik', 'Min rubrik')
    expect((await ordbro(root, 'build')).err).toContain('[build-changed-by-hand]')
    await done(root, 'build', '--force')
    expect(read(root, built)).toContain('Min rubrik')
  })

  test('a file that no build wrote is not ours', async () => {
    const root = projectOf({'a.md': article})
    write(root, built, 'Noen andres.\n')
    const {code} = await ordbro(root, 'build')
    expect(code).toBe(1)
    expect(read(root, built)).toBe('Noen andres.\n')
  })

  test('a build that was killed before it was done knows its files again', async () => {
    const root = projectOf({'a.md': article})
    await done(root, 'build')
    const [manifest, old] = [read(root, 'localized/manifest.jsonl'), read(root, built)]
    edit(root, 'content/sv/a.md', 'En rubrik', 'Min rubrik')
    await done(root, 'build')
    const now = read(root, 'localized/manifest.jsonl')
    // Between the two writes of the manifest: the lines of both, and some files new and some old.
    const lines = new Set([...manifest.split('\n'), ...now.split('\n')])
    write(root, 'localized/manifest.jsonl', `${[...lines].join('\n')}\n`)
    write(root, built, old)
    edit(root, 'content/sv/a.md', 'Min rubrik', 'Vår rubrik')
    await done(root, 'build')
    expect(read(root, built)).toContain('Vår rubrik')
    expect(read(root, 'localized/manifest.jsonl').split('\n')).toHaveLength(now.split('\n').length)
  })
})

describe('what a build deletes', () => {
  test('what its manifest lists and no article makes, and nothing else', async () => {
    const root = projectOf({'a.md': article, 'x/b.md': 'En rad.\n'})
    await done(root, 'build')
    write(root, 'localized/nb/x/egen.md', 'Egen fil.\n')
    rmSync(join(root, 'content/sv/x/b.md'))
    const {out} = await done(root, 'build')
    expect(out).toContain('removed localized/nb/x/b.md')
    expect(Object.keys(filesOf(root, 'localized'))).toEqual([
      'localized/en/a.md',
      'localized/ja/a.md',
      'localized/manifest.jsonl',
      'localized/nb/a.md',
      'localized/nb/x/egen.md',
      'localized/sv/a.md'
    ])
  })

  test('nothing in a build of a part, and nothing that a person changed', async () => {
    const root = projectOf({'a.md': article, 'b.md': 'En rad.\n'})
    await done(root, 'build')
    rmSync(join(root, 'content/sv/b.md'))
    await done(root, 'build', '--locale', 'nb')
    expect(existsSync(join(root, 'localized/nb/b.md'))).toBe(true)
    write(root, 'localized/nb/b.md', 'Endret.\n')
    expect((await ordbro(root, 'build')).code).toBe(1)
    expect(read(root, 'localized/nb/b.md')).toBe('Endret.\n')
    expect(existsSync(join(root, 'localized/ja/b.md'))).toBe(false)
  })

  test('the builds of an article that its author skips go, those of one that cannot be read stay', async () => {
    const root = projectOf({'a.md': article, 'b.md': 'En rad.\n'})
    await done(root, 'build')
    write(root, 'content/sv/a.md', `---\nordbro:\n  skip: true\n---\n\n${article}`)
    write(root, 'content/sv/b.md', '---js\nkod\n---\n')
    const {code} = await ordbro(root, 'build')
    expect(code).toBe(3)
    expect(existsSync(join(root, built))).toBe(false)
    expect(read(root, 'localized/nb/b.md')).toBe('En rad.\n')
    expect(read(root, 'localized/sv/b.md')).toBe('En rad.\n')
  })

  test('a segment file with a conflict keeps the build of its article', async () => {
    const root = await uneven({})
    await done(root, 'build')
    const before = read(root, built)
    edit(root, nb, '  <file', '<<<<<<< HEAD\n  <file')
    expect((await ordbro(root, 'build')).code).toBe(3)
    expect(read(root, built)).toBe(before)
  })
})

describe('where a build may not write', () => {
  test('an output that is linked out of the project: refused, the others are built', async () => {
    const outside = folderOf({'secret.md': 'Ligger utenfor.\n'})
    const root = projectOf({'a.md': article, 'b.md': 'En rad.\n'})
    write(root, 'localized/ja/keep.txt', '')
    symlinkSync(outside, join(root, 'localized/nb'))
    symlinkSync(join(outside, 'secret.md'), join(root, 'localized/ja/a.md'))
    const {code, err} = await ordbro(root, 'build')
    expect(code).toBe(3)
    expect(err).toContain('[path-outside]')
    expect(filesOf(outside)).toEqual({'secret.md': 'Ligger utenfor.\n'})
    expect(read(root, 'localized/en/b.md')).toBe('En rad.\n')
    expect(read(root, 'localized/ja/b.md')).toBe('En rad.\n')
  })

  test.skipIf(process.getuid?.() === 0)('a folder without permission: exit 5', async () => {
    const root = projectOf({'a.md': article})
    write(root, 'localized/nb/x.txt', '')
    chmodSync(join(root, 'localized/nb'), 0o555)
    const {code} = await ordbro(root, 'build')
    chmodSync(join(root, 'localized/nb'), 0o755)
    expect(code).toBe(5)
  })
})

test('the manifest with conflict markers: file and line, exit 3, nothing touched', async () => {
  const root = projectOf({'a.md': article})
  await done(root, 'build')
  edit(root, 'localized/manifest.jsonl', '\n', '\n<<<<<<< HEAD\n')
  const files = filesOf(root)
  const {code, err} = await ordbro(root, 'build')
  expect(code).toBe(3)
  expect(err).toMatch(/^localized\/manifest\.jsonl:2/)
  expect(filesOf(root)).toEqual(files)
})

test('--json is data with a version', async () => {
  const root = projectOf({'a.md': article})
  const {out} = await done(root, 'build', '--json')
  const data = JSON.parse(out)
  expect(Object.keys(data)).toEqual(['schemaVersion', 'dryRun', 'upToDate', 'built', 'removed', 'findings', 'failures'])
  expect(data.built.find(({locale}: {locale: string}) => locale === 'nb')).toEqual({
    article: 'content/sv/a.md',
    locale: 'nb',
    path: built,
    kind: 'localized',
    tally: {built: 0, stale: 0, missing: 4},
    fellBack: 0,
    mended: 0,
    written: true
  })
})
