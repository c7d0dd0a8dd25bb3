import {existsSync, mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse as parseYaml} from 'yaml'
import {markdown} from '../../../src/markdown/format.ts'
import {splitFrontMatter} from '../../../src/markdown/front-matter/split-front-matter.ts'
import {Failure} from '../../../src/model/failure.ts'
import {built, findings, only, read, restored, shown, texts, untouched} from './reading.ts'

const article = (yaml: string, body = 'Text'): string => `---\n${yaml}\n---\n\n${body}\n`

/** The front matter of a built text. */
function data(text: string): Record<string, unknown> {
  const {content} = splitFrontMatter(text, 'a.md')!
  return parseYaml(text.slice(content.start, content.end)) as Record<string, unknown>
}

function failureOf(text: string): Failure {
  try {
    read(text)
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('it was read')
}

describe('one splitter decides, and code in front matter never runs', () => {
  test('a line of three marks with nothing behind it opens, the next one closes', () => {
    expect(texts('---\ntitle: Ett\n---\nTvå')).toEqual(['Ett', 'Två'])
    expect(texts(' ---\ntitle: Ett\n---\nTvå')).not.toContain('Ett')
  })

  const inFolder = (name: string): string => join(mkdtempSync(join(tmpdir(), 'ordbro-')), name)

  test.each(['js', 'javascript', 'coffee', 'cson', 'yamljs', 'constructor', 'JS'])(
    '---%s is refused unread',
    (word) => {
      const path = inFolder('written')
      const code = `{a: require('fs').writeFileSync(${JSON.stringify(path)}, 'x')}`
      const failure = failureOf(`---${word}\n${code}\n---\nText`)
      expect([failure.kind, failure.code, failure.place?.line]).toEqual(['unreadable', 'front-matter-language', 1])
      expect(existsSync(path)).toBe(false)
    }
  )

  test.each(['yaml', 'yml', 'toml', 'json'])('---%s is read', (word) => {
    const content = {yaml: 'title: Ett', yml: 'title: Ett', toml: 'title = "Ett"', json: '{"title": "Ett"}'}[word]
    expect(texts(`---${word}\n${content}\n---\nTvå`)).toEqual(['Ett', 'Två'])
  })

  test('YAML tags that make code do not', () => {
    const path = inFolder('written')
    const yaml = `title: !!js/function "function () { require('fs').writeFileSync('${path}', 'x') }"`
    expect(texts(article(yaml))).toContain('Text')
    expect(existsSync(path)).toBe(false)
  })
})

describe('values are replaced where they stand', () => {
  test('comments, order and quoting stay', () => {
    const text = article('b: 1 # ett\ntitle: \'Det är\' # två\ndescription: "Ett"\n\nauthor: Åsa\ndate: 2024-12-15')
    expect(built(text)).toBe(
      article('b: 1 # ett\ntitle: \'DET ÄR\' # två\ndescription: "ETT"\n\nauthor: Åsa\ndate: 2024-12-15', 'TEXT')
    )
    expect(untouched(text)).toBe(text)
  })

  test.each(['|', '>', '|-', '>-', '|+', '>2-'])('a block scalar keeps its header %s', (header) => {
    const text = article(`summary: ${header} # kort\n  Ett två\n  tre\nslug: a`)
    const result = built(text)
    expect(result).toContain(`summary: ${header} # kort\n  ETT TVÅ`)
    expect(data(result).summary).toBe((data(text).summary as string).toUpperCase())
  })

  test('TOML keeps its comments', () => {
    expect(built('+++\ntitle = "Ett" # x\ndraft = true\n+++\n\nText')).toBe(
      '+++\ntitle = "ETT" # x\ndraft = true\n+++\n\nTEXT'
    )
  })

  test('values are plain text: what looks like Markdown is text', () => {
    const text = article('title: "Läs *mer* och [x](y)"')
    expect(texts(text)[0]).toBe('Läs *mer* och [x](y)')
    expect(data(built(text)).title).toBe('LÄS *MER* OCH [X](Y)')
  })
})

describe('what is translatable is a list of patterns', () => {
  test('titles, descriptions, alt texts, seo*, comments by default', () => {
    const yaml =
      'title: Ett\ndescription: Två\nheroImageAlt: Tre\nseoTitle: Fyra\nredComment: Fem\ncrossPromote:\n  - title: Sex\n    url: /x'
    const fields = read(article(yaml)).units.filter(({kind}) => kind === 'field')
    expect(fields.map(({path}) => path.at(-1))).toEqual([
      'title',
      'description',
      'heroImageAlt',
      'seoTitle',
      'redComment',
      'crossPromote[0].title'
    ])
  })

  test('author, titles of sources, dates, addresses, paths, slugs and numbers stay', () => {
    const yaml = [
      'author: Åsa Lind på redaktionen',
      'sources:\n  - title: OpenAI announces Sora today',
      'pubDate: 2024-12-15',
      'url: https://x.se/a',
      'heroImage: /a b c.jpg',
      'slug: ett-tva',
      'priority: 9'
    ].join('\n')
    expect(texts(article(yaml))).toEqual(['Text'])
    expect(built(article(yaml))).toBe(article(yaml, 'TEXT'))
  })

  test('a project says more or less', () => {
    const frontMatter = {translate: ['motto'], keep: ['title']}
    expect(texts(article('title: Ett\nmotto: Två'), {config: {frontMatter}})).toEqual(['Två', 'Text'])
  })

  test('arrays keep their length', () => {
    const text = article('keyTakeaways:\n  - Ett\n  - ""\n  - Tre')
    expect(data(built(text)).keyTakeaways).toEqual(['ETT', '', 'TRE'])
  })

  test('tags and words of a closed set are derived, not translated', () => {
    const values = {level: {beginner: {sv: 'nybörjare', nb: 'nybegynner'}}}
    const {derived, units} = read(article('tags: [modell]\nlevel: nybörjare'), {config: {frontMatter: {values}}})
    expect(units.map(({runs}) => shown(runs))).toEqual(['Text'])
    expect(derived.map(({name, role, words}) => [name, role, words?.nb])).toEqual([
      ['tags[0]', 'tag', undefined],
      ['level', 'value', 'nybegynner']
    ])
  })

  test('prose that is left alone is listed with its pattern', () => {
    const yaml = 'motto: Vi ser framåt\nlinks:\n  - text: Läs mer om det\nkod: ab-c'
    expect(read(article(yaml)).leftAlone).toEqual([
      {pattern: 'motto', value: 'Vi ser framåt', line: 2},
      {pattern: 'links[].text', value: 'Läs mer om det', line: 4}
    ])
  })

  test('a unit of the front matter is named by its field', () => {
    expect(read(article('crossPromote:\n  - title: Ett')).units[0]).toMatchObject({
      name: 'crossPromote[0].title',
      section: 'frontmatter',
      kind: 'field',
      line: 3
    })
  })
})

describe('the field that names the locale', () => {
  const derived = (yaml: string, locale = 'sv'): string[] =>
    read(article(yaml), {locale}).derived.map(({name, role}) => `${name} ${role}`)

  test('is derived where it names the article’s own locale', () => {
    expect(derived('lang: sv')).toEqual(['lang locale'])
    expect(derived('locale: sv_SE')).toEqual(['locale locale'])
    expect(derived('lang: no', 'nb')).toEqual(['lang locale'])
  })

  test('and stays where it names another', () => {
    expect(derived('lang: en')).toEqual([])
    expect(derived('language: Python')).toEqual([])
  })

  test('is replaced where present', () => {
    expect(built(article('lang: sv'), undefined, {fields: {lang: 'nb'}})).toBe(article('lang: nb', 'TEXT'))
  })

  test('is added only as frontMatter.add says, where the source has no such key', () => {
    expect(built(article('title: Ett'), undefined, {fields: {lang: 'nb'}})).toBe(
      article('title: ETT\nlang: nb', 'TEXT')
    )
    expect(built(article('lang: en'), undefined, {fields: {lang: 'nb'}})).toBe(article('lang: en', 'TEXT'))
    expect(built('Text', undefined, {fields: {lang: 'nb'}})).toBe('---\nlang: nb\n---\nTEXT')
    expect(built('Text', undefined)).toBe('TEXT')
    expect(built('+++\na = 1\n[b]\nc = 2\n+++\n', undefined, {fields: {lang: 'nb'}})).toBe(
      '+++\na = 1\nlang = "nb"\n[b]\nc = 2\n+++\n'
    )
  })

  test('a build without the field that was to be added does not prove', () => {
    const extraction = read(article('title: Ett'))
    const written = {targets: new Map(), fields: new Map([['lang', 'nb']])}
    const mismatches = markdown.prove(extraction, written, 'nb', article('title: Ett # x'))
    expect(mismatches.map(({reason}) => reason)).toEqual(['key-missing'])
  })
})

describe('frontMatter.markdown', () => {
  const config = {frontMatter: {translate: ['intro'], markdown: ['intro', 'title']}}

  test('a paragraph is a unit with codes', () => {
    const text = article('intro: "Läs **mer** om [det](/a \\"Tips\\") `x`"')
    const {units} = read(text, {config})
    expect(units.map(({kind, runs}) => [kind, shown(runs)])).toEqual([
      ['field', 'Läs {1}mer{/1} om {2}det{/2} {3}'],
      ['title', 'Tips'],
      ['paragraph', 'Text']
    ])
    expect(units[0]!.codes.map(({label}) => label)).toEqual(['bold', 'link to /a', 'code x'])
    expect(units[0]!.codes[1]!.subFlows).toEqual([units[1]!.id])
    expect(units[0]).toMatchObject({name: 'intro', section: 'frontmatter', line: 2})
    expect(data(built(text, undefined, {config})).intro).toBe('LÄS **MER** OM [DET](/a "TIPS") `x`')
  })

  test('several paragraphs are several units', () => {
    const text = article('intro: |\n  Ett *två*\n\n  - Tre\n  - Fyra\ntitle: "`Fem` sex"')
    expect(texts(text, {config})).toEqual(['Ett {1}två{/1}', 'Tre', 'Fyra', '{1} sex', 'Text'])
    expect(built(text, undefined, {config})).toBe(
      article('intro: |\n  ETT *TVÅ*\n\n  - TRE\n  - FYRA\ntitle: "`Fem` SEX"', 'TEXT')
    )
  })

  test('what the target says is escaped for Markdown and for YAML', () => {
    const text = article('intro: Läs *mer*')
    const result = built(text, (each) => `${each}: 5 * 3 # "a" [b](c)`, {config})
    expect(read(result, {config, locale: 'nb'}).units[0]!.codes).toHaveLength(1)
    expect(texts(result, {config, locale: 'nb'})[0]).toBe('Läs : 5 * 3 # "a" [b](c){1}mer: 5 * 3 # "a" [b](c){/1}')
  })

  test('a value that says something else than its target does not prove', () => {
    const text = article('intro: Läs *mer*')
    const extraction = read(text, {config})
    const {written, text: good} = restored(text, (each) => each.toUpperCase(), {config})
    expect(markdown.prove(extraction, written, 'nb', good)).toEqual([])
    const bad = good.replace('*MER*', 'MER')
    expect(markdown.prove(extraction, written, 'nb', bad).map(({reason}) => reason)).not.toEqual([])
  })

  test('untouched, the value keeps its bytes', () => {
    const text = article("intro: >-\n  Läs\n  *mer*\ntitle: 'It''s *so*'")
    expect(untouched(text, {config})).toBe(text)
  })

  test('a value is never MDX', () => {
    expect(texts(article('intro: "{process.exit(7)} Hej <b"'), {config, path: 'a.mdx'})[0]).toBe(
      '{process.exit(7)} Hej <b'
    )
  })

  test('values of one field are told apart from those of another', () => {
    const ids = read(article('intro: Ett *två*\ntitle: Ett *två*'), {config}).units.map(({id}) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('the key `ordbro`', () => {
  test('skip leaves the article out', () => {
    expect(read(article('ordbro: skip')).skip).toBe(true)
    expect(read(article('ordbro: {skip: true}')).skip).toBe(true)
    expect(read(article('ordbro: {skip: {title: true}}')).skip).toBe(false)
  })

  test('skip leaves fields out, of the prose that is left alone too', () => {
    const yaml = 'ordbro: {skip: {title: true}}\ntitle: Ett\ndescription: Två'
    expect(texts(article(yaml))).toEqual(['Två', 'Text'])
    expect(texts(article('ordbro: {skip: [title, seo*]}\ntitle: Ett\nseoTitle: Två'))).toEqual(['Text'])
    expect(read(article('ordbro: {skip: [motto]}\nmotto: Vi ser framåt')).leftAlone).toEqual([])
    expect(built(article(yaml))).toBe(article('ordbro: {skip: {title: true}}\ntitle: Ett\ndescription: TVÅ', 'TEXT'))
  })

  test('notes and contexts of a field are its unit’s, those of the article its first unit’s', () => {
    const yaml = 'ordbro:\n  note: Skämtsam ton\n  context: {description: I listor}\ntitle: Ett\ndescription: Två'
    expect(read(article(yaml)).units.map(({notes}) => notes)).toEqual([['Skämtsam ton'], ['I listor'], []])
    expect(read(article('ordbro: {note: [a, b]}')).units.map(({notes}) => notes)).toEqual([['a', 'b']])
  })

  test('max is for a field', () => {
    const yaml = 'ordbro: {max: {seoTitle: 60}}\ntitle: Ett\nseoTitle: Två'
    expect(read(article(yaml)).units.map(({max}) => max)).toEqual([undefined, 60, undefined])
    expect(findings(article('ordbro: {max: 60}\ntitle: Ett'))).toEqual(['directive-needs-field 2 max'])
  })

  test('what is unknown, faulty or about no field is a finding', () => {
    expect(findings(article('ordbro: {skpi: true, max: {title: lång}, note: {titel: Hej}}\ntitle: Ett'))).toEqual([
      'directive-unknown 2 skpi',
      'directive-invalid 2 max lång',
      'directive-unused 2 note titel'
    ])
  })

  test('it is no unit, and is not taken for prose', () => {
    const extraction = read(article('ordbro: {note: Ett två tre fyra}'))
    expect(extraction.units).toHaveLength(1)
    expect(extraction.leftAlone).toEqual([])
  })
})

test('a text of one field is one unit', () => {
  expect(only('---\ntitle: Ett\n---\n').path).toEqual(['front matter', 'title'])
})
