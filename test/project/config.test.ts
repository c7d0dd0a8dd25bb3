import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {frontMatterSettings} from '../../src/markdown/front-matter/defaults.ts'
import {usualWeights} from '../../src/model/bands.ts'
import {readConfig, settingsFrom} from '../../src/project/config.ts'
import {configSchema} from '../../src/project/config-schema.ts'
import {failing} from './failing.ts'
import {folderOf} from './folder.ts'

describe('without a file', () => {
  test('the defaults', () => {
    const settings = readConfig(folderOf())
    expect(settings).toMatchObject({
      sourceLocale: undefined,
      locales: undefined,
      build: {minState: 'translated', onStale: 'keep', onMissing: 'source'},
      restore: {emphasisFallback: ['html'], strip: false},
      memory: {showFrom: 60, draftFrom: 85, weights: usualWeights}
    })
    expect(settings.articles.map(({pattern, output}) => [pattern.text, output.text])).toEqual([
      ['content/{locale}/{slug}', 'localized/{locale}/{slug}']
    ])
    expect(settings.read.frontMatter).toEqual(frontMatterSettings())
    expect(settings.read.html.attributes).toContain('alt')
    expect(settings.read.syntax).toMatchObject({
      tables: true,
      footnotes: true,
      frontMatter: true,
      directives: true,
      math: true,
      textDirectives: false,
      singleDollarMath: false,
      singleTilde: false
    })
  })

  test('an empty object says the same', () => {
    expect(settingsFrom('{}')).toEqual(settingsFrom(undefined))
  })
})

describe('settings', () => {
  test('locales are canonical; how they are written is kept for paths', () => {
    const settings = settingsFrom('{"sourceLocale": "sv_SE", "locales": ["sv-SE", "no", "jp", "zh-hant", "ja"]}')
    expect(settings.sourceLocale).toBe('sv')
    expect(settings.locales).toEqual(['sv', 'nb', 'ja', 'zh-Hant'])
    expect(Object.fromEntries(settings.written)).toEqual({sv: 'sv-SE', nb: 'no', ja: 'jp', 'zh-Hant': 'zh-hant'})
  })

  test('gfm is four extensions; one that is named goes first', () => {
    const {syntax} = settingsFrom('{"syntax": {"gfm": false, "tables": true, "math": false}}').read
    expect(syntax).toMatchObject({autolinks: false, strikethrough: false, tables: true, taskLists: false, math: false})
    expect(syntax.footnotes).toBe(true)
  })

  test('lists add to the defaults', () => {
    const {read} = settingsFrom('{"frontMatter": {"translate": ["motto"]}, "html": {"skip": ["!pre", "x-code"]}}')
    expect(read.frontMatter.translate).toEqual(expect.arrayContaining(['motto', 'title']))
    expect(read.html.skip).toEqual(expect.arrayContaining(['x-code', 'script']))
    expect(read.html.skip).not.toContain('pre')
  })

  test('a site without locale folders', () => {
    const {articles} = settingsFrom(
      '{"articles": [{"pattern": "docs/{slug}", "locale": "en", "output": "i18n/{locale}/docs/{slug}"}]}'
    )
    expect(articles).toMatchObject([{locale: 'en', pattern: {folder: 'docs'}, output: {folder: 'i18n'}}])
  })
})

describe('faults are named with line, column and what was meant', () => {
  test.each([
    ['{\n  "buidl": {}\n}', 'config-key-unknown', {key: 'buidl', near: 'build'}, [2, 3]],
    ['{"build": {"onstale": "keep"}}', 'config-key-unknown', {key: 'onstale', near: 'onStale'}, [1, 12]],
    ['{"zzz": 1}', 'config-key-unknown', {key: 'zzz', near: ''}, [1, 2]],
    ['{"syntax": {"mdx": true}}', 'config-key-unknown', {key: 'mdx'}, [1, 13]],
    ['{"build": {"onStale": "kep"}}', 'config-choice', {value: 'kep', near: 'keep'}, [1, 23]],
    ['{"build": []}', 'config-kind', {expected: 'object', found: 'array'}, [1, 11]],
    ['{"syntax": {"math": "yes"}}', 'config-kind', {expected: 'boolean', found: 'string'}, [1, 21]],
    ['{"locales": ["sv",\n  "norsk"]}', 'config-locale', {value: 'norsk'}, [2, 3]],
    ['{"sourceLocale": "../x"}', 'config-locale', {value: '../x'}, [1, 18]],
    ['{"memory": {"showFrom": 12}}', 'config-number', {value: 12, least: 30, most: 101}, [1, 25]],
    ['{"articles": [{}]}', 'config-key-missing', {key: 'pattern'}, [1, 15]],
    ['{"articles": [{"pattern": "docs/{slug}"}]}', 'config-locale-missing', {value: 'docs/{slug}'}, [1, 15]],
    [
      '{"articles": [{"pattern": "{locale}/{slug}", "locale": "sv"}]}',
      'config-locale-twice',
      {value: '{locale}/{slug}'},
      [1, 15]
    ],
    ['{"articles": [{"pattern": "content/{locale}"}]}', 'config-pattern-slug', {}, [1, 27]],
    ['{"articles": [{"pattern": "{lang}/{slug}"}]}', 'config-pattern-placeholder', {}, [1, 27]],
    ['{"articles": [{"pattern": "../{locale}/{slug}"}]}', 'config-pattern-path', {}, [1, 27]],
    ['{"articles": [{"pattern": "/srv/{slug}"}]}', 'config-pattern-path', {}, [1, 27]],
    [
      '{"articles": [{"pattern": "{locale}/{slug}", "output": ".git/{locale}/{slug}"}]}',
      'config-pattern-path',
      {},
      [1, 56]
    ],
    ['{"articles": [{"pattern": "{locale}/{slug}", "output": "out/{slug}"}]}', 'config-pattern-locale', {}, [1, 56]],
    [
      '{"articles": [{"pattern": "{locale}/{slug}", "output": "out/{locale}/{slug}.md"}]}',
      'config-output-ending',
      {ending: '.md'},
      [1, 15]
    ],
    ['{"build": {,}}', 'json-unexpected', {found: ','}, [1, 12]],
    ['{"build": {},\n "build": {}}', 'json-key-repeated', {found: 'build'}, [2, 2]]
  ])('%j', async (text, code, values, [line, column]) => {
    const failure = await failing(() => settingsFrom(text))
    expect(failure).toMatchObject({kind: 'usage', code, values, place: {path: 'ordbro.config.json', line, column}})
  })

  test('a prototype is not polluted', () => {
    const settings = settingsFrom(
      '{"frontMatter": {"add": {"__proto__": "x"}, "values": {"__proto__": {"a": {"sv": "b"}}}}}'
    )
    expect(Object.keys(settings.read.frontMatter.add)).toEqual(['__proto__'])
    expect('a' in {}).toBe(false)
  })
})

test('schema/config.schema.json is the table (UPDATE=1 rewrites it)', () => {
  const file = join(import.meta.dirname, '../../schema/config.schema.json')
  const made = `${JSON.stringify(configSchema, null, 2)}\n`
  if (process.env.UPDATE) writeFileSync(file, made)
  expect(readFileSync(file, 'utf8')).toBe(made)
})
