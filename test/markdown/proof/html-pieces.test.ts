import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {extract, localize, text} from '../../../src/index.ts'
import {encodeHtml} from '../../../src/markdown/decode.ts'
import {htmlPieces, writePieces} from '../../../src/markdown/proof/html-pieces.ts'

const said = (html: string): string => writePieces(htmlPieces(html))

describe('what HTML says', () => {
  test.each([
    ['a reference is its character', '<p>3 &lt; 4 &amp; 5</p>', '<p>3 < 4 & 5</p>'],
    ['a line break in text is a space', '<p>Ett\n  två</p>', '<p>Ett två</p>'],
    ['quotes of an attribute do not count', '<img alt=\'Ett "ord"\'>', '<img alt="Ett &quot;ord&quot;">']
  ])('%s', (_, one, other) => {
    expect(said(one)).toBe(said(other))
  })

  test.each([
    ['a tag and a text that reads like one', '<p>&lt;b&gt;</p>', '<p><b></p>'],
    ['another value', '<img alt="a">', '<img alt="b">'],
    ['another tag', '<p><b>a</b></p>', '<p><i>a</i></p>'],
    ['a lost tag', '<p><b>a</b></p>', '<p>a</p>'],
    ['a comment', '<p><!-- a -->b</p>', '<p>b</p>'],
    ['a no-break space and a space', '<p>a\u00A0b</p>', '<p>a b</p>']
  ])('%s are told apart', (_, one, other) => {
    expect(said(one)).not.toBe(said(other))
  })

  test('any text comes back from how it is encoded', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (value) => {
        const plain = value.replace(/[\0\r\u0001]/g, ' ')
        expect(htmlPieces(`<p>${encodeHtml(plain)}</p>`).filter(({kind}) => kind === 'text')).toEqual(
          plain === '' ? [] : [{kind: 'text', value: plain}]
        )
      })
    )
  })
})

test('a target that reads like HTML is text in the built article, and proved', () => {
  const article = extract({path: 'a.md', locale: 'en', text: '<p title="Hi">Hello</p>\n'})
  const targets = new Map(article.units.map((unit) => [unit.id, [text('<b>"Hej" & &lt;</b>')]]))
  const built = localize(article, targets, 'sv')
  expect(built.mismatches).toEqual([])
  expect(built.text).toBe('<p title="&lt;b>&quot;Hej&quot; & &amp;lt;&lt;/b>">&lt;b>"Hej" & &amp;lt;&lt;/b></p>\n')
})
