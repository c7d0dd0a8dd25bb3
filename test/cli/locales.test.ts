import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {folderOf} from '../project/folder.ts'
import {done, filesOf, home, ordbro, projectOf, read, segmentFile, type, write} from './project.ts'

const article = '# Vad är det?\n\nDet är en modell. Den gör *korta* videor.\n'

describe('locales that nobody thought of', () => {
  test('de, zh-Hant, en-GB and nn run from init to prove', async () => {
    const root = folderOf({'content/sv/a.md': article})
    await done(root, 'init', '--source', 'sv', '--locale', 'de,zh-hant,EN_gb,nn')
    expect(JSON.parse(read(root, 'ordbro.config.json')).locales).toEqual(['sv', 'de', 'zh-Hant', 'en-GB', 'nn'])
    await done(root, 'sync')
    for (const locale of ['de', 'zh-Hant', 'en-GB', 'nn'])
      type(root, `segments/${locale}/a.md.xlf`, (source) => `${locale} ${source}`)
    await done(root, 'build')
    expect(read(root, 'localized/nn/a.md')).toBe(
      '# nn Vad är det?\n\nnn Det är en modell. nn Den gör *korta* videor.\n'
    )
    // Chinese puts no space between sentences.
    expect(read(root, 'localized/zh-Hant/a.md')).toBe(
      '# zh-Hant Vad är det?\n\nzh-Hant Det är en modell.zh-Hant Den gör *korta* videor.\n'
    )
    const {out} = await done(root, 'prove', 'content', '--locale', 'de,zh-Hant,en-GB,nn', '--json')
    expect(JSON.parse(out)).toMatchObject({files: 1, identical: 1, isomorphic: 1, failures: []})
    const {articles} = JSON.parse((await done(root, 'status', '--json')).out)
    expect(articles.map(({locale, empty}: {locale: string; empty: number}) => [locale, empty])).toEqual([
      ['de', 0],
      ['zh-Hant', 0],
      ['en-GB', 0],
      ['nn', 0]
    ])
  })

  test('they are sources as well', async () => {
    const root = folderOf({'content/zh-Hant/a.md': '這是一個模型。它很快。\n'})
    await done(root, 'init', '--locale', 'en-GB,nn')
    await done(root, 'sync')
    type(root, 'segments/en-GB/a.md.xlf', (source) => (source.includes('模型') ? 'This is a model.' : 'It is fast.'))
    await done(root, 'build')
    expect(read(root, 'localized/en-GB/a.md')).toBe('This is a model. It is fast.\n')
  })
})

describe('one table of aliases', () => {
  test('no is nb, jp is ja, sv-SE is sv, in folders, config, options and segment files', async () => {
    const root = folderOf({
      'content/sv-SE/a.md': article,
      'ordbro.config.json': JSON.stringify({sourceLocale: 'sv_SE', locales: ['sv', 'no', 'jp']})
    })
    const {out} = await done(root, 'sync', '--locale', 'no,jp', '--json')
    expect(JSON.parse(out).files.map(({locale, path}: {locale: string; path: string}) => [locale, path])).toEqual([
      ['nb', 'segments/nb/a.md.xlf'],
      ['ja', 'segments/ja/a.md.xlf']
    ])
    expect(segmentFile(root, 'segments/nb/a.md.xlf')).toMatchObject({source: 'sv', target: 'nb'})
    await done(root, 'build')
    // A folder that is there keeps its name, and the config says how the others are written.
    expect(Object.keys(filesOf(root, 'localized'))).toEqual([
      'localized/jp/a.md',
      'localized/manifest.jsonl',
      'localized/no/a.md',
      'localized/sv-SE/a.md'
    ])
  })

  test('a segment folder that another tool named', async () => {
    const root = projectOf({'a.md': article}, {locales: ['sv', 'ja']})
    await done(root, 'sync')
    write(root, 'segments/jp/a.md.xlf', read(root, 'segments/ja/a.md.xlf').replace('trgLang="ja"', 'trgLang="jp"'))
    const {err} = await ordbro(root, 'sync')
    expect(err).toContain('[segment-file-twice]')
  })
})

describe('a wrong tag is named with its file', () => {
  test('a folder', async () => {
    const root = projectOf({'a.md': article})
    write(root, 'content/xx1/b.md', 'Text.\n')
    const {err} = await ordbro(root, 'sync')
    expect(err).toMatch(/^content\/xx1\/b\.md: warning: .*xx1.*\[locale-malformed\]$/m)
  })

  test('the configuration: file, line and column, exit 2', async () => {
    const root = folderOf({
      'content/sv/a.md': article,
      'ordbro.config.json': '{\n  "locales": ["sv", "norwegian!"]\n}\n'
    })
    const {code, err} = await ordbro(root, 'sync')
    expect(code).toBe(2)
    expect(err).toMatch(/^ordbro\.config\.json:2:\d+: error: .*norwegian!/)
  })

  test('a segment file of other locales: exit 3, and it stays as it is', async () => {
    const root = projectOf({'a.md': article}, {locales: ['sv', 'nb', 'ja']})
    await done(root, 'sync')
    write(root, 'segments/nb/a.md.xlf', read(root, 'segments/nb/a.md.xlf').replace('trgLang="nb"', 'trgLang="da"'))
    write(root, 'content/sv/a.md', `${article}\nNytt.\n`)
    const before = read(root, 'segments/nb/a.md.xlf')
    const {code, err} = await ordbro(root, 'sync')
    expect(code).toBe(3)
    expect(err).toMatch(
      /^segments\/nb\/a\.md\.xlf: error: .* sv into da, .* from sv into nb\. .*\[segment-file-locales\]$/m
    )
    expect(read(root, 'segments/nb/a.md.xlf')).toBe(before)
    expect(read(root, 'segments/ja/a.md.xlf')).toContain('Nytt.')
  })

  test('an option: exit 2', async () => {
    const root = projectOf({'a.md': article})
    expect(await ordbro(root, 'build', '--locale', 'svenska språket')).toMatchObject({
      code: 2,
      err: expect.stringContaining('“svenska språket”')
    })
  })
})

test('no type lists four languages', () => {
  const list = /(['"])(sv|nb|en|ja)\1\s*\|\s*(['"])(sv|nb|en|ja)\3/
  for (const path of globSync('src/**/*.ts', {cwd: home}))
    expect(readFileSync(join(home, path), 'utf8'), path).not.toMatch(list)
})
