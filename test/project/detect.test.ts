import {expect, test} from 'vitest'
import {settingsFrom} from '../../src/project/config.ts'
import {detect} from '../../src/project/detect.ts'
import {folderOf} from './folder.ts'

test.each([
  ['the default', ['content/sv/a.md', 'content/en/b/c.md'], ['content/{locale}/{slug}'], ['en', 'sv']],
  ['a folder for each locale', ['src/blog/sv/a.md', 'src/blog/en/a.mdx'], ['src/blog/{locale}/{slug}'], ['en', 'sv']],
  [
    'a folder for each article',
    ['blog/a/sv.md', 'blog/b/en.md', 'blog/c/nb.txt'],
    ['blog/{slug}/{locale}'],
    ['sv', 'en', 'nb']
  ],
  [
    'the locale before the ending',
    ['blog/a/index.sv.md', 'blog/b/index.en.md'],
    ['blog/{slug}.{locale}'],
    ['sv', 'en']
  ],
  ['no locale in any path', ['blog/a/one.md', 'blog/b/two.md'], ['blog/{slug}'], []],
  ['what describes the repository is no article', ['README.md', 'docs/sv/CHANGELOG.md'], [], []]
])('%s', (name, paths, pattern, locales) => {
  const root = folderOf(Object.fromEntries(paths.map((path) => [path, '# Hej\n'])))
  const found = detect(root, settingsFrom(undefined))
  expect([found.folders.map((folder) => folder.pattern), found.locales], name).toEqual([pattern, locales])
})

const page = (...paths: readonly string[]) => folderOf(Object.fromEntries(paths.map((path) => [path, '# Hej\n'])))

test('every folder in the languages of the likeliest is one of articles', () => {
  const root = page('blog/sv/a.md', 'blog/nb/a.md', 'docs/sv/a.md', 'docs/nb/a.md', 'docs/en/a.md', 'news/sv/b.md')
  const {folders, others, articles, locales} = detect(root, settingsFrom(undefined))
  expect(folders.map(({pattern}) => pattern)).toEqual([
    'docs/{locale}/{slug}',
    'blog/{locale}/{slug}',
    'news/{locale}/{slug}'
  ])
  expect([others, articles, locales]).toEqual([[], 3, ['sv', 'nb', 'en']])
})

test('the usual name is before others, and files of tests are for a person to judge', () => {
  const root = page(
    ...['c0', 'content', 'test/fixtures'].flatMap((folder) => ['sv', 'nb'].map((locale) => `${folder}/${locale}/a.md`)),
    'test/fixtures/en/a.md',
    'lib/in/a.txt',
    'notes/a.md',
    'ideas.md'
  )
  const {folders, others} = detect(root, settingsFrom(undefined))
  expect(folders.map(({pattern}) => pattern)).toEqual(['content/{locale}/{slug}', 'c0/{locale}/{slug}'])
  expect(others.map(({pattern}) => pattern)).toEqual([
    'test/fixtures/{locale}/{slug}',
    'lib/{locale}/{slug}',
    'notes/{slug}'
  ])
})
