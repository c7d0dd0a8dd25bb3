import {type DefaultTreeAdapterMap, parse} from 'parse5'
import {SaxesParser} from 'saxes'
import {describe, expect, test} from 'vitest'
import type {Reporter} from '../../../src/cli/reporters/check-report.ts'
import {html} from '../../../src/cli/reporters/html.ts'
import {reporters} from '../../../src/cli/reporters/reporters.ts'
import {visible} from '../../../src/cli/visible.ts'
import {hostileReport} from './hostile-report.ts'
import {textOfMarkdown} from './text-of-markdown.ts'

/** What a stranger may write into an article, a target, a waiver or the name of a file. */
const texts: Readonly<Record<string, string>> = {
  'a script': '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'the end of a script': '</script></style><!-- --><![CDATA[',
  'the end of a CDATA section': ']]>&lt;&amp;&#60;"\'',
  'a workflow command': '::error::pwn',
  'an old workflow command': '##[error]pwn',
  'a workflow command behind a line end': 'x\n::error::pwn\r\n::set-output name=a::b',
  'one that is encoded': 'x%0A::error::pwn%0D%25',
  'what ends a property': 'a,line=1::pwn',
  'terminal escapes': '\u001B]0;pwn\u0007\u001B[2J\u009B31mred\u0000\u0008',
  'bidi controls': 'a\u202Egnp.exe\u2066\u2069',
  'a table': 'a | b |\n| --- |\n| c',
  'marks of Markdown': '*a* _b_ `c` ~~d~~ \\[e](https://example.com) ![f](g) # h $i$ [^1]',
  'addresses and mentions': 'https://example.com www.example.com a@example.com @someone #12 :tada:',
  'half a character': 'a\uD800b\uDC00\uFFFE\uFFFF',
  formulas: '=HYPERLINK("https://example.com")'
}

/** How each format is read by whoever reads it, and what it must then say letter by letter. */
const readers: Readonly<Record<string, (text: string, hostile: string) => void>> = {
  terminal(text) {
    expect(text.split('\n').filter((line) => /^(::|##\[)/.test(line))).toEqual([])
  },
  json(text, hostile) {
    expect(text.trimEnd().split('\n')).toHaveLength(1)
    expect(JSON.parse(text).findings[0].values.expected).toBe(hostile)
  },
  sarif(text, hostile) {
    expect(text.trimEnd().split('\n')).toHaveLength(1)
    const [result] = JSON.parse(text).runs[0].results
    expect(text).not.toMatch(/\]\(/)
    expect(result.message.text.replaceAll('\u2060', '')).toContain(visible(hostile))
  },
  junit(text, hostile) {
    expect(text).not.toContain('<script')
    const messages: string[] = []
    const parser = new SaxesParser()
    parser.on('error', (error) => {
      throw error
    })
    const names = new Set<string>()
    parser.on('opentag', ({name, attributes}) => {
      names.add(name)
      if (name === 'failure') messages.push(attributes.message!)
    })
    parser.write(text).close()
    expect([...names].sort()).toEqual([
      'error',
      'failure',
      'skipped',
      'system-out',
      'testcase',
      'testsuite',
      'testsuites'
    ])
    expect(messages[0]).toContain(
      visible(hostile)
        .toWellFormed()
        .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    )
  },
  github(text, hostile) {
    const lines = text.trimEnd().split('\n')
    expect(lines).toHaveLength(3)
    for (const line of lines) expect(line).toMatch(/^::(error|warning) file=[^:,]+,line=\d+,title=[a-z-]+::(?!pwn)/)
    const decoded = decodeURIComponent(
      lines[1]!
        .split('::')
        .slice(2)
        .join('::')
        .replaceAll(/%(?![0-9A-F]{2})/g, '%25')
        .toWellFormed()
    )
    expect(visible(decoded)).toContain(visible(hostile).toWellFormed())
  },
  md(text, hostile) {
    expect(text).not.toContain('<script')
    const {words, kinds} = textOfMarkdown(text)
    expect(words.join('\n').replaceAll('\u2060', '')).toContain(visible(hostile.replaceAll(/\s+/g, ' ')).toWellFormed())
    expect([...kinds].sort()).toEqual(['heading', 'paragraph', 'root', 'table', 'tableCell', 'tableRow', 'text'])
  },
  html(text, hostile) {
    const {names, words} = walk(parse(text))
    expect(names.filter((name) => name === 'script')).toHaveLength(1)
    const plain = new Set(names)
    const {names: usual} = walk(parse(html(hostileReport('plain'))))
    expect([...plain].sort()).toEqual([...new Set(usual)].sort())
    expect(names).toHaveLength(usual.length)
    const all = words.join('')
    expect(all).toContain(`A ${visible(hostile).toWellFormed()} b`)
    expect(all).toContain(`C ${visible(hostile).toWellFormed()} d`)
  }
}

type HtmlNode = DefaultTreeAdapterMap['node']

/** The names of all elements, and all text but that of the page's own script and style. */
function walk(node: HtmlNode): {names: string[]; words: string[]} {
  const name = 'tagName' in node ? [node.tagName] : []
  if (node.nodeName === 'script' || node.nodeName === 'style') return {names: name, words: []}
  if ('value' in node) return {names: name, words: [node.value]}
  const inner = ('childNodes' in node ? node.childNodes : []).map(walk)
  return {names: [...name, ...inner.flatMap(({names}) => names)], words: inner.flatMap(({words}) => words)}
}

/** Control characters and those that turn text round, but for line ends: nobody may see the effect of one. */
const hidden = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/

describe.each(reporters.map(({name, load}) => ({name, load})))('$name', ({name, load}) => {
  test.each(Object.entries(texts))('%s stays text', async (_, hostile) => {
    const report: Reporter = await load()
    const text = report(hostileReport(hostile)).toWellFormed()
    expect(text).not.toMatch(hidden)
    readers[name]!(text, hostile)
  })
})

test('every format has a reader', () => {
  expect(Object.keys(readers).sort()).toEqual(reporters.map(({name}) => name).sort())
})
