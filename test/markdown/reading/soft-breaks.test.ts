import {expect, test} from 'vitest'
import {built, texts, untouched} from './reading.ts'

test.each([
  ['dropped between wide characters', '拡散\nモデル', '拡散モデル'],
  ['a space beside a letter that is not wide', 'モデル\nGPT', 'モデル GPT'],
  ['a space in Swedish', 'Sora är\nen modell', 'Sora är en modell'],
  ['a space between Hangul', '한국\n어', '한국 어'],
  ['a space beside an emoji', '楽しい\n🎉祭り', '楽しい 🎉祭り'],
  ['through the edge of emphasis', '拡散\n**モデル**です', '拡散{1}モデル{/1}です'],
  ['with the marks of a quote', '> 拡散\n> モデル', '拡散モデル'],
  ['with CRLF', 'Sora är\r\nen modell', 'Sora är en modell'],
  ['beside a code span by what it reads as', '設定\n`GPT` です', '設定 {1} です'],
  ['in raw HTML', '<p>拡散\nモデル</p>', '拡散モデル']
])('a soft break is %s', (_name, text, expected) => {
  expect(texts(text)).toEqual([expected])
  expect(untouched(text)).toBe(text)
})

test('NBSP and the ideographic space are text', () => {
  expect(texts('10\u00A0000\u3000kr')).toEqual(['10\u00A0000\u3000kr'])
  expect(built('Över 10\u00A0000\u3000kronor')).toBe('ÖVER 10\u00A0000\u3000KRONOR')
})
