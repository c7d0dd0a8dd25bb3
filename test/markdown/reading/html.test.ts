import {describe, expect, test} from 'vitest'
import {tokenizeHtml} from '../../../src/markdown/html.ts'
import {built, labels, read, texts, untouched} from './reading.ts'

describe('raw HTML is tokenized with ranges', () => {
  test('the tokens cover the text without gaps', () => {
    const html = '<p class=a>Se <b title="x y">mer</b><!-- c --><br/> &amp; <div id="x"'
    const tokens = tokenizeHtml(html)
    expect(tokens.map(({start, end}) => html.slice(start, end)).join('')).toBe(html)
    expect(tokens.map(({kind}) => kind)).toEqual([
      'open',
      'text',
      'open',
      'text',
      'close',
      'comment',
      'void',
      'text',
      'other'
    ])
  })

  test.each([
    ['text between blocks', '<div>\n<p>Ett</p>\n<p>Två</p>\n</div>', ['Ett', 'Två']],
    ['tags in a sentence are codes', '<p>Se <b>mer</b> här<br>nu</p>', ['Se {1}mer{/1} här{2}nu']],
    ['a pair around all is skeleton', '<p><em>Ett <b>två</b></em></p>', ['Ett {1}två{/1}']],
    ['alt and title', '<p><img src="a.png" alt="Ett" title=\'Två\'> Tre</p>', ['Ett', 'Två', 'Tre']],
    ['references are characters', '<p>Kaffe &amp; te &lt;3</p>', ['Kaffe & te <3']],
    ['templates are codes', '<p>Hej {{ namn }} där</p>', ['Hej {1} där']],
    ['a summary', '<details>\n<summary>Ett</summary>\n\nTvå *tre*\n\n</details>', ['Ett', 'Två {1}tre{/1}']],
    [
      'a table',
      '<table><tr><th>Ett</th></tr><tr><td>Två <i>tre</i> fyra</td></tr></table>',
      ['Ett', 'Två {1}tre{/1} fyra']
    ],
    ['in a quote', '> <p>\n> Ett\n> två\n> </p>', ['Ett två']]
  ])('%s', (_name, text, expected) => {
    expect(texts(text)).toEqual(expected)
    expect(untouched(text)).toBe(text)
    expect(texts(built(text))).toEqual(expected.map((each) => each.toUpperCase()))
  })

  test.each(['script', 'style', 'pre', 'code', 'svg'])('%s is skipped', (name) => {
    expect(texts(`<div><${name}>Inte detta alls</${name}></div>\n\nText`)).toEqual(['Text'])
    expect(read(`<div><${name}>Inte detta alls</${name}></div>`).uncovered).toEqual([])
  })

  test('of what is skipped only its own attributes are read', () => {
    expect(texts('<div><svg aria-label="En karta"><text aria-label="Inte">Inte</text></svg></div>')).toEqual([
      'En karta'
    ])
  })

  test('what is skipped inside a sentence is one code of it', () => {
    expect(texts('Tryck <kbd>Ctrl</kbd> nu')).toEqual(['Tryck {1} nu'])
    expect(texts('<p>Tryck <kbd>Ctrl</kbd> nu</p>')).toEqual(['Tryck {1} nu'])
    const [code] = read('Tryck <kbd>Ctrl</kbd> nu').units[0]!.codes
    expect(code).toMatchObject({kind: 'ph', label: '<kbd>Ctrl</kbd>', equiv: 'Ctrl'})
  })

  test('a code names the units inside its tag', () => {
    const {units} = read('<p>Se <a href="/a" title="Ett">två</a> <img alt="Tre"> fyra</p>')
    expect(units[0]!.codes.map(({subFlows}) => subFlows)).toEqual([[units[1]!.id], [units[2]!.id]])
  })

  test('between Markdown’s own text, pairs that meet are pairs', () => {
    expect(texts('Ett <b>två **tre**</b> <i>fyra')).toEqual(['Ett {1}två {2}tre{/2}{/1} {3}fyra'])
    expect(labels('Ett <b>två</b> tre<br>fyra')).toEqual(['<b>', '<br>'])
  })

  test('a project adds attributes and elements', () => {
    const config = {html: {attributes: ['data-tip'], skip: ['aside']}}
    expect(texts('<p data-tip="Ett" data-x="x">Två</p><aside>Tre</aside>', {config})).toEqual(['Ett', 'Två'])
  })
})

describe('MDX', () => {
  const mdx = (text: string): string[] => texts(text, {path: 'a.mdx'})

  test.each(['alt', 'title', 'label', 'description', 'caption'])('the string attribute %s is a unit', (name) => {
    const text = `<Card ${name}="Ett två" slug="ett-tva">\n  Tre\n</Card>`
    expect(mdx(text)).toEqual(['Ett två', 'Tre'])
    expect(built(text, undefined, {path: 'a.mdx'})).toBe(`<Card ${name}="ETT TVÅ" slug="ett-tva">\n  TRE\n</Card>`)
  })

  test('elements in a sentence are codes, expressions too', () => {
    expect(mdx('Se <Badge label="Nytt">det *här*</Badge> {page.count} nu')).toEqual([
      'Se {1}det {2}här{/2}{/1} {3} nu',
      'Nytt'
    ])
    expect(labels('Se <Badge>det</Badge> {a} nu', {path: 'a.mdx'})).toEqual(['<Badge>', '{a}'])
  })

  test('imports, exports and expressions are no units', () => {
    expect(mdx("import A from './a'\n\nexport const b = 'c'\n\n{b}\n\nText")).toEqual(['Text'])
  })

  test('elements that hold no prose are skipped', () => {
    expect(mdx('<pre>\n  Inte\n</pre>\n\nTryck <kbd>Ctrl</kbd> nu')).toEqual(['Tryck {1} nu'])
  })

  test('what does not parse is unreadable, with the place', () => {
    expect(() => mdx('Hej\n\n<Card>')).toThrow(expect.objectContaining({kind: 'unreadable', code: 'mdx'}))
  })
})
