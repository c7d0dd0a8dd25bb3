import fc from 'fast-check'
import stringWidth from 'string-width'
import {describe, expect, test} from 'vitest'
import {joinSoftBreaks, softBreak} from '../../src/model/soft-break.ts'
import {cpuNow} from '../cpu-now.ts'

const cases: readonly {before: string; after: string; reads: '' | ' '; why: string}[] = [
  {before: '拡散', after: 'モデル', reads: '', why: 'ideograph and katakana'},
  {before: 'です。', after: '「次', reads: '', why: 'full-width punctuation'},
  {before: 'モデル', after: 'GPT', reads: ' ', why: 'only one side is wide'},
  {before: 'ord', after: 'bro', reads: ' ', why: 'Latin'},
  {before: 'Ａ', after: 'Ｂ', reads: '', why: 'full-width Latin'},
  {before: 'ｶﾅ', after: 'ｶﾅ', reads: '', why: 'half-width kana'},
  {before: '한국', after: '어', reads: ' ', why: 'Hangul keeps its spaces'},
  {before: '漢', after: '한', reads: ' ', why: 'Hangul on one side'},
  {before: '漢', after: 'ﾡ', reads: ' ', why: 'half-width Hangul'},
  {before: '漢', after: '₩', reads: ' ', why: 'the won sign is half-width but Korean'},
  {before: '漢', after: '😀', reads: ' ', why: 'emoji'},
  {before: '😀', after: '😀', reads: ' ', why: 'emoji on both sides'},
  {before: '漢', after: '“', reads: ' ', why: 'ambiguous width is not wide'},
  {before: '漢', after: '', reads: ' ', why: 'markup or nothing'},
  {before: '', after: '', reads: ' ', why: 'nothing at all'},
  {before: '漢\u3000', after: '字', reads: '', why: 'U+3000 is full-width text'},
  {before: '漢\u00A0', after: '字', reads: ' ', why: 'NBSP is narrow text'},
  {before: '𠮷', after: '野', reads: '', why: 'plane 2, two code units'},
  {before: '野', after: '𠮷', reads: '', why: 'plane 2 after the break'},
  {before: '葛\u{E0100}', after: '飾', reads: '', why: 'a variation selector belongs to its ideograph'},
  {before: '㊗\uFE0F', after: '祝', reads: ' ', why: 'emoji presentation'},
  {before: 'か\u3099', after: 'き', reads: '', why: 'combining voiced mark'},
  {before: 'ไทย\u200B', after: 'ไทย', reads: '', why: 'zero width space before'},
  {before: 'a', after: '\u200Bb', reads: '', why: 'zero width space after'},
  {before: 'ไทย', after: 'ไทย', reads: ' ', why: 'Thai is not East Asian in this rule'}
]

describe('softBreak', () => {
  for (const {before, after, reads, why} of cases) {
    test(`${why}: ${before} ⏎ ${after}`, () => expect(softBreak(before, after)).toBe(reads))
  }

  test('the table agrees with string-width wherever both have an opinion', () => {
    const wrong: string[] = []
    for (let point = 0x20; point < 0x40000; point++) {
      if (point >= 0xd800 && point <= 0xdfff) continue
      const character = String.fromCodePoint(point)
      // Not theirs to judge: half-width forms; not ours: Hangul, emoji, marks and code points of no character.
      if (/[\p{Script=Hangul}\p{Emoji}\p{M}\p{Cn}\p{Default_Ignorable_Code_Point}]/u.test(character)) continue
      if ((point >= 0xff61 && point <= 0xffdc) || (point >= 0xffe8 && point <= 0xffee)) continue
      const wide = stringWidth(character) === 2
      if (wide !== (softBreak(character, '字') === '')) wrong.push(point.toString(16))
    }
    expect(wrong.filter((point) => point !== '200b')).toEqual([])
  })
})

describe('joinSoftBreaks', () => {
  const joined: readonly [string, string][] = [
    ['Sora är en\nmodell', 'Sora är en modell'],
    ['Sora är en \t\n  modell', 'Sora är en modell'],
    ['a\r\nb\rc\nd', 'a b c d'],
    ['拡散\r\nモデル', '拡散モデル'],
    ['拡散 \n モデル', '拡散モデル'],
    ['𠮷\n𠮷\n葛\u{E0100}\n飾', '𠮷𠮷葛\u{E0100}飾'],
    ['NBSP\u00A0\nstays', 'NBSP\u00A0 stays'],
    ['漢\u3000\n字', '漢\u3000字'],
    ['two  spaces stay', 'two  spaces stay'],
    ['\na\n', ' a ']
  ]
  for (const [text, reads] of joined) test(JSON.stringify(text), () => expect(joinSoftBreaks(text)).toBe(reads))

  test('a long run of spaces costs no square', () => {
    const spaces = ' '.repeat(100_000)
    const start = cpuNow()
    expect(joinSoftBreaks(`a${spaces}b\nc`)).toBe(`a${spaces}b c`)
    expect(cpuNow() - start).toBeLessThan(500)
  })

  test('leaves no line ending, and is done after one pass', () => {
    const piece = fc.constantFrom('a', '漢', '한', '😀', ' ', '\t', '\n', '\r\n', '\u00A0', '\u3000', '𠮷')
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const once = joinSoftBreaks(pieces.join(''))
        expect(once).not.toMatch(/[\r\n]/)
        expect(joinSoftBreaks(once)).toBe(once)
      })
    )
  })
})
