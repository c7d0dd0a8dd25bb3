import {expect, test} from 'vitest'
import {folderOf} from '../project/folder.ts'
import {done, filesOf, ordbro, read, write} from './project.ts'

const articles = {'content/sv/a.md': '---\nnotice: Det här liknar löptext i ett fält.\n---\n\n# Rubrik\n'}

test('every file that is written is named, in a dry run too', async () => {
  const root = folderOf(articles)
  const dry = await done(root, 'init', '--dry-run')
  expect(dry.out).toContain('Would write ordbro.config.json, .gitignore, and .gitattributes. Nothing was written.')
  expect(Object.keys(filesOf(root))).toEqual(Object.keys(articles))
  const {out} = await done(root, 'init')
  expect(out).toContain('Wrote ordbro.config.json, .gitignore, and .gitattributes.')
  expect(read(root, '.gitignore')).toBe('.ordbro/\n')
})

test('what has its lines already is neither written nor named', async () => {
  const root = folderOf({...articles, '.gitignore': 'node_modules\n/.ordbro', '.gitattributes': '*.png binary'})
  const {out} = await done(root, 'init', '--json')
  expect(JSON.parse(out).written).toEqual(['ordbro.config.json', '.gitattributes'])
  expect(read(root, '.gitignore')).toBe('node_modules\n/.ordbro')
  expect(read(root, '.gitattributes')).toMatch(/^\*\.png binary\nmemory\/kept\/\*\.tmx merge=union\n/)
})

test('front matter that is left alone is told once, and again when it changes', async () => {
  const root = folderOf(articles)
  const says = async (...args: readonly string[]): Promise<boolean> =>
    (await ordbro(root, ...args)).err.includes('frontMatter')
  expect(await says('init', '--source', 'sv', '--locale', 'nb')).toBe(true)
  expect(await says('sync')).toBe(false)
  expect(await says('sync')).toBe(false)
  write(root, 'content/sv/b.md', '---\nremark: En annan text som liknar löptext.\n---\n\nText.\n')
  expect(await says('sync', '-q')).toBe(false)
  expect(await says('sync', '--dry-run')).toBe(true)
  expect(await says('sync')).toBe(true)
  for (let round = 0; round < 3; round++) expect(await says('sync')).toBe(false)
  expect(JSON.parse((await done(root, 'sync', '--json')).out).leftAlone).toHaveLength(2)
})

test('articles are counted, not their files in several languages', async () => {
  for (const paths of [
    ['content/sv/a.md', 'content/nb/a.md', 'content/en/a.md', 'content/sv/x/b.md'],
    ['blog/a/sv.md', 'blog/a/nb.md', 'blog/b/sv.md'],
    ['docs/a.sv.md', 'docs/a.nb.md', 'docs/b.sv.md']
  ]) {
    const root = folderOf(Object.fromEntries(paths.map((path) => [path, '# Rubrik\n'])))
    const {out} = await done(root, 'init', '--source', 'sv')
    expect(out, paths[0]).toContain('\n2 articles; source sv')
  }
})

test('a language that nobody knows is taken with a warning', async () => {
  const root = folderOf(articles)
  const {code, err} = await ordbro(root, 'init', '--source', 'xx', '--locale', 'nb')
  expect(code).toBe(0)
  expect(err).toContain(
    'ordbro.config.json (xx): warning: No known language has the tag xx (ordbro.config.json). [locale-unfamiliar]'
  )
  expect(err.match(/locale-unfamiliar/g)).toHaveLength(1)
  const adopted = await ordbro(folderOf(articles), 'init', '--adopt', '--source', 'sv', '--locale', 'xx')
  expect(adopted.err).toContain('[locale-unfamiliar]')
  expect((await ordbro(folderOf(articles), 'init', '--source', 'xx', '--dry-run')).err).toContain('[locale-unfamiliar]')
})

test('front matter that is left alone is told at its own article, with a code that is explained', async () => {
  const tagged = (tag: string, more = ''): string => `---\n${more}tags: [${tag}]\n---\n\nText.\n`
  const root = folderOf({
    'content/sv/a.md': tagged('ett'),
    'content/sv/b.md': tagged('två', 'title: B\n'),
    'content/sv/c.md': tagged('tre, fyra'),
    'content/sv/d.md': tagged('fem'),
    'content/sv/e.md': tagged('sex')
  })
  const {err} = await ordbro(root, 'init', '--source', 'sv', '--locale', 'nb')
  const said = err.split('\n').filter((line) => line.includes('[front-matter-tag]'))
  expect(said.map((line) => line.slice(0, line.indexOf('. ')))).toEqual([
    'content/sv/a.md:2: note: No term in the glossary for nb: “ett”',
    'content/sv/b.md:3: note: No term in the glossary for nb: “två”',
    'content/sv/c.md:2: note: No term in the glossary for nb: “tre”, “fyra”, and 2 more'
  ])
  expect((await done(root, 'explain', 'front-matter-tag')).out).toContain('No term in the glossary for <locales>')
})

const two = Object.fromEntries(
  ['blog', 'docs'].flatMap((folder) =>
    ['sv', 'nb'].map((locale) => [`${folder}/${locale}/a.md`, `# ${folder}\n\nHei ${locale}.\n`])
  )
)

test('all folders of articles are configured, and two articles of one name never meet', async () => {
  const root = folderOf(two)
  const {out} = await done(root, 'init', '--source', 'sv')
  expect(out).toContain('\n2 articles; source sv')
  expect(out).toContain('Article folders: blog/{locale}/{slug} and docs/{locale}/{slug}.\n')
  expect(JSON.parse(read(root, 'ordbro.config.json')).articles).toEqual([
    {pattern: 'blog/{locale}/{slug}', output: 'localized/{locale}/blog/{slug}', segments: 'blog/{slug}'},
    {pattern: 'docs/{locale}/{slug}', output: 'localized/{locale}/docs/{slug}', segments: 'docs/{slug}'}
  ])
  await done(root, 'build')
  expect(read(root, 'localized/sv/docs/a.md')).toBe(two['docs/sv/a.md'])
})

test('a folder that may hold articles is named with what takes it in, and that does', async () => {
  const root = folderOf({...two, 'handbook/kapitel/fi/a.md': '# Luku\n', 'README.md': '# Om\n'})
  const {err} = await done(root, 'init', '--source', 'sv')
  const entry =
    '{"pattern":"handbook/kapitel/{locale}/{slug}","output":"localized/{locale}/handbook/kapitel/{slug}","segments":"handbook/kapitel/{slug}"}'
  expect(err).toBe(
    `ordbro.config.json: note: 1 file in handbook/kapitel/{locale}/{slug} is not taken for an article. If it is one, add ${entry} to “articles”. [articles-left-out]\n`
  )
  const refused = await ordbro(root, 'status', 'handbook')
  expect([refused.code, refused.err]).toEqual([
    2,
    `error: handbook is in no entry of “articles” in ordbro.config.json. To take its articles in, add ${entry} there. [path-not-in-articles]\n`
  ])
  const config = JSON.parse(read(root, 'ordbro.config.json'))
  write(
    root,
    'ordbro.config.json',
    JSON.stringify({...config, locales: [...config.locales, 'fi'], articles: [...config.articles, JSON.parse(entry)]})
  )
  expect(JSON.parse((await done(root, 'sync', '--json')).out).files).toBeDefined()
  await done(root, 'status', 'handbook')
})

test('an empty folder is told where articles go, and a source without articles is doubted', async () => {
  const {out} = await done(folderOf({}), 'init', '--source', 'sv')
  expect(out).toContain('\n0 articles; source sv')
  expect(out).toContain('\nNo articles were found. Put them into content/sv/, or set')
  const {err} = await done(folderOf({'content/sv/a.md': '# A\n'}), 'init', '--source', 'no')
  expect(err).toContain(
    'ordbro.config.json (nb): warning: There is no article in nb, but there are some in sv. If one of these is the source, correct “sourceLocale”'
  )
})
