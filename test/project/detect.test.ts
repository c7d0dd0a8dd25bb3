import {expect, test} from 'vitest'
import {settingsFrom} from '../../src/project/config.ts'
import {detect} from '../../src/project/detect.ts'
import {folderOf} from './folder.ts'

test.each([
  ['the default needs no pattern', ['content/sv/a.md', 'content/en/b/c.md'], undefined, ['en', 'sv']],
  ['a folder for each locale', ['src/blog/sv/a.md', 'src/blog/en/a.mdx'], 'src/blog/{locale}/{slug}', ['en', 'sv']],
  [
    'a folder for each article',
    ['blog/a/sv.md', 'blog/b/en.md', 'blog/c/nb.txt'],
    'blog/{slug}/{locale}',
    ['sv', 'en', 'nb']
  ],
  ['the locale before the ending', ['blog/a/index.sv.md', 'blog/b/index.en.md'], 'blog/{slug}.{locale}', ['sv', 'en']],
  ['no locale in any path', ['blog/a/one.md', 'blog/b/two.md'], 'blog/{slug}', []],
  ['what describes the repository is no article', ['README.md', 'docs/sv/CHANGELOG.md'], undefined, []]
])('%s', (name, paths, pattern, locales) => {
  const root = folderOf(Object.fromEntries(paths.map((path) => [path, '# Hej\n'])))
  expect(detect(root, settingsFrom(undefined)), name).toMatchObject({pattern, locales})
})
