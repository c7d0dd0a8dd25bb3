import {describe, expect, test} from 'vitest'
import {markdown} from '../../../src/markdown/format.ts'
import {text as textRun} from '../../../src/model/run.ts'
import {settingsFrom} from '../../../src/project/config.ts'
import {findings, read, shown, texts, untouched} from './reading.ts'

describe('an address that swallows Japanese', () => {
  test.each([
    ['詳細はhttps://example.com/aをご覧ください。', '詳細は{1}をご覧ください。', 'https://example.com/a'],
    ['（https://example.com/a）を参照', '（{1}）を参照', 'https://example.com/a'],
    ['サイト www.example.com/aです', 'サイト {1}です', 'www.example.com/a'],
    ['连接https://example.com/a，然后', '连接{1}，然后', 'https://example.com/a']
  ])('is cut in a source and reported: %s', (text, expected, address) => {
    const {units, findings: found} = read(text, {locale: 'ja'})
    expect(shown(units[0]!.runs)).toBe(expected)
    expect(units[0]!.codes[0]!.label).toBe(address)
    expect(found.map(({code}) => code)).toEqual(['url-swallows-text'])
    expect(untouched(text)).toBe(text)
  })

  test('is left alone where it ends in time, or is in brackets', () => {
    expect(findings('https://example.com/a をご覧')).toEqual([])
    expect(findings('<https://example.com/日本>です')).toEqual([])
    expect(texts('[https://example.com/日本](https://example.com/日本)です')).toHaveLength(1)
    expect(findings('連絡はinfo@example.comまで')).toEqual([])
  })

  test.each([
    ['Se https://example.com/a nu', '<https://example.com/a>'],
    ['Se www.example.com/a nu', '](http://www.example.com/a)'],
    ['Skriv till m@example.com nu', 'm@example.com']
  ])('is set apart in a target: %s', (text, expected) => {
    const extraction = read(text)
    const targets = new Map([
      [extraction.units[0]!.id, [textRun('詳細は'), {kind: 'ph', id: '1'} as const, textRun('をご覧')]]
    ])
    const result = markdown.restore(extraction, {targets, fields: new Map()}, 'ja', settingsFrom(undefined).restore)
    expect(result.text).toContain(expected)
    expect(result.findings).toEqual([])
    expect(markdown.prove(extraction, result.written, 'ja', result.text)).toEqual([])
    expect(findings(result.text, {locale: 'ja'})).toEqual([])
  })
})
