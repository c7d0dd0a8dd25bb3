import fc from 'fast-check'
import GithubSlugger from 'github-slugger'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {markdown} from '../../src/markdown/format.ts'
import type {Restored} from '../../src/model/article.ts'
import {mapText} from '../../src/model/run.ts'
import {read} from './reading/reading.ts'
import {restoreSettings} from './trial.ts'

interface Page extends Restored {
  /** What the proof finds, as reasons. */
  readonly faults: readonly string[]
  readonly dead: readonly string[]
}

/** The article with words replaced, as a translator would, and its proof. */
function build(source: string, words: Readonly<Record<string, string>>, path = 'a.md'): Page {
  const extraction = read(source, {path})
  const translate = (value: string): string =>
    Object.entries(words).reduce((text, [from, to]) => text.replaceAll(from, to), value)
  const targets = new Map(extraction.units.map(({id, runs}) => [id, mapText(runs, translate)]))
  const restored = markdown.restore(extraction, {targets, fields: new Map()}, 'en', restoreSettings)
  return {
    ...restored,
    faults: markdown.prove(extraction, restored.written, 'en', restored.text).map(({reason}) => reason),
    dead: (markdown.links!(extraction)?.(restored.text) ?? []).map(({code}) => code)
  }
}

const words = {Priser: 'Prices', Vanliga: 'Common', frågor: 'questions', 'Se ': 'See '}

describe('a link inside the article follows its translated heading', () => {
  test.each([
    ['a link', '[x](#priser)', '[x](#prices)'],
    ['a title behind it', '[x](#priser "t")', '[x](#prices "t")'],
    ['angle brackets', '[x](<#priser>)', '[x](<#prices>)'],
    ['capitals', '[x](#Priser)', '[x](#prices)'],
    ['bold text in it', '[**x** y](#priser)', '[**x** y](#prices)'],
    ['nothing in it', '[](#priser)', '[](#prices)'],
    ['an image in it', '[![y](/z.png)](#priser)', '[![y](/z.png)](#prices)'],
    ['a definition', '[x][y]\n\n[y]: #priser "t"', '[x][y]\n\n[y]: #prices "t"'],
    ['a definition in a quote', '[y]\n\n> [y]: <#priser>', '[y]\n\n> [y]: <#prices>'],
    ['HTML', 'a <a href="#priser">x</a>', 'a <a href="#prices">x</a>'],
    ['a block of HTML in a quote', '> <p>\n> <a href="#priser">x</a></p>', '> <p>\n> <a href="#prices">x</a></p>'],
    ['a cell', '| a |\n| - |\n| [x](#priser) |', '| a |\n| - |\n| [x](#prices) |'],
    ['an escape', '[x](#vanliga\\-frågor)', '[x](#common-questions)'],
    ['a percent sign', '[x](#vanliga-fr%C3%A5gor)', '[x](#common-questions)'],
    ['several', '- [Priser](#priser)\n- [x](#vanliga-frågor)', '- [Prices](#prices)\n- [x](#common-questions)']
  ])('%s', (_name, source, built) => {
    const headings = '\n\n## Priser\n\n## Vanliga frågor\n'
    expect(build(source + headings, words)).toMatchObject({
      text: `${built}\n\n## Prices\n\n## Common questions\n`,
      faults: [],
      dead: []
    })
  })

  test('into Japanese, raw where the source is raw and percent-encoded where it is', () => {
    const {text, faults} = build('# Så\n\n[x](#så) [y](#s%C3%A5)\n', {Så: '価格'})
    expect([text, faults]).toEqual(['# 価格\n\n[x](#価格) [y](#%E4%BE%A1%E6%A0%BC)\n', []])
  })

  test('among equal headings, to the same one', () => {
    const {text, faults} = build('# A\n\n# B\n\n# A\n\n[x](#a-1) [y](#b)\n', {A: 'C', B: 'C'})
    expect([text, faults]).toEqual(['# C\n\n# C\n\n# C\n\n[x](#c-2) [y](#c-1)\n', []])
  })

  test('when two headings change places', () => {
    const source = '# A\n\n# B\n\n[x](#a) [y](#b)\n'
    const {text, faults} = build(source, {A: 'C', B: 'A', C: 'B'})
    expect([text, faults]).toEqual(['# B\n\n# A\n\n[x](#b) [y](#a)\n', []])
  })

  test('in MDX, from a link and from a component', () => {
    const {text, faults} = build('## Priser\n\n<Card to="#priser" />\n\n<a href="#priser">x</a>\n', words, 'a.mdx')
    expect([text, faults]).toEqual(['## Prices\n\n<Card to="#prices" />\n\n<a href="#prices">x</a>\n', []])
  })

  test('behind front matter and a byte order mark, with CRLF', () => {
    const {text, faults} = build('\uFEFF---\r\na: b\r\n---\r\n\r\n## Priser\r\n\r\n[x](#priser)\r\n', words)
    expect([text, faults]).toEqual(['\uFEFF---\r\na: b\r\n---\r\n\r\n## Prices\r\n\r\n[x](#prices)\r\n', []])
  })
})

describe('a link stays as it is', () => {
  test.each([
    ['to an id of the author', '## Priser {#p}\n\n[x](#p)\n', '## Prices {#p}\n\n[x](#p)\n'],
    ['to an anchor by the name of a heading', '<a name="priser"></a>\n\n## Priser\n\n[x](#priser)\n', '#priser'],
    ['that leads nowhere in the source', '## Priser\n\n[x](#prisar)\n', '#prisar'],
    ['to another page', '## Priser\n\n[x](b.md#priser)\n', 'b.md#priser'],
    ['in code', '## Priser\n\n`[x](#priser)`\n', '#priser'],
    ['in a comment', '## Priser\n\n<!-- <a href="#priser"> -->\n', '#priser']
  ])('%s', (_name, source, kept) => {
    const {text, faults} = build(source, words)
    expect(text).toContain(kept)
    expect(faults).toEqual([])
  })

  test('where its heading is not translated, byte for byte', () => {
    const source = '## Pris\n\n[Se här](#PRIS)\n'
    expect(build(source, words).text).toBe('## Pris\n\n[See här](#PRIS)\n')
  })

  test('where the translated heading has no letter, and it is named', () => {
    const {text, faults, dead} = build('## Så\n\n[x](#så)\n', {Så: '！'})
    expect([text, faults, dead]).toEqual(['## ！\n\n[x](#så)\n', [], ['fragment-dead']])
  })
})

describe('the proof', () => {
  const source = '# Priser\n\n# Frågor\n\n[x](#priser) <a href="#frågor">y</a>\n\n[z]: #priser\n'
  const {targets, written, text} = (() => {
    const extraction = read(source)
    const targets = new Map(
      extraction.units.map(({id, runs}) => [
        id,
        mapText(runs, (value) => value.replace('Priser', 'Prices').replace('Frågor', 'Questions'))
      ])
    )
    const restored = markdown.restore(extraction, {targets, fields: new Map()}, 'en', restoreSettings)
    return {targets, written: restored.written, text: restored.text}
  })()
  const reasons = (built: string, how = written): string[] =>
    markdown.prove(read(source), how, 'en', built).map(({reason}) => reason)

  test.each([
    ['a link that leads to another heading', '[x](#prices)', '[x](#questions)', ['attribute-differs:url']],
    ['a link that was forgotten', '[x](#prices)', '[x](#priser)', ['attribute-differs:url']],
    ['a tag that was forgotten', '#questions', '#frågor', ['attribute-differs:value']],
    ['a definition that leads elsewhere', '[z]: #prices', '[z]: #questions', ['attribute-differs:url']]
  ])('finds %s', (_name, from, to, expected) => {
    expect(text).toContain(from)
    expect(reasons(text)).toEqual([])
    expect(reasons(text.replace(from, to))).toEqual(expected)
  })

  test('takes no rewritten link where none was to be', () => {
    expect(reasons(text, {targets, fields: new Map()})).not.toEqual([])
  })
})

test('judged by another parser: every link leads to the heading that it leads to in the source', () => {
  const word = fc.constantFrom('Ett', 'Två', 'Prisår', 'Öl & vin', 'Är `det` så?', '*Om*', '日本', 'A-b', 'Ett')
  const headings = fc.array(word, {minLength: 1, maxLength: 6})
  fc.assert(
    fc.property(
      headings,
      fc.array(fc.nat(5), {maxLength: 6}),
      fc.array(fc.nat(6), {minLength: 7, maxLength: 7}),
      (titles, links, dice) => {
        const slugs = slugsOf(titles.map((title) => `## ${title}`).join('\n\n'))
        const toc = links.map((link) => `- [länk](#${slugs[link % slugs.length]})`)
        const source = [...titles.map((title) => `## ${title}`), toc.join('\n')].join('\n\n')
        const names = ['Ett', 'Tre', '価格', 'Ny rubrik', 'Två', 'Ett', 'Z']
        const extraction = read(source)
        let at = 0
        const targets = new Map(
          extraction.units.map(({id, runs}) => [
            id,
            mapText(runs, (value) => (value === 'länk' ? 'link' : names[dice[at++ % dice.length]!]!))
          ])
        )
        const {text, written} = markdown.restore(extraction, {targets, fields: new Map()}, 'en', restoreSettings)
        expect(markdown.prove(extraction, written, 'en', text)).toEqual([])
        const [before, after] = [goals(source), goals(text)]
        expect(after).toEqual(before)
      }
    ),
    {numRuns: 40}
  )
})

const judge = unified().use(remarkParse).use(remarkGfm)

interface Any {
  readonly type: string
  readonly value?: string
  readonly url?: string
  readonly children?: readonly Any[]
}

function all(node: Any): Any[] {
  return [node, ...(node.children ?? []).flatMap(all)]
}

function slugsOf(text: string): string[] {
  const slugger = new GithubSlugger()
  const textOf = (node: Any): string => node.value ?? (node.children ?? []).map(textOf).join('')
  return all(judge.parse(text) as Any).flatMap((node) => (node.type === 'heading' ? slugger.slug(textOf(node)) : []))
}

/** Of each link, the position of the heading that it leads to. */
function goals(text: string): number[] {
  const slugs = slugsOf(text)
  return all(judge.parse(text) as Any).flatMap((node) =>
    node.type === 'link' ? slugs.indexOf(decodeURIComponent(node.url!.slice(1))) : []
  )
}
