import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {beforeEach, describe, expect, test} from 'vitest'
import {done, edit, filesOf, ordbro, projectOf, read, segmentFile, segments, type, write} from './project.ts'

const article =
  '---\ntitle: "Sora är här nu"\nlang: sv\n---\n\n# Vad är Sora?\n\nSora är en **stor** modell. Den gör [korta](/x) videor.\n\n- Ett\n- Två saker\n'
const locales = ['nb', 'en', 'ja']
const pathOf = (locale: string): string => `segments/${locale}/a.md.xlf`
let root: string

/** Finished in three locales; English is to be the source. */
beforeEach(async () => {
  root = projectOf({'a.md': article})
  await done(root, 'sync')
  for (const locale of locales) type(root, pathOf(locale), (source) => `${locale.toUpperCase()} ${source}`)
  await done(root, 'confirm', 'content/sv/a.md', '--state', 'final')
  await done(root, 'build')
  edit(root, 'ordbro.config.json', '"sourceLocale":"sv"', '"sourceLocale":"en"')
})

describe('sync --rebase-source', () => {
  test('turns every pair around: the builds stay what they are, and so do the states', async () => {
    const built = filesOf(root, 'localized')
    write(root, 'content/en/a.md', read(root, 'localized/en/a.md'))
    const {err} = await done(root, 'sync', '--rebase-source')
    expect(err).toContain('content/en/a.md is the source now.\n')
    expect(Object.keys(filesOf(root, 'segments'))).toEqual([pathOf('ja'), pathOf('nb')])
    for (const locale of ['nb', 'ja']) {
      expect(segmentFile(root, pathOf(locale))).toMatchObject({
        source: 'en',
        target: locale,
        original: 'content/en/a.md'
      })
      expect(segments(root, pathOf(locale)).get('EN Sora är en stor modell.')).toMatchObject({
        state: 'final',
        fill: undefined
      })
      expect([...segments(root, pathOf(locale)).values()].every(({state}) => state === 'final')).toBe(true)
    }
    await done(root, 'build')
    const now = filesOf(root, 'localized')
    for (const path of Object.keys(built).filter((each) => each.endsWith('.md'))) expect(now[path]).toBe(built[path])
    const files = filesOf(root)
    await done(root, 'sync')
    await done(root, 'build')
    expect(filesOf(root)).toEqual(files)
  })

  test('the old source is authored, and generated from the reversed pairs once it is deleted', async () => {
    write(root, 'content/en/a.md', read(root, 'localized/en/a.md'))
    await done(root, 'sync', '--rebase-source')
    await done(root, 'build')
    expect(read(root, 'localized/sv/a.md')).toBe(article)
    rmSync(join(root, 'content/sv/a.md'))
    await done(root, 'sync')
    expect(segmentFile(root, pathOf('sv'))).toMatchObject({source: 'en', target: 'sv'})
    expect([...segments(root, pathOf('sv')).values()].every(({state}) => state === 'final')).toBe(true)
    await done(root, 'build')
    expect(read(root, 'localized/sv/a.md')).toBe(article)
  })

  test('what the old files said is kept, in its own direction', async () => {
    write(root, 'content/en/a.md', read(root, 'localized/en/a.md'))
    await done(root, 'sync', '--rebase-source')
    for (const locale of locales)
      expect(read(root, `memory/kept/sv-${locale}.tmx`)).toContain(`<seg>${locale.toUpperCase()} Vad är Sora?</seg>`)
    expect(read(root, 'memory/kept/en-sv.tmx')).toContain('<seg>Vad är Sora?</seg>')
  })

  test('a source that was edited on its way makes stale what it changed', async () => {
    write(root, 'content/en/a.md', read(root, 'localized/en/a.md').replace('EN Den gör', 'EN Den modellen gör'))
    await done(root, 'sync', '--rebase-source')
    const all = segments(root, pathOf('nb'))
    expect(all.get('EN Den modellen gör korta videor.')).toMatchObject({fill: 'stale'})
    expect([...all.values()].filter(({fill}) => fill === 'stale')).toHaveLength(1)
  })

  test('a rebase that was killed goes on where it was', async () => {
    write(root, 'content/en/a.md', read(root, 'localized/en/a.md'))
    const pivot = read(root, pathOf('en'))
    const ja = read(root, pathOf('ja'))
    await done(root, 'sync', '--rebase-source')
    const files = filesOf(root)
    // After the memory and the first file, before the others and the removal.
    write(root, pathOf('en'), pivot)
    write(root, pathOf('ja'), ja)
    await ordbro(root, 'sync', '--rebase-source')
    expect(filesOf(root)).toEqual(files)
  })

  test('a dry run writes nothing', async () => {
    write(root, 'content/en/a.md', read(root, 'localized/en/a.md'))
    const files = filesOf(root)
    const {err} = await done(root, 'sync', '--rebase-source', '--dry-run')
    expect(err).toContain('content/en/a.md would be the source.')
    expect(filesOf(root)).toEqual(files)
  })

  test.each([
    ['its variant is not there', () => undefined, 'rebase-variant-missing'],
    ['nothing pairs the two', () => rmSync(join(root, pathOf('en'))), 'rebase-unpaired'],
    [
      'it is the source already',
      () => edit(root, 'ordbro.config.json', '"sourceLocale":"en"', '"sourceLocale":"sv"'),
      'rebase-nothing'
    ],
    ['nobody says which', () => edit(root, 'ordbro.config.json', '"sourceLocale":"en",', ''), 'rebase-locale-needed']
  ])('%s: exit 2, nothing touched', async (_, prepare, code) => {
    prepare()
    const files = filesOf(root)
    const ended = await ordbro(root, 'sync', '--rebase-source')
    expect(ended.code).toBe(2)
    expect(ended.err).toContain(`[${code}]`)
    expect(filesOf(root)).toEqual(files)
  })

  test('without it, another source in the configuration changes nothing', async () => {
    write(root, 'content/en/a.md', read(root, 'localized/en/a.md'))
    const files = filesOf(root, 'segments')
    await ordbro(root, 'sync')
    expect(filesOf(root, 'segments')).toEqual(files)
  })
})
