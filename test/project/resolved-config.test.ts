import {expect, test} from 'vitest'
import {configSchema} from '../../src/project/config-schema.ts'
import {resolvedConfig} from '../../src/project/resolved-config.ts'

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>
}

/** `build.minState`, `locales`: every setting that the schema has. */
function namesOf({properties = {}}: Schema, before = ''): string[] {
  return Object.entries(properties).flatMap(([name, schema]) =>
    schema.properties === undefined ? [before + name] : namesOf(schema, `${before}${name}.`)
  )
}

const text = `{
  "sourceLocale": "sv-SE",
  "articles": [{"pattern": "blog/{slug}.md", "output": "{locale}/{slug}.md"}],
  "build": {"onStale": "fail",
            "strip": true},
  "syntax": {"gfm": false,
             "tables": true},
  "frontMatter": {"translate": ["topics"], "values": {"kind": {"a": {"nb": "b"}}}},
  "html": {"skip": ["!code"]}
}`

test('every setting of the schema is there, in its order', () => {
  const wanted = namesOf(configSchema as Schema).filter((name) => name !== '$schema' && name !== 'syntax.gfm')
  const names = resolvedConfig(undefined).map(({name}) => name)
  expect(names.toSorted()).toEqual(wanted.toSorted())
  expect(resolvedConfig(undefined).every(({from}) => from === 'default')).toBe(true)
})

test('a setting says who set it, and where', () => {
  const rows = new Map(resolvedConfig(text).map((row) => [row.name, row]))
  expect(rows.get('sourceLocale')).toEqual({name: 'sourceLocale', value: 'sv', from: 'file', line: 2})
  expect(rows.get('locales')).toEqual({name: 'locales', value: null, from: 'default'})
  expect(rows.get('articles')).toEqual({
    name: 'articles',
    value: [{pattern: 'blog/{slug}.md', locale: 'sv', output: '{locale}/{slug}.md', segments: '{slug}'}],
    from: 'file',
    line: 3
  })
  expect(rows.get('build.onStale')).toMatchObject({value: 'fail', from: 'file', line: 4})
  expect(rows.get('build.strip')).toMatchObject({value: true, from: 'file', line: 5})
  expect(rows.get('build.minState')).toEqual({name: 'build.minState', value: 'translated', from: 'default'})
  // The group speaks for those that are not named themselves.
  expect(rows.get('syntax.autolinks')).toMatchObject({value: false, from: 'file', line: 6})
  expect(rows.get('syntax.tables')).toMatchObject({value: true, from: 'file', line: 7})
  expect(rows.get('syntax.math')).toMatchObject({value: true, from: 'default'})
  expect(rows.get('frontMatter.translate')).toMatchObject({from: 'both', line: 8})
  expect(rows.get('frontMatter.translate')!.value).toEqual(expect.arrayContaining(['topics', 'title']))
  expect(rows.get('frontMatter.values')).toMatchObject({value: {kind: {a: {nb: 'b'}}}, from: 'file'})
  expect(rows.get('html.skip')!.value).not.toContain('code')
})
