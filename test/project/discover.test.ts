import {spawnSync} from 'node:child_process'
import {mkdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {settingsFrom} from '../../src/project/config.ts'
import {type DiscoverOptions, type Discovery, discover} from '../../src/project/discover.ts'
import {outputPathOf, segmentPathOf} from '../../src/project/found-article.ts'
import {failing} from './failing.ts'
import {folderOf} from './folder.ts'

const pinned = (source: string, target = 'nb'): string =>
  `<?xml version="1.0"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="${source}" trgLang="${target}">`

/** A project of these files (their content is their key's value, or nothing) under these settings. */
function find(
  files: readonly string[] | Record<string, string>,
  config: object = {},
  options?: DiscoverOptions
): Discovery {
  const contents = Array.isArray(files) ? Object.fromEntries(files.map((path) => [path, ''])) : files
  return discover(folderOf(contents as Record<string, string>), settingsFrom(JSON.stringify(config)), options)
}

const summary = ({articles}: Discovery): string[] =>
  articles.map(
    ({slug, ending, source, variants}) => `${slug}${ending} ${source.locale} of ${[...variants.keys()].sort()}`
  )

const codes = ({findings}: Discovery): string[] => findings.map(({code, place}) => `${code} ${place.path}`)

describe('layouts', () => {
  test.each([
    [
      'default',
      {},
      ['content/sv/x/a.md', 'content/sv/b.mdx', 'content/sv/c.txt'],
      ['b.mdx', 'c.txt', 'x/a.md'],
      'localized/nb/b.mdx'
    ],
    [
      'a file for each locale in a folder',
      {articles: [{pattern: 'docs/{slug}/{locale}.md', output: 'docs/{slug}/{locale}.md'}]},
      ['docs/x/a/sv.md', 'docs/b/sv.md'],
      ['b.md', 'x/a.md'],
      'docs/b/nb.md'
    ],
    [
      'the locale in the name',
      {articles: [{pattern: 'content/{slug}.{locale}.md', output: 'content/{slug}.{locale}'}]},
      ['content/x/v1.2.sv.md'],
      ['x/v1.2.md'],
      'content/x/v1.2.nb.md'
    ],
    [
      'no locale at all',
      {articles: [{pattern: 'docs/{slug}', locale: 'sv', output: 'i18n/{locale}/docs/{slug}'}]},
      ['docs/x/a.md', 'docs/sv.md'],
      ['sv.md', 'x/a.md'],
      'i18n/nb/docs/sv.md'
    ],
    [
      'from the project itself',
      {articles: [{pattern: '{locale}/{slug}'}]},
      ['sv/a.md', 'glossary/README.md', 'segments/x.md', 'localized/sv/a.md', 'node_modules/sv/a.md', '.hidden/a.md'],
      ['a.md'],
      'localized/nb/a.md'
    ]
  ])('%s', (_, config, files, slugs, output) => {
    const found = find(files, config)
    expect(found.articles.map(({slug, ending}) => slug + ending)).toEqual(slugs)
    expect(found.articles.map(({source}) => source.locale)).toEqual(slugs.map(() => 'sv'))
    expect(outputPathOf(found.articles[0]!, 'nb', found.written)).toBe(output)
    expect(found.findings).toEqual([])
  })

  test('Hugo: the source without, the others with a locale in the name', () => {
    const found = find(['content/about.md', 'content/about.fr.md', 'content/v1.2.md', 'content/old.img.md'], {
      articles: [
        {pattern: 'content/{slug}.{locale}.md', output: 'content/{slug}.{locale}'},
        {pattern: 'content/{slug}.md', locale: 'en', output: 'content/{slug}.{locale}'}
      ],
      sourceLocale: 'en'
    })
    expect(summary(found)).toEqual(['about.md en of en,fr', 'old.img.md en of en', 'v1.2.md en of en'])
  })

  test('two patterns with the same slugs are kept apart by `segments`', () => {
    const rules = (segments?: string): object => ({
      articles: [
        {pattern: 'blog/{locale}/{slug}', output: 'out/blog/{locale}/{slug}'},
        {pattern: 'docs/{locale}/{slug}', output: 'out/docs/{locale}/{slug}', ...(segments ? {segments} : {})}
      ]
    })
    const files = ['blog/sv/a.md', 'docs/sv/a.md']
    expect(codes(find(files, rules()))).toEqual(['variant-twice docs/sv/a.md'])
    const found = find(files, rules('docs/{slug}'))
    expect(summary(found)).toEqual(['a.md sv of sv', 'docs/a.md sv of sv'])
    expect(found.articles.map((one) => segmentPathOf(one, 'nb'))).toEqual([
      'segments/nb/a.md.xlf',
      'segments/nb/docs/a.md.xlf'
    ])
    expect(found.articles.map((one) => outputPathOf(one, 'nb', found.written))).toEqual([
      'out/blog/nb/a.md',
      'out/docs/nb/a.md'
    ])
  })

  test('two builds in one place', () => {
    const config = {
      articles: [
        {pattern: 'blog/{locale}/{slug}', segments: 'blog/{slug}'},
        {pattern: 'docs/{locale}/{slug}', segments: 'docs/{slug}'}
      ]
    }
    expect(codes(find(['blog/sv/a.md', 'docs/sv/a.md'], config))).toEqual(['output-shared docs/sv/a.md'])
  })

  test('nothing at all', () => {
    expect(find([])).toMatchObject({articles: [], unclaimed: [], locales: [], findings: []})
  })
})

describe('locales', () => {
  test('are those of articles and segment files', () => {
    expect(find(['content/sv/a.md', 'content/en/b.md', 'segments/nb/a.md.xlf']).locales).toEqual(['en', 'nb', 'sv'])
  })

  test('or those of the config', () => {
    expect(find(['content/sv/a.md'], {locales: ['sv', 'ja']}).locales).toEqual(['sv', 'ja'])
  })

  test('a folder keeps the name that it has', () => {
    const found = find(['content/sv-SE/a.md', 'content/jp/b.md'], {locales: ['sv', 'ja', 'no']})
    expect(summary(found)).toEqual(['a.md sv of sv', 'b.md ja of ja'])
    const paths = ['sv', 'ja', 'nb', 'en'].map((locale) => outputPathOf(found.articles[0]!, locale, found.written))
    expect(paths).toEqual(['localized/sv-SE/a.md', 'localized/jp/a.md', 'localized/no/a.md', 'localized/en/a.md'])
  })

  test('a folder that is no language tag is named once, with its first file', () => {
    const found = find(['content/xx1/a.md', 'content/xx1/b.md', 'content/images/readme.txt', 'content/sv/a.md'])
    expect(summary(found)).toEqual(['a.md sv of sv'])
    expect(codes(found)).toEqual(['locale-malformed content/images/readme.txt', 'locale-malformed content/xx1/a.md'])
    expect(found.findings[1]).toMatchObject({severity: 'warning', values: {written: 'xx1', path: 'content/xx1/a.md'}})
  })

  test('a tag that no language has is taken and named; one that the config lacks is not taken', () => {
    expect(codes(find(['content/qqx/a.md']))).toEqual(['locale-unfamiliar content/qqx/a.md'])
    const found = find(['content/sv/a.md', 'content/de/a.md'], {locales: ['sv', 'nb']})
    expect(summary(found)).toEqual(['a.md sv of sv'])
    expect(codes(found)).toEqual(['locale-not-configured content/de/a.md'])
  })

  test('an article outside the locale folders is mentioned', () => {
    expect(find(['content/README.md']).findings).toMatchObject([{code: 'article-unmatched', severity: 'note'}])
  })

  test('two folders for one locale', () => {
    expect(codes(find(['content/sv/a.md', 'content/sv-SE/a.md']))).toEqual(['variant-twice content/sv/a.md'])
  })
})

describe('authored or generated', () => {
  test('a variant with a segment file is generated', () => {
    const found = find({'content/sv/a.md': '', 'content/nb/a.md': '', 'segments/nb/a.md.xlf': pinned('sv')})
    expect(summary(found)).toEqual(['a.md sv of sv'])
    expect(codes(found)).toEqual(['variant-shadowed content/nb/a.md'])
  })

  test('one without is authored', () => {
    const found = find({'content/sv/a.md': '', 'content/en/a.md': '', 'segments/nb/a.md.xlf': pinned('sv')})
    expect(summary(found)).toEqual(['a.md sv of en,sv'])
  })

  test('a build inside the content folder is no article, and no finding', () => {
    const config = {articles: [{pattern: 'docs/{slug}', locale: 'en', output: 'docs/{slug}.{locale}'}]}
    const found = find({'docs/a.md': '', 'docs/a.nb.md': '', 'segments/nb/a.md.xlf': pinned('en')}, config)
    expect(summary(found)).toEqual(['a.md en of en'])
    expect(found.findings).toEqual([])
  })

  test('a file that the build manifest lists is no article', () => {
    const config = {articles: [{pattern: 'docs/{slug}', locale: 'en', output: 'docs/{slug}.{locale}'}]}
    const found = find(['docs/a.md', 'docs/a.nb.md'], config, {built: new Set(['docs/a.nb.md'])})
    expect(summary(found)).toEqual(['a.md en of en'])
  })

  test('the same slug with another ending is another article', () => {
    const found = find({'content/sv/a.md': '', 'content/nb/a.mdx': '', 'segments/nb/a.md.xlf': pinned('sv')})
    expect(summary(found)).toEqual(['a.md sv of sv', 'a.mdx nb of nb'])
  })
})

describe('the source', () => {
  const two = {'content/sv/a.md': '', 'content/en/a.md': ''}

  test('is pinned by segment files, whatever the config says', () => {
    const files = {...two, 'segments/nb/a.md.xlf': pinned('sv'), 'segments/ja/a.md.xlf': pinned('sv', 'ja')}
    expect(summary(find(files, {sourceLocale: 'en'}))).toEqual(['a.md sv of en,sv'])
    expect(find(files).articles[0]?.segmentFiles).toEqual(
      new Map([
        ['ja', 'segments/ja/a.md.xlf'],
        ['nb', 'segments/nb/a.md.xlf']
      ])
    )
  })

  test('is `sourceLocale` where nothing is pinned, else it is asked for', async () => {
    expect(summary(find(two, {sourceLocale: 'en'}))).toEqual(['a.md en of en,sv'])
    for (const config of [{}, {sourceLocale: 'ja'}]) {
      expect(await failing(() => find(two, config))).toMatchObject({
        kind: 'usage',
        code: 'source-locale-needed',
        values: {slug: 'a', locales: ['en', 'sv']}
      })
    }
  })

  test('in dispute: both are named, one is taken', () => {
    const files = {...two, 'segments/nb/a.md.xlf': pinned('sv'), 'segments/ja/a.md.xlf': pinned('en', 'ja')}
    const found = find(files, {sourceLocale: 'en'})
    expect(summary(found)).toEqual(['a.md en of en,sv'])
    expect(found.findings).toMatchObject([{code: 'source-locale-conflict', values: {locales: ['en', 'sv']}}])
  })

  test('pinned to a variant that is gone: nothing is turned around', () => {
    const found = find({'content/en/a.md': '', 'segments/nb/a.md.xlf': pinned('sv')})
    expect(found.articles).toEqual([])
    expect(found.unclaimed).toEqual([])
    expect(found.findings).toMatchObject([
      {code: 'source-variant-missing', severity: 'error', values: {locales: ['sv']}}
    ])
  })

  test('a head that says nothing pins nothing', () => {
    expect(summary(find({'content/sv/a.md': '', 'segments/nb/a.md.xlf': '<<<<<<< ours'}))).toEqual(['a.md sv of sv'])
  })

  test('segment files without an article are handed over', () => {
    const found = find({'content/sv/b.md': '', 'segments/nb/x/a.md.xlf': pinned('sv'), 'segments/nb/notes.xlf': ''})
    expect(found.unclaimed).toEqual([{path: 'segments/nb/x/a.md.xlf', target: 'nb', slug: 'x/a', ending: '.md'}])
    expect(codes(found)).toEqual(['segment-file-name segments/nb/notes.xlf'])
  })
})

describe('a stranger’s project', () => {
  test('links that lead out, in circles or nowhere are not followed', () => {
    const out = folderOf({'secret.md': ''})
    const root = folderOf({'content/sv/a.md': '', 'content/sv/deep/b.md': ''})
    symlinkSync(out, join(root, 'content/sv/out'))
    symlinkSync(join(out, 'secret.md'), join(root, 'content/sv/secret.md'))
    symlinkSync('..', join(root, 'content/sv/deep/up'))
    symlinkSync('nowhere', join(root, 'content/sv/gone.md'))
    symlinkSync('../sv/a.md', join(root, 'content/sv/same.md'))
    const found = discover(root, settingsFrom('{}'))
    expect(found.articles.map(({slug}) => slug)).toEqual(['a', 'deep/b', 'same'])
    expect(codes(found).sort()).toEqual([
      'symlink-broken content/sv/gone.md',
      'symlink-loop content/sv/deep/up',
      'symlink-outside content/sv/out',
      'symlink-outside content/sv/secret.md'
    ])
  })

  test('names that Windows reserves are named', () => {
    expect(codes(find(['content/sv/con.md', 'content/sv/a\\b.md']))).toEqual([
      'path-malformed content/sv/a\\b.md',
      'path-reserved content/sv/con.md'
    ])
  })

  test('a cache that git tracks is refused', async () => {
    const root = folderOf({'content/sv/a.md': '', '.ordbro/index.db': ''})
    const git = (...args: string[]): number | null => spawnSync('git', args, {cwd: root}).status
    if (git('init', '-q') !== 0) return console.log('skipped: no git here')
    expect(discover(root, settingsFrom('{}')).articles).toHaveLength(1)
    git('add', '-f', '.ordbro/index.db')
    expect(await failing(() => discover(root, settingsFrom('{}')))).toMatchObject({
      kind: 'usage',
      code: 'cache-tracked',
      values: {path: '.ordbro/index.db'}
    })
  })

  test('a folder that cannot be read is input/output', async () => {
    const root = folderOf({content: 'a file'})
    mkdirSync(join(root, 'segments'))
    expect(await failing(() => discover(root, settingsFrom('{}')))).toMatchObject({kind: 'io', code: 'not-a-folder'})
  })
})
