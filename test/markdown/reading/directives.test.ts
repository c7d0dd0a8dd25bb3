import {describe, expect, test} from 'vitest'
import {markdown} from '../../../src/markdown/format.ts'
import {built, findings, read, shown, untouched} from './reading.ts'

/** Units with what the author told: `text | note, note | max`. */
function told(text: string, path = 'a.md'): string[] {
  return read(text, {path}).units.map(({runs, notes, max}) =>
    [shown(runs), ...(notes.length > 0 ? [notes.join(', ')] : []), ...(max === undefined ? [] : [max])].join(' | ')
  )
}

describe('author directives in comments', () => {
  test.each([
    ['skip', 'Ett\n\n<!-- ordbro:skip -->\n\nTvå\n\nTre', ['Ett', 'Tre']],
    ['skip of a list', '<!-- ordbro:skip -->\n- Ett\n- Två\n\nTre', ['Tre']],
    ['skip of a table', '<!-- ordbro:skip -->\n\n| a | b |\n| - | - |\n| c | d |\n\nTre', ['Tre']],
    ['skip of a heading, not of its section', '<!-- ordbro:skip -->\n## Ett\n\nTvå', ['Två']],
    ['skip of an item', '- Ett\n- <!-- ordbro:skip -->\n  Två\n- Tre', ['Ett', 'Tre']],
    [
      'a region',
      'Ett\n\n<!-- ordbro:skip-start -->\n\nTvå\n\n- Tre\n\n<!-- ordbro:skip-end -->\n\nFyra',
      ['Ett', 'Fyra']
    ],
    [
      'a region that ends inside a list',
      '<!-- ordbro:skip-start -->\n\n- Ett\n- <!-- ordbro:skip-end -->\n  Två',
      ['Två']
    ],
    ['note', '<!-- ordbro:note En produkt -->\nSora', ['Sora | En produkt']],
    ['note over lines', '<!-- ordbro:note En\n  produkt -->\nSora', ['Sora | En\n  produkt']],
    ['notes add up', '<!-- ordbro:note a -->\n\n<!-- ordbro:context b -->\n\n<!-- vanlig -->\n\nSora', ['Sora | a, b']],
    ['note on all of a list', '<!-- ordbro:note a -->\n\n- Ett\n- Två\n\nTre', ['Ett | a', 'Två | a', 'Tre']],
    ['max', '<!-- ordbro:max 60 -->\n# Rubrik\n\nText', ['Rubrik | 60', 'Text']],
    ['the nearest limit', '<!-- ordbro:max 60 -->\n\n- Ett\n- <!-- ordbro:max 9 -->\n  Två', ['Ett | 60', 'Två | 9']],
    ['on the line of the text', '<!-- ordbro:note a --> Sora', ['Sora | a']],
    ['inside its paragraph', 'Sora <!-- ordbro:note a --> är här\n\nTvå', ['Sora {1} är här | a', 'Två']],
    ['at the end of its paragraph', 'Sora är här <!-- ordbro:max 9 -->', ['Sora är här | 9']],
    ['in a heading', '## Sora <!-- ordbro:note a -->\n\nText', ['Sora | a', 'Text']],
    ['in a cell', '| Ett <!-- ordbro:note a --> | Två |\n| - | - |', ['Ett | a', 'Två']],
    ['skip inside its paragraph', 'Ett <!-- ordbro:skip -->\n\nTvå', ['Två']],
    [
      'in raw HTML, for the element that follows',
      '<div>\n<!-- ordbro:skip -->\n<p title="x">Ett</p>\n<p>Två</p>\n</div>',
      ['Två']
    ],
    [
      'a region in raw HTML',
      '<p>Ett</p>\n<!-- ordbro:skip-start -->\n<p>Två</p>\n<!-- ordbro:skip-end -->\n<p>Tre</p>',
      ['Ett', 'Tre']
    ],
    ['on an image', '<!-- ordbro:note a -->\n![Karta](k.png)', ['Karta | a']]
  ])('%s', (_name, text, expected) => {
    expect(told(text)).toEqual(expected)
    expect(findings(text)).toEqual([])
    expect(untouched(text)).toBe(text)
    expect(built(text).match(/ordbro:[a-z-]+/g)).toEqual(text.match(/ordbro:[a-z-]+/g))
  })

  test.each([
    ['between blocks', '{/* ordbro:skip */}\n\nEtt\n\nTvå', ['Två']],
    ['inside a paragraph', 'Ett {/* ordbro:note a */} två\n\nTre', ['Ett {1} två | a', 'Tre']],
    ['at its end', 'Ett två {/* ordbro:note a */}', ['Ett två | a']]
  ])('in MDX, %s', (_name, text, expected) => {
    expect(told(text, 'a.mdx')).toEqual(expected)
    expect(untouched(text, {path: 'a.mdx'})).toBe(text)
  })

  test.each([
    ['an unknown one', '<!-- ordbro:skpi -->\n\nText', ['directive-unknown 1 skpi']],
    ['a faulty value', '# Text\n\n<!-- ordbro:max många -->', ['directive-invalid 3 max många']],
    ['a note that says nothing', '<!-- ordbro:note -->\n\nText', ['directive-invalid 1 note ']],
    ['a region without end', 'Ett\n\n<!-- ordbro:skip-start -->\n\nText', ['directive-unpaired 3 skip-start']],
    ['an end without region', '<!-- ordbro:skip-end -->\n\nText', ['directive-unpaired 1 skip-end']],
    ['a region inside a paragraph', 'Text <!-- ordbro:skip-start --> här', ['directive-unpaired 1 skip-start']],
    ['one with nothing behind it', 'Text\n\n<!-- ordbro:note a -->', ['directive-unused 3']]
  ])('%s is a finding', (_name, text, expected) => {
    expect(findings(text)).toEqual(expected)
    expect(untouched(text)).toBe(text)
  })

  test('other comments say nothing', () => {
    expect(findings('<!-- ordbro -->\n\n<!-- obs: ordbro:skip -->\n\nText')).toEqual([])
  })
})

describe('build --strip', () => {
  const strip = (text: string, path = 'a.md'): string => built(text, undefined, {strip: true, path})

  test.each([
    ['a comment goes with its line', 'Ett\n\n<!-- ordbro:note x -->\nTvå', 'ETT\n\nTVÅ'],
    ['the other comments stay', '<!-- a -->\n\n<!-- ordbro:skip -->\nEtt\n\nTvå', '<!-- a -->\n\nEtt\n\nTVÅ'],
    ['a line between two blocks is left empty', 'Ett\n<!-- ordbro:note x -->\nTvå', 'ETT\n\nTVÅ'],
    ['in a quote', '> Ett\n> <!-- ordbro:note x -->\n> Två', '> ETT\n>\n> TVÅ'],
    ['in an item', '- <!-- ordbro:note x -->\n  Ett', '-\n  ETT'],
    [
      'an empty comment keeps two lists apart',
      '- Ett\n\n<!-- ordbro:note x -->\n\n- Två',
      '- ETT\n\n<!-- -->\n\n- TVÅ'
    ],
    ['inside a paragraph', 'Ett <!-- ordbro:note x --> två', 'ETT TVÅ'],
    ['at the end of one', 'Ett två <!-- ordbro:note x -->\n\nTre', 'ETT TVÅ\n\nTRE'],
    ['in a heading', '## Ett <!-- ordbro:note x --> ##\n\nTre', '## ETT ##\n\nTRE'],
    ['in a cell', '| Ett <!-- ordbro:note x --> | Två |\n| - | - |', '| ETT | TVÅ |\n| - | - |'],
    ['in raw HTML', '<div>\n<!-- ordbro:skip -->\n<p>Ett</p>\n</div>', '<div>\n<p>Ett</p>\n</div>'],
    [
      'in raw HTML whose text changes',
      '<div>\n<!-- ordbro:note x -->\n<p>Ett &amp; två</p>\n\n</div>',
      '<div>\n<p>ETT & TVÅ</p>\n\n</div>'
    ],
    ['before text on its line', '<!-- ordbro:note x --> Ett *a*', '<!-- --> ETT *A*'],
    ['with CRLF', 'Ett\r\n\r\n<!-- ordbro:note x -->\r\nTvå', 'ETT\r\n\r\nTVÅ'],
    [
      'the key of the front matter',
      '---\ntitle: Ett\nordbro:\n  note: x\nslug: a\n---\nTvå',
      '---\ntitle: ETT\nslug: a\n---\nTVÅ'
    ],
    ['misspelt ones too', '<!-- ordbro:skpi -->\nEtt', 'ETT'],
    [
      'what is code stays',
      '```html\n<!-- ordbro:skip -->\n```\n\n`<!-- ordbro:skip -->` a',
      '```html\n<!-- ordbro:skip -->\n```\n\n`<!-- ordbro:skip -->` A'
    ]
  ])('%s', (_name, text, expected) => {
    expect(strip(text)).toBe(expected)
  })

  test('in MDX', () => {
    expect(strip('Ett\n\n{/* ordbro:note x */}\nTvå {/* ordbro:max 9 */} tre', 'a.mdx')).toBe('ETT\n\nTVÅ TRE')
  })

  test('without --strip they stay', () => {
    expect(built('<!-- ordbro:note x -->\nEtt')).toBe('<!-- ordbro:note x -->\nETT')
  })

  test('the proof still sees everything else', () => {
    const text = 'Ett\n\n<!-- ordbro:note x -->\n\n<!-- b -->\n\nTvå'
    const written = {targets: new Map(), fields: new Map(), stripped: true}
    const prove = (result: string): number => markdown.prove(read(text), written, 'nb', result).length
    expect(prove('Ett\n\n<!-- b -->\n\nTvå')).toBe(0)
    expect(prove('Ett\n\nTvå')).not.toBe(0)
    expect(prove(text)).not.toBe(0)
    expect(prove('Ett\n\n<!-- ordbro:note y -->\n\n<!-- b -->\n\nTvå')).not.toBe(0)
    expect(prove('Ett\n\n<!-- b -->\n\nTre')).not.toBe(0)
  })

  test('many directives that cannot go with the others', () => {
    const text = Array.from({length: 80}, (_, index) => `- ${index}a\n\n<!-- ordbro:note x -->\n`).join('\n')
    expect(strip(text)).not.toContain('ordbro:')
  })
})
