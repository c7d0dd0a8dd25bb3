import {expect, test} from 'vitest'
import {segmentText} from '../../src/segment/paragraphs.ts'

test('an empty line ends a paragraph, a single line ending is a soft break', () => {
  expect(segmentText('\nHei!\r\nHvordan går\n  det? Bra.\n \t\n\nHa det.\n', 'nb')).toEqual([
    ['Hei!', 'Hvordan går det?', 'Bra.'],
    ['Ha det.']
  ])
})

test('a soft break between Japanese characters leaves nothing behind', () => {
  expect(segmentText('拡散\nモデルです。\nGPT\nも使えます。', 'ja')).toEqual([['拡散モデルです。', 'GPT も使えます。']])
})

test('no-break and ideographic spaces stay', () => {
  expect(segmentText('　段落です。\n\u00A0次です。', 'ja')).toEqual([['　段落です。', '\u00A0次です。']])
})

test('nothing in, nothing out', () => {
  expect(segmentText('', 'en')).toEqual([])
  expect(segmentText(' \n\t\n', 'en')).toEqual([])
})
