import {describe, expect, test} from 'vitest'
import type {Code} from '../../src/model/code.ts'
import {split} from '../../src/segment/split.ts'
import {cpuNow} from '../cpu-now.ts'
import {codeOf, drawingOf, runsOf, unitOf} from './unit.ts'

function drawn(drawing: string, locale: string, codes: readonly Code[] = []): string[] {
  return split(unitOf(runsOf(drawing), codes), locale).map(({source, after}) => `${drawingOf(source)}|${after}`)
}

const footnote = [codeOf('1', 'footnote')]
const lineBreak = [codeOf('1', 'break')]
const code = [codeOf('1', 'code')]

const cases: readonly {name: string; locale: string; drawing: string; codes?: readonly Code[]; sentences: string[]}[] =
  [
    {
      name: 'white space between sentences goes to after',
      locale: 'sv',
      drawing: 'En mening. \r\n\tEn till.',
      sentences: ['En mening.| \r\n\t', 'En till.|']
    },
    {
      name: 'Japanese sentences have none between them',
      locale: 'ja',
      drawing: '便利です。速いです。',
      sentences: ['便利です。|', '速いです。|']
    },
    {
      name: 'no-break and ideographic spaces are text',
      locale: 'ja',
      drawing: 'やった！　次です。\u00A0終わり。',
      sentences: ['やった！|', '　次です。|', '\u00A0終わり。|']
    },
    {
      name: 'a sentence does not end inside a link',
      locale: 'nb',
      drawing: 'Les <1>Hva er KI? En guide</1> først. Prøv selv.',
      sentences: ['Les <1>Hva er KI? En guide</1> først.| ', 'Prøv selv.|']
    },
    {
      name: 'it may end with a pair',
      locale: 'sv',
      drawing: '<1>Viktigt.</1> Läs detta.',
      sentences: ['<1>Viktigt.</1>| ', 'Läs detta.|']
    },
    {
      name: 'white space before the end of a pair stays in it',
      locale: 'sv',
      drawing: '<1>Viktigt. </1>Läs detta.',
      sentences: ['<1>Viktigt. </1>|', 'Läs detta.|']
    },
    {
      name: 'white space at the start of a pair stays in it',
      locale: 'sv',
      drawing: 'Viktigt. <1> Läs detta.</1>',
      sentences: ['Viktigt.| ', '<1> Läs detta.</1>|']
    },
    {
      name: 'two sentences in nested pairs are one',
      locale: 'en',
      drawing: '<1><2>One. Two.</2> Three.</1> Four.',
      sentences: ['<1><2>One. Two.</2> Three.</1>| ', 'Four.|']
    },
    {
      name: 'Japanese text begins with a pair right after a stop',
      locale: 'ja',
      drawing: '便利です。<1>速い</1>です。',
      sentences: ['便利です。|', '<1>速い</1>です。|']
    },
    {
      name: 'a footnote belongs to the sentence before',
      locale: 'en',
      drawing: 'It is old.<1/> It works.',
      codes: footnote,
      sentences: ['It is old.<1/>| ', 'It works.|']
    },
    {
      name: 'a footnote in Japanese too, where no space follows',
      locale: 'ja',
      drawing: '古いです。<1/>動きます。',
      codes: footnote,
      sentences: ['古いです。<1/>|', '動きます。|']
    },
    {
      name: 'a footnote apart from the stop too',
      locale: 'sv',
      drawing: 'Det är gammalt. <1/> Det fungerar.',
      codes: footnote,
      sentences: ['Det är gammalt. <1/>| ', 'Det fungerar.|']
    },
    {
      name: 'a footnote set high by hand too',
      locale: 'sv',
      drawing: 'Det är gammalt.<1>2</1> Det fungerar.',
      codes: [codeOf('1', 'html', 'pc', '<sup>')],
      sentences: ['Det är gammalt.<1>2</1>| ', 'Det fungerar.|']
    },
    {
      name: 'a code span begins the next Japanese sentence',
      locale: 'ja',
      drawing: '簡単です。<1/>を実行します。',
      codes: code,
      sentences: ['簡単です。|', '<1/>を実行します。|']
    },
    {
      name: 'a code span begins the next sentence after a space',
      locale: 'nb',
      drawing: 'Det er enkelt. <1/> gjør resten.',
      codes: code,
      sentences: ['Det er enkelt.| ', '<1/> gjør resten.|']
    },
    {
      name: 'a code span before a stop is its sentence’s last word',
      locale: 'sv',
      drawing: 'Kör <1/>. Vänta sedan.',
      codes: code,
      sentences: ['Kör <1/>.| ', 'Vänta sedan.|']
    },
    {
      name: 'an abbreviation before a code goes on',
      locale: 'sv',
      drawing: 'Använd t.ex. <1/> eller annat.',
      codes: code,
      sentences: ['Använd t.ex. <1/> eller annat.|']
    },
    {
      name: 'a line break after a stop belongs to the sentence before',
      locale: 'nb',
      drawing: 'Det er sent.<1/>Vi går.',
      codes: lineBreak,
      sentences: ['Det er sent.<1/>|', 'Vi går.|']
    },
    {
      name: 'a line break written in HTML too',
      locale: 'nb',
      drawing: 'Det er sent. <1/> Vi går.',
      codes: [codeOf('1', 'html', 'ph', '<br />')],
      sentences: ['Det er sent. <1/>| ', 'Vi går.|']
    },
    {
      name: 'a line break ends nothing by itself',
      locale: 'nb',
      drawing: 'Navn: Kari<1/>By: Oslo',
      codes: lineBreak,
      sentences: ['Navn: Kari<1/>By: Oslo|']
    },
    {
      name: 'a run without text stays before the sentence it stands before',
      locale: 'en',
      drawing: 'One. <x/>Two. <x/> Three.<x/> Four.',
      sentences: ['One.| ', '<x/>Two.| ', '<x/> Three.<x/>| ', 'Four.|']
    },
    {name: 'an empty unit is one empty sentence', locale: 'en', drawing: '', sentences: ['|']}
  ]

describe('split', () => {
  test.each(cases)('$name', ({locale, drawing, codes, sentences}) => {
    expect(drawn(drawing, locale, codes)).toEqual(sentences)
  })

  test('titles, headings and cells are one sentence', () => {
    const runs = runsOf('Vad är AI? En guide.')
    expect(split(unitOf(runs, [], true), 'sv')).toEqual([{source: runs, after: ''}])
  })

  test('a long unit costs no square', () => {
    const runs = runsOf('Ett <1>ord</1> till. '.repeat(20_000).trim())
    const start = cpuNow()
    expect(split(unitOf(runs), 'sv')).toHaveLength(20_000)
    expect(cpuNow() - start).toBeLessThan(3000)
  })
})
