import {type Run, text} from '../../../src/model/run.ts'

/** Functions of the writer by name, with what a faulty writer does in their place. */
type Fault = Readonly<Record<string, (...given: never[]) => unknown>>

let present: Fault = {}

/** A module of the writer whose functions can be replaced while a test runs. */
function replaceable<M extends object>(module: M): M {
  return Object.fromEntries(
    Object.entries(module).map(([name, real]) => [
      name,
      typeof real === 'function' ? (...given: never[]) => (present[name] ?? real)(...given) : real
    ])
  ) as M
}

/** Makes a module replaceable; `by` breaks the writer, `reset` mends it. */
export const broken = Object.assign(replaceable, {
  by(fault: Fault): void {
    present = fault
  },
  reset(): void {
    present = {}
  }
})

/** A writer that does one thing wrong, and an article where it shows. */
export interface WriterMutant {
  readonly name: string
  readonly source: string
  readonly target: readonly Run[]
  readonly unit?: number
  readonly fault: Fault
}

const ph = (id: string): Run => ({kind: 'ph', id})
const pc = (id: string, ...children: readonly Run[]): Run => ({kind: 'pc', id, children})
const asIs = (value: string): string => value

const unescaped = [
  '*a*',
  '_a_',
  '`a`',
  '[a](/b)',
  '<b>',
  '&amp;',
  '# a',
  '- a',
  '1. a',
  '~~a~~',
  '> a',
  'www.a.bc',
  '---'
]

export const writerMutants: readonly WriterMutant[] = [
  ...unescaped.map((value) => ({
    name: `no escapes: ${value}`,
    source: 'ord',
    target: [text(value)],
    fault: {escapeText: asIs}
  })),
  {
    name: 'no escape of a bar in a cell',
    source: '| a | b |\n|---|---|\n| c | d |',
    target: [text('x|y')],
    unit: 2,
    fault: {escapeText: asIs}
  },
  {
    name: 'no escape at the end of a heading',
    source: '# ord',
    target: [text('C #')],
    fault: {escapeHeadingEnd: asIs}
  },
  {name: 'no escapes in an alt text', source: '![ord](/a)', target: [text('a]b')], fault: {escapeLabel: asIs}},
  {
    name: 'no escapes in a title',
    source: '[1](/a "ord")',
    target: [text('a "b" c')],
    fault: {writeTitle: (value: string) => `"${value}"`}
  },
  {
    name: 'marks that are not mended',
    source: 'これは **重要** です',
    target: [text('これは'), pc('1', text('「重要」')), text('です')],
    fault: {chooseMarks: (chunks: unknown) => ({chunks, mended: 0})}
  },
  {
    name: 'an end kept one character too long',
    source: 'Ett *a* ord. Två ord.',
    target: [text('Ett '), pc('1', text('a')), text(' ord. TVÅ ord.')],
    fault: {
      contentRange: (place: {range: {start: number; end: number}}) => ({...place.range, start: place.range.start + 1})
    }
  },
  {
    name: 'a code that lost its second half',
    source: 'Se [länk](/a) nu',
    target: [text('Nu '), pc('1', text('lenke'))],
    fault: {rawCode: () => ''}
  },
  {
    name: 'an address that runs into the text',
    source: 'se https://x.se nu',
    target: [text('は'), ph('1'), text('です')],
    fault: {writeAddress: asIs}
  },
  {
    name: 'no character references in an attribute',
    source: '<p title="ord">1</p>',
    target: [text('a "b"')],
    fault: {writeHtml: () => 'a "b"'}
  },
  {
    name: 'an alt text that takes the label along',
    source: '![ord]\n\n[ord]: /a',
    target: [text('nytt')],
    fault: {writeValue: () => 'nytt'}
  },
  {
    name: 'a field without quotes',
    source: '---\ntitle: ord\n---\n',
    target: [text('a: b')],
    fault: {writeField: (_field: never, value: string) => value}
  },
  {
    name: 'a field that becomes a boolean',
    source: '---\ntitle: ord\n---\n',
    target: [text('yes')],
    fault: {writeField: (_field: never, value: string) => value}
  }
]
