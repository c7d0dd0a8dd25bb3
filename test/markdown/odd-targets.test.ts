import {describe, expect, test} from 'vitest'
import {prove, restore} from '../../src/markdown/restore.ts'
import {type Run, text} from '../../src/model/run.ts'
import {extractText, restoreSettings, written} from './trial.ts'

const ph = (id: string): Run => ({kind: 'ph', id})
const pc = (id: string, ...children: readonly Run[]): Run => ({kind: 'pc', id, children})
const foreign = (kind: 'sc' | 'ec' | 'sm' | 'em' | 'mrk', ...children: readonly Run[]): Run => ({
  kind,
  attributes: {},
  children
})

/** The article with a target for one of its units, proved. */
function build(source: string, target: readonly Run[], index = 0, path = 'a.md'): {text: string; fellBack: boolean} {
  const extraction = extractText(source, {path})
  const {id} = extraction.units[index]!
  const restored = restore(extraction, written(new Map([[id, target]])), restoreSettings)
  expect(prove(extraction, restored.written, restored.text)).toEqual([])
  expect(restored.findings.map(({place}) => place.unit)).toEqual(restored.fellBack)
  return {text: restored.text, fellBack: restored.fellBack.length > 0}
}

describe('what a target may say', () => {
  const sentence = 'Ett **fet** `kod` och [länk](/a "T") nu.'
  const rows: readonly (readonly [what: string, target: readonly Run[], built: string])[] = [
    ['line breaks are spaces', [text('a\n\nb \r\n c')], 'a b c'],
    ['white space at the ends is none', [text(' \t'), pc('1', text(' x ')), text(' \n')], '**x**'],
    ['white space inside a mark goes outside', [text('a'), pc('1', text(' x ')), text('b')], 'a **x** b'],
    ['a code twice', [ph('2'), ph('2'), ph('2')], '`kod` `kod` `kod`'],
    ['a pair twice', [pc('1', text('a')), text(' '), pc('1', text('b'))], '**a** **b**'],
    ['a pair in itself', [pc('1', text('a '), pc('1', text('b')), text(' c'))], '**a **b** c**'],
    ['marks that touch', [pc('1', text('a')), pc('1', text('b'))], '<strong>a</strong>**b**'],
    ['codes that the unit does not have', [ph('9'), text('x'), pc('8', text('y'), ph('2'))], 'xy`kod`'],
    ['a standalone code named as a pair', [pc('2', text('x'))], 'x'],
    ['a pair named as a standalone code', [ph('1'), text('x')], 'x'],
    ['an emphasis of nothing', [text('a'), pc('1'), text('b'), pc('1', text(' '))], 'ab'],
    ['a link without words', [text('a '), pc('3')], 'a [](/a "T")'],
    ['halves of other tools', [foreign('sc'), text('x'), foreign('ec')], 'x'],
    [
      'annotations',
      [foreign('mrk', text('x '), pc('1', text('y'))), foreign('sm'), text(' z'), foreign('em')],
      'x **y** z'
    ],
    ['a code span and a backtick', [text('`'), ph('2'), text('`')], '\\``kod`\\`'],
    ['no-break and ideographic spaces', [text('\u00A0a\u3000b\u00A0')], '\u00A0a\u3000b\u00A0'],
    ['a byte order mark', [text('\uFEFFa\uFEFF')], '&#xFEFF;a\uFEFF'],
    ['a lone surrogate', [text('a\uD800')], 'a\uD800'],
    ['line separators of Unicode', [text('\u2028a\u2029b\u0085')], '\u2028a\u2029b\u0085']
  ]
  test.each(rows)('%s', (_, target, built) => {
    expect(build(sentence, target)).toEqual({text: built, fellBack: false})
  })

  const begins = [
    ...[
      '# a',
      '> a',
      '- a',
      '+ a',
      '* a',
      '1. a',
      '1) a',
      '=',
      '===',
      '---',
      '***',
      '    a',
      '\ta',
      '~~~',
      '```',
      '$$',
      '|a|'
    ],
    ...[
      '| a | b |\n|--|--|',
      '[^1]: a',
      '[a]: /b',
      '<!-- a',
      '<div>',
      '<?a',
      ':::tip',
      '::leaf',
      ':text[a]',
      '---\na: b\n---'
    ],
    ...[
      'import a from "b"',
      'export a',
      '{a}',
      '<A>',
      '</a>',
      '&amp;',
      '&#42;',
      '\\',
      '\\*',
      '![',
      '[',
      '](',
      ']',
      '~~a~~',
      '~a~'
    ]
  ]
  const places: readonly (readonly [what: string, source: string, index?: number, path?: string])[] = [
    ['a paragraph', 'ord'],
    ['MDX', 'ord', 0, 'a.mdx'],
    ['an item', '- ord\n- två'],
    ['a quote in an item', '1. > ord'],
    ['a heading', '# ord'],
    ['a heading with a line under it', 'ord\n==='],
    ['a cell', '| a | ord |\n|---|---|\n| c | d |', 1],
    ['the first cell of a row without bars', 'a | ord\n--|--\nc | d', 2],
    ['a footnote', 'a[^1]\n\n[^1]: ord', 1],
    ['a task', '- [ ] ord'],
    ['an alert', '> [!NOTE]\n> ord'],
    ['a label', ':::tip[ord]\n\nx\n\n:::'],
    ['the label of a leaf', '::leaf[ord]'],
    ['an alt text', '![ord](/a)'],
    ['an alt text in a cell', '| ![ord](/a) |\n|---|'],
    ['an alt text that is a label', '![ord]\n\n[ord]: /a'],
    ['a title', '[a](/b "ord")', 1],
    ['a title in parentheses', '[1](/b (ord))'],
    ['a text that is a label', 'x [ord][]\n\n[ord]: /a'],
    ['HTML', '<p>ord</p>'],
    ['an attribute', '<img alt="ord">'],
    ['an attribute without quotes', '<img alt=ord>'],
    ['an attribute in a cell', '| <img alt="ord"> |\n|---|'],
    ['an attribute in a label', '::leaf[<img alt="ord">]'],
    ['JSX', '<Card title="ord" />', 0, 'a.mdx'],
    ['the line after a hard break', 'x  \n**ord**', 0]
  ]
  for (const [what, source, index, path] of places) {
    test(`what would begin a block, or markup, is text in ${what}`, () => {
      for (const value of begins) {
        const target = source.startsWith('x  ') ? [text('x'), ph('1'), text(value)] : [text(value)]
        expect(build(source, target, index ?? 0, path), value).toMatchObject({fellBack: false})
      }
    })
  }

  test('long texts', () => {
    expect(build(sentence, [text('ord '.repeat(20_000))]).fellBack).toBe(false)
    for (const mark of ['*', '_', '`', '[', '<', '~', '\\', '&']) {
      expect(build(sentence, [text(mark.repeat(2000))]), mark).toMatchObject({fellBack: false})
    }
  })
})

describe('what Markdown has no way to say falls back', () => {
  const rows: readonly (readonly [what: string, source: string, target: readonly Run[]])[] = [
    ['a paragraph of nothing', 'ord', []],
    ['a paragraph of white space', 'ord', [text(' \n')]],
    ['a link in a link', '[a](/b) c', [pc('1', text('a'), pc('1', text('b')))]],
    ['NUL', 'ord', [text('a\0b')]]
  ]
  test.each(rows)('%s', (_, source, target) => {
    expect(build(source, target)).toEqual({text: source, fellBack: true})
  })
})

describe('codes that nest deeply', () => {
  const nested = (levels: number): Run[] => {
    let runs: Run[] = [text('x')]
    for (let level = 0; level < levels; level++) runs = [text('a '), pc('1', ...runs), text(' b')]
    return runs
  }

  test('fifty levels are written', () => {
    expect(build('Ett **fet** ord', nested(50)).fellBack).toBe(false)
  })

  test.each([101, 3000])('%d levels are refused, and no stack runs over', (levels) => {
    const extraction = extractText('Ett **fet** ord\n\nTvå')
    const [first, second] = extraction.units
    const targets = new Map([
      [first!.id, nested(levels)],
      [second!.id, [text('TVÅ')]]
    ])
    const {text: built, findings, fellBack} = restore(extraction, written(targets), restoreSettings)
    expect(built).toBe('Ett **fet** ord\n\nTVÅ')
    expect(fellBack).toEqual([first!.id])
    expect(findings).toMatchObject([{code: 'target-too-deep', values: {most: 100}, place: {line: 1}}])
  })
})
